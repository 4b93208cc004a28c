import type { JsonSchema } from './compile.ts';
import { explainLimit } from './explain-limit.ts';
import { explainNot, explainPattern } from './explain-pattern.ts';
import type { Explanation } from './explanation.ts';
import type { SchemaFault } from './fault.ts';
import { patternAdvice } from './pattern-advice.ts';
import { patternWords } from './pattern-words.ts';
import { describe, describeProperty, kindOf, listWords, nearest, typeWords } from './words.ts';
import { looksSecret } from '../secrets/looks-secret.ts';
import { isHidden, showText, showValue } from '../secrets/shown.ts';

/** As many keys as a line can list. */
const LISTED_KEYS = 12;

/**
 * Puts a fault into words.
 *
 * @param raw the scalar as it is written, where the fault is about one
 */
export function explainFault(fault: SchemaFault, raw: string | undefined): Explanation {
  switch (fault.error.keyword) {
    case 'additionalProperties':
      return unknownKey(fault);
    case 'required':
    case 'dependencies':
      return missingKey(fault);
    case 'type':
      return wrongType(fault, raw);
    case 'enum':
    case 'const':
      return wrongChoice(fault);
    case 'pattern':
    case 'format':
      return explainPattern(fault);
    case 'not':
    case 'false schema':
      return explainNot(fault);
    default:
      return explainLimit(fault);
  }
}

function unknownKey({ error, path }: SchemaFault): Explanation {
  const key = String(path.at(-1));
  const known = Object.keys((error.parentSchema as JsonSchema)['properties'] ?? {});
  const near = nearest(key, known);
  const several =
    known.length > LISTED_KEYS
      ? `one of ${listWords(known.slice(0, LISTED_KEYS))} and others`
      : `one of ${listWords(known)}`;
  return {
    code: 'unknown-key',
    found: `the key ${showText(key)}`,
    expected: known.length === 0 ? 'no keys here' : near === undefined ? several : `a known key, such as \`${near}\``,
    fix: near === undefined ? 'remove the key' : `did you mean \`${near}\`?`,
  };
}

function missingKey({ error, path }: SchemaFault): Explanation {
  const key = String(path.at(-1));
  const words = describeProperty(error, key);
  return {
    code: 'missing-key',
    found: `no key \`${key}\``,
    expected: words === undefined ? `the key \`${key}\`` : `the key \`${key}\` (${words})`,
    fix: `add \`${key}:\` with its value`,
  };
}

function wrongType({ error, path }: SchemaFault, raw: string | undefined): Explanation {
  const types = [(error.params as { type: string | string[] }).type].flat();
  const value: unknown = error.data;
  const words = describe(error);
  const secret =
    typeof value !== 'object' && (isHidden(value, path) || looksSecret(raw ?? JSON.stringify(value), path));
  const written = typeof value === 'number' && raw !== undefined && !secret ? raw : showValue(value, path);
  return {
    code: 'type',
    found: typeof value === 'object' || secret ? written : `${written} (${kindOf(value)})`,
    expected: `${typeWords(types)}${words === undefined ? '' : ` (${words})`}`,
    fix: (secret ? undefined : formFix(error, types, raw)) ?? typeFix(types, value, secret ? undefined : raw),
  };
}

/** What to write where quotes alone would not do, such as around a duration without its unit. */
function formFix({ parentSchema }: SchemaFault['error'], types: string[], raw?: string): string | undefined {
  const pattern: unknown = (parentSchema as JsonSchema | undefined)?.['pattern'];
  if (!types.includes('string') || raw === undefined || typeof pattern !== 'string') return undefined;
  if (new RegExp(pattern).test(raw)) return undefined;
  return patternAdvice(pattern, raw)?.fix ?? `write ${patternWords(pattern)}`;
}

function typeFix(types: readonly string[], value: unknown, raw: string | undefined): string {
  const scalar = typeof value !== 'object';
  if (types.includes('string') && scalar) return raw === undefined ? 'quote it' : `quote it: "${raw}"`;
  if (types.includes('string')) return 'write one text on the line of the key';
  if (types.includes('boolean') && /^(true|false)$/.test(String(value))) return 'remove the quotes';
  if (types.includes('boolean')) return 'write true or false';
  if (types.includes('integer') || types.includes('number')) {
    if (typeof value === 'number') return 'write a whole number';
    return /^-?[0-9]+$/.test(String(value)) ? 'remove the quotes' : 'write a number without quotes';
  }
  if (types.includes('array'))
    return scalar ? 'write a list: one line `- value` for each entry' : 'write `- ` before each entry';
  return Array.isArray(value)
    ? 'write `name:` for each entry, in place of `- `'
    : 'write its keys below it, two spaces deeper';
}

function wrongChoice({ error, path }: SchemaFault): Explanation {
  const params = error.params as { allowedValues?: unknown[]; allowedValue?: unknown };
  const allowed = params.allowedValues ?? [params.allowedValue];
  const near = typeof error.data === 'string' ? nearest(error.data, allowed.map(String)) : undefined;
  return {
    code: 'enum',
    found: showValue(error.data, path),
    expected: allowed.length === 1 ? listWords(allowed) : `one of ${listWords(allowed)}`,
    fix:
      near === undefined
        ? `write ${allowed.length === 1 ? 'exactly that' : 'one of them'}`
        : `did you mean \`${near}\`?`,
  };
}
