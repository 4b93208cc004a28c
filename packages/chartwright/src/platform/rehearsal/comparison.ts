import { nameOf } from '../../kube/installed-object.ts';
import { refusedWords } from '../../kube/diff/immutable-marks.ts';
import { identityOf, type ObjectChange } from '../../kube/diff/object-changes.ts';
import { isMap, mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClusterState, ObjectPlace } from './cluster-state.ts';
import { type Foretold, isMarked, losesField } from './foretold.ts';
import { type ChangedObject, goneFields, type Observation, type Refusal } from './observed.ts';
import { isForetoldRefusal } from './refusals.ts';
import { rehearsalFinding } from './rehearsal-finding.ts';

/** As many fields of one object as a finding names. */
const fieldsTold = 4;

/** What happened in a step that goes from one version to the other. */
export interface StepResult {
  /** Such as `upgrade`. */
  readonly step: string;
  readonly before: ClusterState;
  readonly after: ClusterState;
  readonly observed: Observation;
  readonly refusals: readonly Refusal[];
  /** Identities of the objects of releases that did not go through: what was foretold of them could not come. */
  readonly blocked: ReadonlySet<string>;
}

/** Each difference between what was foretold of an upgrade and what it did, and whatever it broke. */
export function compareUpgrade(foretold: Foretold, result: StepResult): Problem[] {
  return [
    ...refusalFindings(foretold, result),
    ...quotaFindings(foretold, result),
    ...unforetold(foretold, result),
    ...restartFindings(foretold, result),
    ...lostFieldFindings(foretold, result),
    ...unobserved(foretold, result),
  ];
}

function refusalFindings(foretold: Foretold, { step, refusals }: StepResult): Problem[] {
  return refusals.flatMap((refusal) => {
    const known = isForetoldRefusal(foretold, refusal);
    const refused = rehearsalFinding('rehearse/refused', step, refusal.object, {
      found: refusal.message,
      expected: `an upgrade that goes through${known ? '; the comparison foretells that it does not' : ''}`,
      fix: 'change what is refused before this is installed on a cluster; a field that cannot be changed needs the object deleted first',
    });
    return known ? [refused] : [refused, notForetold(step, refusal.object, `it is refused: ${refusal.message}`)];
  });
}

function quotaFindings(foretold: Foretold, { step, after, observed }: StepResult): Problem[] {
  return observed.overused.flatMap(({ id, what }) => {
    const quota = after.objects.get(id);
    const name = quota === undefined ? id : nameOf(quota);
    const refused = rehearsalFinding('rehearse/refused', step, name, {
      found: `more is used than it allows (${what.join(', ')}), so that no pod can be replaced`,
      expected: 'a quota that holds what runs',
      fix: 'raise the quota, or lower what runs before it',
    });
    return isMarked(foretold, id, 'limits') ? [refused] : [refused, notForetold(step, name, what.join(', '))];
  });
}

function unforetold(foretold: Foretold, { step, observed, blocked }: StepResult): Problem[] {
  const isForetold = (place: ObjectPlace, change: ObjectChange['change']): boolean => {
    const told = foretold.changes.get(identityOf(place));
    return told?.change === change || (change === 'removed' && told?.movedFrom !== undefined);
  };
  const isNews = (place: ObjectPlace, change: ObjectChange['change']): boolean =>
    !isForetold(place, change) && !blocked.has(identityOf(place)) && !isMadeBySet(place);
  return [
    ...observed.created
      .filter((one) => isNews(one, 'added'))
      .map((one) => notForetold(step, nameOf(one), 'it is created')),
    ...observed.deleted.filter((one) => isNews(one, 'removed')).map((one) => lost(step, nameOf(one), 'it is deleted')),
    ...observed.recreated
      .filter((one) => foretold.changes.get(identityOf(one))?.movedFrom === undefined)
      .map((one) => lost(step, nameOf(one), 'it is deleted and made again, so that what it held is gone')),
    ...observed.changed
      .filter((change) => isNews(change.object, 'changed') && !isLossOnly(foretold, change))
      .map(({ object, fields }) => {
        const paths = fields.slice(0, fieldsTold).map(({ path }) => path);
        return notForetold(step, nameOf(object), `it changes: ${paths.join(', ')}`);
      }),
  ];
}

