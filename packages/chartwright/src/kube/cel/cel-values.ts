import { isMap, listOf, mapOf, type Untyped } from '../../core/untyped.ts';
import { compile } from './expressions.ts';
import { escaped } from './rule-text.ts';

/**
 * A value as rules read it: maps by the names that CEL has for their keys, whole numbers as integers, and with the
 * defaults of its schema, which the API server fills in before it evaluates rules.
 *
 * @param schema the structural schema of the value, or the part of it that has to do with rules
 */
export function celValue(schema: Untyped, value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) && schema['type'] !== 'number' ? BigInt(value) : value;
  if (typeof value === 'string') return celText(schema['format'], value);
  if (Array.isArray(value)) return value.map((item) => celValue(mapOf(schema['items']), item));
  return isMap(value) ? celMap(schema, value) : value;
}

function celMap(schema: Untyped, value: Untyped): Map<string, unknown> {
  const properties = mapOf(schema['properties']);
  const others = mapOf(schema['additionalProperties']);
  const result = new Map<string, unknown>();
  for (const [key, item] of Object.entries(value)) {
    const isProperty = Object.hasOwn(properties, key);
    result.set(isProperty ? escaped(key) : key, celValue(isProperty ? mapOf(properties[key]) : others, item));
  }
  for (const [key, property] of Object.entries(properties)) {
    const { default: given, nullable } = mapOf(property);
    const isOpen = value[key] === undefined || (value[key] === null && nullable !== true);
    if (given !== undefined && isOpen) result.set(escaped(key), celValue(mapOf(property), given));
  }
  return result;
}

/** A text of a format that CEL has a type for. */
function celText(format: unknown, text: string): unknown {
  if (format === 'date-time' || format === 'date') return new Date(text);
  if (format === 'byte') return Buffer.from(text, 'base64');
  return format === 'duration' ? compile('duration(self)')?.(text) : text;
}

/** A part of a value, with the way to it in the object and its schema. */
export interface CelPart {
  readonly key: string | number;
  readonly schema: Untyped;
  readonly value: unknown;
}

/** The parts of a value that a schema describes. */
export function partsOf(schema: Untyped, value: unknown): CelPart[] {
  if (Array.isArray(value)) {
    const items = schema['items'];
    return items === undefined ? [] : listOf(value).map((item, key) => ({ key, schema: mapOf(items), value: item }));
  }
  if (!(value instanceof Map)) return [];
  const properties = Object.entries(mapOf(schema['properties']))
    .filter(([key]) => value.has(escaped(key)))
    .map(([key, property]) => ({ key, schema: mapOf(property), value: value.get(escaped(key)) as unknown }));
  const others = schema['additionalProperties'];
  if (!isMap(others)) return properties;
  return [
    ...properties,
    ...[...(value as Map<string, unknown>)].map(([key, item]) => ({ key, schema: others, value: item })),
  ];
}
