import type { JsonSchema } from './compile.ts';
import type { Explanation } from './explanation.ts';
import { patternAdvice } from './pattern-advice.ts';
import { patternWords } from './pattern-words.ts';
import type { SchemaFault } from './fault.ts';
import { describe, listWords } from './words.ts';
import { isHidden, showText, showValue } from '../secrets/shown.ts';

/** As many excluded values as a line can list; for more, the schema's description has what they have in common. */
const MOST_LISTED = 12;

/** Puts a text that does not match its pattern into words: the schema's description, and the text's faults. */
export function explainPattern({ error, path, on }: SchemaFault): Explanation {
  const { pattern = '' } = error.params as { pattern?: string };
  const text = String(error.data);
  // Advice may quote the text.
  const advice = isHidden(text, path) ? undefined : patternAdvice(pattern, text);
  const words = describe(error);
  const exact = advice === undefined && pattern !== '' ? patternWords(pattern) : undefined;
  const detail =
    words !== undefined && advice?.expected !== undefined && words.endsWith(advice.expected)
      ? undefined
      : advice?.expected;
  const expected = [words, detail, exact].filter((part) => part !== undefined).join('; ');
  return {
    code: on === 'key' ? 'key-name' : 'pattern',
    found: on === 'key' ? `the key ${showText(text)}` : showValue(error.data, path),
    expected: expected === '' ? 'another form of text' : expected,
    fix: advice?.fix ?? `write ${on === 'key' ? 'a key' : 'a value'} of that form`,
  };
}

/** Puts a value that the schema excludes into words. */
export function explainNot({ error, path, on }: SchemaFault): Explanation {
  const not = ((error.parentSchema as JsonSchema | undefined)?.['not'] ?? {}) as JsonSchema;
  const words = describe(error);
  const found = showValue(error.data, path);
  const suffix = words === undefined ? '' : ` (${words})`;
  if (Array.isArray(not['enum']))
    return {
      code: 'not-allowed',
      found,
      expected:
        not['enum'].length > MOST_LISTED ? (words ?? 'another value') : `none of ${listWords(not['enum'])}${suffix}`,
      fix:
        on === 'key'
          ? 'choose another name'
          : 'remove it: the platform provides such objects, and Secrets are created outside the chart',
    };
  if (typeof not['pattern'] === 'string')
    return excludedPattern(not['pattern'], isHidden(error.data, path) ? '' : String(error.data), found, words);
  return {
    code: 'not-allowed',
    found: `the key \`${String(path.at(-1))}\``,
    expected: `no such key${suffix}`,
    fix: 'remove the key',
  };
}

function excludedPattern(pattern: string, text: string, found: string, words: string | undefined): Explanation {
  const advice = patternAdvice(pattern, text);
  const start = /^\^([\w:./-]+)$/.exec(pattern)?.[1];
  const end = /^([\w:/-]+)\$$/.exec(pattern)?.[1];
  const excluded =
    start !== undefined
      ? `no text that starts with \`${start}\``
      : end !== undefined
        ? `no text that ends with \`${end}\``
        : undefined;
  const detail = advice?.expected ?? excluded ?? (words === undefined ? 'another form of text' : undefined);
  const expected = [words, detail].filter((part) => part !== undefined).join('; ');
  return { code: 'not-allowed', found, expected, fix: advice?.fix ?? 'write another value' };
}
