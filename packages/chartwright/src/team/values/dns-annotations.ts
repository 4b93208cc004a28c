import type { DocumentPath } from '../../core/document-path.ts';
import { isMap } from '../../core/untyped.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { recordKeys } from '../../kube/host-claims.ts';
import { hostRefusal } from '../terms/host-rules.ts';
import type { ValueFault } from './value-fault.ts';
import { mapsIn, objectsOf } from './object-nodes.ts';

/**
 * Hosts that annotations of external-dns claim, in workloads and in `extraObjects`: they are hosts like any other, so
 * they lie under the environment's domains and are none of the platform's own. Other annotations of external-dns are kept
 * by the platform (`schemas/team.kept.yaml`).
 */
export function dnsAnnotationFaults(values: EffectiveTeamValues): ValueFault[] {
  const { platform } = values.global;
  const { domains } = platform;
  return annotationsOf(values).flatMap(([path, annotations]) =>
    recordKeys.flatMap((key) => {
      const hosts = annotations[key];
      if (typeof hosts !== 'string') return [];
      const refused = hosts
        .split(',')
        .map((host) => host.trim())
        .filter((host) => !hostname.test(host) || hostRefusal(host, platform) !== undefined);
      if (refused.length === 0) return [];
      const under = domains.length === 0 ? '' : ` under ${domains.map((domain) => `\`${domain}\``).join(' or ')}`;
      return [
        {
          code: 'values/dns-annotation',
          path: [...path, key],
          found: refused.map((host) => `"${host}"`).join(', '),
          expected: `host names${under} in lower case, without a wildcard, and none that the platform keeps for itself`,
          fix: 'name such hosts, or remove the annotation: hosts under `expose.hosts` have their names without it',
        },
      ];
    }),
  );
}

const hostname = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+$/;

function annotationsOf(values: EffectiveTeamValues): [DocumentPath, Readonly<Record<string, unknown>>][] {
  const ofWorkloads = Object.entries(values.workloads).flatMap(
    ([name, { expose, podAnnotations, serviceAccount }]): [DocumentPath, Readonly<Record<string, unknown>>][] => [
      [['workloads', name, 'podAnnotations'], podAnnotations],
      [['workloads', name, 'serviceAccount', 'annotations'], serviceAccount.annotations],
      [['workloads', name, 'expose', 'annotations'], expose?.annotations ?? {}],
    ],
  );
  const ofObjects = objectsOf(values)
    .flatMap((object) => [...mapsIn(object)])
    .flatMap(({ path, value }): [DocumentPath, Readonly<Record<string, unknown>>][] =>
      isMap(value['annotations']) ? [[[...path, 'annotations'], value['annotations']]] : [],
    );
  return [...ofWorkloads, ...ofObjects];
}
