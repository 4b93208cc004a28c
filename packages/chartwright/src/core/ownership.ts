import { createHash } from 'node:crypto';

/** Who owns a file, by its header: the tool's and unchanged, the tool's and changed by a user, or never the tool's. */
export type Ownership = 'intact' | 'edited' | 'foreign';

const notice = 'Tool-owned by @chartwright/nx, do not edit';

/** 64 bits: enough to notice an edit, short enough for a line; it does not prevent forgery. */
const hashLength = 16;

/** The header up to its hash, which is at the same position in each style. */
function opening(style: HeaderStyle): string {
  return style.write(notice).replace(new RegExp(`(${notice}).*$`, 's'), '$1');
}

const mark = String.raw`Tool-owned by @chartwright/nx, do not edit \(sha256:([0-9a-f]{16})\)`;

interface HeaderStyle {
  readonly write: (text: string) => string;
  readonly read: RegExp;
}

const styles = {
  hash: { write: (text: string) => `# ${text}\n`, read: new RegExp(`^# ${mark}\n`) },
  markdown: { write: (text: string) => `<!-- ${text} -->\n`, read: new RegExp(`^<!-- ${mark} -->\n`) },
  // Both dashes: the header must leave no blank line in what Helm renders.
  template: {
    write: (text: string) => `{{- /* ${text} */ -}}\n`,
    read: new RegExp(String.raw`^\{\{- /\* ${mark} \*/ -\}\}` + '\n'),
  },
  json: {
    write: (text: string) => `{\n  "$comment": "${text}",\n`,
    read: new RegExp(String.raw`^\{\n  "\$comment": "${mark}",` + '\n'),
  },
  // On one line, as a dashboard is: each blank of it would count in the release.
  compactJson: {
    write: (text: string) => `{"$comment":"${text}",`,
    read: new RegExp(String.raw`^\{"\$comment":"${mark}",`),
  },
} satisfies Record<string, HeaderStyle>;

/**
 * Puts the header of a tool-owned file before its body: a comment in the file's own syntax, with a hash of the body.
 *
 * @param path decides the syntax, by its ending and by a `templates` folder in it
 * @param body the file without header; of JSON an object, indented by two spaces or all on one line
 */
export function stamp(path: string, body: string): string {
  const style = styleOf(path, body);
  const rest = style === styles.json || style === styles.compactJson ? withoutBrace(path, body) : body;
  return style.write(`${notice} (sha256:${hashOf(path, rest)})`) + rest;
}

/**
 * Checks whether a file still is what the tool wrote.
 *
 * @returns `intact`: safe to rewrite; `edited`: a user changed it; `foreign`: it has no header, so it is a user's
 */
export function verify(path: string, content: string): Ownership {
  // Git may have checked the file out with the line endings of Windows.
  const text = content.replaceAll('\r\n', '\n');
  const match = styleOf(path, text).read.exec(text);
  if (match === null) return 'foreign';
  return match[1] === hashOf(path, text.slice(match[0].length)) ? 'intact' : 'edited';
}

/**
 * True when a file is the beginning of what the tool was about to write, as a full disk or a killed run leaves it: it
 * contains nothing of a user's.
 */
export function isCutShort(content: string, expected: string): boolean {
  return content.length < expected.length && expected.startsWith(content);
}

/** True when a file begins with the tool's header, or is so short that it contains only the beginning of one. */
export function isBegun(path: string, content: string): boolean {
  const start = opening(styleOf(path, content));
  return content.startsWith(start) || start.startsWith(content);
}

function styleOf(path: string, content: string): HeaderStyle {
  if (path.endsWith('.json')) return content.startsWith('{"') ? styles.compactJson : styles.json;
  if (path.endsWith('.md')) return styles.markdown;
  if (path.endsWith('.tpl') || /(^|\/)templates\//.test(path)) return styles.template;
  return styles.hash;
}

function withoutBrace(path: string, body: string): string {
  const brace = ['{\n  "', '{"'].find((start) => body.startsWith(start));
  if (brace === undefined)
    throw new Error(`${path}: a stamped JSON file must be an object, indented by two or on one line`);
  return body.slice(brace === '{"' ? 1 : '{\n'.length);
}

const hashes = new Map<string, string>();

function hashOf(path: string, body: string): string {
  // The version of a chart is recorded state: releases bump it, so it is no edit.
  const hashed = /(^|\/)Chart\.yaml$/.test(path) ? body.replace(/^version:.*$/m, 'version:') : body;
  return hashed.length < sharedBodyLength ? digest(hashed) : digestOnce(hashed);
}

/** Bodies this long are the ones all charts share (the values schema): hash each once. */
const sharedBodyLength = 16 * 1024;

/** Different long bodies worth keeping: a schema and the previous one. */
const rememberedBodies = 4;

function digestOnce(body: string): string {
  const known = hashes.get(body);
  if (known !== undefined) return known;
  if (hashes.size >= rememberedBodies) hashes.clear();
  const hash = digest(body);
  hashes.set(body, hash);
  return hash;
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, hashLength);
}
