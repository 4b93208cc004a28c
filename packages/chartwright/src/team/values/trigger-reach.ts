import { expanded } from '../../kube/variable-references.ts';
import type { EffectiveTeamValuesKeda } from '../generated/team-values.ts';
import { reachFaults, type ReachTerms } from '../terms/trigger-reach.ts';
import type { ValueFault } from './value-fault.ts';

/** What ends the name of a setting whose value is the name of a variable of the container. */
const FROM_VARIABLE = /FromEnv$/;

/**
 * Settings of triggers that lead KEDA to an address that is neither the team's nor offered by the environment, written
 * out or in a variable of the container. What is in a Secret only KEDA reads, where the environment lets it.
 *
 * @param at the way to the triggers
 * @param variables those of the workload's own container that are written out
 */
export function triggerReachFaults(
  at: readonly string[],
  triggers: EffectiveTeamValuesKeda['triggers'],
  variables: Readonly<Record<string, string>>,
  terms: ReachTerms,
): ValueFault[] {
  return Object.entries(triggers).flatMap(([name, { metadata }]) =>
    Object.entries(metadata).flatMap(([key, text]) => {
      const isVariable = FROM_VARIABLE.test(key);
      const written = isVariable ? (Object.hasOwn(variables, text) ? (variables[text] ?? '') : '') : text;
      const value = isVariable ? expanded(written, variables) : written;
      return reachFaults(key.replace(FROM_VARIABLE, ''), value, terms).map((fault) => ({
        code: 'values/trigger-address',
        path: [...at, name, 'metadata', key],
        ...fault,
        ...(isVariable ? { found: `the variable ${text} with ${fault.found}` } : {}),
      }));
    }),
  );
}
