import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { exposedPaths } from './exposed-paths.ts';
import type { ValueFault } from './value-fault.ts';

/** Most rules of an HTTPRoute, by its definition. */
const MOST_RULES = 16;

/** The name of what the library chart renders for the canary of a workload. */
export function canaryName(workload: string): string {
  return `${workload}-canary`;
}

/** Canaries whose name a workload has, and routes to them that would have too many rules. */
export function canaryFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { canary, expose }]): ValueFault[] => {
    if (canary === undefined) return [];
    const path = ['workloads', name, 'canary'];
    const isTaken = Object.hasOwn(workloads, canaryName(name));
    const rules = expose === undefined ? 0 : exposedPaths(expose).length * 2;
    return [
      ...(isTaken ? [nameTaken(path, canaryName(name))] : []),
      ...(Object.keys(canary.headers).length > 0 && rules > MOST_RULES ? [tooManyRules(path, rules)] : []),
    ];
  });
}

function nameTaken(path: string[], name: string): ValueFault {
  return {
    code: 'values/canary-name',
    path,
    found: `a canary named ${name}, as a workload is`,
    expected: 'a name of its own, since both have a Deployment and a Service of that name',
    fix: `rename the workload ${name}`,
  };
}

function tooManyRules(path: string[], rules: number): ValueFault {
  return {
    code: 'values/route-rules',
    path: [...path, 'headers'],
    found: `${rules} rules of the HTTPRoute, two for each of expose.paths`,
    expected: `at most ${MOST_RULES}, as the Gateway API allows`,
    fix: 'remove canary.headers, or have at most eight paths',
  };
}
