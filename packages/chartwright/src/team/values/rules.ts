import { isMap, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import { teamRules } from '../generated/team-rules.ts';
import { goJson } from './go-json.ts';
import { circle, circleOfLists, isOfNone, notAmongKeys } from './rule-references.ts';
import { type KeptNames, nameOfKind, whyClosed, whyKept } from '../terms/kept.ts';
import { teamNamespace } from '../terms/namespace.ts';
import { unresolvedInCommand, unresolvedReferences } from '../../kube/variable-references.ts';
import {
  anyHolds,
  applies,
  holds,
  type Match,
  matchesOf,
  parseTerm,
  termSegments,
  termValue,
  termValues,
} from '../../core/rule-terms.ts';

/** What a rule compares; `schemas/team.rules.yaml` documents each operator. */
export type RuleOperator =
  | 'atLeast'
  | 'atMost'
  | 'requires'
  | 'excludes'
  | 'refersTo'
  | 'leadsTo'
  | 'differsFrom'
  | 'notKeyOf'
  | 'notAmong'
  | 'ownOnly'
  | 'notKept'
  | 'notKeptKind'
  | 'closed'
  | 'resolves'
  | 'resolvesOrRuns'
  | 'acyclic'
  | 'acyclicLists';

/** A rule over several fields, as `schemas/team.rules.yaml` writes it. */
export interface Rule {
  readonly id: string;
  /** The rule is evaluated on what the user wrote, without defaults. */
  readonly of?: 'written';
  readonly each: string | readonly string[];
  readonly when?: string | readonly string[];
  readonly left: string;
  readonly op: RuleOperator;
  readonly right: string | readonly string[];
  readonly sources?: string;
  readonly needs?: string;
  readonly unless?: string;
  readonly offered?: Readonly<Record<string, string>>;
  readonly expected: string;
  readonly fix: string;
}

/** A broken rule and the path at which it is broken. */
export interface RuleFinding {
  readonly rule: string;
  /** Dotted path of the left term. */
  readonly path: string;
  /** The same path key by key. */
  readonly segments: readonly Segment[];
  /** Whether the key there is meant and not its value. */
  readonly on?: 'key';
  /** JSON of the value there, as Helm's `toJson` writes it. */
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/**
 * Checks the rules that no schema can express. The library chart interprets the same rules in Helm with the same words
 * and in the same order: rules as they are listed, matches by sorted key.
 *
 * @param effective values with their defaults filled in
 * @param written the same without defaults, for rules on what the user wrote
 */
export function checkRules(effective: object, written: object, rules: readonly Rule[] = teamRules): RuleFinding[] {
  return rules.flatMap((rule) => {
    const root = rule.of === 'written' ? written : effective;
    return [rule.each]
      .flat()
      .flatMap((each) => matchesOf(root, each))
      .filter((match) => applies(rule.when ?? [], root, match))
      .flatMap((match) => {
        const reason = breach(rule, root, match);
        return reason === undefined ? [] : [findingOf(rule, root, match, reason)];
      });
  });
}

/** The one line that the library chart prints for a finding. */
export function formatRuleFinding({ path, found, expected, fix }: RuleFinding): string {
  return `${path}: found ${found}; expected ${expected}; ${fix}`;
}

/** Why a rule is broken, in words that stand for `{reason}`; undefined when it is not. */
function breach(rule: Rule, root: object, match: Match): string | undefined {
  const valueOf = (): unknown => termValue(parseTerm(rule.left), root, match);
  const targets = (): unknown[] => rightsOf(rule).map((right) => termValue(parseTerm(right), root, match));
  const at = (path?: string): unknown => (path === undefined ? undefined : termValue(parseTerm(path), root, match));
  switch (rule.op) {
    case 'notKept': {
      const value = valueOf();
      return isGranted(value, rule, root, match) || isOffered(value, rule, root, match)
        ? undefined
        : whyKept(rule.right as KeptNames, String(value));
    }
    case 'notKeptKind': {
      const apiVersion = textOf(valueAt(root, [...match.segments, 'apiVersion'])) ?? '';
      const name = nameOfKind(apiVersion, String(valueOf()));
      return isGranted(name, rule, root, match) ? undefined : whyKept(rule.right as KeptNames, name);
    }
    case 'closed': {
      const value = valueOf();
      return isGranted(value, rule, root, match) ? undefined : whyClosed(String(value));
    }
    case 'resolves':
      return unresolvedReferences(valueOf(), targets(), isOfNone(at(rule.sources), at(rule.needs)));
    case 'resolvesOrRuns':
      return unresolvedInCommand(valueOf(), targets(), isOfNone(at(rule.sources), at(rule.needs)));
    case 'acyclic':
      return circle(match.segments.at(-1), targets()[0]);
    case 'acyclicLists':
      return circleOfLists(match.segments.at(-1), targets(), rule.left);
    case 'refersTo': {
      const maps = rightsOf(rule).flatMap((right) => termValues(parseTerm(right), root, match));
      return notAmongKeys(valueOf(), maps);
    }
    default:
      return isBroken(rule, rule.op, root, match) ? '' : undefined;
  }
}

function rightsOf({ right }: Rule): readonly string[] {
  return typeof right === 'string' ? [right] : right;
}

/** Whether the list at `unless` has the value, or there is no text to judge. */
function isGranted(value: unknown, { unless }: Rule, root: object, match: Match): boolean {
  if (typeof value !== 'string') return true;
  const granted = unless === undefined ? undefined : termValue(parseTerm(unless), root, match);
  return Array.isArray(granted) && granted.includes(value);
}

/** Whether the contract offers the very value that is written under a name, such as that of its issuer. */
function isOffered(name: unknown, { offered = {} }: Rule, root: object, match: Match): boolean {
  const term = Object.hasOwn(offered, String(name)) ? offered[String(name)] : undefined;
  if (term === undefined) return false;
  const value = valueAt(root, match.segments);
  return value !== undefined && value === termValue(parseTerm(term), root, match);
}

type PlainOperator = Exclude<
  RuleOperator,
  'notKept' | 'notKeptKind' | 'closed' | 'resolves' | 'resolvesOrRuns' | 'acyclic' | 'acyclicLists' | 'refersTo'
>;

function isBroken(rule: Rule, op: PlainOperator, root: object, match: Match): boolean {
  const left = parseTerm(rule.left);
  const rights = rightsOf(rule).map(parseTerm);
  if (op === 'requires') return holds(left, root, match) && !anyHolds(rights, root, match);
  if (op === 'excludes') return holds(left, root, match) && anyHolds(rights, root, match);
  const value = termValue(left, root, match);
  // Each of the others is about a text or a number.
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  if (op === 'leadsTo')
    return (
      typeof value === 'string' && termValue({ path: `${String(rule.right)}.${value}` }, root, match) === undefined
    );
  const target = rights[0] === undefined ? undefined : termValue(rights[0], root, match);
  return typeof value === 'number' ? isBrokenNumber(op, value, target) : isBrokenText(op, value, target);
}

function isBrokenNumber(op: PlainOperator, value: number, target: unknown): boolean {
  if (typeof target !== 'number') return false;
  return (op === 'atLeast' && value < target) || (op === 'atMost' && value > target);
}

function isBrokenText(op: PlainOperator, value: string, target: unknown): boolean {
  switch (op) {
    case 'differsFrom':
      return value === target;
    case 'notKeyOf':
      return isMap(target) && Object.hasOwn(target, value);
    case 'notAmong':
      return Array.isArray(target) && target.includes(value);
    case 'ownOnly':
      return value.startsWith(teamNamespace('')) && value !== teamNamespace(String(target));
    default:
      return false;
  }
}

function findingOf(rule: Rule, root: object, match: Match, reason: string): RuleFinding {
  const left = parseTerm(rule.left);
  const segments = termSegments(left, match);
  return {
    rule: rule.id,
    path: segments.join('.'),
    segments,
    ...(left.path === '@key' ? { on: 'key' } : {}),
    found: goJson(termValue(left, root, match)),
    expected: rule.expected.replace('{reason}', () => reason),
    fix: rule.fix,
  };
}
