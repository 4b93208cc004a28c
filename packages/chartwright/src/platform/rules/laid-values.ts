import type { DocumentPath } from '../../core/document-path.ts';
import { mergeValues, type Values } from '../../core/merge.ts';
import { isMap, mapOf, valueAt } from '../../core/untyped.ts';

/** Values that a chart lays over others before it uses them, as `schemas/platform.rules.yaml` writes it. */
export interface LaidValues {
  readonly from: string;
  readonly over: string;
  /** Names at `from` whose counterpart at `over` has another. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The values as charts use them: rules then see what holds, by whichever of two doors it was set. */
export function layValues(values: Values, all: readonly LaidValues[]): Values {
  return all.reduce((lower, { from, over, names = {} }) => {
    const laid = valueAt(lower, from.split('.'));
    if (!isMap(laid)) return lower;
    const renamed = Object.fromEntries(Object.entries(laid).map(([key, value]) => [names[key] ?? key, value]));
    const nested = over.split('.').reduceRight<Values>((below, key) => ({ [key]: below }), renamed);
    return mergeValues(lower, nested);
  }, values);
}

/**
 * Where a value of `layValues` was set.
 *
 * @param values before they were laid over each other
 */
export function sourceOfLaid(values: Values, all: readonly LaidValues[], path: DocumentPath): DocumentPath {
  const sources = all.flatMap(({ from, over, names = {} }) => {
    const below = over.split('.');
    if (!below.every((step, index) => path[index] === step)) return [];
    const [key, ...rest] = path.slice(below.length);
    if (key === undefined) return [];
    const [name = key] = Object.entries(mapOf(names)).find(([, own]) => own === key) ?? [];
    const source = [...from.split('.'), name, ...rest];
    return valueAt(values, source) === undefined ? [] : [source];
  });
  return sources[0] ?? path;
}
