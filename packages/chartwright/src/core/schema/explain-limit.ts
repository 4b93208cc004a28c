import type { Explanation } from './explanation.ts';
import type { SchemaFault } from './fault.ts';
import { describe } from './words.ts';
import { showText, showValue } from '../secrets/shown.ts';

/** The words of each limit: what is expected, and what to do. */
const LIMITS: Readonly<Record<string, (limit: number) => readonly [string, string]>> = {
  minimum: (limit) => [`at least ${limit}`, `write ${limit} or more`],
  maximum: (limit) => [`at most ${limit}`, `write ${limit} or less`],
  exclusiveMinimum: (limit) => [`more than ${limit}`, `write more than ${limit}`],
  exclusiveMaximum: (limit) => [`less than ${limit}`, `write less than ${limit}`],
  multipleOf: (limit) => [`a multiple of ${limit}`, `write a multiple of ${limit}`],
  minLength: (limit) =>
    limit === 1 ? ['text that is not empty', 'write a value'] : [`at least ${limit} characters`, 'write a longer text'],
  maxLength: (limit) => [`at most ${limit} characters`, `shorten it to ${limit} characters`],
  minItems: (limit) => [`at least ${plural(limit, 'entry', 'entries')}`, 'add an entry'],
  maxItems: (limit) => [`at most ${plural(limit, 'entry', 'entries')}`, 'remove entries'],
  minProperties: (limit) => [`at least ${plural(limit, 'key', 'keys')}`, 'add a key'],
  maxProperties: (limit) => [`at most ${plural(limit, 'key', 'keys')}`, 'remove keys'],
};

/** Puts a fault of size, number or uniqueness into words; and, as the last resort, one of any other keyword. */
export function explainLimit({ error, path, on }: SchemaFault): Explanation {
  const words = describe(error);
  const shown = on === 'key' ? `the key ${showText(String(path.at(-1)))}` : showValue(error.data, path);
  const limit = LIMITS[error.keyword]?.(
    (error.params as { limit?: number; multipleOf?: number }).limit ??
      Number((error.params as { multipleOf?: number }).multipleOf),
  );
  if (limit !== undefined) {
    const length =
      error.keyword.endsWith('Length') && error.data !== ''
        ? `, ${Array.from(String(error.data)).length} characters`
        : '';
    return {
      code: 'limit',
      found: `${shown}${length}`,
      expected: `${limit[0]}${words === undefined ? '' : ` (${words})`}`,
      fix: limit[1],
    };
  }
  if (error.keyword === 'uniqueItems') {
    const { i, j } = error.params as { i: number; j: number };
    const [first, second] = [Math.min(i, j), Math.max(i, j)];
    return {
      code: 'duplicate-entry',
      found: `${showValue((error.data as unknown[])[second], path)} at [${first}] and again at [${second}]`,
      expected: `each entry once${words === undefined ? '' : ` (${words})`}`,
      fix: `remove the entry at [${second}]`,
    };
  }
  return {
    code: error.keyword,
    found: shown,
    expected: words ?? 'another value',
    fix: 'write it in one of the allowed forms',
  };
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
