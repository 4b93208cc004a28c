import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { workloadContainers } from './containers.ts';
import type { ValueFault } from './value-fault.ts';

/** The maps of a container that set variables, each by name. */
const MAPS = ['env', 'envSecrets', 'envConfigMaps', 'envFields'] as const;

/** Environment variables that are set twice, of which Kubernetes silently uses one. */
export function variableFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return workloadContainers(workloads).flatMap(({ path, values }) =>
    MAPS.flatMap((map, index) =>
      Object.keys(values[map]).flatMap((name) => {
        const other = MAPS.slice(index + 1).find((one) => Object.hasOwn(values[one], name));
        if (other === undefined) return [];
        const keep = other === 'envSecrets' ? ' where it is secret' : '';
        return [
          {
            code: 'values/duplicate-variable',
            path: [...path, map, name],
            on: 'key' as const,
            found: `the variable ${name}, which is under ${other} too`,
            expected: 'each variable once',
            fix: `remove ${name} from ${map}${keep}, or else from ${other}`,
          },
        ];
      }),
    ),
  );
}
