import type { Values } from '../../core/merge.ts';
import { formatPath } from '../../core/document-path.ts';
import { isMap } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import { showText } from '../../core/secrets/shown.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { ReadChart } from '../vendor/packaged-chart.ts';

/** Maps that are the user's to fill in every chart, whatever the chart's own values hold there. */
const openMaps =
  /^(annotations|labels|matchLabels|nodeSelector|affinity|resources|limits|requests|securityContext|podSecurityContext|containerSecurityContext|selector|env|data|stringData|args|flags|config|configMap|structuredConfig|parameters|extra[A-Z].*|.*(Annotations|Labels|NodeSelector|Selector|Config|SecurityContext|Args|Env))$|\./;

/** Keys that Helm itself knows in every dependency's values. */
const helmKeys = new Set(['global', 'enabled']);

/**
 * Keys of a user's values file that the vendored charts do not have: most likely misspelt, and without effect. A chart
 * with a schema refuses such keys itself where its schema is strict.
 *
 * Open are maps that are empty or null in the chart's values, those whose name implies it, those with an example in a
 * comment, and what the chart's schema or a template of it knows.
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
    return isUpstream && isMap(values) ? unknownIn(user, values, chart, chart, [chart.name], chart.values) : [];
  });
}

/**
 * @param root the direct dependency
 * @param chart the chart whose values these are: the dependency, or one nested in it
 * @param path from the user's root
 */
function unknownIn(
  user: ParsedYaml,
  values: Values,
  root: ReadChart,
  chart: ReadChart,
  path: readonly string[],
  known: Values,
): Problem[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const at = [...path, key];
    const nested = known === chart.values ? nestedOf(chart, key) : undefined;
    if (nested !== undefined) {
      const below = isMap(known[key]) ? { ...nested.values, ...known[key] } : nested.values;
      return isMap(value) ? unknownIn(user, value, root, { ...nested, values: below }, at, below) : [];
    }
    if (Object.hasOwn(known, key)) {
      const below = known[key];
      return isMap(value) && isMap(below) && isClosed(key, below, chart)
        ? unknownIn(user, value, root, chart, at, below)
        : [];
    }
    if (helmKeys.has(key) || isKnownElsewhere(chart, key, at.slice(1))) return [];
    return [unknownKey(user, root, at, known)];
  });
}

function nestedOf(chart: ReadChart, key: string): ReadChart | undefined {
  const dependency = chart.dependencies.find(({ name, alias }) => (alias ?? name) === key);
  return chart.charts.get(dependency?.name ?? key);
}

function isClosed(key: string, below: Values, chart: ReadChart): boolean {
  if (Object.keys(below).length === 0 || openMaps.test(key)) return false;
  // Maps of maps of one form are keyed by names of the user's.
  const entries = Object.values(below);
  const forms = new Set(entries.map((entry) => (isMap(entry) ? Object.keys(entry).sort().join() : 'scalar')));
  return (
    !(entries.length > 1 && forms.size === 1 && !forms.has('scalar') && !forms.has('')) || chart.schema !== undefined
  );
}

/** In a comment of the values as an example, in the schema, or in a template that reads it. */
function isKnownElsewhere(chart: ReadChart, key: string, path: readonly string[]): boolean {
  const word = key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (new RegExp(`^\\s*#+\\s*(- )?["']?${word}["']?:`, 'm').test(chart.valuesText)) return true;
  if (chart.schema !== undefined && JSON.stringify(chart.schema).includes(`"${key}":`)) return true;
  const wanted = path.length > 1 ? `${path.at(-2) ?? ''}.${key}` : `.Values.${key}`;
  return [...chart.files].some(
    ([file, bytes]) => file.startsWith('templates/') && new TextDecoder().decode(bytes).includes(wanted),
  );
}

function unknownKey(user: ParsedYaml, root: ReadChart, path: readonly string[], known: Values): Problem {
  const key = path.at(-1) ?? '';
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
