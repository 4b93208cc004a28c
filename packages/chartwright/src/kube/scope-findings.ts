import type { Problem } from '../core/problem.ts';
import type { KnownKind } from './catalog.ts';
import { finding } from './finding.ts';
import type { ManifestObject } from './manifest.ts';

/** An object with a namespace, though objects of its kind have none: the API server refuses it. */
export function scopeFindings(object: ManifestObject, kind: KnownKind): Problem[] {
  if (kind.scope !== 'Cluster' || object.namespace === undefined) return [];
  return [
    finding(object, ['metadata', 'namespace'], {
      code: 'objects/cluster-scoped',
      found: `namespace ${object.namespace}`,
      expected: `no namespace, since a ${object.kind} belongs to the whole cluster`,
      fix: "leave it to the platform: a team's release holds what is in its namespace",
    }),
  ];
}
