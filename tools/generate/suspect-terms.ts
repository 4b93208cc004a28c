import { type Expression, inBrackets } from './template-expression.ts';

/** What a template has at hand where it asks a rule: `$v<n>` is the value at the first n steps, `$k<n>` its key. */
export interface Scope {
  /** The rule's path, step by step. */
  readonly each: readonly string[];
  /** The path to where it is asked: the same, or one that goes on from it. */
  readonly place: readonly string[];
}

/** Where to ask a rule: where its left is, when that is below the match, and else at the match. */
export function scopeOf(each: readonly string[], left: string): Scope {
  const [path = ''] = left.split('=');
  const isBelow = !/^[@$^]|[*{]/.test(path);
  return { each, place: isBelow ? [...each, ...path.split('.')] : each };
}

/**
 * The value of a path, in the form of `lib-team.rules.find`: nothing where it is not there, and no failure on the way.
 *
 * @returns undefined for a path with `*`, which leads to several values
 */
export function valueExpression(path: string, scope: Scope): Expression | undefined {
  if (path === '@value') return `$v${scope.each.length}`;
  if (path === '@key') return captured(scope.each, starsOf(scope.each).length - 1);
  const [, index] = /^@(\d+)$/.exec(path) ?? [];
  if (index !== undefined) return captured(scope.each, Number(index));
  const steps = fromRoot(path, scope.each);
  let shared = 0;
  while (shared < scope.place.length && steps[shared] === marked(scope.place)[shared]) shared += 1;
  const below = steps.slice(shared);
  if (below.some((step) => step.startsWith('*'))) return undefined;
  return below.reduce<Expression>((value, step) => valueBelow(value, step, scope), `$v${shared}`);
}

/** The steps of a path from the root, in which what a `*` of the rule matched is written `{<number>}`. */
function fromRoot(path: string, each: readonly string[]): string[] {
  if (path.startsWith('$.')) return path.slice(2).split('.');
  const steps = path.split('.');
  const above = steps.filter((step) => step === '^').length;
  return [...marked(each).slice(0, each.length - above), ...steps.slice(above)];
}

/** A rule's path with each `*` as the number of its capture. */
function marked(each: readonly string[]): string[] {
  let captures = 0;
  return each.map((step) => (step === '*' ? `{${captures++}}` : step));
}

function valueBelow(value: Expression, step: string, { each }: Scope): Expression {
  const [, name] = /^\{(\w+)\}$/.exec(step) ?? [];
  // In brackets, a field of nothing is nothing; without, it fails.
  const map = typeof value === 'string' ? `(${value})` : inBrackets(value);
  if (name === undefined && /^[A-Za-z]\w*$/.test(step)) return `${map}.${step}`;
  if (name === undefined) return ['dig', JSON.stringify(step), 'nil', ['default', 'dict', value]];
  const key: Expression = /^\d+$/.test(name)
    ? captured(each, Number(name))
    : ['toString', `($v${each.length}).${name}`];
  return ['dig', key, 'nil', ['default', 'dict', value]];
}

/** Number of steps up to and with each `*`. */
function starsOf(each: readonly string[]): number[] {
  return each.flatMap((step, at) => (step === '*' ? [at + 1] : []));
}

function captured(each: readonly string[], index: number): Expression {
  const depth = starsOf(each)[index];
  if (depth === undefined) throw new Error(`a rule for ${each.join('.')} asks for its capture ${index}`);
  return ['toString', `$k${depth}`];
}
