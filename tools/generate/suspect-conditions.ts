import { type Scope, scopeOf, valueExpression } from './suspect-terms.ts';
import type { Expression } from './template-expression.ts';

/** A rule as `schemas/team.rules.yaml` has it. */
export interface RuleSource {
  readonly id: string;
  readonly of?: 'written';
  readonly each: string | readonly string[];
  readonly when?: string | readonly string[];
  readonly left: string;
  readonly op: string;
  readonly right: string | readonly string[];
}

/** The lists of `schemas/team.kept.yaml`: patterns of names, or ranges of addresses. */
export type KeptLists = Readonly<Record<string, readonly Kept[]>>;

interface Kept {
  readonly is?: string;
  readonly apart?: readonly string[];
  readonly guard?: boolean;
  readonly range?: string;
}

/** Where a rule is asked, and when it may be broken there. */
export interface Suspicion {
  readonly path: readonly string[];
  readonly condition: Expression;
}

/**
 * Says where a rule has to be asked and when it may be broken: always when it is, and seldom when it is not. What a
 * template says of a value must be the same as in the interpreter, `lib-team.rules.holds`.
 *
 * @throws Error for an operator that is not known here
 */
export function brokenWhen(rule: RuleSource, each: string, kept: KeptLists): Suspicion {
  const scope = scopeOf(each.split('.'), rule.left);
  const when = [rule.when ?? []].flat().flatMap((term): Expression[] => {
    const condition = holds(term.replace(/^!/, ''), scope);
    if (condition === undefined) return [];
    return [term.startsWith('!') ? ['not', condition] : condition];
  });
  const breach = breachOf(rule, scope, kept);
  return { path: scope.place, condition: allOf([...when, ...breach]) };
}

/** The conditions that all hold where the operator says that the rule is broken. */
function breachOf(rule: RuleSource, scope: Scope, kept: KeptLists): Expression[] {
  const rights = [rule.right].flat();
  const left = known(valueExpression(rule.left.split('=')[0] ?? '', scope));
  const first = (): Expression => known(valueExpression(rights[0] ?? '', scope));
  switch (rule.op) {
    case 'requires':
    case 'excludes':
      return [known(holds(rule.left, scope)), ...breachOfTerms(rule.op, rights, scope)];
    case 'atLeast':
      return compared('lt', left, first());
    case 'atMost':
      return compared('gt', left, first());
    case 'differsFrom':
      return [['eq', ['toString', left], ['toString', first()]]];
    case 'refersTo':
      return [['not', anyOf(rights.map((one) => isKeyOf(left, one, scope)))]];
    case 'leadsTo':
      return [['not', ['include', '"lib-team.rules.leads-on"', ['dict', '"from"', first(), '"path"', left]]]];
    case 'notKeyOf':
      return [['hasKey', ['default', 'dict', first()], left]];
    case 'notAmong':
      return [['has', left, ['default', 'list', first()]]];
    case 'ownOnly':
      return [isText(left), ['hasPrefix', '"team-"', left], ['ne', left, ['printf', '"team-%v"', first()]]];
    default:
      return breachOfText(rule, left, scope, kept);
  }
}

/** As {@link breachOf}, for operators whose right names a list, or that look for `$(NAME)`. */
function breachOfText({ op, right }: RuleSource, left: Expression, scope: Scope, kept: KeptLists): Expression[] {
  const list = String(right);
  const mayBeKept = JSON.stringify(`lib-team.rules.may-be-kept.${list}`);
  switch (op) {
    case 'notKept':
      return [isText(left), ['include', mayBeKept, left]];
    case 'notKeptKind':
      return [['include', mayBeKept, nameOfKind(left, scope)]];
    case 'closed':
      return [isText(left), anyOf(closedAddresses(kept[list] ?? [], left))];
    case 'resolves':
    case 'resolvesOrRuns':
    case 'acyclic':
      return [isText(left), ['contains', '"$("', left]];
    case 'acyclicLists':
      return [left];
    default:
      throw new Error(`no condition is known for the operator ${op} of rules`);
  }
}

