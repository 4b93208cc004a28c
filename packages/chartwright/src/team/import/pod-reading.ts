import type { Notes } from './notes.ts';
import type { Ports } from './ports.ts';
import type { Users } from './users.ts';
import type { Volumes } from './volumes.ts';

/** What the containers of one pod are read with. */
export interface PodReading {
  readonly ports: Ports;
  readonly volumes: Volumes;
  readonly users: Users;
  readonly notes: Notes;
  /** Name of a ConfigMap → what of it a Secret of the same name is to have instead. */
  readonly secretKeys: ReadonlyMap<string, SecretKeys>;
}

/** The keys of a ConfigMap that hold secrets, and whether it has no others. */
export interface SecretKeys {
  readonly keys: ReadonlySet<string>;
  readonly areAll: boolean;
}
