import { listOf, mapOf, type Segment, textOf, type Untyped } from '../../core/untyped.ts';
import { celValue, partsOf } from './cel-values.ts';
import { compile } from './expressions.ts';
import { isTransition } from './rule-text.ts';

/** A rule of a CustomResourceDefinition that a value breaks. */
export interface BrokenRule {
  /** The way to the value, or to the field of it that the rule names. */
  readonly at: readonly Segment[];
  /** The rule in CEL. */
  readonly rule: string;
  /** What the definition says about it. */
  readonly message: string | undefined;
  /** What the definition composes of the value to say about it, which the API server prefers. */
  readonly computed: string | undefined;
}

/** The key of rules in a structural schema. */
export const VALIDATIONS = 'x-kubernetes-validations';

/**
 * The rules of a structural schema (`x-kubernetes-validations`) that an object breaks which satisfies the schema. Rules
 * about changes, and rules that cannot be evaluated here, break for nobody.
 */
export function brokenRules(schema: Untyped, value: unknown): BrokenRule[] {
  return [...brokenIn(schema, celValue(schema, value), [])];
}

function* brokenIn(schema: Untyped, self: unknown, at: readonly Segment[]): Generator<BrokenRule> {
  // A null that the schema allows has no rules.
  if (self === null) return;
  for (const given of listOf(schema[VALIDATIONS])) {
    const validation = mapOf(given);
    const rule = textOf(validation['rule']);
    if (rule !== undefined && isBroken(rule, self))
      yield {
        at: [...at, ...fieldOf(validation['fieldPath'])],
        rule,
        message: textOf(validation['message']),
        computed: composed(validation['messageExpression'], self),
      };
  }
  for (const { key, schema: inner, value } of partsOf(schema, self)) yield* brokenIn(inner, value, [...at, key]);
}

/** Errors for which the API server refuses an object too; others may be of the library here. */
const REFUSED_ERRORS = new Set(['no_such_key', 'index_out_of_bounds']);

function isBroken(rule: string, self: unknown): boolean {
  if (isTransition(rule)) return false;
  const evaluate = compile(rule);
  if (evaluate === undefined) return false;
  try {
    return evaluate(self) === false;
  } catch (error) {
    return REFUSED_ERRORS.has((error as { readonly code?: string }).code ?? '');
  }
}

/** The text of a message's expression, unless it fails or is no one line: then the API server too takes the message. */
function composed(expression: unknown, self: unknown): string | undefined {
  if (typeof expression !== 'string') return undefined;
  try {
    const text = textOf(compile(expression)?.(self));
    return text === undefined || text.trim() === '' || /[\r\n]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** `.spec.replicas` or `['a.b']`, one step after the other. */
const STEP = /\.([A-Za-z_]\w*)|\['((?:\\.|[^'\\])*)'\]/g;

function fieldOf(path: unknown): Segment[] {
  return [...(textOf(path) ?? '').matchAll(STEP)].map(
    ([, name, quoted]) => name ?? quoted?.replaceAll("\\'", "'") ?? '',
  );
}
