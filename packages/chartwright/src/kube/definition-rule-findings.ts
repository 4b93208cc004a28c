import { secretPath } from '../core/secrets/looks-secret.ts';
import { isHidden } from '../core/secrets/shown.ts';
import { isMap, type Segment, valueAt } from '../core/untyped.ts';
import type { Problem } from '../core/problem.ts';
import type { BrokenRule } from './cel/broken-rules.ts';
import { finding, shown } from './finding.ts';
import type { ManifestObject } from './manifest.ts';

/** Longest rule that a message quotes, in characters: as much as stays on two lines of a terminal. */
const LONGEST = 160;

/** The rules of a custom kind that an object breaks, as problems. */
export function definitionRuleFindings(object: ManifestObject, broken: readonly BrokenRule[]): Problem[] {
  return broken.map(({ at, rule, message, computed }) => {
    const words = rule.trim().replaceAll(/\s+/g, ' ');
    const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
    const text = computed !== undefined && !quotesSecret(object, at, computed) ? computed : message;
    return finding(object, at, {
      code: 'objects/definition-rule',
      found: shown(object, at),
      expected: text ?? `a value for which this holds: ${short}`,
      fix:
        text === undefined
          ? 'change the value accordingly'
          : `change it so that this rule of the definition holds: ${short}`,
    });
  });
}

/** Whether a text that a definition composed of a value shows a secret of it. */
function quotesSecret(object: ManifestObject, at: readonly Segment[], text: string): boolean {
  return [...scalarsIn(valueAt(object.value, at), at)].some(
    ([path, value]) => text.includes(String(value)) && isHidden(value, secretPath(object.value, path)),
  );
}

function* scalarsIn(value: unknown, at: readonly Segment[]): Generator<readonly [readonly Segment[], unknown]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* scalarsIn(item, [...at, index]);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) yield* scalarsIn(item, [...at, key]);
  else if (value !== null && value !== undefined && value !== '') yield [at, value];
}
