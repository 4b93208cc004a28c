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
      changes: changes.map(({ change: { change, object, movedFrom, fields, marks }, places }) => ({
        change,
        ring: object.ring ?? null,
        apiVersion: object.apiVersion,
        kind: object.kind,
        namespace: object.namespace ?? null,
        name: object.name,
        ...(movedFrom === undefined ? {} : { movedFrom }),
        fields,
        marks,
        places: places.map(({ team, environment, object: name }) => ({
          team,
          environment: environment ?? null,
          object: name,
        })),
      })),
    })),
  };
}
