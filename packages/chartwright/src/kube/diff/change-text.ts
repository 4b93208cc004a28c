import { nameOf } from '../installed-object.ts';
import type { FieldChange } from './field-changes.ts';
import { type Mark, markWords } from './marks.ts';
import type { ObjectChange } from './object-changes.ts';

/** A character for each sort of change, as `diff` has them. */
const signs = { added: '+', removed: '-', changed: '~' } as const;

/** As many fields of one object as a person reads. */
const mostFields = 30;

/** An object's line: what became of it, and its name. */
export function changeHeading({ change, object, movedFrom }: ObjectChange): string {
  const moved = movedFrom === undefined ? '' : `, moved from ring ${movedFrom}: deleted there, made anew here`;
  const ring = object.ring === undefined ? '' : ` (${object.ring}${moved})`;
  return `${signs[change]} ${nameOf(object)}${ring}`;
}

/** What a change brings about and its fields, a line each, not indented. */
export function changeDetails({ marks, fields }: Pick<ObjectChange, 'marks' | 'fields'>): string[] {
  return [...marks.map(markText), ...few(fields).flatMap(fieldText)];
}

/** `! restarts pods: its pod template differs` */
export function markText({ kind, why }: Mark): string {
  return `! ${markWords[kind]}: ${why}`;
}

/** As many fields as a person reads, and how many there are more. */
export function few(fields: readonly FieldChange[]): FieldChange[] {
  const more = fields.length - mostFields;
  if (more <= 0) return [...fields];
  return [...fields.slice(0, mostFields), { path: `… and ${more} fields more`, before: undefined, after: undefined }];
}

function fieldText({ path, before, after, lines }: FieldChange): string[] {
  if (lines !== undefined) return [path, ...lines.map((line) => `  ${line}`)];
  if (before === undefined && after === undefined) return [path];
  return [`${path}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`];
}