/** A claim comes with the StatefulSet or the pod that it belongs to; only that it goes is news. */
function isMadeBySet({ kind }: ObjectPlace): boolean {
  return kind === 'PersistentVolumeClaim';
}

/** Whether all that changes is that fields go which the definition has no more. */
function isLossOnly(foretold: Foretold, change: ChangedObject): boolean {
  const { group, kind } = change.object;
  const lost = goneFields(change).filter((path) => losesField(foretold, group, kind, path));
  return lost.length === change.fields.length;
}

function restartFindings(foretold: Foretold, { step, after, observed, blocked }: StepResult): Problem[] {
  return [...observed.restarted].flatMap(([id, pods]) => {
    if (isMarked(foretold, id, 'restarts') || blocked.has(id)) return [];
    const object = after.objects.get(id);
    const name = object === undefined ? id : nameOf(object);
    return [notForetold(step, name, `its pods restart (${pods})`)];
  });
}

function lostFieldFindings(foretold: Foretold, { step, observed }: StepResult): Problem[] {
  return observed.changed.flatMap((change) => {
    const { object } = change;
    const gone = goneFields(change).filter((path) => losesField(foretold, object.group, object.kind, path));
    if (gone.length === 0) return [];
    return [
      rehearsalFinding('rehearse/lost', step, nameOf(object), {
        found: `${gone.join(', ')} is gone: its definition has the field no more`,
        expected: 'an object that keeps what was written into it',
        fix: 'move the value to the field that the new definition has for it, before the definition is applied',
      }),
    ];
  });
}

/** What was foretold and did not come, of releases that went through. */
function unobserved(foretold: Foretold, { step, before, after, observed, refusals, blocked }: StepResult): Problem[] {
  const refused = new Set(refusals.map(({ id }) => id));
  const changed = new Set(observed.changed.map(({ object }) => identityOf(object)));
  return [...foretold.changes].flatMap(([id, { change, object, marks }]): Problem[] => {
    const told = (what: string): Problem[] => [notObserved(step, nameOf(object), what)];
    if (refused.has(id)) return [];
    if (blocked.has(id)) return [];
    const immutable = marks.filter(({ kind }) => kind === 'immutable');
    if (immutable.some(({ why }) => why.endsWith(refusedWords))) return told('that it is refused');
    // It may be all that differs, and the API server leaves it as it is.
    if (immutable.length > 0) return [];
    if (change === 'added') return after.objects.has(id) ? [] : told('that it is created');
    if (change === 'removed') return after.objects.has(id) && !isKept(object.value) ? told('that it is deleted') : [];
    const restarts = marks.some(({ kind, why }) => kind === 'restarts' && why === 'its pod template differs');
    if (restarts && (before.workloads.get(id)?.pods.size ?? 0) > 0 && !observed.restarted.has(id))
      return told('that its pods restart');
    // A generated password is kept by the chart, and differs in every render.
    return changed.has(id) || object.kind === 'Secret' || restarts ? [] : told('that it changes');
  });
}

function isKept(value: unknown): boolean {
  const metadata = isMap(value) ? mapOf(value['metadata']) : {};
  return mapOf(metadata['annotations'])['helm.sh/resource-policy'] === 'keep';
}

function notForetold(step: string, object: string, what: string): Problem {
  return rehearsalFinding('rehearse/not-foretold', step, object, {
    found: what,
    expected: 'nothing that the comparison of the two versions does not foretell',
    fix: 'look at the object in both versions with platform:diff; report it if the comparison should have told',
  });
}

function notObserved(step: string, object: string, what: string): Problem {
  return rehearsalFinding('rehearse/not-observed', step, object, {
    found: `the comparison foretells ${what}, which does not happen`,
    expected: 'what the comparison foretells',
    fix: 'look at the object in both versions with platform:diff; report it if the comparison is wrong',
  });
}

function lost(step: string, object: string, what: string): Problem {
  return rehearsalFinding('rehearse/lost', step, object, {
    found: what,
    expected: 'objects that stay, since no comparison foretells their end',
    fix: 'find out what deletes it: a changed name, a release that it leaves, or a definition that is replaced',
  });
}
