import { type DocumentPath, formatPath } from '../../../core/document-path.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { isMap } from '../../../core/untyped.ts';
import { isSaying } from '../../../team/things/example.ts';
import { type Schema, schemaAt, stepsBelow, typedValue } from '../../../team/things/schema-steps.ts';
import type { AddOptions } from '../generated/options.ts';
import { bothGiven, missingOption, notAssignment, numberForText } from './refusals.ts';
import type { Target } from './target.ts';

/** What is written, and which of it nobody asked for. */
interface Given {
  readonly value: unknown;
  /** Keys below it; the empty path is all of it. */
  readonly examples: readonly DocumentPath[];
}

/**
 * The value that the options give, with what is required and was not given as examples.
 *
 * @throws ProblemsError when options are no assignments, or nothing is given where there is no example
 */
export function valueFor(target: Target, { thing, set, value }: AddOptions): Given {
  if (value !== undefined && set !== undefined) throw new ProblemsError([bothGiven()]);
  if (value !== undefined) return { value: typedValue(target.schema, textFor(value, target.schema)), examples: [] };
  if (set === undefined) {
    if (!isSaying(target.example))
      throw new ProblemsError([missingOption('--set', `${thing}, of which nothing is required,`)]);
    return { value: target.example, examples: [[]] };
  }
  const assigned = assignments(set).map(([key, text]) => {
    const steps = stepsBelow(target.schema, key);
    return { steps, value: typedValue(steps.reduce(schemaAt, target.schema), text) };
  });
  const required = isMap(target.required) ? target.required : {};
  const first = new Set(assigned.map(({ steps }) => steps[0]));
  const examples = Object.keys(required).filter((key) => !first.has(key));
  const start: unknown = Object.fromEntries(examples.map((key) => [key, required[key]]));
  return {
    value: assigned.reduce((block, { steps, value: one }) => withValue(block, steps, one), start),
    // A kind is what was asked for.
    examples: examples.filter((key) => key !== 'kind').map((key) => [key]),
  };
}

/** Nx reads an option that looks like a number as one: of `1.10` it leaves 1.1. */
function textFor(value: string | number | boolean, schema: Schema): string {
  if (typeof value === 'number' && !Number.isInteger(value) && schema['type'] === 'string')
    throw new ProblemsError([numberForText(value)]);
  return String(value).replace(/^!!str /, '');
}

function withValue(block: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const known = isMap(block) ? block : {};
  return { ...known, [step]: withValue(Object.hasOwn(known, step) ? known[step] : undefined, rest, value) };
}

/** Nx parts a list option at each comma; one within a value belongs to the item before it. */
function assignments(given: readonly string[]): (readonly [key: string, text: string])[] {
  const found: [string, string][] = [];
  for (const part of given) {
    const at = part.indexOf('=');
    const last = found.at(-1);
    if (/^[A-Za-z_][^=,:{}]*=/.test(part) && !isWithin(last?.[1])) found.push([part.slice(0, at), part.slice(at + 1)]);
    else if (last !== undefined) last[1] += `,${part}`;
    else throw new ProblemsError([notAssignment(part)]);
  }
  const twice = found.find(([key], index) => found.slice(0, index).some(([other]) => other === key));
  if (twice !== undefined) throw new ProblemsError([notAssignment(formatPath([twice[0]]), 'a second time')]);
  return found;
}

/** Whether a text has brackets that are still open. */
function isWithin(text = ''): boolean {
  return (text.match(/[[{]/g)?.length ?? 0) > (text.match(/[\]}]/g)?.length ?? 0);
}
