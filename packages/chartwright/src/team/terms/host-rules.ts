/** Why a team may not have a host, in the words of a message. */
export interface HostRefusal {
  readonly reason: 'outside' | 'reserved';
  readonly expected: string;
  readonly fix: string;
}

/** What an environment's contract says of hosts. */
export interface HostTerms {
  readonly domains: readonly string[];
  readonly guardrails: { readonly reservedHosts: readonly string[] };
}

/**
 * Whether the environment lets a team have a host, as its guard rail `hosts` does: below one of the domains, and not one
 * of those that the platform keeps for itself. An environment without domains allows any.
 *
 * @param host in lower case; may begin with `*.`
 */
export function hostRefusal(host: string, { domains, guardrails }: HostTerms): HostRefusal | undefined {
  if (domains.length === 0) return undefined;
  if (!domains.some((domain) => liesUnder(host, domain))) return outside(host, domains);
  return domains.some((domain) => isReserved(host, domain, guardrails.reservedHosts))
    ? reserved(host, domains)
    : undefined;
}

/** Whether a host is a domain or a name below it. */
export function liesUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The name that a host has below the first of the environment's domains: its own first label. */
export function movedHost(host: string, domains: readonly string[]): string {
  return `${host.split('.')[0]}.${domains[0]}`;
}

/** Whether a host is a Service of a namespace, or a pod behind one; either may begin with `*.`. */
export function isOwnService(host: string, namespace: string): boolean {
  return ['svc', 'svc.cluster.local'].some((end) => host.endsWith(`.${namespace}.${end}`));
}

function isReserved(host: string, domain: string, labels: readonly string[]): boolean {
  return host === `*.${domain}` || labels.some((label) => liesUnder(host, `${label}.${domain}`));
}

function outside(host: string, domains: readonly string[]): HostRefusal {
  return {
    reason: 'outside',
    expected: `a host under ${domains.map((domain) => `\`${domain}\``).join(' or ')}, the domains of the environment`,
    fix: `write "${movedHost(host, domains)}" or another host under them`,
  };
}

function reserved(host: string, domains: readonly string[]): HostRefusal {
  return {
    reason: 'reserved',
    expected: 'a host that the platform does not keep for itself',
    fix: host.startsWith('*.')
      ? 'name each host, or request a claim on the wildcard from the platform team'
      : `choose another name below ${domains.join(' or ')}`,
  };
}
