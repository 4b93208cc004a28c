import { nameOf } from '../kube/installed-object.ts';
import { markWords } from '../kube/diff/marks.ts';
import type { FoldedChange } from '../kube/diff/change-fold.ts';
import type { Review } from '../kube/review/review.ts';
import { foldHeading, partHeading } from '../kube/review/words.ts';
import type { SurveyedChange, SurveyedReview } from './model.ts';

/** A review for the page. */
export function surveyedReview(review: Review): SurveyedReview {
  return {
    base: review.base,
    parts: review.parts.map((part) => ({
      title: part.title,
      notes: part.notes,
      heading: partHeading(part, review),
      changes: part.changes.map(surveyedChange),
    })),
  };
}

function surveyedChange(fold: FoldedChange): SurveyedChange {
  const { change, object, marks, fields } = fold.change;
  return {
    change,
    object: nameOf(object),
    heading: foldHeading(fold),
    marks: marks.map(({ kind, why }) => ({ kind, words: markWords[kind], why })),
    fields: fields.map(({ path, before, after, lines }) => ({
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(lines === undefined ? {} : { lines }),
    })),
    places: fold.places.map(({ team, environment, object: name }) => ({
      team,
      ...(environment === undefined ? {} : { environment }),
      object: name,
    })),
  };
}
