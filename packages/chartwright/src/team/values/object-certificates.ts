import type { DocumentPath } from '../../core/document-path.ts';
import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { namespaceOf } from '../terms/namespace.ts';
import { isOwnService, liesUnder } from '../terms/host-rules.ts';
import { isOfOwnIssuer, issuerOf } from '../terms/issuers.ts';
import type { ValueFault } from './value-fault.ts';
import { type ObjectNode, objectsOf } from './object-nodes.ts';

/** Names in a Certificate that no check of hosts can judge, and what such a name would be good for. */
const unjudged: Readonly<Record<string, string>> = {
  ipAddresses: 'an address belongs to whoever has it today',
  uris: 'by a URI the mesh and others tell who a program is',
  emailAddresses: 'no program of a team is an e-mail address',
  otherNames: 'by such a name others tell who a user is',
  literalSubject: 'it may hold any name',
  subject: 'by its organizations others tell who a user is',
};

/** What a certificate of a team is for: serving, and calling others (RFC 5280, key usages of TLS). */
const usages = new Set(['digital signature', 'key encipherment', 'key agreement', 'server auth', 'client auth']);

const hostname = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+$/;

/**
 * Certificates in `extraObjects` that sign others, or hold names other than the team's: a host under the environment's
 * domains, or a Service of its namespace. Those of an Issuer of the team's own may.
 */
export function certificateFaults(values: EffectiveTeamValues): ValueFault[] {
  return objectsOf(values)
    .filter(
      ({ value }) => value['kind'] === 'Certificate' && textOf(value['apiVersion'])?.startsWith('cert-manager.io/'),
    )
    .filter(({ value }) => !isOfOwnIssuer(value))
    .flatMap(({ path, value }) => {
      const spec = { path: [...path, 'spec'], value: mapOf(value['spec']) };
      return [
        ...authorityFaults(spec),
        ...kindFaults(spec),
        ...nameFaults(spec, values),
        ...issuerFaults({ path: spec.path, value }, values),
      ];
    });
}

function fault(path: DocumentPath, found: string, expected: string, fix: string): ValueFault {
  return { code: 'values/certificate', path, found, expected, fix };
}

function authorityFaults({ path, value }: ObjectNode): ValueFault[] {
  const authority =
    value['isCA'] === true
      ? [
          fault(
            [...path, 'isCA'],
            'a certificate that signs others, with any name in them',
            'a certificate of one program',
            'remove isCA, or name an Issuer of your own, as for a private CA',
          ),
        ]
      : [];
  const further = listOf(value['usages']).flatMap((usage, index) =>
    typeof usage === 'string' && usages.has(usage)
      ? []
      : [
          fault(
            [...path, 'usages', index],
            `the usage ${JSON.stringify(usage)}`,
            `one of ${[...usages].join(', ')}`,
            'remove it',
          ),
        ],
  );
  return [...authority, ...further];
}

function kindFaults({ path, value }: ObjectNode): ValueFault[] {
  return Object.entries(unjudged)
    .filter(([key]) => value[key] !== undefined && JSON.stringify(value[key]) !== '[]')
    .map(([key, reason]) =>
      fault(
        [...path, key],
        `\`${key}\``,
        `names in dnsNames alone: ${reason}`,
        'remove it, and name hosts in dnsNames',
      ),
    );
}

function nameFaults({ path, value }: ObjectNode, values: EffectiveTeamValues): ValueFault[] {
  const { domains } = values.global.platform;
  const own = namespaceOf(values);
  const names: [DocumentPath, unknown][] = [
    ...(value['commonName'] === undefined
      ? []
      : [[[...path, 'commonName'], value['commonName']] as [DocumentPath, unknown]]),
    ...listOf(value['dnsNames']).map((name, index): [DocumentPath, unknown] => [[...path, 'dnsNames', index], name]),
  ];
  return names.flatMap(([place, name]) => {
    const text = textOf(name) ?? '';
    const isService = isOwnService(text, own);
    if (!hostname.test(isService ? text.replace(/^\*\./, '') : text))
      return [
        fault(
          place,
          JSON.stringify(name),
          'a host name in lower case, with a wildcard for Services of the namespace only, so that checks and clients take it for the same host',
          'write each host, such as "shop.example.com", or name an Issuer of your own, as for a private CA',
        ),
      ];
    const isForeign = /\.(svc|local)$/.test(text) || (domains.length > 0 && !domains.some((at) => liesUnder(text, at)));
    if (isService || !isForeign) return [];
    const offered = [...domains.map((domain) => `\`${domain}\``), `\`${own}.svc\``].join(' or ');
    return [fault(place, `"${text}"`, `a host under ${offered}`, 'write a host of the team, or remove it')];
  });
}

function issuerFaults({ path, value }: ObjectNode, { global }: EffectiveTeamValues): ValueFault[] {
  const { kind, name, group } = issuerOf(value);
  const { issuer } = global.platform;
  if (group === 'cert-manager.io' && kind === issuer.kind && name === issuer.name) return [];
  return [
    fault(
      [...path, 'issuerRef'],
      `the ${String(kind)} ${JSON.stringify(name)}`,
      `the environment's ${issuer.kind} \`${issuer.name}\`, or an Issuer of the namespace`,
      `set issuerRef to { kind: ${issuer.kind}, name: ${issuer.name} }`,
    ),
  ];
}
