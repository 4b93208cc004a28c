import { isAlias, isMap, LineCounter, parseDocument, visit, type Document, type Tags } from 'yaml';
import { ProblemsError } from '../../core/problem.ts';
import { fatalFaults, notAMap } from '../../core/yaml/documents.ts';
import type { Source } from '../../core/yaml/source.ts';

type YamlMap = { [key: string]: unknown };

/** Types of YAML 1.1 that Helm's reader does not know: it keeps such scalars as strings. */
const unknownToHelm = /timestamp|binary|omap|pairs|set$/;

/**
 * A values file of a chart as a block of a parent's values file, text and not data, so that Helm reads each scalar as
 * it would have alone.
 *
 * @returns the block, or undefined when nesting would change the meaning: a `null` (alone it deletes a default), several
 * documents, something other than a mapping, or no YAML at all
 */
export function nestedValues(chartName: string, text: string): string | undefined {
  // Document marks, tabs, and line ends that are not all of one kind do not survive being indented.
  if (/^(?:\uFEFF|%|---|\.\.\.)|[\t\u0085\u2028\u2029]|\r(?!\n)/m.test(text)) return undefined;
  const document = parseDocument(text, { version: '1.1', logLevel: 'silent' });
  const key = JSON.stringify(chartName);
  if (document.errors.length === 0 && document.contents === null) return `${key}: {}\n`;
  if (document.errors.length > 0 || !isMap(document.contents) || holdsNull(document)) return undefined;
  const block = text.replaceAll(/^(?=.)/gm, '  ');
  return `${key}:\n${block}${block.endsWith('\n') ? '' : '\n'}`;
}

function holdsNull(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      // What an alias refers to may contain a null.
      found = true;
      return visit.BREAK;
    },
    Pair: (_key, pair) => {
      const { value } = pair;
      if (value !== null && (isAlias(value) || (value as { value?: unknown }).value !== null)) return undefined;
      found = true;
      return visit.BREAK;
    },
    Scalar: (key, scalar) => {
      if (key === 'key' || scalar.value !== null) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * A values file as data, read as YAML 1.1, which is nearest to Helm's own reader.
 *
 * @throws ProblemsError when it is no YAML or not a mapping
 */
export function parseValues({ file, text }: Source): YamlMap {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.1',
    logLevel: 'silent',
    lineCounter,
    customTags: (tags: Tags) => tags.filter((tag) => !isUnknownToHelm(tag)),
  });
  const [error] = document.errors;
  if (error !== undefined)
    throw new ProblemsError(
      fatalFaults({ file, text }, error.code === 'DUPLICATE_KEY', lineCounter.linePos(error.pos[0])),
    );
  const values: unknown = document.toJS();
  if (values === null || values === undefined) return {};
  if (!isYamlMap(values)) throw new ProblemsError([notAMap(file)]);
  return values;
}

function isUnknownToHelm(tag: Tags[number]): boolean {
  if (typeof tag === 'string') return unknownToHelm.test(tag);
  return unknownToHelm.test(tag.tag) || tag.format === 'TIME';
}

/**
 * The values a chart sees when `overlays` are given by `-f` over its own: maps merge, everything else replaces, and a
 * `null` removes the chart's own key.
 */
export function overlaidValues(base: YamlMap, overlays: readonly YamlMap[]): YamlMap {
  return overBase(base, overlays.reduce<YamlMap>(merged, {}));
}

function merged(lower: YamlMap, upper: YamlMap): YamlMap {
  const result: YamlMap = { ...lower };
  for (const [key, value] of Object.entries(upper)) {
    const below = result[key];
    result[key] = isYamlMap(below) && isYamlMap(value) ? merged(below, value) : value;
  }
  return result;
}

function overBase(base: YamlMap, given: YamlMap): YamlMap {
  const removed = (key: string): boolean => given[key] === null && key in base;
  const entries = Object.entries({ ...base, ...given }).filter(([key]) => !removed(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const below = base[key];
      return [key, key in given && isYamlMap(below) && isYamlMap(value) ? overBase(below, value) : value];
    }),
  );
}

function isYamlMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
