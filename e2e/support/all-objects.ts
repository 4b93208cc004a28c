import { listEverything } from '../../packages/chartwright/src/toolchain/kube-api/listable-kinds.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { Which } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** An object by its place; the namespace is absent where there is none. */
export type Place = Which & { readonly name: string };

/**
 * Every object of every kind that the API server can list, as listed by discovery, except events.
 *
 * @returns by a text that names kind and place
 */
export async function everyObject(kube: Kube): Promise<ReadonlyMap<string, Place>> {
  return new Map(
    (await listEverything(kube)).map(({ apiVersion, kind, metadata: { namespace, name } }) => {
      const key = [kind, namespace, name].filter((part) => part !== undefined).join(' ');
      return [key, { apiVersion, kind, namespace, name }];
    }),
  );
}

/** What Kubernetes itself makes with each namespace, definition or claim, and takes away with it. */
function isCompanion({ kind, name, apiVersion }: Place): boolean {
  return (
    (kind === 'ServiceAccount' && name === 'default') ||
    (kind === 'ConfigMap' && name === 'kube-root-ca.crt') ||
    (apiVersion === 'apiregistration.k8s.io/v1' && kind === 'APIService') ||
    (kind === 'PersistentVolume' && name.startsWith('volume-'))
  );
}

/**
 * What is there that was not before. All but the kinds that may stay has some time to go: pods and the like go after
 * what they belong to.
 *
 * @param stays kinds
 * @returns texts as {@link everyObject} has them, in alphabetical order
 * @throws Error naming an object that stays and may not
 */
export async function leftOvers(
  kube: Kube,
  before: ReadonlyMap<string, Place>,
  stays: ReadonlySet<string>,
): Promise<string[]> {
  const now = [...(await everyObject(kube))].filter(([key, place]) => !before.has(key) && !isCompanion(place));
  const others = now.filter(([, { kind }]) => !stays.has(kind));
  await Promise.all(others.map(([, place]) => kube.untilGone(place, { patience: 30_000 })));
  return now
    .filter(([, { kind }]) => stays.has(kind))
    .map(([key]) => key)
    .sort();
}
