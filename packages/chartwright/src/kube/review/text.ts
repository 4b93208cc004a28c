import { changeDetails } from '../diff/change-text.ts';
import type { Review, ReviewPart } from './review.ts';
import { foldHeading, markLines, partHeading } from './words.ts';

/** As many changes as a terminal is given; the rest is counted, and in the JSON. */
const mostChanges = 200;

/** A review for a terminal. */
export function reviewText(review: Review): string {
  return review.parts.flatMap((part) => partText(part, review)).join('\n');
}

function partText(part: ReviewPart, review: Review): string[] {
  const more = part.changes.length - mostChanges;
  return [
    partHeading(part, review),
    ...part.notes.map((note) => `  ${note}`),
    ...markLines(part).map((line) => `  ! ${line}`),
    ...part.changes
      .slice(0, mostChanges)
      .flatMap((fold) => [foldHeading(fold), ...changeDetails(fold.change).map((line) => `    ${line}`)]),
    ...(more > 0 ? [`… and ${more} changes more, which --format=json lists`] : []),
  ];
}
