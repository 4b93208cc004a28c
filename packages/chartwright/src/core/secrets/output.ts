import { isSecretValue } from './judge.ts';
import { mask } from './masked.ts';
import { withoutShapes } from './shape.ts';

/**
 * What the API server and Helm's own checks say of a value: `spec.x: Invalid value: "y"`, and `workloads.web.x: found "y"`.
 * Of a variable the path says that it is the value, and not its name.
 */
const VERDICT =
  /(?<=(?<![\w.[\]"/-])([\w.[\]"/-]{1,512}):\s(?:(?:Invalid|Duplicate|Unsupported) value:|found|got)\s)("(?:[^"\\]|\\.){0,4096}"|[^\s;,]{1,4096})/g;
/** What readers of YAML and JSON quote of a document: a scalar, an alias, an anchor, a tag, each of which may be a password. */
const QUOTED =
  /(?<=(?:unmarshal !!\w{1,20}|unmarshal (?:string|number)|unknown anchor|unidentified alias|unresolved alias[^:\n]{0,80}:|unknown tag|unresolved tag:|parsing)\s)(?:`[^`]{0,4096}`|'[^']{0,4096}'|"(?:[^"\\]|\\.){0,4096}"|!?<[^>]{0,4096}>|[^\s"'`<(]{1,4096})(?! (?:into|of type))/gi;
const UNMARSHAL = /(?<=unmarshal !!\w{1,20} )`[^`]{0,4096}`/g;
/** `name: value` to the end of the line, of the sentence or of the quotes. */
const ASSIGNMENT =
  /(?<=(?<![\w.-])([\w.-]{1,256})(?:["']\s{0,8}:|:(?=\s|["'])|\s?=>?)\s{0,64})("(?:[^"\\]|\\.){0,4096}"|'[^']{0,4096}'|[^\s"'{[(][^"',;}\n]{0,4096})/g;
const FLAG = /(?<=(?<![\w-])--?([A-Za-z][\w.-]{0,255})["']?,?\s{1,64}["']?)[^\s"'-][^\s"']{0,4096}/g;
/** Words of a message in the place of a value: `password: Required value`. */
const PROSE =
  /^"?(Required|Invalid|Duplicate|Unsupported|Forbidden|Too|found|not|no|must|is|was|cannot|missing|expected|unexpected|want|got|error|failed|nil|null|wrong|should|may|exit)(?=[\s:]|$)/;

/** What a program printed, or a message that quotes something, with every secret in it masked. */
export function withoutSecrets(text: string): string {
  return withoutShapes(text, mask)
    .replace(VERDICT, (value: string, path: string) => (isSecretPath(path, value) ? mask : value))
    .replace(UNMARSHAL, mask)
    .replace(QUOTED, mask)
    .replace(ASSIGNMENT, (value: string, name: string) =>
      !PROSE.test(value) && value !== mask && isSecretValue(name, unquoted(value), 'display') ? mask : value,
    )
    .replace(FLAG, (value: string, name: string) => (isSecretValue(name, value, 'display') ? mask : value));
}

/** What is said of a value of which a message knows the path alone. */
function isSecretPath(path: string, value: string): boolean {
  const steps = path.split(/[.[\]"]+/).filter((step) => step !== '');
  const last = steps.at(-1) ?? '';
  return (
    last === 'value' || /^(data|stringData)$/.test(steps[0] ?? '') || isSecretValue(last, unquoted(value), 'display')
  );
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}
