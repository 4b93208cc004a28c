import { type Draft, draftOf } from './draft.ts';
import type { Part } from './part.ts';

const KEYS = ['runAsUser', 'runAsGroup'] as const;

/** As whom the containers of one pod run: a container's own user comes before the pod's. Root stays unread. */
export class Users {
  readonly #main: Part | undefined;
  readonly #pod: Part | undefined;

  /**
   * @param main the workload's own container
   * @param spec of the pod
   */
  constructor(main: Part | undefined, spec: Part) {
    this.#main = main?.part('securityContext');
    this.#pod = spec.part('securityContext');
  }

  /** The `security` of the workload, which holds for every container that has none of its own. */
  main(): Draft {
    const users = KEYS.map((key): [string, number | undefined] => [key, idOf(this.#main, key) ?? idOf(this.#pod, key)]);
    return draftOf({ ...Object.fromEntries(users), fsGroup: idOf(this.#pod, 'fsGroup') });
  }

  /** The `security` of a further container: what differs from the workload's. */
  of(container: Part): Draft {
    const own = container.part('securityContext');
    const main = this.main();
    const users = KEYS.map((key): [string, number | undefined] => [key, idOf(own, key) ?? idOf(this.#pod, key)]);
    return draftOf(Object.fromEntries(users.filter(([key, id]) => id !== main[key])));
  }
}

function idOf(context: Part | undefined, key: string): number | undefined {
  return context?.peek(key) === 0 ? undefined : context?.integer(key);
}
