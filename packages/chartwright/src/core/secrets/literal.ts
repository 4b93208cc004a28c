/** A text that only refers to a secret or computes it. */
const REFERENCE =
  /^(\$\(.*\)|\$\{.*\}|\$[A-Za-z_]\w*|\{\{.*\}\}|%[A-Za-z_]\w*%|<[^<>]+>|(vault|secret|ssm|awssm|gcpsm|env|file|ref\+\w+):\S+|arn:[\w-]+:(secretsmanager|ssm|kms):\S+|projects\/[^/]+\/secrets\/\S+)$/s;
/** A switch, a measure, or a masked text. */
const HARMLESS =
  /^(true|false|yes|no|on|off|none|null|nil|enabled|disabled|optional|required|always|never|[-+]?[0-9]+(\.[0-9]+)?(ms|s|m|h|d|[KMGT]i?B?)?|\*+)$/i;
const SWITCH = /^(true|false|yes|no|on|off|enabled|disabled|0|1)$/i;
const PATH = /^(~|\.{1,2})?(\/[\w.@+-]+)+\/?$/;
const URL = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

/** Whether a text is a literal, not a reference, path, switch, number, measure or address. */
export function isLiteral(text: string): boolean {
  return text !== '' && ![REFERENCE, HARMLESS, PATH, URL].some((form) => form.test(text));
}

/** Whether a text turns something on or off. */
export function isSwitch(text: string): boolean {
  return SWITCH.test(text);
}

/** 20 characters at 3.5 bits each: above names and words, at or below random hex of that length. */
export function looksRandom(text: string): boolean {
  return /^[A-Za-z0-9+/=_.~-]{20,}$/.test(text) && /[0-9]/.test(text) && /[A-Za-z]/.test(text) && entropy(text) >= 3.5;
}

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
