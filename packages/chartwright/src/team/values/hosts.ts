import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { hostRefusal } from '../terms/host-rules.ts';
import type { ValueFault } from './value-fault.ts';

/** Hosts that the environment lets no team have. */
export function hostFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { expose }]) =>
    (expose?.hosts ?? []).flatMap((host, index): ValueFault[] => {
      const refusal = hostRefusal(host, global.platform);
      if (refusal === undefined) return [];
      const { reason, expected, fix } = refusal;
      const code = reason === 'outside' ? 'values/host-outside-domains' : 'values/host-reserved';
      return [{ code, path: ['workloads', name, 'expose', 'hosts', index], found: `"${host}"`, expected, fix }];
    }),
  );
}
