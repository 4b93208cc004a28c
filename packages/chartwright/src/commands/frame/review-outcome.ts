import type { Problem } from '../../core/problem.ts';
import { reviewData } from '../../kube/review/data.ts';
import { reviewHtml } from '../../kube/review/html.ts';
import { reviewMarkdown } from '../../kube/review/markdown.ts';
import { reviewProblems } from '../../kube/review/problems.ts';
import type { Review } from '../../kube/review/review.ts';
import { reviewText } from '../../kube/review/text.ts';
import type { Outcome } from './outcome.ts';

/** Formats in which problems are all that there is; in the others the document says what each change brings about. */
const ofProblems = new Set(['github', 'sarif', 'junit']);

/**
 * A review in the format that was asked for.
 *
 * @param problems that kept something from being compared
 * @param command that prints all of it, named where something is left out
 */
export function reviewOutcome(
  review: Review,
  problems: readonly Problem[],
  format: string | undefined,
  command: string,
): Outcome {
  if (format !== undefined && ofProblems.has(format))
    return { problems: [...problems, ...reviewProblems(review)], text: '' };
  return { problems, text: '', document: documentOf(review, format, command), data: reviewData(review) };
}

function documentOf(review: Review, format: string | undefined, command: string): string {
  switch (format) {
    case 'markdown':
      return reviewMarkdown(review, command);
    case 'html':
      return reviewHtml(review);
    default:
      return reviewText(review);
  }
}
