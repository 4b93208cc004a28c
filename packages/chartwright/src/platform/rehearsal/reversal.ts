import { nameOf } from '../../kube/installed-object.ts';
import { mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClusterState, StateObject } from './cluster-state.ts';
import { observe, type Refusal } from './observed.ts';
import { rehearsalFinding } from './rehearsal-finding.ts';

/** Kinds of which another object under the same name has lost what the first one held. */
const holders = new Set(['Namespace', 'PersistentVolumeClaim', 'CustomResourceDefinition']);

/**
 * Each difference between what a step led back to and what was there: of a rollback, the state before the upgrade; of
 * the second upgrade, the state after the first. Definitions stay as the upgrade left them, since Helm does not roll
 * them back.
 */
export function compareReturn(
  step: string,
  wanted: ClusterState,
  reached: ClusterState,
  refusals: readonly Refusal[],
): Problem[] {
  const { created, deleted, recreated, changed } = observe(wanted, reached);
  const told = (object: StateObject, found: string): Problem[] =>
    object.kind === 'CustomResourceDefinition' ? [] : [differs(step, nameOf(object), found)];
  return [
    ...refusals.map(({ object, message }) => differs(step, object, `it fails: ${message}`)),
    ...created
      .filter((object) => !isKept(object) && object.kind !== 'PersistentVolumeClaim')
      .flatMap((object) => told(object, 'it is there, and was not')),
    ...deleted.flatMap((object) => told(object, 'it is not there any more')),
    ...recreated
      .filter(({ kind }) => holders.has(kind))
      .flatMap((object) => told(object, 'it is another object of the same name: what it held is gone')),
    ...changed.flatMap(({ object, fields }) =>
      told(
        object,
        `it differs: ${fields
          .slice(0, 4)
          .map(({ path, before, after }) => `${path} ${before ?? 'nothing'} → ${after ?? 'nothing'}`)
          .join(', ')}`,
      ),
    ),
  ];
}

function isKept({ value }: StateObject): boolean {
  return mapOf(mapOf(value['metadata'])['annotations'])['helm.sh/resource-policy'] === 'keep';
}

function differs(step: string, object: string, found: string): Problem {
  return rehearsalFinding('rehearse/rollback-differs', step, object, {
    found,
    expected: step === 'rollback' ? 'the state before the upgrade' : 'the state after the first upgrade',
    fix: 'do not count on helm rollback for this change: prepare what leads back by hand, or split the change into two that each can be taken back',
  });
}
