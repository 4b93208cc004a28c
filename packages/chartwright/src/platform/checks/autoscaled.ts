import { mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';

/** A workload that an autoscaler scales names no replicas: each upgrade would set them back, and conflict with it. */
export function autoscaledFindings(objects: readonly PlatformObject[]): Problem[] {
  const scaled = objects
    .filter(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject')
    .map(({ value, namespace, kind: by, name: scaler }) => {
      const { kind, name } = mapOf(mapOf(value['spec'])['scaleTargetRef']);
      return { namespace, kind: typeof kind === 'string' ? kind : 'Deployment', name, scaler: `${by} ${scaler}` };
    });
  return objects.flatMap((at) => {
    const by = scaled.find(
      ({ namespace, kind, name }) => namespace === at.namespace && kind === at.kind && name === at.name,
    );
    const { replicas } = mapOf(at.value['spec']);
    if (by === undefined || replicas === undefined || replicas === null) return [];
    return [
      platformFinding(at, ['spec', 'replicas'], {
        code: 'platform/autoscaled-replicas',
        severity: 'warning',
        found: `${JSON.stringify(replicas)} replicas, while ${by.scaler} scales it`,
        expected: 'no replicas: the autoscaler decides, and an upgrade would conflict with it',
        fix: "unset the chart's replicas where its autoscaling is on",
      }),
    ];
  });
}
