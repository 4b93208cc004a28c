import type { Controller } from './controller.ts';
import type { Draft } from './draft.ts';
import type { Exposable } from './exposure.ts';

/** A workload of which the controller was read, and not yet what belongs to it. */
export interface ImportedWorkload extends Exposable {
  readonly controller: Controller;
  readonly draft: Draft;
  /** Of its pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** Name of its ServiceAccount. */
  readonly account: string | undefined;
}
