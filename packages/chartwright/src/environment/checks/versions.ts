import type { Environment } from '../../platform/model/environment.ts';
import { chooseComponents, type Platform } from '../../platform/model/platform.ts';
import type { EnvironmentFault } from './fault.ts';

/** Faults of `components.<name>.version`: of what has no chart of its own here, and of the version it has anyway. */
export function versionFaults(environment: Environment, platform: Platform): EnvironmentFault[] {
  const chosen = chooseComponents(platform, environment.profile, environment.components);
  return Object.entries(environment.components).flatMap(([name, { version }]): EnvironmentFault[] => {
    const component = platform.components.get(name);
    if (version === undefined || component === undefined) return [];
    const path = ['components', name, 'version'];
    const chart = component.chart?.repository.includes('://') === true ? component.chart : undefined;
    if (chart === undefined) return [{ path, text: noVersion(name) }];
    if (chosen.get(name)?.installed !== true) return [{ path, text: notInstalled(name, environment.name) }];
    return chart.version === version ? [{ path, severity: 'warning', text: sameVersion(name, version) }] : [];
  });
}

type Text = EnvironmentFault['text'];

function noVersion(name: string): Text {
  return {
    code: 'platform/no-version',
    found: `a version for ${name}`,
    expected: 'a version of a component that comes from a chart repository',
    fix: 'remove it',
  };
}

function notInstalled(name: string, environment: string): Text {
  return {
    code: 'environment/version-unused',
    found: `a version of ${name}, which ${environment} does not install`,
    expected: 'a version of a component that is enabled here and not external',
    fix: `remove it, or enable ${name}`,
  };
}

function sameVersion(name: string, version: string): Text {
  return {
    code: 'environment/version-same',
    found: `${version}, the version of ${name} in every environment`,
    expected: 'another version than that of platform.yaml, or none',
    fix: `remove components.${name}.version; add it before platform.yaml moves on, if this environment is to stay`,
  };
}
