import type { DocumentPath } from '../../core/document-path.ts';
import { isMap, type Untyped, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';

/** The values of a team, as far as objects follow from them. */
interface Written {
  readonly value: Untyped;
  has(path: DocumentPath): boolean;
}

const network = ['tenant', 'network'];

/**
 * The key of a team's values from which an object of the library chart follows, by the names that its templates give:
 * the peer of `allow-peer-shop`, the port of the Server `web.http`, the persona of the RoleBinding `team-admin`.
 *
 * @returns undefined for what every team has, such as `default-deny`, and for objects whose key is nobody's
 */
export function writtenPath(
  { kind, name }: Pick<ManifestObject, 'kind' | 'name'>,
  values: Written,
): DocumentPath | undefined {
  const path = pathOf(kind, name, values);
  // A port may be a sidecar's, which is written elsewhere in the workload.
  const workload = path?.[0] === 'workloads' ? path.slice(0, 2) : undefined;
  return [path, workload].find((one) => one !== undefined && values.has(one));
}

/** The key of a workload by which it has something, such as `expose` or `metrics`; undefined where it is not written. */
export function writtenPart(workload: string, part: 'expose' | 'metrics', values: Written): DocumentPath | undefined {
  const path = ['workloads', workload, part];
  return values.has(path) ? path : undefined;
}

function pathOf(kind: string, name: string, { value }: Written): DocumentPath | undefined {
  switch (kind) {
    case 'NetworkPolicy':
    case 'CiliumNetworkPolicy':
      return policyPath(name, value);
    case 'Server':
    case 'HTTPRoute':
    case 'AuthorizationPolicy':
    case 'MeshTLSAuthentication':
      return meshPath(name);
    case 'RoleBinding':
      return personas.get(name);
    default:
      return ['workloads', name];
  }
}

const personas = new Map<string, DocumentPath>([
  ['team-admin', ['tenant', 'access', 'admins']],
  ['team-developer', ['tenant', 'access', 'developers']],
  ['team-viewer', ['tenant', 'access', 'viewers']],
  ['team-deployer', ['tenant', 'access', 'deployers']],
]);

function policyPath(name: string, value: Untyped): DocumentPath | undefined {
  const [, kind, rest = ''] = /^allow-(peer|ingress|egress|need)-(.+)$/.exec(name) ?? [];
  switch (kind) {
    case undefined:
      return undefined;
    case 'need':
      return needPath(rest, value);
    case 'peer':
      return [...network, 'peers', rest];
    default:
      return [...network, kind, rest];
  }
}

/** The longest name of a need that a policy's name begins with, `main-db` of `main-db-operator`. */
function needPath(rest: string, value: Untyped): DocumentPath | undefined {
  const needs = valueAt(value, ['needs']);
  const names = isMap(needs) ? Object.keys(needs) : [];
  const [need] = names.filter((name) => rest.startsWith(`${name}-`)).toSorted((a, b) => b.length - a.length);
  return need === undefined ? undefined : ['needs', need];
}

/** `web.http`, `web.http.edge`, `web.http.ingress-probes`, `allow-peer-shop`, `peer-shop` */
function meshPath(name: string): DocumentPath | undefined {
  const peer = /^(?:allow-)?peer-(.+)$/.exec(name)?.[1];
  if (peer !== undefined) return [...network, 'peers', peer];
  const [workload = '', port, what = ''] = name.split('.');
  if (port === undefined) return undefined;
  if (what.startsWith('ingress-')) return [...network, 'ingress', what.slice('ingress-'.length)];
  return what.startsWith('edge') ? ['workloads', workload, 'expose'] : ['workloads', workload, 'ports', port];
}
