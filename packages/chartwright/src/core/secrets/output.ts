import { isSecretValue } from './looks-secret.ts';
import { hintsAtSecret, isNumericName, isSecretName } from './names.ts';
import { mask } from './masked.ts';
import { withoutShapes } from './shape.ts';

/**
 * Messages of the API server and Helm's own checks: `spec.x: Invalid value: "y"`, and `workloads.web.x: found "y"`.
 * For a variable the path ends with `value`, not with its name.
 */
const VERDICT =
  /(?<=(?<![\w.[\]"/-])([\w.[\]"/-]{1,512}):\s(?:(?:Invalid|Duplicate|Unsupported) value:|found|got)\s)("(?:[^"\\]|\\.){0,4096}"|[^\s;,]{1,4096})/g;
/** Parts of a document that YAML and JSON parsers quote: a scalar, alias, anchor or tag, which may be a password. */
const QUOTED =
  /(?<=(?:unmarshal !!\w{1,20}|unmarshal string|unknown anchor|unidentified alias|unknown tag|parsing)\s)(?:`[^`]{0,4096}`|'[^']{0,4096}'|"(?:[^"\\]|\\.){0,4096}"|!?<[^>]{0,4096}>)/gi;
const BARE = /(?<=(?:unmarshal number|unresolved alias[^:\n]{0,80}:|unresolved tag:)\s)(?!into\s)[^\s]{1,4096}/gi;
/** `name: ` before a value, in quotes or not. */
const NAME = /(?<![\w.-])([\w.-]{1,256})(?:\\?["']\s{0,8}:|:(?=\s|\\?["'])|\s?=>?)\s{0,64}/g;
/** A value to the end of the line, of the sentence or of its quotes. */
const VALUE = /\\"[^"\\]{0,4096}\\"|"(?:[^"\\]|\\.){0,4096}"|'[^']{0,4096}'|[^\s"'{[(\\][^"',;}\n]{0,4096}/y;
const FLAG = /(?<=(?<![\w-])--?([A-Za-z][\w.-]{0,255})["']?,?\s{1,64}["']?)[^\s"'-][^\s"']{0,4096}/g;
/** Words of a message instead of a value: `password: Required value`. */
const PROSE =
  /^"?(Required|Invalid|Duplicate|Unsupported|Forbidden|Too|found|not|no|must|is|was|cannot|missing|expected|unexpected|want|got|error|failed|nil|null|wrong|should|may|exit)(?=[\s:]|$)/;

/** A program's output, or a message that quotes something, with every secret in it masked. */
export function withoutSecrets(text: string): string {
  return withoutValues(withoutShapes(text, mask))
    .replace(VERDICT, (value: string, path: string) => (isSecretPath(path, value) ? mask : value))
    .replace(QUOTED, mask)
    .replace(BARE, mask)
    .replace(FLAG, (value: string, name: string) => (isSecretValue(name, value, 'display') ? mask : value));
}

/** Values are searched for names too: `admission webhook denied: password: x`. */
function withoutValues(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(NAME)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    VALUE.lastIndex = start;
    const value = mayBeSecret(match[1] ?? '') ? VALUE.exec(text)?.[0] : undefined;
    if (value === undefined || PROSE.test(value) || !isSecretValue(match[1] ?? '', unquoted(value), 'display'))
      continue;
    parts.push(text.slice(from, start), mask);
    from = start + value.length;
  }
  return [...parts, text.slice(from)].join('');
}

/** Whether a value is secret by the path that a message has for it. */
function isSecretPath(path: string, value: string): boolean {
  const steps = path.split(/[.[\]"]+/).filter((step) => step !== '');
  const last = steps.at(-1) ?? '';
  return (
    last === 'value' || /^(data|stringData)$/.test(steps[0] ?? '') || isSecretValue(last, unquoted(value), 'display')
  );
}

function mayBeSecret(name: string): boolean {
  return isSecretName(name) || hintsAtSecret(name) || isNumericName(name);
}

function unquoted(text: string): string {
  return text.replace(/^\\?(["'])(.*?)\\?\1$/s, '$2');
}
