/** Words that say that a value is a secret, whatever the value looks like. */
const TELLING = /^(password|passwd|passphrase|pwd|token|secret|credential|credentials|apikey|privatekey|accesskey)$/;
/** The same at the end of a word written without separators, such as `DBPASSWORD`. */
const TELLING_END = /(password|passwd|passphrase|apikey|secretkey|privatekey|accesskey|authtoken|accesstoken)$/;
/** Pairs of words that tell only together. */
const TELLING_PAIRS = [
  'api key',
  'private key',
  'access key',
  'signing key',
  'encryption key',
  'secret key',
  'auth key',
];
/** A last word that turns a telling name into the name of something harmless, as in `TOKEN_URL`. */
const HARMLESS_END =
  /^(file|path|dir|directory|folder|mount|name|names|ref|url|uri|endpoint|host|port|ttl|seconds|minutes|hours|expiry|expiration|expires|lifetime|age|interval|timeout|length|size|count|limit|max|min|enabled|disabled|required|type|kind|algorithm|alg|issuer|audience|header|prefix|suffix|id|policy|rotation|version|provider|store|manager|backend|engine|field|format|scope|scopes|claim|namespace|region|cookie)$/;
/** Words that hint at a secret only when the value looks random too. */
const HINTING = /^(key|auth|salt|signature|dsn|credential|credentials|cert|jwt|bearer|hmac|seed)$/;

/** Shapes that are secrets under any name, each form linear in the length of the text. The prefixes are the issuers' own, published for secret scanning. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN ([A-Z0-9]{1,20} ){0,4}PRIVATE KEY( BLOCK)?-----/, 'a private key'],
  [/(^|[^A-Za-z0-9])(AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/, 'an AWS access key'],
  [/(^|[^A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,}/, 'a GitHub token'],
  [/(^|[^A-Za-z0-9])github_pat_[A-Za-z0-9_]{50,}/, 'a GitHub token'],
  [/(^|[^A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,}/, 'a GitLab token'],
  [/(^|[^A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/, 'a Slack token'],
  [/hooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]{16,}/, 'a Slack webhook'],
  [/(^|[^A-Za-z0-9])[sr]k_live_[A-Za-z0-9]{16,}/, 'a Stripe key'],
  [/(^|[^A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/, 'a Google API key'],
  [/(^|[^A-Za-z0-9])npm_[A-Za-z0-9]{36}/, 'an npm token'],
  [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/, 'a JSON web token'],
];

/** User and password in a URL (RFC 3986, section 3.2.1). */
const URL_PASSWORD = /[a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/?#@]{0,256}:([^\s/?#@]{1,1024})@/gi;

/** Something that names or computes the secret elsewhere, and so is none. */
const REFERENCE =
  /^(\$\(.*\)|\$\{.*\}|\$[A-Za-z_]\w*|\{\{.*\}\}|%[A-Za-z_]\w*%|<[^<>]+>|(vault|secret|ssm|awssm|gcpsm|env|file|ref\+\w+):\S+|arn:[\w-]+:(secretsmanager|ssm|kms):\S+|projects\/[^/]+\/secrets\/\S+)$/s;
const HARMLESS =
  /^(true|false|yes|no|on|off|none|null|nil|enabled|disabled|optional|required|always|never|[-+]?[0-9]+(\.[0-9]+)?(ms|s|m|h|d|[KMGT]i?B?)?|\*+)$/i;
const PATH = /^(~|\.{1,2})?(\/[\w.@+-]+)+\/?$/;
const URL = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

/**
 * What kind of secret a text holds by its shape alone, whatever its name.
 *
 * @returns words that continue "found …", for example `a GitHub token`; undefined when it has no such shape
 */
export function secretShape(text: string): string | undefined {
  // No shape is shorter than a URL with a password, such as `a://:b@`.
  if (text.length < 7) return undefined;
  const shape = SHAPES.find(([form]) => form.test(text));
  if (shape !== undefined) return shape[1];
  for (const match of text.matchAll(URL_PASSWORD))
    if (!REFERENCE.test(match[1] ?? '') && !HARMLESS_PLACEHOLDER.test(match[1] ?? '')) return 'a URL with a password';
  return undefined;
}

const HARMLESS_PLACEHOLDER = /^(\*+|x{3,}|\$\S+|%\S+|<\S+>|\{\S+\})$/i;

/** Whether a name says that its value is a secret, as `DB_PASSWORD` and `apiKey` do and `TOKEN_URL` does not. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (HARMLESS_END.test(words.at(-1) ?? '')) return false;
  if (words.some((word) => TELLING.test(word) || TELLING_END.test(word))) return true;
  const spaced = ` ${words.join(' ')} `;
  return TELLING_PAIRS.some((pair) => spaced.includes(` ${pair} `));
}

/**
 * Whether a text under a name is a secret written out: a telling name with a literal, or a hinting name with a long
 * text that looks random. References, paths, switches, numbers and URLs without a password are none.
 */
export function isSecretValue(name: string, text: string): boolean {
  const value = text.trim();
  if (value === '' || REFERENCE.test(value) || HARMLESS.test(value) || PATH.test(value) || URL.test(value))
    return false;
  if (isSecretName(name)) return true;
  const words = wordsOf(name);
  return HINTING.test(words.at(-1) ?? '') && looksRandom(value);
}

/** 20 characters at 3.5 bits each: above names and words, at or below random hex of that length. */
function looksRandom(text: string): boolean {
  return /^[A-Za-z0-9+/=_-]{20,}$/.test(text) && /[0-9]/.test(text) && /[A-Za-z]/.test(text) && entropy(text) >= 3.5;
}

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** Longer than any name of a variable or flag (253 in Kubernetes). */
const LONGEST_NAME = 256;

function wordsOf(name: string): string[] {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