function isText(value: Expression): Expression {
  return ['kindIs', '"string"', value];
}

/** Nothing where a term leads to several values: what is broken then, the interpreter says. */
function breachOfTerms(op: 'requires' | 'excludes', terms: readonly string[], scope: Scope): Expression[] {
  const held = terms.map((term) => holds(term, scope)).filter((condition) => condition !== undefined);
  if (held.length < terms.length) return [];
  return [op === 'requires' ? ['not', anyOf(held)] : anyOf(held)];
}

/** Whether a text is a key of the map at a path, or of one of those to which `*` in it leads. */
function isKeyOf(text: Expression, path: string, scope: Scope): Expression {
  const map = valueExpression(path, scope);
  if (map !== undefined) return ['hasKey', ['default', 'dict', map], text];
  const [above = '', below = ''] = path.split('.*.');
  const maps = known(valueExpression(above, scope));
  const given: Expression = ['dict', '"maps"', maps, '"below"', JSON.stringify(below), '"key"', text];
  return ['include', '"lib-team.rules.is-key-in-one"', given];
}

/** When a term holds; undefined for one that leads to several places. */
function holds(term: string, scope: Scope): Expression | undefined {
  const [path = '', ...rest] = term.split('=');
  const value = valueExpression(path, scope);
  if (value === undefined) return undefined;
  if (rest.length > 0) return ['eq', ['toString', value], JSON.stringify(rest.join('='))];
  // A number holds, even 0.
  return ['or', value, ['kindIs', '"float64"', value]];
}

function compared(order: 'lt' | 'gt', left: Expression, right: Expression): Expression[] {
  const isNumber = (value: Expression): Expression => ['kindIs', '"float64"', value];
  return [isNumber(left), isNumber(right), [order, left, right]];
}

/** `<group>/<Kind>` of an object, as the list has it. */
function nameOfKind(kind: Expression, { each }: Scope): Expression {
  const apiVersion: Expression = ['toString', `($v${each.length}).apiVersion`];
  const group: Expression = ['first', ['splitList', '"/"', apiVersion]];
  return ['printf', '"%s/%v"', ['ternary', group, '"core"', ['contains', '"/"', apiVersion]], kind];
}

/** Of IPv4 by the bytes that a closed range fixes; any range of IPv6, which can be written in several ways. */
function closedAddresses(closed: KeptLists[string], range: Expression): Expression[] {
  const starts = closed.flatMap(({ range: text = '' }) => {
    const [address = '', length = ''] = text.split('/');
    if (address.includes(':')) return [];
    const bytes = address.split('.').slice(0, Math.floor(Number(length) / 8));
    return [bytes.map((byte) => `${byte}.`).join('')];
  });
  return [
    ['contains', '":"', range],
    ...starts.map((start): Expression => ['hasPrefix', JSON.stringify(start), range]),
  ];
}

/** The longest literal part of each pattern of a list in lower case, without those that hold another one. */
export function keptCores(kept: KeptLists, list: string): string[] {
  const cores = (kept[list] ?? []).flatMap(({ is }) => {
    const parts =
      is
        ?.toLowerCase()
        .split('*')
        .toSorted((a, b) => b.length - a.length) ?? [];
    return parts.slice(0, 1);
  });
  const apart = [...new Set(cores)];
  return apart.filter((core) => !apart.some((other) => other !== core && core.includes(other)));
}

function allOf(conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] ?? '') : ['and', ...conditions];
}

function anyOf(conditions: readonly Expression[]): Expression {
  const flat = conditions.flatMap((one) => (typeof one !== 'string' && one[0] === 'or' ? one.slice(1) : [one]));
  return flat.length === 1 ? (flat[0] ?? '') : ['or', ...flat];
}

function known(expression: Expression | undefined): Expression {
  if (expression === undefined) throw new Error('a rule has `*` in a term where its operator knows one value');
  return expression;
}
