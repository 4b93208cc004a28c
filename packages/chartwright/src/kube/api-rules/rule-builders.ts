import { parseQuantity } from '../../core/quantity.ts';
import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { isQualifiedName } from '../names.ts';
import { type ApiRule, isSet } from './api-rule.ts';

/** Where a rule looks, and what in Kubernetes it is of. */
type Where = Pick<ApiRule, 'source' | 'on' | 'each' | 'kinds'>;

/** A field that the schema leaves open, and that Kubernetes does not let be absent or empty. */
export function required(where: Where, field: string): ApiRule {
  return { ...where, field, isWrong: isEmpty, expected: 'a value', fix: `give "${field}" a value` };
}

/** Of some keys exactly one. */
export function exactlyOne(where: Where, keys: readonly string[], field = ''): ApiRule {
  return {
    ...where,
    field,
    isWrong: (holder) => isSet(holder) && countOf(holder, keys) !== 1,
    found: 'none of these keys, or several',
    expected: `exactly one of ${keys.join(', ')}`,
    fix: 'keep the one that is meant',
  };
}

/** How many of some keys a map has. */
export function countOf(holder: unknown, keys: readonly string[]): number {
  return keys.filter((key) => isSet(mapOf(holder)[key])).length;
}

/** A list whose entries differ by a key. */
export function distinct(where: Where, field: string, key: (item: Untyped) => unknown, what: string): ApiRule {
  return {
    ...where,
    field,
    isWrong: (list) => hasRepeated(listOf(list).map((item) => key(mapOf(item)))),
    found: `${what} twice`,
    expected: 'each once',
    fix: 'rename or remove one',
  };
}

/** Whether a value that is set is there twice. */
export function hasRepeated(values: readonly unknown[]): boolean {
  const written = values.filter((value) => isSet(value) && value !== '');
  return new Set(written).size < written.length;
}

export function isEmpty(value: unknown): boolean {
  return !isSet(value) || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The amount of a quantity in nano-units; undefined where it is none. */
export function amountOf(value: unknown): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(String(value)) : undefined;
}

/** Resources of a container that other fields read (`validContainerResourceFieldPathExpressions`). */
export const RESOURCE_FIELD = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.+)$/;
/** Fields of a pod that a file of the downward API can hold (`validVolumeDownwardAPIFieldPathExpressions`). */
export const FILE_FIELDS = /^metadata\.(name|namespace|uid|labels|annotations|(labels|annotations)\['[^']+'\])$/;

/** Whether a text is a path below a volume (`ValidateLocalNonReservedPath`). */
export function isPathBelow(path: unknown): boolean {
  const text = textOf(path) ?? '';
  return text !== '' && !text.startsWith('/') && !text.startsWith('..') && !text.split('/').includes('..');
}

/** A key of a ConfigMap or a Secret (`IsConfigMapKey`). */
export function isDataKey(key: unknown): boolean {
  const text = textOf(key) ?? '';
  return /^[-._a-zA-Z0-9]{1,253}$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** A name such as `example.com/name`, the prefix included (`IsDomainPrefixedPath`). */
export function isPrefixedName(name: unknown): boolean {
  const text = textOf(name) ?? '';
  return text.includes('/') && isQualifiedName(text);
}

/** A number of pods, or a share of them as text (`ValidatePositiveIntOrPercent`, and `IsNotMoreThan100Percent`). */
export function isAmount(value: unknown, most = Infinity): boolean {
  if (typeof value === 'number') return value >= 0;
  const percent = /^(\d+)%$/.exec(textOf(value) ?? '')?.[1];
  return percent !== undefined && Number(percent) <= most;
}
