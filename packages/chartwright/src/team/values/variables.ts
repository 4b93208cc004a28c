import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Environment variables that are set twice, of which Kubernetes silently uses one. */
export function variableFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([workload, { env, envSecrets }]) =>
    Object.keys(env)
      .filter((name) => Object.hasOwn(envSecrets, name))
      .map((name) => ({
        code: 'values/duplicate-variable',
        path: ['workloads', workload, 'env', name],
        on: 'key' as const,
        found: `the variable ${name}, which is under envSecrets too`,
        expected: 'each variable once',
        fix: `remove ${name} from env where it is secret, or else from envSecrets`,
      })),
  );
}
