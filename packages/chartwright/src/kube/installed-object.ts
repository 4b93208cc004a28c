import { objectName } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import type { Untyped } from '../core/untyped.ts';

/** An object with where it is installed. */
export interface InstalledObject {
  readonly object: ManifestObject;
  /** Ring of the platform whose release holds it; undefined for a release that is of no ring, such as a team's. */
  readonly ring: string | undefined;
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Undefined when the kind belongs to the whole cluster. */
  readonly namespace: string | undefined;
  readonly value: Untyped;
}

/** `Deployment/platform-edge/traefik`. */
export function nameOf({ kind, namespace, name }: Pick<InstalledObject, 'kind' | 'namespace' | 'name'>): string {
  return objectName({ kind, namespace, name });
}
