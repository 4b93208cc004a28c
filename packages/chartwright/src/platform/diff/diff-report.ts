import { nameOf } from '../platform-object.ts';
import type { ObjectChange, PlatformDiff } from './object-changes.ts';
import { type MarkKind, markWords } from './marks.ts';
import type { FieldChange } from './field-changes.ts';
import { commandWord } from '../../core/command-word.ts';

/** The comparison of one cluster. */
export interface ClusterDiff extends PlatformDiff {
  readonly cluster: string;
  /** Printed below the heading, for example that the environment is new. */
  readonly note: string;
}

/** A character for each sort of change, as `diff` has them. */
const signs = { added: '+', removed: '-', changed: '~' } as const;

/** As many fields of one object as a person reads. */
const mostFields = 30;

/** A comment on GitHub holds 65,536 characters; the rest is the heading's and the notice's. */
const markdownLimit = 60_000;

/** The comparison for a terminal. */
export function diffText(diffs: readonly ClusterDiff[], base: string): string {
  return diffs
    .flatMap((diff) => [
      headline(diff, base),
      ...(diff.note === '' ? [] : [`  ${diff.note}`]),
      ...diff.changes.flatMap(changeText),
    ])
    .join('\n');
}

/** The comparison for a program. */
export function diffData(diffs: readonly ClusterDiff[], base: string): object {
  const clusters = diffs.map(({ cluster, note, changes, relabelled }) => ({
    cluster,
    note,
    relabelled,
    changes: changes.map(({ change, object, movedFrom, fields, marks }) => ({
      change,
      ring: object.ring ?? null,
      apiVersion: object.apiVersion,
      kind: object.kind,
      namespace: object.namespace ?? null,
      name: object.name,
      ...(movedFrom === undefined ? {} : { movedFrom }),
      fields,
      marks,
    })),
  }));
  return { base, clusters };
}

/** The comparison as Markdown for a pull request's comment, cut to what one holds. */
export function diffMarkdown(diffs: readonly ClusterDiff[], base: string): string {
  const text = ['## What this changes of the platform', ...diffs.flatMap((diff) => clusterMarkdown(diff, base))].join(
    '\n\n',
  );
  if (text.length <= markdownLimit) return text;
  const cut = text.lastIndexOf('\n\n<details>', markdownLimit);
  return `${text.slice(0, cut > 0 ? cut : markdownLimit)}\n\nThe rest does not fit into a comment: \`npx nx run platform:diff --base=${commandWord(base, '<ref>')}\`.`;
}

function headline({ cluster, changes, relabelled }: ClusterDiff, base: string): string {
  const count = (sort: ObjectChange['change']): number => changes.filter(({ change }) => change === sort).length;
  const labels = relabelled === 0 ? '' : `, ${relabelled} in the versions of their labels alone`;
  return `${cluster}, compared with ${base}: ${count('added')} objects added, ${count('removed')} removed, ${count('changed')} changed${labels}`;
}

function changeText({ change, object, movedFrom, fields, marks }: ObjectChange): string[] {
  const moved = movedFrom === undefined ? '' : `, moved from ring ${movedFrom}: deleted there, made anew here`;
  const ring = object.ring === undefined ? '' : ` (${object.ring}${moved})`;
  return [
    `${signs[change]} ${nameOf(object)}${ring}`,
    ...marks.map(({ kind, why }) => `    ! ${markWords[kind]}: ${why}`),
    ...few(fields).flatMap((field) => fieldText(field).map((line) => `    ${line}`)),
  ];
}

function few(fields: readonly FieldChange[]): FieldChange[] {
  const more = fields.length - mostFields;
  if (more <= 0) return [...fields];
  return [...fields.slice(0, mostFields), { path: `… and ${more} fields more`, before: undefined, after: undefined }];
}

function fieldText({ path, before, after, lines }: FieldChange): string[] {
  if (lines !== undefined) return [path, ...lines.map((line) => `  ${line}`)];
  if (before === undefined && after === undefined) return [path];
  return [`${path}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`];
}

function clusterMarkdown(diff: ClusterDiff, base: string): string[] {
  const marked = (Object.keys(markWords) as MarkKind[]).flatMap((kind) => {
    const rows = diff.changes.flatMap(({ object, marks }) =>
      marks.filter((mark) => mark.kind === kind).map(({ why }) => `- \`${nameOf(object)}\`: ${why}`),
    );
    return rows.length === 0 ? [] : [`**${markWords[kind]}**\n\n${rows.join('\n')}`];
  });
  return [
    `### ${headline(diff, base)}`,
    ...(diff.note === '' ? [] : [diff.note]),
    ...marked,
    ...diff.changes.map(detailsOf),
  ];
}

function detailsOf(change: ObjectChange): string {
  const [first = '', ...rest] = changeText(change);
  if (rest.length === 0) return `- \`${first}\``;
  // Longer than any run of backticks in the text, so that nothing in it ends the block.
  const fence = '`'.repeat(Math.max(3, ...rest.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
  return `<details><summary><code>${escaped(first)}</code></summary>\n\n${fence}diff\n${rest.map((line) => line.slice(4)).join('\n')}\n${fence}\n\n</details>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
