import type { Problem } from '../../core/problem.ts';
import type { FoldedChange } from '../diff/change-fold.ts';
import { type MarkKind, type Mark, markWords } from '../diff/marks.ts';
import { nameOf } from '../installed-object.ts';
import type { Review } from './review.ts';
import { placeWords } from './words.ts';

/** What a reviewer is to look for, by what a change brings about. */
const remedies: Readonly<Record<MarkKind, Pick<Problem, 'code' | 'expected' | 'fix'>>> = {
  data: {
    code: 'review/data',
    expected: 'data that stays, or a backup that was restored once',
    fix: 'take a backup first, or keep the object',
  },
  immutable: {
    code: 'review/immutable',
    expected: 'a change that the API server takes',
    fix: 'leave the field as it is, or plan with its owner when the object is deleted and made anew',
  },
  security: {
    code: 'review/security',
    expected: 'no more rights than before',
    fix: 'have the owner of the guard agree, or take it back',
  },
  availability: {
    code: 'review/availability',
    expected: 'as many pods as before, and all ways to them',
    fix: 'have the team agree, or take it back',
  },
  limits: {
    code: 'review/limits',
    expected: 'all that its users rely on',
    fix: 'make sure that nobody relies on it, or take it back',
  },
  restarts: {
    code: 'review/restarts',
    expected: 'a time at which pods may restart',
    fix: 'merge when a rollout is welcome',
  },
  cost: {
    code: 'review/cost',
    expected: 'somebody who pays for it',
    fix: 'have the owner of the budget agree',
  },
};

/** Each mark as a warning in the file of values that a person would change, for code scanning and annotations. */
export function reviewProblems({ parts }: Review): Problem[] {
  return parts.flatMap(({ changes }) =>
    changes.flatMap((fold) => fold.change.marks.map((mark) => markProblem(fold, mark))),
  );
}

function markProblem({ change, places }: FoldedChange, { kind, why }: Mark): Problem {
  return {
    severity: 'warning',
    file: places[0]?.file ?? '',
    path: nameOf(change.object),
    found: `a change that ${markWords[kind]}: ${why}${placeWords(places)}`,
    ...remedies[kind],
  };
}
