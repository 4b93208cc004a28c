import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import { applies, holds, type Match, matchesOf, parseTerm, termSegments, termValue } from '../../core/rule-terms.ts';
import { showValue } from '../../core/secrets/shown.ts';
import { isMap, valueAt } from '../../core/untyped.ts';
import { type Comparison, comparisons } from './comparisons.ts';
import { measureOf, type Measure } from './measures.ts';

/** What a rule compares; `schemas/platform.rules.yaml` documents each operator. */
export type PlatformOperator = keyof typeof comparisons | 'requires' | 'excludes' | 'unset' | 'distinct';

/** A rule over several values of the platform, as `schemas/platform.rules.yaml` writes it. */
export interface PlatformRule {
  readonly id: string;
  readonly components?: readonly string[];
  readonly without?: readonly string[];
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
  /** Names of the components that are in the cluster without being installed. */
  readonly external?: ReadonlySet<string>;
  /** Where a value comes from that another one was laid over; the path itself for all others. */
  readonly sourceOf?: (path: DocumentPath) => DocumentPath;
}

/** Evaluates rules whose components are all installed, and those of `without` neither installed nor external. */
export function checkPlatformRules(rules: readonly PlatformRule[], scene: RuleScene): PlatformRuleFinding[] {
  return rules
    .filter(({ components = [] }) => components.every((name) => scene.components.has(name)))
    .filter(({ without = [] }) => !without.some((name) => scene.components.has(name) || scene.external?.has(name)))
    .flatMap((rule) =>
      [rule.each].flat().flatMap((each) =>
        matchesOf(scene.values, each)
          .filter((match) =>
            applies(rule.when ?? [], scene.values, match, (term) => isGiven(term, scene.values, match)),
          )
          .flatMap((match) => findingsOf(rule, scene, match)),
      ),
    );
}

/** A term of `when`, which beside those of `right` can be `path~expression`. */
function isGiven(term: string, root: object, match: Match): boolean {
  const [, path, expression] = /^([^=~]+)~(.*)$/.exec(term) ?? [];
  if (path === undefined || expression === undefined) return holds(parseTerm(term), root, match);
  const value = termValue({ path }, root, match);
  return ['string', 'number'].includes(typeof value) && new RegExp(expression, 'u').test(String(value));
}

function findingsOf(rule: PlatformRule, scene: RuleScene, match: Match): PlatformRuleFinding[] {
  const left = parseTerm(rule.left);
  const at = termSegments(left, match);
  const value = termValue(left, scene.values, match);
  if (value === undefined || value === null || isNoLimit(rule, value)) return [];
  if (rule.op === 'distinct') return twins(rule, at, value);
  const rights = [rule.right ?? []].flat();
  if (!isBroken(rule, scene, match, value)) return [];
  const paths = [
    at,
    ...rights.filter((right) => !right.startsWith('=')).map((right) => termSegments(parseTerm(right), match)),
  ] as const;
  const { sourceOf = (path: DocumentPath) => path } = scene;
  const [first, ...others] = paths;
  return [{ rule, paths: [sourceOf(first), ...others.map(sourceOf)], found: wordsOf(scene.values, paths, sourceOf) }];
}

/** Zero is how Prometheus and Loki write "no limit"; a prefix of zero is the whole of a family of addresses. */
function isNoLimit({ as }: PlatformRule, value: unknown): boolean {
  return as !== undefined && as !== 'prefix' && measureOf(as, value) === 0;
}

function isBroken(rule: PlatformRule, scene: RuleScene, match: Match, value: unknown): boolean {
  const { values } = scene;
  const rights = [rule.right ?? []].flat();
  const left = parseTerm(rule.left);
  const hold = (terms: readonly string[]): boolean => terms.some((term) => holds(parseTerm(term), values, match));
  switch (rule.op) {
    case 'requires':
      return hold([rule.left]) && !hold(rights);
    case 'excludes':
      return hold([rule.left]) && hold(rights);
    case 'unset':
      // An empty list or text is set too: it replaces what it is merged over.
      return left.equals === undefined || hold([rule.left]);
    case 'distinct':
      return false;
    default: {
      const comparison: Comparison = {
        as: rule.as ?? 'number',
        measured: rule.as !== undefined,
        value,
        targets: rights.map((right) =>
          right.startsWith('=') ? right.slice(1) : termValue(parseTerm(right), values, match),
        ),
        shipped: () => valueAt(scene.shipped?.(), termSegments(left, match)),
      };
      return comparisons[rule.op](comparison);
    }
  }
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
    return [{ rule, paths, found: wordsOf({ ...nest(at, value) }, paths, (path) => path) }];
  });
}

function nest(at: DocumentPath, value: unknown): Record<string, unknown> {
  return at.reduceRight<unknown>((below, key) => ({ [key]: below }), value) as Record<string, unknown>;
}

function wordsOf(
  values: object,
  paths: readonly DocumentPath[],
  sourceOf: (path: DocumentPath) => DocumentPath,
): string {
  return paths
    .map((path) => `${formatPath(sourceOf(path))} ${showValue(valueAt(values, path), path)}`)
    .join(', while ')
    .replace(/ nothing(?=,|$)/g, ' is not set');
}
