import { type Scaler, scalersOf } from '../../kube/release/scalers.ts';
import { extraObjects } from '../objects/extra-objects.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { hasReplicas, kindOf } from '../terms/kinds.ts';
import type { ValueFault } from './value-fault.ts';

/** Who sets a workload's number of replicas: the chart's autoscaler, another scaler, or the values. */
export function scalerOf(workload: EffectiveTeamValuesWorkload): 'chart' | 'external' | 'none' {
  const { autoscaling } = workload;
  if (!hasReplicas(workload)) return 'none';
  if (autoscaling.scaler === 'external') return 'external';
  return kindOf(workload) === 'StatefulSet' || autoscaling.enabled === false ? 'none' : 'chart';
}

/** The fewest pods that a workload keeps, as far as its values set them. */
export function fewestReplicas(workload: EffectiveTeamValuesWorkload): number {
  return scalerOf(workload) === 'none' ? fixedReplicas(workload) : workload.autoscaling.min;
}

/**
 * The number that the values set. A DaemonSet has a pod on each node, of which the values know nothing, so that one
 * counts. A CronJob that may run beside itself has two runs at the least that has to be reckoned with.
 */
function fixedReplicas(workload: EffectiveTeamValuesWorkload): number {
  const { replicas, job, cronJob } = workload;
  const ofJob = Math.min(job.completions, job.parallelism);
  switch (kindOf(workload)) {
    case 'Deployment':
      return replicas ?? 2;
    case 'StatefulSet':
      return replicas ?? 1;
    case 'DaemonSet':
      return 1;
    case 'Job':
      return ofJob;
    case 'CronJob':
      return cronJob?.concurrencyPolicy === 'Allow' ? 2 * ofJob : ofJob;
  }
}

/** The most pods that a workload has at one time, as far as the values and the scalers among `extraObjects` set them. */
export function mostReplicas(
  name: string,
  workload: EffectiveTeamValuesWorkload,
  values: Pick<EffectiveTeamValues, 'extraObjects'>,
): number {
  switch (scalerOf(workload)) {
    case 'chart':
      return workload.autoscaling.max;
    case 'external':
      return (
        scalersAmongObjects(values).find(([, scaler]) => isOf(scaler, name, workload))?.[1].max ??
        workload.autoscaling.max
      );
    case 'none':
      return fixedReplicas(workload);
  }
}

/**
 * Scalers among `extraObjects` of workloads whose replicas something else sets: two autoscalers undo each other's work,
 * and each upgrade takes a fixed number back. A second scaler of one workload is one too many as well.
 */
export function scalerFaults(values: EffectiveTeamValues): ValueFault[] {
  const taken = new Map<string, string>();
  return scalersAmongObjects(values).flatMap(([key, one]) => {
    const workload = Object.entries(values.workloads).find(([name, each]) => isOf(one, name, each))?.[1];
    if (workload === undefined) return [];
    const scaler = scalerOf(workload);
    if (scaler !== 'external') return [fault(key, one, scaler === 'chart' ? "the chart's autoscaler" : 'its values')];
    const other = taken.get(one.name);
    if (other !== undefined) return [fault(key, one, `extraObjects.${other}`)];
    taken.set(one.name, key);
    return [];
  });
}

/**
 * Workloads that another scaler scales, where no object of `extraObjects` does: the chart renders no number for them, so
 * that nothing changes it. A scaler of that name for another kind scales nothing.
 */
export function missingScalerFaults(values: EffectiveTeamValues): ValueFault[] {
  const scalers = scalersAmongObjects(values);
  return Object.entries(values.workloads).flatMap(([name, workload]): ValueFault[] => {
    // That scaling is turned off beside it is a rule's matter.
    const { enabled } = workload.autoscaling;
    if (
      scalerOf(workload) !== 'external' ||
      enabled === false ||
      scalers.some(([, scaler]) => isOf(scaler, name, workload))
    )
      return [];
    const kind = kindOf(workload);
    const [key, other] = scalers.find(([, scaler]) => scaler.name === name) ?? [];
    const found =
      key === undefined
        ? 'no scaler in `extraObjects`'
        : `extraObjects.${key}, which scales a ${other?.kind ?? 'kind'}`;
    return [
      {
        code: 'values/no-scaler',
        severity: 'warning',
        path: ['workloads', name, 'autoscaling', 'scaler'],
        found,
        expected: `a ScaledObject or HorizontalPodAutoscaler of the ${kind} \`${name}\`, or else nothing changes its number of pods`,
        fix: `add one to extraObjects with the scaleTargetRef { apiVersion: apps/v1, kind: ${kind}, name: ${name} }`,
      },
    ];
  });
}

function scalersAmongObjects(values: Pick<EffectiveTeamValues, 'extraObjects'>): (readonly [string, Scaler])[] {
  return extraObjects(values).flatMap(([key, object]) =>
    scalersOf({ objects: [object] })
      .filter(({ sets }) => sets === 'replicas')
      .map((scaler) => [key, scaler] as const),
  );
}

function isOf(scaler: Scaler, name: string, workload: EffectiveTeamValuesWorkload): boolean {
  return scaler.name === name && scaler.kind === kindOf(workload);
}

function fault(key: string, { at, name }: Scaler, by: string): ValueFault {
  return {
    code: 'values/two-scalers',
    path: ['extraObjects', key, ...at, 'name'],
    found: `a scaler of the workload \`${name}\`, whose replicas are set by ${by}`,
    expected: 'one scaler of a workload',
    fix: by.startsWith('extraObjects')
      ? 'put the triggers or metrics of both into one'
      : `set workloads.${name}.autoscaling.scaler to external, and autoscaling.min to the fewest replicas of this scaler; or scale by workloads.${name}.autoscaling alone`,
  };
}
