/** An address of a Service, as written in a text. */
export interface Address {
  readonly text: string;
  readonly service: string;
  /** Undefined when the host is one label: the Service is in the namespace of the client. */
  readonly namespace: string | undefined;
  /** As written, or what the scheme implies. */
  readonly port: number | undefined;
  /** Name of the port in a lookup by SRV record. */
  readonly portName: string | undefined;
}

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const candidate = new RegExp(
  `(?<![\\w./-])(?:([a-z][a-z0-9+]*):\\/\\/)?((?:_[a-z0-9-]+\\._(?:tcp|udp)\\.)?${label}(?:\\.${label})*)\\.?(?::([0-9]{1,5}))?(?![\\w-]|\\.[a-z0-9])`,
  'g',
);

/** Ports that a scheme implies (IANA service names). */
const schemePorts: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** Hosts of one label that are no Services. */
const noServices = new Set(['localhost', 'kubernetes', 'unix']);

/**
 * The addresses of Services in a text: `name.namespace.svc`, `name.namespace` with a scheme or port where the namespace
 * is known, `name` with a scheme.
 *
 * @param namespaces those in which Services are known
 */
export function addressesIn(text: string, namespaces: ReadonlySet<string>): Address[] {
  if (!text.includes('.svc') && !text.includes('://') && ![...namespaces].some((name) => text.includes(`.${name}`)))
    return [];
  return [...text.matchAll(candidate)].flatMap(([whole, scheme, host = '', port]) => {
    const found = hostOf(host, namespaces, scheme !== undefined, port !== undefined || whole === text);
    if (found === undefined) return [];
    const implied = scheme === undefined ? undefined : schemePorts[scheme];
    return [{ text: whole, ...found, port: port === undefined ? implied : Number(port) }];
  });
}

function hostOf(
  host: string,
  namespaces: ReadonlySet<string>,
  hasScheme: boolean,
  isAddress: boolean,
): Omit<Address, 'text' | 'port'> | undefined {
  const portName = /^_([a-z0-9-]+)\._(?:tcp|udp)\./.exec(host)?.[1];
  const labels = host.replace(/^_[^.]+\._[^.]+\./, '').split('.');
  const svc = labels.indexOf('svc');
  if (svc >= 2 && /^svc(\.cluster\.local)?$/.test(labels.slice(svc).join('.')))
    return { service: labels[svc - 2] ?? '', namespace: labels[svc - 1], portName };
  if (svc >= 0) return undefined;
  const last = labels.at(-1) ?? '';
  // A name and a namespace, or a pod of a StatefulSet before them.
  if ((labels.length === 2 || labels.length === 3) && namespaces.has(last) && (hasScheme || isAddress))
    return { service: labels.at(-2) ?? '', namespace: last, portName };
  if (labels.length === 1 && hasScheme && !noServices.has(last) && !/^[0-9]+$/.test(last))
    return { service: last, namespace: undefined, portName };
  return undefined;
}
