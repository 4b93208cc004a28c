import { isMap, listOf, mapOf, type Untyped } from '../core/untyped.ts';

/** A draft-07 JSON Schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Keywords that mean the same in a CustomResourceDefinition and in draft-07. */
const SAME = [
  'type',
  'enum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'multipleOf',
  'uniqueItems',
] as const;

/** Formats with one meaning in Kubernetes and in ajv; others (its `duration` is Go's, not ISO 8601) are not checked. */
const FORMATS = new Set(['date-time', 'byte']);

/** Fields that an embedded object may have whatever its schema allows. */
const TYPE_META: Readonly<Record<string, JsonSchema>> = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: { type: 'object' },
};

/**
 * A structural schema (`openAPIV3Schema` of a CustomResourceDefinition) as strict draft-07: what the API server would
 * prune is refused, as `fieldValidation=Strict` does. Rules in CEL are evaluated apart, by `cel/broken-rules.ts`.
 */
export function strictSchema(schema: unknown): JsonSchema {
  const given = mapOf(schema);
  const result: Record<string, unknown> = { ...valueRules(given), ...bounds(given) };
  if (given['x-kubernetes-int-or-string'] === true) result['type'] = ['integer', 'string'];
  if (given['items'] !== undefined) result['items'] = strictSchema(given['items']);
  Object.assign(result, fieldRules(given));
  for (const junctor of ['allOf', 'anyOf', 'oneOf'] as const) {
    const branches = listOf(given[junctor]);
    // Kubernetes requires an `anyOf` of just these types beside int-or-string, which repeats the type.
    if (branches.length > 0 && given['x-kubernetes-int-or-string'] !== true)
      result[junctor] = branches.map(valueSchema);
  }
  if (given['not'] !== undefined) result['not'] = valueSchema(given['not']);
  return given['nullable'] === true ? nullable(result) : result;
}

/** A schema inside `allOf`, `anyOf`, `oneOf` or `not`: it restricts values only and allows no further fields. */
function valueSchema(schema: unknown): JsonSchema {
  const given = mapOf(schema);
  const result: Record<string, unknown> = { ...valueRules(given), ...bounds(given) };
  if (Array.isArray(given['required'])) result['required'] = given['required'];
  if (isMap(given['properties'])) result['properties'] = mapValues(given['properties'], valueSchema);
  if (isMap(given['additionalProperties'])) result['additionalProperties'] = valueSchema(given['additionalProperties']);
  if (given['items'] !== undefined) result['items'] = valueSchema(given['items']);
  for (const junctor of ['allOf', 'anyOf', 'oneOf'] as const) {
    if (Array.isArray(given[junctor])) result[junctor] = listOf(given[junctor]).map(valueSchema);
  }
  if (given['not'] !== undefined) result['not'] = valueSchema(given['not']);
  return result;
}

function valueRules(given: Untyped): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const keyword of SAME) if (given[keyword] !== undefined) result[keyword] = given[keyword];
  if (typeof given['format'] === 'string' && FORMATS.has(given['format'])) result['format'] = given['format'];
  if (typeof given['pattern'] === 'string' && isPattern(given['pattern'])) result['pattern'] = given['pattern'];
  return result;
}

/** Go's regular expressions and JavaScript's differ in corners such as `(?i)`; what only Go reads is not checked. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return !pattern.includes('[[:') && !/\\[zA]/.test(pattern);
  } catch {
    return false;
  }
}

/** `exclusiveMinimum: true` beside `minimum` (OpenAPI 3.0) is `exclusiveMinimum: <number>` in draft-07. */
function bounds(given: Untyped): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (given[bound] !== undefined) result[given[exclusive] === true ? exclusive : bound] = given[bound];
  }
  return result;
}

function fieldRules(given: Untyped): Record<string, unknown> {
  const embedded = given['x-kubernetes-embedded-resource'] === true;
  const open = given['x-kubernetes-preserve-unknown-fields'] === true;
  const properties = isMap(given['properties']) ? mapValues(given['properties'], strictSchema) : undefined;
  const result: Record<string, unknown> = {};
  const required = requiredFields(given, embedded);
  if (required.length > 0) result['required'] = required;
  if (properties || embedded) result['properties'] = { ...(embedded && TYPE_META), ...properties };
  if (isMap(given['additionalProperties']))
    result['additionalProperties'] = strictSchema(given['additionalProperties']);
  else if (given['type'] === 'object' && !open && given['additionalProperties'] !== true) {
    result['additionalProperties'] = false;
  }
  return result;
}

/** The API server fills in defaults before it looks for what is required. */
function requiredFields(given: Untyped, embedded: boolean): string[] {
  const properties = mapOf(given['properties']);
  const own = listOf(given['required']).filter((name): name is string => typeof name === 'string');
  const required = own.filter((name) => mapOf(properties[name])['default'] === undefined);
  return embedded ? [...new Set(['apiVersion', 'kind', ...required])] : required;
}

function nullable(schema: Record<string, unknown>): JsonSchema {
  const { type, enum: words } = schema;
  return {
    ...schema,
    ...(type !== undefined && { type: [...(Array.isArray(type) ? (type as unknown[]) : [type]), 'null'] }),
    ...(Array.isArray(words) && { enum: [...(words as unknown[]), null] }),
  };
}

function mapValues(map: Untyped, change: (value: unknown) => JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
