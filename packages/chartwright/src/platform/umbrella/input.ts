import type { ChosenComponent, Platform } from '../model/platform.ts';

/** What the tool-owned files of the umbrella chart are made from. */
export interface UmbrellaInput {
  readonly platform: Platform;
  readonly version: string;
  /** Digest of what the version stands for; absent where the chart is only rendered. */
  readonly content?: string;
  /** Versions of the workspace's own charts, by name. */
  readonly ownVersions: Readonly<Record<string, string>>;
}

/** Folder of the umbrella chart, relative to the workspace. */
export const umbrellaFolder = 'charts/platform';

/** Name of the umbrella chart. */
export const umbrellaName = 'platform';

/** Library chart with every template of the platform's own objects. */
export const umbrellaLibrary = 'lib-platform';

/** The components that are dependencies of the umbrella: those that some profile installs, whatever the log agent. */
export function dependencies(chosen: ReadonlyMap<string, ChosenComponent>, platform: Platform): ChosenComponent[] {
  return [...chosen.values()].filter(({ component }) => {
    if (component.chart === undefined) return false;
    const wish = platform.wishes[component.name];
    const wanted = wish?.enabled ?? (component.default || wish?.definition !== undefined);
    // Both log agents are dependencies, so that the choice is a matter of values.
    const agent = Object.keys(component.choice).every((choice) => choice === 'logAgent');
    return wanted && (agent || (chosen.get(component.name)?.installed ?? false));
  });
}
