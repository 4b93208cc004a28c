import { platformRules } from '../../platform/generated/platform-rules.ts';
import type { Environment } from '../../platform/model/environment.ts';
import { checkPlatformRules, type PlatformRule } from '../../platform/rules/rules.ts';
import type { EnvironmentFault } from './fault.ts';

const rules: readonly PlatformRule[] = platformRules.environment;

/** Settings that contradict each other, by the rules of `schemas/platform.rules.yaml`. */
export function contradictions(environment: Environment): EnvironmentFault[] {
  return checkPlatformRules(rules, { values: environment, components: new Set() }).map(({ rule, paths, found }) => ({
    path: paths[0],
    ...(rule.severity === undefined ? {} : { severity: rule.severity }),
    text: { code: `rules/${rule.id}`, found, expected: rule.expected, fix: rule.fix },
  }));
}
