import type { FoldedChange } from '../diff/change-fold.ts';
import { changeDetails } from '../diff/change-text.ts';
import { escaped, foldedMarkdown, markdownLimit } from '../diff/markdown.ts';
import type { Review, ReviewPart } from './review.ts';
import { counted, foldHeading, markLines, partHeading } from './words.ts';

/** Room for the sentence that counts what is left out. */
const noticeRoom = 400;

/**
 * A review as Markdown for a pull request's comment: the most dangerous changes first, and as many as one holds; the rest
 * is counted.
 *
 * @param command that prints all of it
 */
export function reviewMarkdown(review: Review, command: string): string {
  const heads = review.parts.map((part) => partMarkdown(part, review));
  const lines = ['## What this changes', ...heads];
  let room = markdownLimit - noticeRoom - lines.join('\n\n').length;
  const blocks = review.parts.map((part, index) => {
    const shown: string[] = [];
    for (const fold of part.changes) {
      const block = changeMarkdown(fold);
      if (block.length + 2 > room) break;
      room -= block.length + 2;
      shown.push(block);
    }
    const left = part.changes.slice(shown.length);
    const rest = left.length === 0 ? [] : [leftOut(left, command)];
    return [heads[index] ?? '', ...shown, ...rest].join('\n\n');
  });
  return ['## What this changes', ...blocks].join('\n\n');
}

function partMarkdown(part: ReviewPart, review: Review): string {
  const marks = markLines(part).map((line) => `- **${line.replace(': ', '**: ')}`);
  return [
    `### ${escapedMarkdown(partHeading(part, review))}`,
    ...part.notes.map(escapedMarkdown),
    ...(marks.length === 0 ? [] : [marks.join('\n')]),
  ].join('\n\n');
}

function changeMarkdown(fold: FoldedChange): string {
  return foldedMarkdown(foldHeading(fold), changeDetails(fold.change));
}

function leftOut(changes: readonly FoldedChange[], command: string): string {
  const objects = changes.reduce((sum, { places }) => sum + places.length, 0);
  return `${counted(changes.length, 'change')} more in ${counted(objects, 'object')} do not fit into a comment: \`${command}\`.`;
}

/** Names of branches and of files are anybody's words. */
function escapedMarkdown(text: string): string {
  return escaped(text).replaceAll(/[\\`*_[\]#|~]/g, '\\$&');
}
