import type { Deciding } from './answer.ts';
import type { MeshObject, PolicyFact } from './facts.ts';

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

/** A policy or an object of the mesh as what decides, at the place where a person asked for it. */
export function decidingPolicy(object: MeshObject | PolicyFact, path: string): Deciding {
  return { object: objectOf(object), path, place: object.written ?? { file: object.template } };
}

/** Names as a sentence lists them. */
export function listed(names: readonly string[]): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
