import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

interface Place {
  readonly workload: string;
  readonly index: number;
}

/** Redirects of hosts that the team serves, or redirects twice, and circles: a redirect that leads to another one. */
export function redirectFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  const exposed = Object.entries(workloads).flatMap(([workload, { expose }]) =>
    expose === undefined || expose.via === 'none' ? [] : [{ workload, expose }],
  );
  const servedBy = new Map(
    exposed.flatMap(({ workload, expose }) => expose.hosts.map((host) => [host, workload] as const)),
  );
  const redirected = new Map<string, Place>();
  const redirects = exposed.flatMap(({ workload, expose }) =>
    expose.redirects.map(({ from, to }, index) => ({ workload, index, from, to })),
  );
  for (const one of redirects) if (!redirected.has(one.from)) redirected.set(one.from, one);
  return redirects.flatMap(({ workload, index, from, to }): ValueFault[] => {
    const path = ['workloads', workload, 'expose', 'redirects', index];
    const server = servedBy.get(from);
    if (server !== undefined)
      return [
        {
          code: 'values/redirect',
          path: [...path, 'from'],
          found: `"${from}", which is among the hosts of the workload ${server}`,
          expected: 'a host that no workload serves, since the edge would serve or redirect it by chance',
          fix: `remove it from workloads.${server}.expose.hosts, or remove the redirect`,
        },
      ];
    const first = redirected.get(from);
    if (first !== undefined && (first.workload !== workload || first.index !== index))
      return [
        {
          code: 'values/redirect',
          path: [...path, 'from'],
          found: `"${from}", which workloads.${first.workload}.expose.redirects redirects too`,
          expected: 'one redirect for a host',
          fix: 'remove one of the two',
        },
      ];
    // That a host leads to itself is a rule's matter.
    const next = to === from ? undefined : redirected.get(to);
    return next === undefined ? [] : [onwards(path, to, next)];
  });
}

function onwards(path: ValueFault['path'], to: string, { workload, index }: Place): ValueFault {
  return {
    code: 'values/redirect',
    path: [...path, 'to'],
    found: `"${to}", which workloads.${workload}.expose.redirects[${index}] redirects again`,
    expected: 'a host that is served, since a second redirect costs a round trip and may lead back',
    fix: 'write the host to which that one leads',
  };
}
