import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Hosts outside the environment's domains; an environment without domains allows any. */
export function hostFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  const { domains } = global.platform;
  if (domains.length === 0) return [];
  return Object.entries(workloads).flatMap(([name, { expose }]) =>
    (expose?.hosts ?? []).flatMap((host, index) =>
      domains.some((domain) => liesUnder(host, domain))
        ? []
        : [outside(['workloads', name, 'expose', 'hosts', index], host, domains)],
    ),
  );
}

/** Whether a host is a domain or a name below it. */
export function liesUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function outside(path: readonly (string | number)[], host: string, domains: readonly string[]): ValueFault {
  return {
    code: 'values/host-outside-domains',
    path,
    found: `"${host}"`,
    expected: `a host under ${domains.map((domain) => `\`${domain}\``).join(' or ')}, the domains of the environment`,
    fix: `write "${host.split('.')[0]}.${domains[0]}" or another host under them`,
  };
}
