import { mapOf } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';

/** Between how many pods a scaler keeps a workload. */
export interface ScaledCounts {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** How many pods an object asks for; undefined where that is a scaler's matter, or it makes none. */
export function countOf({ kind, value }: InstalledObject): number | undefined {
  if (kind !== 'Deployment' && kind !== 'StatefulSet') return undefined;
  return numberOf(mapOf(value['spec'])['replicas']);
}

/** The bounds of a scaler; undefined for any other object. */
export function scaledCounts({ kind, value }: InstalledObject): ScaledCounts | undefined {
  const spec = mapOf(value['spec']);
  switch (kind) {
    case 'HorizontalPodAutoscaler':
      // `minReplicas` is 1 where it is absent (autoscaling/v2).
      return { least: numberOf(spec['minReplicas']) ?? 1, most: numberOf(spec['maxReplicas']) };
    case 'ScaledObject':
      // KEDA's defaults: 0 and 100 (`GetHPAMinReplicas` and `GetHPAMaxReplicas`).
      return { least: numberOf(spec['minReplicaCount']) ?? 0, most: numberOf(spec['maxReplicaCount']) ?? 100 };
    default:
      return undefined;
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
