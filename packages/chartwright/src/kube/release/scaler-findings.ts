import type { Problem } from '../../core/problem.ts';
import { finding, objectName } from '../finding.ts';
import { containersOf } from '../pods.ts';
import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import { listed, type Release } from './release.ts';
import { type Scaler, scalersOf } from './scalers.ts';

/** Two scalers of one workload, each of which undoes what the other does. */
export function scalerFindings(release: Release): Problem[] {
  const scalers = scalersOf(release);
  const twice = scalers.flatMap((scaler, index) => {
    const other = scalers.slice(0, index).find((earlier) => isSame(earlier, scaler) && clash(earlier, scaler));
    return other === undefined
      ? []
      : [
          finding(scaler.object, scaler.at, {
            code: 'objects/two-scalers',
            found: `${scaler.kind} "${scaler.name}", which ${objectName(other.object)} scales too`,
            expected: 'one scaler for each workload',
            fix: 'remove it and set `autoscaling` of the workload, or set autoscaling.enabled of the workload to false',
          }),
        ];
  });
  return [...twice, ...scalers.flatMap((scaler) => containerFindings(scaler, release))];
}

/** Metrics of a container that the pods do not have; a mesh adds containers of its own, whose names begin with its. */
function containerFindings({ object, kind, name }: Scaler, { pods }: Release): Problem[] {
  const pod = pods.find((one) => one.object.kind === kind && one.object.name === name);
  if (pod === undefined || object.kind !== 'HorizontalPodAutoscaler') return [];
  const names = containersOf(pod).map(({ value }) => value['name']);
  return listOf(mapOf(object.value['spec'])['metrics']).flatMap((metric, index) => {
    const container = textOf(mapOf(mapOf(metric)['containerResource'])['container']);
    if (container === undefined || names.includes(container) || OF_MESH.test(container)) return [];
    return [
      finding(object, ['spec', 'metrics', index, 'containerResource', 'container'], {
        code: 'objects/scale-target',
        found: `"${container}"`,
        expected: `a container of ${objectName(pod.object)}: ${listed(names, 'it has none')}`,
        fix: 'name one of these',
      }),
    ];
  });
}

const OF_MESH = /^(linkerd|istio)-/;

function isSame(a: Scaler, b: Scaler): boolean {
  return a.kind === b.kind && a.name === b.name && a.name !== '';
}

/** What sets the requests of pods goes with what sets their number, unless the number follows from just these requests. */
function clash(a: Scaler, b: Scaler): boolean {
  return a.sets === b.sets || a.resources.some((resource) => b.resources.includes(resource));
}
