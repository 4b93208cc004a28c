import type { ObjectChange } from './object-changes.ts';

/** A change of an object for a program; keys that it does not have are null. */
export function changeData({ change, object, movedFrom, fields, marks }: ObjectChange): object {
  return {
    change,
    ring: object.ring ?? null,
    apiVersion: object.apiVersion,
    kind: object.kind,
    namespace: object.namespace ?? null,
    name: object.name,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    fields,
    marks,
  };
}
