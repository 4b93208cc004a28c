import type { Kube } from './kube.ts';
import type { KubeObject, Which } from './objects.ts';

interface ApiResources {
  readonly resources: readonly { readonly name: string; readonly kind: string; readonly verbs: readonly string[] }[];
}

/** Kinds that record history or health, not desired state. */
const passing = new Set(['Event', 'ComponentStatus']);

/** Every kind that the API server can list, each in its preferred version, except events. */
export async function listableKinds(kube: Kube): Promise<Which[]> {
  const { groups } = (await kube.raw('/apis')) as { groups: { preferredVersion: { groupVersion: string } }[] };
  const versions = ['v1', ...groups.map(({ preferredVersion }) => preferredVersion.groupVersion)];
  const found = await Promise.all(
    versions.map(async (apiVersion) => {
      const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
      const answer = await kube.request('GET', path);
      // Of an aggregated API that nobody serves.
      if (answer.status === 503) return [];
      return (answer.body as ApiResources).resources
        .filter(({ name, kind, verbs }) => verbs.includes('list') && !name.includes('/') && !passing.has(kind))
        .map(({ kind }) => ({ apiVersion, kind }));
    }),
  );
  return found.flat();
}

/**
 * Every object of every kind that the API server can list, except events.
 *
 * @param isWanted which kinds are listed; all when absent
 */
export async function listEverything(kube: Kube, isWanted: (kind: Which) => boolean = () => true): Promise<KubeObject[]> {
  kube.forgetResources();
  const kinds = (await listableKinds(kube)).filter(isWanted);
  return (await Promise.all(kinds.map((kind) => kube.list(kind)))).flat();
}
