import type { ManifestObject } from '../../kube/manifest.ts';
import type { Draft } from './draft.ts';
import type { Part } from './part.ts';

/** A controller of pods, taken apart: its own settings as keys of a workload, and the pod's template. */
export interface Controller {
  readonly object: ManifestObject;
  readonly root: Part;
  readonly settings: Draft;
  readonly template: Part | undefined;
  readonly claims: readonly Part[];
  /** Whether its replicas are one number; a Job or a DaemonSet has none. */
  readonly replicas: number | undefined;
}
