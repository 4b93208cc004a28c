import { formatLocation, type Problem } from '../core/problem.ts';
import { groupOf, type SchemaCatalog } from './catalog.ts';
import { finding } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { valueAt } from '../core/untyped.ts';

function placeOf({ origin, source, line }: ManifestObject): string {
  return origin === undefined ? `${source}, line ${line}` : formatLocation(origin([]));
}

/** Helm's hooks come and go at their own times, so one may have the name of an object that stays. */
function hookOf(object: ManifestObject): unknown {
  return valueAt(object.value, ['metadata', 'annotations', 'helm.sh/hook']) ?? '';
}

/**
 * Objects that a manifest holds twice: Helm installs only one of them, or fails. Versions of one kind are one object to
 * the API server, so the group alone counts.
 */
export function duplicateFindings(objects: readonly ManifestObject[], catalog: SchemaCatalog): Problem[] {
  const first = new Map<string, ManifestObject>();
  const problems: Problem[] = [];
  for (const object of objects) {
    if (object.name === '') continue;
    const isClusterWide = catalog.lookup(object.apiVersion, object.kind)?.scope === 'Cluster';
    const namespace = isClusterWide ? '' : (object.namespace ?? '');
    const identity = JSON.stringify([groupOf(object.apiVersion), object.kind, namespace, object.name, hookOf(object)]);
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, object);
      continue;
    }
    problems.push(
      finding(object, ['metadata', 'name'], {
        code: 'objects/duplicate',
        found: `a second ${object.kind} of this name; the first is from ${placeOf(earlier)}`,
        expected: 'each object once',
        fix: 'rename one of them or remove it',
      }),
    );
  }
  return problems;
}
