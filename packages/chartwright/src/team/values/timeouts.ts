import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Tries at a pod that may take longer than the whole request, which the Gateway API refuses. Zero is without an end. */
export function timeoutFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { expose }]): ValueFault[] => {
    const { request, backendRequest } = expose?.timeouts ?? {};
    if (request === undefined || backendRequest === undefined) return [];
    if (milliseconds(request) === 0 || milliseconds(backendRequest) <= milliseconds(request)) return [];
    return [
      {
        code: 'values/timeouts',
        path: ['workloads', name, 'expose', 'timeouts', 'backendRequest'],
        found: `${backendRequest}, while the whole request has ${request}`,
        expected: 'no more for one try than for the request, or else the Gateway API refuses the route',
        fix: 'lower backendRequest, or raise request',
      },
    ];
  });
}

function milliseconds(duration: string): number {
  const [, number = '0', unit = 'ms'] = /^([0-9]+)([a-z]+)$/.exec(duration) ?? [];
  return Number(number) * (UNITS[unit] ?? 1);
}
