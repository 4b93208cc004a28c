import type { Notes } from './notes.ts';
import type { Ports } from './ports.ts';
import type { Volumes } from './volumes.ts';

/** What the containers of one pod are read with. */
export interface PodReading {
  readonly ports: Ports;
  readonly volumes: Volumes;
  readonly notes: Notes;
  /** Name of a ConfigMap → its keys that hold secrets, which a Secret of the same name is to have instead. */
  readonly secretKeys: ReadonlyMap<string, ReadonlySet<string>>;
}
