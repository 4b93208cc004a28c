import { strictSchema, type JsonSchema } from './structural-schema.ts';
import { isMap, listOf, mapOf, textOf, type Untyped } from '../core/untyped.ts';

/** Whether objects of a kind live in a namespace. */
export type Scope = 'Namespaced' | 'Cluster';

/** What is known of one version of a custom kind. */
export interface KindSchema {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: Scope;
  readonly schema: JsonSchema;
  /** The schema as the definition has it, with defaults and rules in CEL. */
  readonly structural: Untyped;
}

/** Whether an object is a CustomResourceDefinition of the one version that Kubernetes serves. */
export function isCustomResourceDefinition(value: unknown): value is Untyped {
  const { apiVersion, kind } = mapOf(value);
  return kind === 'CustomResourceDefinition' && apiVersion === 'apiextensions.k8s.io/v1';
}

/**
 * The kinds that CustomResourceDefinitions define: one entry for each served version. A version without a schema, and
 * an object that is no CustomResourceDefinition, gives none.
 *
 * @param definitions parsed CustomResourceDefinition objects
 * @param metadata schema of `metadata`, to be added to each kind
 */
export function kindSchemas(definitions: readonly unknown[], metadata: JsonSchema): KindSchema[] {
  return definitions.filter(isCustomResourceDefinition).flatMap((definition) => schemasOf(definition, metadata));
}

function schemasOf(definition: Untyped, metadata: JsonSchema): KindSchema[] {
  const spec = mapOf(definition['spec']);
  const group = textOf(spec['group']);
  const kind = textOf(mapOf(spec['names'])['kind']);
  if (group === undefined || kind === undefined) return [];
  const scope = spec['scope'] === 'Cluster' ? 'Cluster' : 'Namespaced';
  return listOf(spec['versions']).flatMap((version) => {
    const { name, served, schema } = mapOf(version);
    const structural = mapOf(schema)['openAPIV3Schema'];
    if (typeof name !== 'string' || served !== true || !isMap(structural)) return [];
    const apiVersion = `${group}/${name}`;
    return [{ apiVersion, kind, scope, schema: topSchema(structural, apiVersion, kind, metadata, spec), structural }];
  });
}

function topSchema(
  structural: Untyped,
  apiVersion: string,
  kind: string,
  metadata: JsonSchema,
  spec: Untyped,
): JsonSchema {
  const strict = strictSchema({
    ...structural,
    // Only definitions from before apiextensions.k8s.io/v1 set this; it turns pruning off.
    ...(spec['preserveUnknownFields'] === true && { 'x-kubernetes-preserve-unknown-fields': true }),
  });
  const own = mapOf(mapOf(structural['properties'])['metadata']);
  const metadataRules = isMap(own['properties']) ? { allOf: [metadata, ruleOfName(own)] } : metadata;
  return {
    ...strict,
    type: 'object',
    required: [...new Set(['apiVersion', 'kind', 'metadata', ...(listOf(strict['required']) as string[])])],
    properties: {
      ...mapOf(strict['properties']),
      apiVersion: { const: apiVersion },
      kind: { const: kind },
      metadata: metadataRules,
    },
  };
}

/** Of `metadata` a definition may restrict the name alone. */
function ruleOfName(metadata: Untyped): JsonSchema {
  const name = mapOf(metadata['properties'])['name'];
  return name === undefined ? {} : { properties: { name: strictSchema(name) } };
}
