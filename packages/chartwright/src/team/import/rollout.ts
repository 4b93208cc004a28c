import { mapOf, valueAt } from '../../core/untyped.ts';
import type { Claims } from './claims.ts';
import type { Controller } from './controller.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';

/** How a Deployment replaces its pods, as `rollout` of a workload says it. */
export function rolloutOf(spec: Part | undefined): Draft {
  // What the API server writes where a manifest says nothing.
  spec?.ignore('progressDeadlineSeconds', 600);
  const deadline = spec?.integer('progressDeadlineSeconds');
  const strategy = spec?.part('strategy');
  const rolling = strategy?.part('rollingUpdate');
  strategy?.ignore('type', 'RollingUpdate');
  return draftOf({
    strategy: strategy?.peek('type') === 'Recreate' ? strategy.text('type') : undefined,
    maxSurge: rolling?.text('maxSurge'),
    maxUnavailable: rolling?.text('maxUnavailable'),
    minReadySeconds: readySecondsOf(spec),
    progressDeadlineSeconds: deadline === 600 ? undefined : deadline,
  });
}

/** How long a pod of any controller is ready before it counts; at once by Kubernetes' default. */
export function readySecondsOf(spec: Part | undefined): number | undefined {
  spec?.ignore('minReadySeconds', 0);
  const seconds = spec?.integer('minReadySeconds');
  return seconds === 0 ? undefined : seconds;
}

/** A workload's draft that ends its old pod first where it mounts a claim of one node, which a new pod would wait for. */
export function recreated(draft: Draft, { object }: Controller, claims: Claims, notes: Notes): Draft {
  const mounts = Object.values(mapOf(draft['claimMounts'])).map((mount) => String(mapOf(mount)['claim']));
  const hasPods = ['Deployment', 'StatefulSet'].includes(object.kind) && draft['persistence'] === undefined;
  const rollout = mapOf(draft['rollout']);
  if (!hasPods || mounts.every((claim) => claims.isShared(claim)) || rollout['strategy'] === 'Recreate') return draft;
  const { maxSurge: _, maxUnavailable: __, ...rest } = rollout;
  // A StatefulSet ends each pod before its successor anyway.
  const at = valueAt(object.value, ['spec', 'strategy']) === undefined ? ['spec'] : ['spec', 'strategy'];
  if (object.kind === 'Deployment')
    notes.changed(object, at, {
      expected:
        'the strategy Recreate, since a new pod on another node would wait for a claim that one node alone mounts',
      fix: 'nothing, or set accessMode of the claim to ReadWriteMany where the StorageClass can',
    });
  return { ...draft, rollout: { ...rest, strategy: 'Recreate' } };
}
