import type { TeamValuesWorkload } from '../generated/team-values.ts';

/** The kind of the object that runs a workload's pods. */
export type WorkloadKind = NonNullable<TeamValuesWorkload['kind']>;

/** What of a workload's values decides its kind. */
interface OfKind {
  readonly kind?: WorkloadKind;
  readonly persistence?: object;
}

/** The kind of a workload, as the library chart chooses it: the one that is written, or what its volume makes it. */
export function kindOf({ kind, persistence }: OfKind): WorkloadKind {
  return kind ?? (persistence === undefined ? 'Deployment' : 'StatefulSet');
}

/** Whether the workload has a number of replicas, which values or a scaler set. */
export function hasReplicas(workload: OfKind): boolean {
  return ['Deployment', 'StatefulSet'].includes(kindOf(workload));
}

/** Whether the pods run a program that ends, and so get no traffic. */
export function runsToEnd(workload: OfKind): boolean {
  return ['Job', 'CronJob'].includes(kindOf(workload));
}
