import type { Deciding } from './answer.ts';
import type { MeshObject, PolicyFact, Workload } from './facts.ts';

/** The port at which a proxy takes what other proxies send, whichever port of the pod it is for. */
export const PROXY_PORT = 4143;

/** As many names as one sentence lists. */
const most = 6;

/** `NetworkPolicy/team-shop/allow-dns` */
export function objectOf({
  kind,
  namespace,
  name,
}: Pick<MeshObject | PolicyFact, 'kind' | 'name' | 'namespace'>): string {
  return [kind, namespace, name].join('/');
}

/** An object of the mesh as what decides, at the place where a person asked for it. */
export function decidingObject(object: MeshObject, path: string): Deciding {
  return { object: objectOf(object), path, place: object.written ?? { file: object.template } };
}

/** As {@link decidingObject} for a policy that selects a workload's pods. */
export function decidingPolicy(policy: PolicyFact, path: string, { exposedAt, metricsAt }: Workload): Deciding {
  const opted = { expose: exposedAt, metrics: metricsAt };
  const written = policy.written ?? (policy.follows === undefined ? undefined : opted[policy.follows]);
  return { object: objectOf(policy), path, place: written ?? { file: policy.template } };
}

/** Names as a sentence lists them. */
export function listed(names: readonly string[]): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
