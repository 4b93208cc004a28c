import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { variablesOfNeed } from '../terms/needs.ts';
import { workloadContainers } from './containers.ts';
import type { ValueFault } from './value-fault.ts';

/** The maps of a container that set variables, each by name. */
const MAPS = ['env', 'envSecrets', 'envConfigMaps', 'envFields'] as const;

/** Environment variables that are set twice, of which Kubernetes silently uses one. */
export function variableFaults(effective: EffectiveTeamValues): ValueFault[] {
  return [...writtenTwice(effective), ...givenByNeeds(effective)];
}

/** Variables of a container's own that a need which it binds sets too. */
function givenByNeeds(effective: EffectiveTeamValues): ValueFault[] {
  return workloadContainers(effective.workloads).flatMap(({ path, values }) => {
    const given = new Map(
      values.needs.flatMap((need) => variablesOfNeed(need, effective).map((name) => [name, need] as const)),
    );
    return MAPS.flatMap((map) =>
      Object.keys(values[map]).flatMap((name) => {
        const need = given.get(name);
        if (need === undefined) return [];
        return [
          {
            code: 'values/duplicate-variable',
            path: [...path, map, name],
            on: 'key' as const,
            found: `the variable ${name}, which the need ${need} sets too`,
            expected: 'each variable once',
            fix: `remove ${name} from ${map}, or rename it`,
          },
        ];
      }),
    );
  });
}

function writtenTwice({ workloads }: EffectiveTeamValues): ValueFault[] {
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
