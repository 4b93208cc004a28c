import type { InstalledObject } from '../../kube/installed-object.ts';
import { rightsOf } from '../../kube/diff/access-marks.ts';
import { removedFields } from '../../kube/diff/definition-marks.ts';
import { diffObjects, identityOf, type ObjectChange } from '../../kube/diff/object-changes.ts';
import { mapOf, textOf } from '../../core/untyped.ts';
import { hookEvents } from '../platform-object.ts';

/** What the comparison of two renders foretells of an upgrade from the one to the other. */
export interface Foretold {
  /** By the object's identity. */
  readonly changes: ReadonlyMap<string, ObjectChange>;
  /** Rights that roles no longer give, as `patch ingresses.networking.k8s.io`. */
  readonly takenRights: ReadonlySet<string>;
  /** Fields that definitions no longer have, by `group kind`. */
  readonly lostFields: ReadonlyMap<string, readonly string[]>;
  /** Changes of what judges other objects: policies, quotas, levels of namespaces. */
  readonly limits: readonly ObjectChange[];
  /** Teams, by the title of their release, that the offline checks refuse. */
  readonly refusedReleases: ReadonlySet<string>;
}

/** Foretells by the objects of both sides. @param refusedReleases releases that the offline checks refuse */
export function foretell(
  before: readonly InstalledObject[],
  after: readonly InstalledObject[],
  refusedReleases: ReadonlySet<string> = new Set(),
): Foretold {
  const lasting = (object: InstalledObject): boolean => hookEvents(object).length === 0;
  const [old, now] = [before.filter(lasting), after.filter(lasting)];
  const changes = diffObjects(old, now).changes;
  const later = new Map(now.map((object) => [identityOf(object), object]));
  const pairs = old.map((object) => [object, later.get(identityOf(object))] as const);
  return {
    changes: new Map(changes.map((change) => [identityOf(change.object), change])),
    takenRights: new Set(pairs.flatMap(([was, is]) => rightsTaken(was, is))),
    lostFields: lostFields(pairs),
    limits: changes.filter(({ marks }) => marks.some(({ kind }) => kind === 'limits')),
    refusedReleases,
  };
}

function rightsTaken(was: InstalledObject, is: InstalledObject | undefined): string[] {
  if (was.kind !== 'ClusterRole' && was.kind !== 'Role') return [];
  const still = new Set(is === undefined ? [] : rightsOf(is));
  return rightsOf(was).filter((right) => !still.has(right));
}

function lostFields(
  pairs: readonly (readonly [InstalledObject, InstalledObject | undefined])[],
): Map<string, readonly string[]> {
  return new Map(
    pairs.flatMap(([was, is]) => {
      if (was.kind !== 'CustomResourceDefinition' || is === undefined) return [];
      const spec = mapOf(is.value['spec']);
      const kind = textOf(mapOf(spec['names'])['kind']) ?? '';
      const fields = removedFields(was.value, is.value);
      return fields.length === 0 ? [] : [[`${textOf(spec['group']) ?? ''} ${kind}`, fields] as const];
    }),
  );
}

/** Whether a mark of a kind is on the change of an object. */
export function isMarked({ changes }: Foretold, id: string, kind: string): boolean {
  return changes.get(id)?.marks.some((mark) => mark.kind === kind) === true;
}

/** Whether a field of a kind's objects is lost by its definition; a field below a lost one is lost too. */
export function losesField({ lostFields }: Foretold, group: string, kind: string, path: string): boolean {
  const lost = lostFields.get(`${group} ${kind}`) ?? [];
  return lost.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
}
