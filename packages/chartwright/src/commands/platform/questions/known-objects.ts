import { formatPath, type DocumentPath } from '../../../core/document-path.ts';
import type { ParsedYaml } from '../../../core/yaml/source.ts';
import type { ManifestObject } from '../../../kube/manifest.ts';
import { entriesOf, placeIn, withOrigins } from '../../../kube/origin.ts';
import type { Place } from '../../../kube/reach/place.ts';
import type { KnownObject } from '../../../kube/reach/read-facts.ts';
import type { ScopeTest } from '../../../kube/scopes.ts';
import { platformObjects, type ReleaseObjects } from '../../../platform/platform-object.ts';
import { writtenPart, writtenPath } from '../../../team/objects/written-paths.ts';

/** Kinds that no question is about: most of what is rendered. */
const irrelevant = new Set(['ConfigMap', 'CustomResourceDefinition', 'PrometheusRule', 'Secret', 'ServiceMonitor']);

/** A team's release in one environment. */
export interface TeamRelease {
  readonly team: string;
  readonly namespace: string;
  readonly objects: readonly ManifestObject[];
  /** The values that it was rendered with, every file of them in its place. */
  readonly values: ParsedYaml;
}

/** The objects of the platform's releases, those that a person wrote whole with their place. */
export function knownPlatformObjects(releases: readonly ReleaseObjects[], isClusterScoped: ScopeTest): KnownObject[] {
  return platformObjects(releases, isClusterScoped)
    .filter(({ kind }) => !irrelevant.has(kind))
    .map((object) => {
      const written = object.object.origin?.([]);
      return written === undefined ? object : { ...object, written };
    });
}

/** The objects of a team, with the keys of its values from which they follow. */
export function knownTeamObjects(release: TeamRelease, isClusterScoped: ScopeTest): KnownObject[] {
  const { team, namespace, values } = release;
  const objects = placed(
    release.objects.filter(({ kind }) => !irrelevant.has(kind)),
    values,
  );
  return platformObjects([{ ring: undefined, namespace, objects }], isClusterScoped).map((object) => {
    const own = object.object.origin?.([]) ?? placeOf(values, writtenPath(object, values));
    const exposedAt = placeOf(values, writtenPart(object.name, 'expose', values));
    const metricsAt = placeOf(values, writtenPart(object.name, 'metrics', values));
    return {
      ...object,
      team,
      ...(own === undefined ? {} : { written: own }),
      ...(exposedAt === undefined ? {} : { exposedAt }),
      ...(metricsAt === undefined ? {} : { metricsAt }),
    };
  });
}

function placed(objects: readonly ManifestObject[], values: ParsedYaml): readonly ManifestObject[] {
  const written = entriesOf(values.value['extraObjects']).map(
    ([key, object]) => [['extraObjects', key], object] as const,
  );
  return written.length === 0 ? objects : withOrigins(objects, written, (path) => placeIn(values, path));
}

function placeOf(values: ParsedYaml, path: DocumentPath | undefined): Place | undefined {
  return path === undefined ? undefined : { ...values.locate(path, 'key'), path: formatPath(path) };
}
