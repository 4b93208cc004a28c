import type { InstalledObject } from '../installed-object.ts';
import type { Place } from './place.ts';

/** An object with what is known of it beside what it says. */
export interface KnownObject extends InstalledObject {
  readonly team?: string;
  /** Where a person asked for it; absent for one that follows from nothing that a person wrote. */
  readonly written?: Place;
  /** Of a workload: where a person exposes it to the edge, and opens it to the monitoring. */
  readonly exposedAt?: Place;
  readonly metricsAt?: Place;
}
