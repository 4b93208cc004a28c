import { distinctBy } from '../core/untyped.ts';
import type { Problem } from '../core/problem.ts';
import { alertRouteFindings } from './alert-route-findings.ts';
import type { KnownKind, SchemaCatalog } from './catalog.ts';
import { isCustomResourceDefinition } from './crd.ts';
import { definitionRuleFindings } from './definition-rule-findings.ts';
import { duplicateFindings } from './identity.ts';
import { unknownKindFinding } from './kind-findings.ts';
import type { ManifestObject } from './manifest.ts';
import { metadataFindings } from './metadata-findings.ts';
import { withoutNulls } from './nulls.ts';
import { podFindings } from './pod-findings.ts';
import { queryFindings } from './query-findings.ts';
import { referenceFindings } from './reference-findings.ts';
import { schemaFindings } from './schema-findings.ts';
import { scopeFindings } from './scope-findings.ts';

/**
 * Reports everything in the objects of one manifest that Kubernetes would refuse or silently drop, as far as it can be
 * known without a cluster. CustomResourceDefinitions among the objects apply to the others.
 *
 * @param objects of one release: names are compared, and references followed, among them
 * @param isKnown whether an object is right even where the catalog lacks its kind
 * @returns errors and warnings in the order of the manifest; a kind without a schema gives one warning, however many
 *   objects it has
 */
export function validateObjects(
  objects: readonly ManifestObject[],
  catalog: SchemaCatalog,
  isKnown: (object: ManifestObject) => boolean = () => false,
): Problem[] {
  const known = catalog.with(objects.map((object) => object.value).filter(isCustomResourceDefinition));
  const unknownKinds = new Map<string, Problem>();
  const problems: Problem[] = [];
  for (const object of objects) {
    const kind = known.lookup(object.apiVersion, object.kind);
    if (kind === undefined) {
      const key = `${object.apiVersion} ${object.kind}`;
      if (!unknownKinds.has(key) && !isKnown(object)) unknownKinds.set(key, unknownKindFinding(object, known));
    } else {
      problems.push(...kindFindings(object, kind), ...scopeFindings(object, kind));
    }
    problems.push(...metadataFindings(object), ...podFindings(object), ...queryFindings(object));
    problems.push(...alertRouteFindings(object));
  }
  const across = [...duplicateFindings(objects, known), ...referenceFindings(objects), ...unknownKinds.values()];
  // Two rules can report the same problem of a field, such as a missing name.
  const keyOf = ({ line, path, code, found }: Problem): string => JSON.stringify([line, path, code, found]);
  return distinctBy([...problems, ...across], keyOf).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** As the API server does, the rules of a definition are looked at when the object satisfies its schema. */
function kindFindings(object: ManifestObject, kind: KnownKind): Problem[] {
  const value = withoutNulls(object.value, kind.origin);
  const errors = kind.check(value);
  return errors.length > 0
    ? schemaFindings(object, errors, kind.origin)
    : definitionRuleFindings(object, kind.brokenRules(value));
}
