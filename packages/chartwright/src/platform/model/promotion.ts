import { isOlder } from '../../core/version-order.ts';
import type { Environment } from './environment.ts';
import { pinnedPlatform, pinsOf } from './pins.ts';
import { chooseComponents, type Platform } from './platform.ts';

/** A component whose version changes in the environment that is promoted to. */
export interface VersionChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Whether `after` is the version of platform.yaml, so that the environment needs none of its own. */
  readonly isPlatforms: boolean;
  /** Whether `after` is older. */
  readonly isBackwards: boolean;
}

/** What changes in an environment that gets the versions of another, of the components that both install. */
export function promotedVersions(platform: Platform, from: Environment, to: Environment): VersionChange[] {
  const [source, target] = [versionsIn(platform, from), versionsIn(platform, to)];
  return [...target].flatMap(([name, before]) => {
    const after = source.get(name);
    if (after === undefined || after === before) return [];
    const isPlatforms = platform.components.get(name)?.chart?.version === after;
    return [{ name, before, after, isPlatforms, isBackwards: isOlder(after, before) }];
  });
}

function versionsIn(platform: Platform, { profile, components }: Environment): Map<string, string> {
  const here = pinnedPlatform(platform, pinsOf(platform, components));
  const installed = [...chooseComponents(here, profile, components).values()].filter((one) => one.installed);
  return new Map(
    installed.flatMap(({ component: { name, chart } }): [string, string][] =>
      chart?.repository.includes('://') === true ? [[name, chart.version]] : [],
    ),
  );
}
