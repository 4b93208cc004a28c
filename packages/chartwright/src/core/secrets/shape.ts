import { fromBase64 } from '../base64.ts';
import { isLiteral, looksRandom } from './literal.ts';
import { hintsAtSecret, isSecretName } from './names.ts';

/** A form that is a secret under any name. */
interface Shape {
  /** Matches the secret alone, in time linear in the length of the text: by lookaround for the context. */
  readonly form: RegExp;
  /** Continues "found …". */
  readonly kind: string;
  /** Whether a match really is a secret; always when absent. */
  readonly holds?: (match: RegExpExecArray, text: string) => boolean;
}

/** A token that begins with its issuer's prefix, published for secret scanning. */
function token(form: string, kind: string): Shape {
  return { form: new RegExp(`(?<![A-Za-z0-9])(?:${form})`, 'g'), kind };
}

/** Names of a password in a connection string (ADO.NET, libpq, Azure Storage and Service Bus). */
const CONNECTION_NAMES = 'password|passwd|pwd|accountkey|sharedaccesskey|sharedaccesssignature';

const SHAPES: readonly Shape[] = [
  {
    form: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z0-9 ]{0,80}-----|$)/g,
    kind: 'a private key',
  },
  token('(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])', 'an AWS access key'),
  token('gh[pousr]_[A-Za-z0-9]{36,}', 'a GitHub token'),
  token('github_pat_[A-Za-z0-9_]{50,}', 'a GitHub token'),
  token('gl(?:pat|ptt|dt|rt|cbt|ft|soat|oas|imt|agent)-[A-Za-z0-9_-]{20,}', 'a GitLab token'),
  token('(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,}', 'a Slack token'),
  {
    form: /(?<=hooks\.slack\.com\/services\/)T[A-Z0-9]{1,30}\/B[A-Z0-9]{1,30}\/[A-Za-z0-9]{16,}/g,
    kind: 'a Slack webhook',
  },
  { form: /(?<=discord(?:app)?\.com\/api\/webhooks\/[0-9]{1,30}\/)[\w-]{40,}/g, kind: 'a Discord webhook' },
  token('(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}', 'a Stripe key'),
  token('AIza[A-Za-z0-9_-]{35}', 'a Google API key'),
  token('(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\\.[A-Za-z0-9_-]{20,})', 'a Google OAuth secret'),
  token('npm_[A-Za-z0-9]{36}', 'an npm token'),
  token('pypi-[A-Za-z0-9_-]{50,}', 'a PyPI token'),
  token('rubygems_[a-f0-9]{48}', 'a RubyGems key'),
  token('dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}', 'a Docker token'),
  token('SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}', 'a SendGrid key'),
  token('do[opr]_v1_[a-f0-9]{64}', 'a DigitalOcean token'),
  token('hv[bsr]\\.[A-Za-z0-9_-]{20,}', 'a Vault token'),
  token('gl(?:sa_[A-Za-z0-9]{32}_[a-f0-9]{8}|c_[A-Za-z0-9+/=]{32,})', 'a Grafana token'),
  token('hf_[A-Za-z0-9]{34}', 'a Hugging Face token'),
  token('shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}', 'a Shopify token'),
  token('dapi[a-f0-9]{32}', 'a Databricks token'),
  token('NRAK-[A-Z0-9]{27}', 'a New Relic key'),
  token('AGE-SECRET-KEY-1[A-Z0-9]{58}', 'an age key'),
  {
    form: /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,}/g,
    kind: 'an OpenAI or Anthropic key',
    // Other names begin so too, such as `sk-loader-component`.
    holds: ([found]) => looksRandom(found),
  },
  {
    form: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
    kind: 'a JSON web token',
  },
  {
    // User and password in a URL (RFC 3986, section 3.2.1). An image's digest comes after an @ too.
    form: /(?<=:\/\/[^\s:/?#@]{0,256}:)[^\s/?#"'<>]{1,1024}(?=@(?!sha256:))/g,
    kind: 'a URL with a password',
    holds: ([found]) => !isPlaceholder(found),
  },
  {
    // A password that should have been escaped; a port comes before a slash too.
    form: /(?<=:\/\/[^\s:/?#@]{0,256}:)(?!\d{1,5}[/?#])[^\s@"'<>]{1,256}(?=@(?!sha256:))/g,
    kind: 'a URL with a password',
    holds: ([found]) => !isPlaceholder(found),
  },
  {
    form: /(?<=:\/\/)[A-Za-z0-9_~.-]{20,512}(?=@(?!sha256:))/g,
    kind: 'a URL with a token',
    holds: ([found]) => looksRandom(found),
  },
  {
    // `user:password@host/path`, as users write a registry; a mail address begins with its scheme.
    form: /(?<=(?:^|[\s"'=])(?!mailto:|sips?:|acct:|xmpp:)[^\s:/?#@"'=]{1,64}:)[^\s:/?#@"'<>]{3,256}(?=@[\w-]{1,63}\.[\w.-]{1,250}(?:[:/]|$|[\s"']))/g,
    kind: 'an address with a password',
    holds: ([found]) => !isPlaceholder(found),
  },
  {
    // The driver of MySQL for Go: `user:password@tcp(host:3306)/db`.
    form: /(?<=(?:^|[\s"'=])[^\s:@/"'=]{1,64}:)[^\s"']{1,256}(?=@(?:tcp|udp|unix)\()/g,
    kind: 'a connection string with a password',
    holds: ([found]) => !isPlaceholder(found),
  },
  {
    form: new RegExp(`(?<=(?:^|[;\\s"'])(?:${CONNECTION_NAMES})=["']?)[^;\\s"'<>]{1,512}`, 'gi'),
    kind: 'a connection string with a password',
    // One assignment and nothing else is a line of a file or a word of a command, which is checked by its name.
    holds: (match, text) => !isPlaceholder(match[0]) && isLiteral(match[0]) && hasOtherPart(match, text),
  },
  {
    // Tokens in queries, and the signatures of presigned URLs of AWS, Google and Azure.
    form: /(?<=[?&](?<name>[\w.-]{1,64})=)[^&\s"'<>#]{1,2048}/g,
    kind: 'a URL with a token',
    holds: ({ 0: found, groups }) => isQuerySecret(groups?.['name'] ?? '', found),
  },
  {
    form: /(?<=authorization["']?\s{0,4}[:=]\s{0,4}["']?[a-z]{1,20}\s{1,4})[^\s"',;]{4,}/gi,
    kind: 'credentials in a header',
    holds: ([found]) => !isPlaceholder(found),
  },
  {
    form: /(?<=(?<![a-z])bearer\s{1,4})[A-Za-z0-9._~+/=-]{16,}/gi,
    kind: 'credentials in a header',
    holds: ([found]) => /[0-9]/.test(found) && /[a-z]/i.test(found),
  },
  {
    form: /(?<=(?<![a-z])basic\s{1,4})[A-Za-z0-9+/]{8,}={0,2}/gi,
    kind: 'credentials in a header',
    holds: ([found]) => /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(fromBase64(found)),
  },
];

/** Whether there is another `name=value` on the line, before the one with the password or after it. */
function hasOtherPart({ 0: found, index }: RegExpExecArray, text: string): boolean {
  const before =
    text
      .slice(Math.max(0, index - 256), index)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(index + found.length, index + found.length + 256).split('\n')[0] ?? '';
  return /[\w ]=[^\s=;]+[;\s]/.test(before) || /[;\s][\w ]{1,64}=[^\s=]/.test(after);
}

/** A placeholder for a password: `$(PASSWORD)`, `***`, `<password>`. */
function isPlaceholder(text: string): boolean {
  return /^(\*+|x{3,}|[$%<{].*)$/i.test(text);
}

function isQuerySecret(name: string, text: string): boolean {
  const value = text.replace(/%[0-9a-f]{2}/gi, '+');
  if (isPlaceholder(text) || !isLiteral(value)) return false;
  return isSecretName(name) || (hintsAtSecret(name) && looksRandom(value));
}

/**
 * The kind of secret that a text contains by its shape alone, whatever its name.
 *
 * @returns words that continue "found …", for example `a GitHub token`; undefined when it has no such shape
 */
export function secretShape(text: string): string | undefined {
  // No shape is shorter than a URL with a password, such as `a://:b@`.
  if (text.length < 7) return undefined;
  return SHAPES.find(({ form, holds }) => {
    if (holds === undefined) return text.search(form) !== -1;
    for (const match of text.matchAll(form)) if (holds(match, text)) return true;
    return false;
  })?.kind;
}

/** A text with every secret shape in it replaced. */
export function withoutShapes(text: string, replacement: string): string {
  if (text.length < 7) return text;
  return SHAPES.reduce((left, { form, holds }) => {
    if (holds === undefined) return left.replace(form, replacement);
    const parts: string[] = [];
    let from = 0;
    for (const match of left.matchAll(form)) {
      if (!holds(match, left)) continue;
      parts.push(left.slice(from, match.index), replacement);
      from = match.index + match[0].length;
    }
    return [...parts, left.slice(from)].join('');
  }, text);
}
