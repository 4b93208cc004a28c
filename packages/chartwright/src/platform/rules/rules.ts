import { isDeepStrictEqual } from 'node:util';
import { longestGap } from '../../core/cron.ts';
import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import { holds, type Match, matchesOf, parseTerm, termSegments, termValue } from '../../core/rule-terms.ts';
import { showValue } from '../../core/secrets/shown.ts';
import { isMap, listOf, valueAt } from '../../core/untyped.ts';
import { measureOf, type Measure } from './measures.ts';

/** What a rule compares; `schemas/platform.rules.yaml` documents each operator. */
export type PlatformOperator =
  | 'atLeast'
  | 'atMost'
  | 'below'
  | 'is'
  | 'requires'
  | 'excludes'
  | 'refersTo'
  | 'unset'
  | 'covers'
  | 'extends'
  | 'distinct';

/** A rule over several values of the platform, as `schemas/platform.rules.yaml` writes it. */
export interface PlatformRule {
  readonly id: string;
  readonly components?: readonly string[];
  readonly each: string | readonly string[];
  readonly when?: string | readonly string[];
  readonly left: string;
  readonly op: PlatformOperator;
  readonly right?: string | readonly string[];
  readonly as?: Measure;
  readonly severity?: 'error' | 'warning';
  readonly expected: string;
  readonly fix: string;
}

/** A broken rule. */
export interface PlatformRuleFinding {
  readonly rule: PlatformRule;
  /** What contradicts each other, the left term first. */
  readonly paths: readonly [DocumentPath, ...DocumentPath[]];
  readonly found: string;
}

/** The values that rules are evaluated on. */
export interface RuleScene {
  /** Effective values, with the defaults of schemas and charts. */
  readonly values: object;
  /** The same without those of the user; rules on what is kept compare with them. */
  readonly shipped?: () => object;
  /** Names of the installed components. */
  readonly components: ReadonlySet<string>;
}

/** Evaluates rules whose components are all installed. */
export function checkPlatformRules(rules: readonly PlatformRule[], scene: RuleScene): PlatformRuleFinding[] {
  return rules
    .filter(({ components = [] }) => components.every((name) => scene.components.has(name)))
    .flatMap((rule) =>
      [rule.each].flat().flatMap((each) =>
        matchesOf(scene.values, each)
          .filter((match) => applies(rule, scene.values, match))
          .flatMap((match) => findingsOf(rule, scene, match)),
      ),
    );
}

function applies({ when = [] }: PlatformRule, root: object, match: Match): boolean {
  return [when]
    .flat()
    .every((term) =>
      term.startsWith('!') ? !holds(parseTerm(term.slice(1)), root, match) : holds(parseTerm(term), root, match),
    );
}

function findingsOf(rule: PlatformRule, scene: RuleScene, match: Match): PlatformRuleFinding[] {
  const left = parseTerm(rule.left);
  const at = termSegments(left, match);
  const value = valueAt(scene.values, at);
  // Zero is how Prometheus and Loki write "no limit".
  if (value === undefined || value === null || (rule.as !== undefined && measureOf(rule.as, value) === 0)) return [];
  if (rule.op === 'distinct') return twins(rule, at, value);
  const rights = [rule.right ?? []].flat();
  if (!isBroken(rule, scene, match, value)) return [];
  const paths = rights.filter((right) => !right.startsWith('=')).map((right) => termSegments(parseTerm(right), match));
  return [{ rule, paths: [at, ...paths], found: wordsOf(scene.values, [at, ...paths]) }];
}

function isBroken(rule: PlatformRule, scene: RuleScene, match: Match, value: unknown): boolean {
  const { values } = scene;
  const rights = [rule.right ?? []].flat();
  const left = parseTerm(rule.left);
  const [first = ''] = rights;
  const target = first.startsWith('=') ? first.slice(1) : termValue(parseTerm(first), values, match);
  switch (rule.op) {
    case 'atLeast':
      return compared(rule, value, target, (a, b) => a < b);
    case 'atMost':
      return compared(rule, value, target, (a, b) => a > b);
    case 'below':
      return compared(rule, value, target, (a, b) => a >= b);
    case 'is':
      if (target === undefined || target === null) return false;
      return rule.as === undefined ? value !== target : compared(rule, value, target, (a, b) => a !== b);
    case 'requires':
      return holds(left, values, match) && !rights.some((right) => holds(parseTerm(right), values, match));
    case 'excludes':
      return holds(left, values, match) && rights.some((right) => holds(parseTerm(right), values, match));
    case 'refersTo':
      return typeof value === 'string' && !(isMap(target) && Object.hasOwn(target, value));
    case 'unset':
      return holds(left, values, match);
    case 'covers': {
      const [span, gap] = [measureOf('duration', value), longestGap(String(target))];
      return span !== undefined && gap !== undefined && span < gap;
    }
    case 'extends':
      return !keeps(listOf(valueAt(scene.shipped?.(), termSegments(left, match))), listOf(value));
    case 'distinct':
      return false;
  }
}

function compared(
  { as = 'number' }: PlatformRule,
  left: unknown,
  right: unknown,
  breaks: (left: number, right: number) => boolean,
): boolean {
  const [a, b] = [measureOf(as, left), measureOf(as, right)];
  return a !== undefined && b !== undefined && b !== 0 && breaks(a, b);
}

/** Whether a list begins as another one does that it replaces. */
function keeps(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.every((entry, index) => isDeepStrictEqual(entry, after[index]));
}

/** Keys of a map whose value another key has too. */
function twins(rule: PlatformRule, at: DocumentPath, value: unknown): PlatformRuleFinding[] {
  const entries = isMap(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, one], index) => {
    const [twin] = entries.slice(0, index).find(([, other]) => other === one) ?? [];
    if (twin === undefined) return [];
    const paths = [
      [...at, key],
      [...at, twin],
    ] as const;
    return [{ rule, paths, found: wordsOf({ ...nest(at, value) }, paths) }];
  });
}

function nest(at: DocumentPath, value: unknown): Record<string, unknown> {
  return at.reduceRight<unknown>((below, key) => ({ [key]: below }), value) as Record<string, unknown>;
}

function wordsOf(values: object, paths: readonly DocumentPath[]): string {
  return paths
    .map((path) => `${formatPath(path)} ${showValue(valueAt(values, path), path)}`)
    .join(', while ')
    .replace(/ nothing(?=,|$)/g, ' is not set');
}
