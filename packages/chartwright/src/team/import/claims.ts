import { mapOf, textOf } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Controller } from './controller.ts';
import { rootOf } from './root.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes, NoteText } from './notes.ts';
import type { Part } from './part.ts';

/** Why a workload may not mount a claim; undefined where it may. */
export type ClaimRefusal = (claim: string) => NoteText | undefined;

const ACCESS_MODES = new Set(['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany']);

/** The claims of a source, as `persistentVolumeClaims` says them. */
export class Claims {
  readonly #drafts = new Map<string, Draft>();
  readonly #objects: readonly ManifestObject[];

  /** @param objects the PersistentVolumeClaims of the source; one that the values cannot say is none of these claims */
  constructor(objects: readonly ManifestObject[], notes: Notes) {
    const read = objects.flatMap((object) => {
      const draft = claimDraft(object, notes);
      if (draft !== undefined) this.#drafts.set(object.name, draft);
      return draft === undefined ? [] : [object];
    });
    this.#objects = read;
  }

  /** The objects that became claims. */
  get objects(): readonly ManifestObject[] {
    return this.#objects;
  }

  draft(): Draft {
    return Object.fromEntries(this.#drafts);
  }

  /** Whether pods on several nodes may mount it. */
  isShared(claim: string): boolean {
    return this.#drafts.get(claim)?.['accessMode'] === 'ReadWriteMany';
  }

  /** @param isScaled whether a HorizontalPodAutoscaler counts the workload's pods */
  refusalFor(controller: Controller, isScaled: boolean): ClaimRefusal {
    return (claim) => {
      if (!this.#drafts.has(claim))
        return {
          expected: 'a claim that the source has, with its size',
          fix: `import the PersistentVolumeClaim ${claim} with it, or write persistentVolumeClaims.${claim} and claimMounts`,
        };
      return phaseRefusal(controller) ?? (this.isShared(claim) ? undefined : oneNodeRefusal(controller, isScaled));
    };
  }
}

function phaseRefusal({ settings }: Controller): NoteText | undefined {
  if (mapOf(settings['job'])['phase'] !== 'before') return undefined;
  return {
    expected: 'no claim in a Job that runs before the release’s objects, since before a first install there is none',
    fix: 'let it run after them: set job.phase to after, and claimMounts',
  };
}

/** A pod on another node would wait for ever for a volume of one node. */
function oneNodeRefusal({ object, replicas, settings }: Controller, isScaled: boolean): NoteText | undefined {
  const parallel = Number(mapOf(settings['job'])['parallelism'] ?? 1);
  const isOne = replicas === undefined ? object.kind !== 'DaemonSet' && parallel === 1 : replicas <= 1 && !isScaled;
  if (isOne) return undefined;
  return {
    expected: 'one pod for a claim that one node alone mounts',
    fix: 'set one replica and claimMounts, or accessMode ReadWriteMany where the StorageClass can, or persistence for a volume each replica',
  };
}

function claimDraft(object: ManifestObject, notes: Notes): Draft | undefined {
  if (!/^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/.test(object.name)) return undefined;
  const root = rootOf(object);
  const metadata = root.part('metadata');
  metadata?.ignore('finalizers', ['kubernetes.io/pvc-protection']);
  const annotations = metadata?.part('annotations');
  annotations?.ignoreAll(...annotations.keys().filter((key) => /^(pv|volume)\.(beta\.)?kubernetes\.io\//.test(key)));
  annotations?.ignore('helm.sh/resource-policy', 'keep');
  const spec = root.part('spec');
  const size = spec?.part('resources')?.part('requests')?.text('storage');
  if (size === undefined) return undefined;
  spec?.ignore('volumeMode', 'Filesystem');
  const modes = spec?.texts('accessModes') ?? [];
  const accessMode = accessModeOf(object, modes, notes);
  const draft = draftOf({ size, storageClass: spec === undefined ? undefined : storageClassOf(spec), accessMode });
  notes.rest(root);
  return draft;
}

/** The name of a class; none at all, written as an empty text, asks for a volume that somebody made, and stays unread. */
export function storageClassOf(spec: Part): string | undefined {
  return spec.peek('storageClassName') === '' ? undefined : spec.text('storageClassName');
}

/** The widest of the modes, since a claim here has one; the default is not written. */
function accessModeOf(object: ManifestObject, modes: readonly string[], notes: Notes): string | undefined {
  const mode = ['ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'].find((one) => modes.includes(one));
  if (modes.length > 1 || modes.some((one) => !ACCESS_MODES.has(one)))
    notes.changed(object, ['spec', 'accessModes'], {
      expected: `one mode, which lets pods write: ${mode ?? 'ReadWriteOnce'}`,
      fix: 'set accessMode of the claim; what must not write mounts it with readOnly',
    });
  return mode === 'ReadWriteOnce' ? undefined : textOf(mode);
}
