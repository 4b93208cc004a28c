import type { Kube } from './kube/kube.ts';
import type { Which } from './kube/objects.ts';

/** An object by its place; the namespace is absent where there is none. */
export type Place = Which & { readonly name: string };

interface ApiResources {
  readonly resources: readonly { readonly name: string; readonly kind: string; readonly verbs: readonly string[] }[];
}

/** Kinds that record history or health, not desired state. */
const passing = new Set(['Event', 'ComponentStatus']);

/**
 * Every object of every kind that the API server can list, as listed by discovery, except events.
 *
 * @returns by a text that names kind and place
 */
export async function everyObject(kube: Kube): Promise<ReadonlyMap<string, Place>> {
  kube.forgetResources();
  const kinds = await listableKinds(kube);
  const lists = await Promise.all(kinds.map((kind) => kube.list(kind)));
  return new Map(
    lists.flat().map(({ apiVersion, kind, metadata: { namespace, name } }) => {
      const key = [kind, namespace, name].filter((part) => part !== undefined).join(' ');
      return [key, { apiVersion, kind, namespace, name }];
    }),
  );
}

async function listableKinds(kube: Kube): Promise<Which[]> {
  const { groups } = (await kube.raw('/apis')) as { groups: { preferredVersion: { groupVersion: string } }[] };
  const versions = ['v1', ...groups.map(({ preferredVersion }) => preferredVersion.groupVersion)];
  const found = await Promise.all(
    versions.map(async (apiVersion) => {
      const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
      const { status, body } = await kube.request('GET', path);
      // Of an aggregated API that nobody serves.
      if (status === 503) return [];
      return (body as ApiResources).resources
        .filter(({ name, kind, verbs }) => verbs.includes('list') && !name.includes('/') && !passing.has(kind))
        .map(({ kind }) => ({ apiVersion, kind }));
    }),
  );
  return found.flat();
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
