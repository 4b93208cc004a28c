import { nameOf } from '../../kube/installed-object.ts';
import { changeDetails, changeHeading } from '../../kube/diff/change-text.ts';
import { changeData } from '../../kube/diff/change-data.ts';
import { foldedMarkdown, markdownLimit } from '../../kube/diff/markdown.ts';
import { markKinds, markWords } from '../../kube/diff/marks.ts';
import type { ManifestDiff, ObjectChange } from '../../kube/diff/object-changes.ts';
import { commandWord } from '../../core/command-word.ts';

/** The comparison of one cluster. */
export interface ClusterDiff extends ManifestDiff {
  readonly cluster: string;
  /** Printed below the heading, for example that the environment is new. */
  readonly note: string;
}

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
    changes: changes.map(changeData),
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

function changeText(change: ObjectChange): string[] {
  return [changeHeading(change), ...changeDetails(change).map((line) => `    ${line}`)];
}

function clusterMarkdown(diff: ClusterDiff, base: string): string[] {
  const marked = markKinds.flatMap((kind) => {
    const rows = diff.changes.flatMap(({ object, marks }) =>
      marks.filter((mark) => mark.kind === kind).map(({ why }) => `- \`${nameOf(object)}\`: ${why}`),
    );
    return rows.length === 0 ? [] : [`**${markWords[kind]}**\n\n${rows.join('\n')}`];
  });
  return [
    `### ${headline(diff, base)}`,
    ...(diff.note === '' ? [] : [diff.note]),
    ...marked,
    ...diff.changes.map((change) => foldedMarkdown(changeHeading(change), changeDetails(change))),
  ];
}
