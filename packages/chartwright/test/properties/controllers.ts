import { runsToEnd } from '../../src/team/terms/kinds.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';

/** An object that makes the pods of a workload. */
export interface Controller {
  readonly kind: string;
  /** Name of the workload. */
  readonly workload: string;
  readonly object: KubernetesObject;
  /** Its template of pods. */
  readonly pod: KubernetesObject;
}

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'] as const;

/** What makes the pods of the workloads; a Job among the other objects has a name of its own. */
export function controllersOf(rendering: Rendering): Controller[] {
  return kinds.flatMap((kind) =>
    rendering.ofKind(kind).map((object) => ({
      kind,
      workload: String(valueAt(object, 'metadata.labels["app.kubernetes.io/name"]')),
      object,
      pod: valueAt(object, kind === 'CronJob' ? 'spec.jobTemplate.spec.template' : 'spec.template') as KubernetesObject,
    })),
  );
}

/** Whether the pods run to their end, so that no Service leads to them. */
export function isOfJobs({ kind }: Controller): boolean {
  return runsToEnd({ kind: kind as (typeof kinds)[number] });
}
