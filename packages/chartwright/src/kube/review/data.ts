import { changeData } from '../diff/change-data.ts';
import type { Review } from './review.ts';

/** A review for a program. */
export function reviewData({ base, parts }: Review): object {
  return {
    base,
    parts: parts.map(({ title, notes, looked, changes, relabelled }) => ({
      title,
      notes,
      looked,
      relabelled,
      changes: changes.map(({ change, places }) => ({
        ...changeData(change),
        places: places.map(({ team, environment, object: name }) => ({
          team,
          environment: environment ?? null,
          object: name,
        })),
      })),
    })),
  };
}
