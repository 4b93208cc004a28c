import { platformRules } from '../../platform/generated/platform-rules.ts';
import type { Environment } from '../../platform/model/environment.ts';
import { chooseComponents, type ChosenComponent, type Platform } from '../../platform/model/platform.ts';
import { checkPlatformRules, type PlatformRule } from '../../platform/rules/rules.ts';
import { accountOf } from '../aws/account.ts';
import { awsReferences } from '../aws/references.ts';
import { eksCluster } from '../cluster/eks.ts';
import { kindCluster } from '../cluster/kind.ts';
import { contractValues, scopeOf } from '../contract.ts';
import { mapOf, valueAt } from '../../core/untyped.ts';
import type { EnvironmentFault } from './fault.ts';

const rules: readonly PlatformRule[] = platformRules.environment;

/**
 * Settings that contradict each other, by the rules of `schemas/platform.rules.yaml`.
 *
 * @param sound whether nothing else is wrong, so that what the tool derives without overrides can be compared with
 */
export function contradictions(environment: Environment, platform: Platform, sound: boolean): EnvironmentFault[] {
  const chosen = [...chooseComponents(platform, environment.profile, environment.components).values()];
  const named = (all: readonly ChosenComponent[]): Set<string> => new Set(all.map(({ component }) => component.name));
  const scene = {
    values: environment,
    components: named(chosen.filter(({ installed }) => installed)),
    external: named(chosen.filter(({ external }) => external)),
    shipped: () => derived(platform, environment),
  };
  return checkPlatformRules(
    rules.filter(({ op }) => sound || !comparesWithDerived.has(op)),
    scene,
  ).map(({ rule, paths, found }) => ({
    path: paths[0],
    ...(rule.severity === undefined ? {} : { severity: rule.severity }),
    text: { code: `rules/${rule.id}`, found, expected: rule.expected, fix: rule.fix },
  }));
}

/** Operators that read what the tool sets, which an environment with other faults does not have. */
const comparesWithDerived: ReadonlySet<PlatformRule['op']> = new Set(['extends', 'kept', 'includes']);

/** The contract and the cluster as the tool derives them, in the place of their overrides. */
function derived(platform: Platform, environment: Environment): object {
  const plain: Environment = {
    ...environment,
    contract: {},
    cluster: { ...environment.cluster, overrides: {} },
  };
  return {
    contract: mapOf(valueAt(contractValues(platform, plain), ['global', 'platform'])),
    cluster: { overrides: plain.profile === 'kind' ? kindCluster(plain) : eks(platform, plain) },
  };
}

function eks(platform: Platform, environment: Environment): object {
  const account = accountOf(environment);
  const scope = { ...scopeOf(platform, environment), aws: awsReferences(account, environment) };
  return eksCluster(environment, account, scope);
}
