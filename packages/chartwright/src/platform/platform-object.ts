import type { ManifestObject } from '../kube/manifest.ts';
import { formatPath } from '../core/document-path.ts';
import { type InstalledObject, nameOf } from '../kube/installed-object.ts';
import type { Segment } from '../core/untyped.ts';
import { groupOf } from '../kube/catalog.ts';
import type { RingName } from './model/rings.ts';
import type { Problem, Severity } from '../core/problem.ts';
import type { ScopeTest } from '../kube/scopes.ts';

/** The objects of one release. */
export interface ReleaseObjects {
  /** Undefined for a single release that holds everything. */
  readonly ring: RingName | undefined;
  readonly namespace: string;
  readonly objects: readonly ManifestObject[];
}

/** An object of the platform with where it is installed. */
export interface PlatformObject extends InstalledObject {
  readonly ring: RingName | undefined;
}

/** Every object of some releases, the release's namespace filled in. */
export function platformObjects(releases: readonly ReleaseObjects[], isClusterScoped: ScopeTest): PlatformObject[] {
  return releases.flatMap(({ ring, namespace, objects }) =>
    objects.map((object) => ({
      object,
      ring,
      apiVersion: object.apiVersion,
      group: groupOf(object.apiVersion),
      kind: object.kind,
      name: object.name,
      namespace: isClusterScoped(object) ? undefined : (object.namespace ?? namespace),
      value: object.value,
    })),
  );
}

/** Whether an object exists only during an installation or a test. */
export function hookEvents({ value }: Pick<PlatformObject, 'value'>): string[] {
  const metadata = value['metadata'] as { annotations?: Record<string, unknown> } | undefined;
  const hook = metadata?.annotations?.['helm.sh/hook'];
  return typeof hook === 'string' ? hook.split(',').map((event) => event.trim()) : [];
}

/** The code and texts of a finding on an object. */
export interface FindingText {
  readonly code: `platform/${string}`;
  readonly severity?: Severity;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** A problem of a field of an object; the file is a person's where the object is written in it, else the template. */
export function platformFinding(at: PlatformObject, segments: readonly Segment[], text: FindingText): Problem {
  const field = formatPath(segments);
  return {
    severity: 'error',
    ...text,
    file: at.object.source,
    path: field === '' ? nameOf(at) : `${nameOf(at)}: ${field}`,
    ...at.object.origin?.(segments),
  };
}
