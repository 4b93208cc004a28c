import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { hostRefusal } from '../terms/host-rules.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { ValueFault } from './value-fault.ts';

/** Hosts that the environment lets no team have. */
export function hostFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { expose }]) =>
    claimedHosts(expose).flatMap(({ at, host }): ValueFault[] => {
      const refusal = hostRefusal(host, global.platform);
      if (refusal === undefined) return [];
      const { reason, expected, fix } = refusal;
      const code = reason === 'outside' ? 'values/host-outside-domains' : 'values/host-reserved';
      return [{ code, path: ['workloads', name, 'expose', ...at], found: `"${host}"`, expected, fix }];
    }),
  );
}

/** The hosts by which a workload draws traffic: those that it serves, and those that are redirected. */
export function claimedHosts(expose: EffectiveTeamValuesWorkload['expose']): { at: DocumentPath; host: string }[] {
  if (expose === undefined) return [];
  return [
    ...expose.hosts.map((host, index) => ({ at: ['hosts', index], host })),
    ...expose.redirects.map(({ from }, index) => ({ at: ['redirects', index, 'from'], host: from })),
  ];
}
