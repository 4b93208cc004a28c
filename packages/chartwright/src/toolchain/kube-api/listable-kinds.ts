import { distinctBy } from '../../core/untyped.ts';
import type { Kube } from './kube.ts';
import type { KubeObject, Which } from './objects.ts';

interface ApiResources {
  readonly resources: readonly { readonly name: string; readonly kind: string; readonly verbs: readonly string[] }[];
}

interface ApiGroup {
  readonly name: string;
  readonly versions: readonly { readonly groupVersion: string }[];
  readonly preferredVersion: { readonly groupVersion: string };
}

/** A kind, and where it is listed. */
interface ListableKind extends Which {
  /** Group and plural: the same in each version. */
  readonly resource: string;
}

/** Kinds that record history or health, not desired state. */
const passing = new Set(['Event', 'ComponentStatus']);

/**
 * Every kind that the API server can list, except events: each once, in its group's preferred version where that has it.
 * A group may serve some kinds in others alone.
 */
export async function listableKinds(kube: Kube): Promise<Which[]> {
  const { groups } = (await kube.raw('/apis')) as { groups: readonly ApiGroup[] };
  const versions = groups.flatMap(({ name, preferredVersion, versions: all }) => {
    const others = all.map(({ groupVersion }) => groupVersion).filter((one) => one !== preferredVersion.groupVersion);
    return [preferredVersion.groupVersion, ...others].map((apiVersion) => ({ group: name, apiVersion }));
  });
  const found = await Promise.all(
    [{ group: '', apiVersion: 'v1' }, ...versions].map((version) => kindsIn(kube, version.group, version.apiVersion)),
  );
  return distinctBy(found.flat(), ({ resource }) => resource).map(({ apiVersion, kind }) => ({ apiVersion, kind }));
}

async function kindsIn(kube: Kube, group: string, apiVersion: string): Promise<ListableKind[]> {
  const answer = await kube.request('GET', group === '' ? `/api/${apiVersion}` : `/apis/${apiVersion}`);
  // Of an aggregated API that nobody serves.
  if (answer.status === 503) return [];
  return (answer.body as ApiResources).resources
    .filter(({ name, kind, verbs }) => verbs.includes('list') && !name.includes('/') && !passing.has(kind))
    .map(({ name, kind }) => ({ apiVersion, kind, resource: `${group}/${name}` }));
}

/**
 * Every object of every kind that the API server can list, except events.
 *
 * @param isWanted which kinds are listed; all when absent
 */
export async function listEverything(
  kube: Kube,
  isWanted: (kind: Which) => boolean = () => true,
): Promise<KubeObject[]> {
  kube.forgetResources();
  const kinds = (await listableKinds(kube)).filter(isWanted);
  return (await Promise.all(kinds.map((kind) => kube.list(kind)))).flat();
}
