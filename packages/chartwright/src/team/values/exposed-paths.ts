import { claimedPath } from '../../kube/host-claims.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { ValueFault } from './value-fault.ts';

type Expose = NonNullable<EffectiveTeamValuesWorkload['expose']>;

/** A path by which the edge leads to a workload. */
export interface ExposedPath {
  /** The way to what sets it, from `expose`. */
  readonly at: DocumentPath;
  /** The path as claims compare it. */
  readonly claim: string;
  /** Name of the port; that of `expose` when absent. */
  readonly port?: string | undefined;
}

/** The paths of an exposed workload, as the library chart's `lib-team.exposed-paths` has them. */
export function exposedPaths({ path, paths }: Expose): ExposedPath[] {
  if (paths.length === 0) return [{ at: ['path'], claim: claimedPath(path) }];
  return paths.map((one, index) => ({
    at: ['paths', index],
    claim: claimedPath(one.path, one.pathType === 'Exact'),
    port: one.port,
  }));
}

/** Paths that a workload has twice, of which the edge serves one. */
export function pathFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { expose }]) => {
    const known = new Map<string, DocumentPath>();
    return (expose === undefined ? [] : exposedPaths(expose)).flatMap(({ at, claim }): ValueFault[] => {
      const other = known.get(claim);
      known.set(claim, other ?? at);
      if (other === undefined) return [];
      return [
        {
          code: 'values/path-twice',
          path: ['workloads', name, 'expose', ...at, 'path'],
          found: `the path of expose.${other.join('.')}`,
          expected: 'each path once, since the edge would serve one of the two',
          fix: 'remove one of the two, or write another path',
        },
      ];
    });
  });
}
