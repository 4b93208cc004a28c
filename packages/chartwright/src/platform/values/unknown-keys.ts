import type { Values } from '../../core/merge.ts';
import { formatPath } from '../../core/document-path.ts';
import { isMap } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import { showText } from '../../core/secrets/shown.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { ReadChart } from '../vendor/packaged-chart.ts';
import { commentedKeys } from './commented-keys.ts';
import { podShape } from './pod-shapes.ts';
import { schemaKnows } from './schema-keys.ts';
import { covers, reads, templateUses } from './template-uses.ts';

/** Keys that Helm itself knows at the top of every dependency's values. */
const helmKeys = new Set(['global', 'enabled']);

/**
 * Keys of a user's values file that the vendored charts do not have: most likely misspelt, and without effect. A chart
 * with a schema refuses such keys itself where its schema is strict.
 *
 * A chart has a key that its values hold, that a comment there gives as an example, that its schema or a template knows.
 * What a template hands over whole, such as the configuration of the program, is open; security contexts, resources and
 * affinities are Kubernetes' own.
 *
 * @param user the file
 * @param umbrella the chart with its dependencies
 */
export function unknownKeyFindings(user: ParsedYaml, umbrella: ReadChart): Problem[] {
  return [...umbrella.charts.values()].flatMap((chart) => {
    const values = user.value[chart.name];
    const isUpstream = umbrella.dependencies.some(
      ({ name, repository }) => name === chart.name && repository !== undefined,
    );
    if (!isUpstream || !isMap(values)) return [];
    return unknownIn(values, { user, root: chart, chart, above: [chart.name], path: [], known: chart.values });
  });
}

/** Where in a chart's values some of the user's are. */
interface Scene {
  readonly user: ParsedYaml;
  /** The direct dependency. */
  readonly root: ReadChart;
  /** The chart whose values these are: the dependency, or one nested in it. */
  readonly chart: ReadChart;
  /** Path of that chart from the user's root, and of the values from there. */
  readonly above: readonly string[];
  readonly path: readonly string[];
  /** What the chart itself has there. */
  readonly known: Values;
}

function unknownIn(values: Values, scene: Scene): Problem[] {
  const { chart, above, path, known } = scene;
  return Object.entries(values).flatMap(([key, value]) => {
    const nested = path.length === 0 ? nestedOf(chart, key) : undefined;
    const at = [...path, key];
    if (nested !== undefined) {
      const below = isMap(known[key]) ? { ...nested.values, ...known[key] } : nested.values;
      const inside = { ...scene, chart: nested, above: [...above, key], path: [], known: below };
      return isMap(value) ? unknownIn(value, inside) : [];
    }
    if (!isKnown(scene, key)) {
      // Every chart of a release sees `global`, so that a key there may be another's, unless it is nearly one of this one.
      const isAnybodys = path[0] === 'global' && nearest(key, Object.keys(known)) === undefined;
      return isAnybodys ? [] : [unknownKey(scene, key)];
    }
    const own = isMap(known[key]) ? known[key] : {};
    const shape = podShape(at, own);
    if (!isMap(value) || (shape === undefined && isOpen(chart, at, known[key]))) return [];
    if (shape !== undefined && Object.keys(shape).length === 0) return [];
    return unknownIn(value, { ...scene, path: at, known: { ...shape, ...own } });
  });
}

function nestedOf(chart: ReadChart, key: string): ReadChart | undefined {
  const dependency = chart.dependencies.find(({ name, alias }) => (alias ?? name) === key);
  return chart.charts.get(dependency?.name ?? key);
}

/** Whether a map may hold keys that the chart does not list. */
function isOpen(chart: ReadChart, path: readonly string[], below: unknown): boolean {
  const { read, whole, ranged } = templateUses(chart);
  if (covers(whole, path)) return true;
  // Names are the user's; what the chart ships under one of them has the form that the chart reads.
  if (covers(ranged, path)) return !isMap(below) || !Object.values(below).some(isMap);
  if (!isMap(below) || Object.keys(below).length === 0) return !reads(read, path);
  return !reads(read, path) && !isKeyedByNames(below) && openMaps.test(path.at(-1) ?? '');
}

/** Maps that are the user's to fill in every chart, where no template shows what it reads of them. */
const openMaps =
  /^(annotations|labels|matchLabels|nodeSelector|limits|requests|selector|env|data|stringData|args|flags|config|configMap|structuredConfig|parameters|extra[A-Z].*|.*(Annotations|Labels|NodeSelector|Selector|Config|Args|Env))$|\./;

/** Maps of maps of one form are keyed by names of the user's. */
function isKeyedByNames(below: Values): boolean {
  const entries = Object.values(below);
  const forms = new Set(entries.map((entry) => (isMap(entry) ? Object.keys(entry).sort().join() : 'scalar')));
  return entries.length > 1 && forms.size === 1 && !forms.has('scalar') && !forms.has('');
}

function isKnown({ chart, path, known }: Scene, key: string): boolean {
  if (Object.hasOwn(known, key) || (path.length === 0 && helmKeys.has(key))) return true;
  // Names of devices, huge pages, labels and annotations.
  if (key.includes('/') || key.startsWith('hugepages-')) return true;
  const at = [...path, key];
  const { read, whole, ranged } = templateUses(chart);
  if (covers(ranged, path) || (path.length > 0 && !reads(read, path) && isKeyedByNames(known))) return true;
  if (covers(read, at) || reads(read, at) || covers(whole, at) || covers(ranged, at)) return true;
  if (examplesOf(chart).has(at.join('.'))) return true;
  return chart.schema !== undefined && schemaKnows(chart.schema, at);
}

const examples = new WeakMap<ReadChart, ReadonlySet<string>>();

function examplesOf(chart: ReadChart): ReadonlySet<string> {
  const keys = examples.get(chart) ?? commentedKeys(chart.valuesText);
  examples.set(chart, keys);
  return keys;
}

function unknownKey({ user, root, above, path: parent, known }: Scene, key: string): Problem {
  const path = [...above, ...parent, key];
  const names = Object.keys(known);
  const near = nearest(key, names);
  return {
    code: 'platform/unknown-value',
    severity: 'warning',
    ...user.locate(path, 'key'),
    path: formatPath(path),
    found: `the key ${showText(key)}, which ${root.place} does not have in its values`,
    expected:
      names.length === 0
        ? 'no keys here'
        : `one of ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' and others' : ''}`,
    fix: near === undefined ? 'correct or remove it; the chart ignores it' : `did you mean \`${near}\`?`,
  };
}
