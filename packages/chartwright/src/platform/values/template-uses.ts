import type { ReadChart } from '../vendor/packaged-chart.ts';

/** How the templates of a chart use its values, by path joined with dots; `*` stands for any key or place of a list. */
export interface TemplateUses {
  /** Paths that a template reads. */
  readonly read: ReadonlySet<string>;
  /** Maps that a template hands over with all that they hold, such as to `toYaml`. */
  readonly whole: ReadonlySet<string>;
  /** Maps whose keys a template goes through. */
  readonly ranged: ReadonlySet<string>;
}

/** Functions that look at a value, or pick from it what they name, and hand nothing over. */
const looking = new Set(
  'if else with range not and or eq ne lt le gt ge default empty coalesce ternary hasKey get index dig kindIs kindOf typeIs typeOf has contains required fail printf quote squote int int64 float64 toString trunc lower upper trimSuffix trimPrefix regexMatch semverCompare len add sub mul div max min include template define block end nindent indent dict list tuple first last b64enc sha256sum hasPrefix hasSuffix keys set unset deepCopy mustDeepCopy merge mustMerge mergeOverwrite mustMergeOverwrite trim trimAll title replace regexReplaceAll kebabcase snakecase camelcase cat substr split splitList atoi round floor ceil lookup print println htmlEscape html urlquery mod true false nil'.split(
    ' ',
  ),
);

const known = new WeakMap<ReadChart, TemplateUses>();

/**
 * Reads the templates of a chart, those in its values included. It follows `with`, `range` and variables, and not what
 * is passed to a named template.
 */
export function templateUses(chart: ReadChart): TemplateUses {
  const before = known.get(chart);
  if (before !== undefined) return before;
  const uses = { read: new Set<string>(), whole: new Set<string>(), ranged: new Set<string>() };
  for (const [file, bytes] of chart.files)
    if (file.startsWith('templates/')) readTemplate(new TextDecoder().decode(bytes), uses);
  readTemplate(chart.valuesText, uses);
  known.set(chart, uses);
  return uses;
}

type Uses = { readonly [Name in keyof TemplateUses]: Set<string> };

/** What the dot or a variable may be: paths of values, the empty one for the root; none where that is unknown. */
type Dot = readonly string[];

const root: Dot = [''];

function readTemplate(text: string, uses: Uses): void {
  const outer: Dot[] = [];
  const variables = new Map<string, Dot>();
  let dot: Dot = root;
  for (const [, action = ''] of text.matchAll(/\{\{-?\s*([\s\S]*?)\s*-?\}\}/g)) {
    if (action.startsWith('/*')) continue;
    const [keyword = ''] = /^\w+/.exec(action) ?? [];
    if (keyword === 'end') dot = outer.pop() ?? root;
    if (keyword === 'else') dot = outer.at(-1) ?? root;
    const paths = note(action, { dot, variables, uses });
    if (opening.has(keyword)) outer.push(dot);
    if (keyword === 'range') for (const path of paths) uses.ranged.add(path);
    const each = keyword === 'range' ? paths.map((path) => `${path}.*`) : paths;
    assign(action, each, keyword, variables);
    // Named templates that are given something else than the root do not read `.Values`.
    if (keyword === 'define' || keyword === 'block') dot = root;
    if (keyword === 'with' || keyword === 'range') dot = each;
  }
}

const opening = new Set(['if', 'with', 'range', 'define', 'block']);

interface Scene {
  readonly dot: Dot;
  readonly variables: ReadonlyMap<string, Dot>;
  readonly uses: Uses;
}

/** A variable, or none, with the fields behind it. */
const chain = /(?<![\w.)\]"$])(?:(\$\w*)((?:\.[A-Za-z_]\w*)*)|((?:\.[A-Za-z_]\w*)+|\.(?!\w)))/g;

/** Notes the values that an action uses. @returns their paths */
function note(action: string, { dot, variables, uses }: Scene): string[] {
  const code = action
    .replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""')
    .replace(/^[^=]*?:?=(?!=)/, '')
    // A chain in brackets is one whose fields may be missing.
    .replace(/\(((?:\$\w*)?(?:\.\w+)+)\)(?=\.)/g, '$1');
  const words = [...code.matchAll(/(?<![.$\w])[a-zA-Z]\w*/g)].map(([word]) => word);
  const handsOver = words.some((word) => !looking.has(word));
  const prints = words.length === 0 && !action.includes('=');
  const paths: string[] = [];
  for (const [, variable, fields = '', ofDot = ''] of code.matchAll(chain))
    for (const path of resolved(variable, fields || ofDot, dot, variables)) {
      paths.push(path);
      uses.read.add(path);
      if (handsOver || prints) uses.whole.add(path);
    }
  return paths;
}

/** The paths of values that a chain leads to; none for the root itself. */
function resolved(variable: string | undefined, fields: string, dot: Dot, variables: ReadonlyMap<string, Dot>): Dot {
  const names = fields.split('.').filter((name) => name !== '');
  const values = names.indexOf('Values');
  // Whatever holds the root: `.`, `$`, `$root`, `.context`.
  const below = names.slice(values + 1).join('.');
  if (values >= 0) return below === '' ? [] : [below];
  const bases = variable === undefined ? dot : variable === '$' ? root : (variables.get(variable) ?? []);
  return bases.filter((base) => base !== '').map((base) => [base, ...names].join('.'));
}

/** Remembers what a variable of an action is. */
function assign(action: string, paths: Dot, keyword: string, variables: Map<string, Dot>): void {
  const [, first, second] = /^(?:\w+\s+)?(\$\w+)(?:\s*,\s*(\$\w+))?\s*:?=(?!=)/.exec(action) ?? [];
  if (first === undefined) return;
  variables.set(second ?? first, paths);
  if (keyword === 'range' && second !== undefined) variables.set(first, []);
}

/** Whether one of some paths is this one; `*` in it is any key. */
export function covers(paths: ReadonlySet<string>, path: readonly string[]): boolean {
  if (paths.has(path.join('.'))) return true;
  return starred(paths).some((one) => one.length === path.length && leadsTo(one, path));
}

/** Whether one of some paths leads below this one. */
export function reads(paths: ReadonlySet<string>, path: readonly string[]): boolean {
  const start = `${path.join('.')}.`;
  for (const one of paths) if (one.startsWith(start)) return true;
  return starred(paths).some((one) => one.length > path.length && leadsTo(one, path));
}

function leadsTo(one: readonly string[], path: readonly string[]): boolean {
  return path.every((key, index) => one[index] === '*' || one[index] === key);
}

const split = new WeakMap<ReadonlySet<string>, string[][]>();

function starred(paths: ReadonlySet<string>): readonly (readonly string[])[] {
  const parts = split.get(paths) ?? [...paths].filter((path) => path.includes('*')).map((path) => path.split('.'));
  split.set(paths, parts);
  return parts;
}
