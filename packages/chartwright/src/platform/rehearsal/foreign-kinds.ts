import type { InstalledObject } from '../../kube/installed-object.ts';
import { nameOf } from '../../kube/installed-object.ts';
import { isCustomResourceDefinition } from '../../kube/crd.ts';
import type { Problem } from '../../core/problem.ts';
import { mapOf, textOf, type Untyped } from '../../core/untyped.ts';

/** A custom kind that releases use and nothing of theirs defines: the cluster has it from somebody else. */
export interface ForeignKind {
  readonly group: string;
  readonly kind: string;
  /** Such as `v1`, each that is used. */
  readonly versions: readonly string[];
  readonly scope: 'Cluster' | 'Namespaced';
  /** Name of one that uses it. */
  readonly example: string;
}

/**
 * The kinds of objects that are neither known nor defined by one of the objects, each once. Kubernetes' own groups
 * without a dot in their names take no definitions.
 *
 * @param known of the API server and of definitions, as {@link kindKey} writes them
 */
export function foreignKinds(objects: readonly InstalledObject[], known: ReadonlySet<string>): ForeignKind[] {
  const found = new Map<string, ForeignKind>();
  // Helm refuses to install a definition that is there already and of no release.
  const own = new Set(objects.flatMap(({ value }) => (isCustomResourceDefinition(value) ? [definedKind(value)] : [])));
  for (const object of objects) {
    const { group, kind, apiVersion, namespace } = object;
    const key = kindKey(group, kind);
    if (!group.includes('.') || known.has(key) || own.has(key)) continue;
    const before = found.get(key);
    const version = apiVersion.slice(group.length + 1);
    const scope = namespace === undefined ? 'Cluster' : 'Namespaced';
    const { versions, ...rest } = before ?? { group, kind, versions: [], scope, example: nameOf(object) };
    found.set(key, { ...rest, versions: [...new Set([...versions, version])] });
  }
  return [...found.values()];
}

/** Names a kind in a set. */
export function kindKey(group: string, kind: string): string {
  return `${group} ${kind}`;
}

/** The kind that a CustomResourceDefinition defines, as {@link kindKey} writes it. */
export function definedKind(definition: Untyped): string {
  const spec = mapOf(definition['spec']);
  return kindKey(textOf(spec['group']) ?? '', textOf(mapOf(spec['names'])['kind']) ?? '');
}

/** A definition without what a cluster wrote into it, from which it may have been copied. */
export function plainDefinition({ apiVersion, kind, metadata, spec }: Untyped): Untyped {
  const { name, labels, annotations } = mapOf(metadata);
  return { apiVersion, kind, metadata: { name, labels, annotations }, spec };
}

/** A definition that takes any object of a kind: so that it can be stored, not so that it is judged. */
export function standInDefinition({ group, kind, versions, scope }: ForeignKind): Untyped {
  const plural = pluralOf(kind.toLowerCase());
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      // Kubernetes requires it for its own groups.
      annotations: { 'api-approved.kubernetes.io': 'unapproved, a stand-in' },
    },
    spec: {
      group,
      scope,
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: versions.map((name, index) => ({
        name,
        served: true,
        storage: index === 0,
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      })),
    },
  };
}

/** As the generators of definitions make it of a kind's name. */
function pluralOf(name: string): string {
  if (/(?:s|x|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Says that objects of a kind are stored without being judged. */
export function standsIn({ group, kind, example }: ForeignKind, folder: string): Problem {
  return {
    code: 'rehearse/definition-missing',
    severity: 'warning',
    file: folder,
    path: `${kind}.${group}`,
    found: `no definition of the kind of ${example}; one that takes any object stands in`,
    expected: `its CustomResourceDefinition, as the cluster has it from elsewhere`,
    fix: `put it there as YAML or JSON, so that its schema is rehearsed too`,
  };
}
