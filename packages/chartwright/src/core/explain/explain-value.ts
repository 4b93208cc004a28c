import { mergeValues } from '../merge.ts';
import type { DocumentPath } from '../document-path.ts';
import { isMap, valueAt } from '../untyped.ts';
import { nearest } from '../schema/words.ts';
import type { Location, ParsedYaml } from '../yaml/source.ts';
import { secretPath } from '../secrets/looks-secret.ts';
import { isSecretContent, shownMasked } from '../secrets/masked.ts';

/** A values file, and the path of the umbrella's values below which Helm puts it. */
export interface ExplainedLayer {
  readonly parsed: Pick<ParsedYaml, 'value' | 'locate' | 'has'>;
  /** The layer's own value at a path, where its values are those of layers above it too. */
  readonly ownValueAt?: (path: DocumentPath) => unknown;
  readonly prefix: DocumentPath;
}

/** A value in one layer, and where it is set. */
export interface LayerValue {
  readonly at: Location;
  /** On one line, masked where it looks secret. */
  readonly shown: string;
}

/** One value, where it comes from, and what it hides. */
export interface ExplainedValue {
  readonly path: DocumentPath;
  readonly shown: string;
  /** Its values in the layers that set it, the one that counts first. */
  readonly layerValues: readonly LayerValue[];
}

/** A path that no layer has, and what it might have been meant to be. */
export interface UnknownPath {
  /** The keys of the nearest map above it that is there. */
  readonly known: readonly string[];
  readonly near: string | undefined;
  readonly parent: DocumentPath;
}

/** What a path comes to: the values below it, or nothing. */
export type Explanation = { readonly values: readonly ExplainedValue[] } | UnknownPath;

/**
 * The value at a path through all layers, each leaf of a map apart; a list is one value, since Helm replaces it whole.
 *
 * @param layers the lowest first
 */
export function explainValue(layers: readonly ExplainedLayer[], path: DocumentPath): Explanation {
  const merged = mergedLayers(layers);
  const value = valueAt(merged, path);
  const isSet = layers.some((layer) => layerValueOf(layer, path, true) !== undefined);
  if (value === undefined && !isSet) return unknown(merged, path);
  return { values: [...leaves(value, path)].map(([at, leaf]) => explained(layers, merged, at, leaf)) };
}

/**
 * Every value that some files set, through all layers, in the order in which the files have them.
 *
 * @param layers the lowest first
 * @param files paths as the layers' places name them
 */
export function explainFiles(layers: readonly ExplainedLayer[], files: ReadonlySet<string>): ExplainedValue[] {
  const merged = mergedLayers(layers);
  const paths = new Map<string, DocumentPath>();
  for (const { parsed, prefix } of layers)
    if (files.has(parsed.locate([]).file))
      for (const [path] of leaves(parsed.value, [])) paths.set(JSON.stringify(path), [...prefix, ...path]);
  return [...paths.values()].map((path) => explained(layers, merged, path, valueAt(merged, path)));
}

/** All layers merged as Helm merges them. */
export function mergedLayers(layers: readonly ExplainedLayer[]): Record<string, unknown> {
  return layers.reduce<Record<string, unknown>>(
    (lower, layer) => mergeValues(lower, nested(layer) as Record<string, unknown>),
    {},
  );
}

/** The values of a layer, below its prefix. */
function nested({ parsed, prefix }: Pick<ExplainedLayer, 'parsed' | 'prefix'>): unknown {
  return prefix.toReversed().reduce<unknown>((inner, key) => ({ [key]: inner }), parsed.value);
}

function explained(
  layers: readonly ExplainedLayer[],
  merged: unknown,
  path: DocumentPath,
  value: unknown,
): ExplainedValue {
  // The kind of an object may be set by another layer than its contents.
  const isSecret = [merged, ...layers.map(nested)].some((root) => isSecretContent(root, path));
  const layerValues = layers.flatMap((layer) => layerValueOf(layer, path, isSecret) ?? []).toReversed();
  const shown = value === undefined ? 'nothing' : shownMasked(value, secretPath(merged, path), isSecret);
  return { path, shown, layerValues };
}

function layerValueOf(
  { parsed, prefix, ownValueAt }: ExplainedLayer,
  path: DocumentPath,
  isSecret: boolean,
): LayerValue | undefined {
  if (!prefix.every((key, index) => path[index] === key)) return undefined;
  const own = path.slice(prefix.length);
  if (own.length === 0 || !parsed.has(own)) return undefined;
  const value = ownValueAt === undefined ? valueAt(parsed.value, own) : ownValueAt(own);
  return {
    at: parsed.locate(own, 'key'),
    shown: shownMasked(value, [...path, ...secretPath(parsed.value, own).slice(own.length)], isSecret),
  };
}

function* leaves(value: unknown, path: DocumentPath): Generator<[DocumentPath, unknown]> {
  if (!isMap(value) || Object.keys(value).length === 0) yield [path, value];
  else for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, key]);
}

function unknown(merged: unknown, path: DocumentPath): Explanation {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const parent = path.slice(0, length);
    const there = valueAt(merged, parent);
    if (!isMap(there)) continue;
    const known = Object.keys(there).sort();
    return { known, near: nearest(String(path[length]), known), parent };
  }
  return { known: [], near: undefined, parent: [] };
}
