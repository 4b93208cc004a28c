import type { DocumentPath } from '../../core/document-path.ts';
import { parseQuantity } from '../../core/quantity.ts';
import { isMap, listOf, textOf } from '../../core/untyped.ts';

/** A value of an object that no map or list of maps is, with its place in two forms. */
export interface Field {
  readonly at: DocumentPath;
  /** As a person names it, with the items of lists by what tells them apart: `ports[http].hostPort`. */
  readonly name: string;
  /** Without what tells items apart, to be matched by patterns: `ports[].hostPort`. */
  readonly pattern: string;
  readonly says: string;
}

/** Fields of which the values are amounts, below which equal ones are written in several ways. */
const AMOUNTS = /(^|\.)(resources|requests|limits|capacity|sizeLimit|storage|divisor)(\.|$)/;

/** Every field of a value. Lists of anything but maps are one field; empty maps and lists and null say nothing. */
export function fieldsOf(value: unknown, at: DocumentPath = [], name = '', pattern = ''): Field[] {
  if (value === null || value === undefined) return [];
  if (isMap(value))
    return Object.entries(value).flatMap(([key, item]) =>
      fieldsOf(item, [...at, key], joined(name, key), joined(pattern, key)),
    );
  if (Array.isArray(value) && value.every(isMap))
    return value.flatMap((item, index) => {
      const key = identityOf(item, index, pattern);
      return fieldsOf(item, [...at, index], `${name}[${key}]`, `${pattern}[]`);
    });
  return [{ at, name, pattern, says: AMOUNTS.test(pattern) ? quantity(value) : textFor(value) }];
}

/** A port is told apart by its number, since its name is a matter of taste. */
function identityOf(item: Readonly<Record<string, unknown>>, index: number, pattern: string): string {
  const keys = /(^|\.)ports$/.test(pattern) ? ['port'] : ['name', 'key', 'host'];
  const found = keys.map((key) => item[key]);
  const identity = found.find((one) => typeof one === 'string' || typeof one === 'number');
  return identity === undefined ? String(index) : textFor(identity);
}

function joined(before: string, key: string): string {
  return before === '' ? key : `${before}.${key}`;
}

/** A quantity in the one form that equal ones share. */
export function quantity(value: unknown): string {
  const text = textFor(value);
  const nanos = parseQuantity(text);
  return nanos === undefined ? text : `${Number(nanos) / 1e9}`;
}

export function textFor(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** The texts of a list that may hold anything. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}
