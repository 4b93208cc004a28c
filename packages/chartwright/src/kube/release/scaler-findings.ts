import type { Problem } from '../../core/problem.ts';
import { finding, objectName } from '../finding.ts';
import type { Release } from './release.ts';
import { type Scaler, scalersOf } from './scalers.ts';

/** Two scalers of one workload, each of which undoes what the other does. */
export function scalerFindings(release: Release): Problem[] {
  const scalers = scalersOf(release);
  return scalers.flatMap((scaler, index) => {
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
}

function isSame(a: Scaler, b: Scaler): boolean {
  return a.kind === b.kind && a.name === b.name && a.name !== '';
}

/** What sets the requests of pods goes with what sets their number, unless the number follows from the requests. */
function clash(a: Scaler, b: Scaler): boolean {
  return a.sets === b.sets || a.byResources || b.byResources;
}
