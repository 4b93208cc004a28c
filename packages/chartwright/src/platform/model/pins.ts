import { type EnvironmentWishes, ofVersion, type Platform } from './platform.ts';

/** Versions of components' charts in which an environment departs from platform.yaml, by the component's name. */
export type Pins = ReadonlyMap<string, string>;

/** The pins of an environment; a version that is the platform's anyway pins nothing. */
export function pinsOf(platform: Platform, here: EnvironmentWishes): Pins {
  const entries = Object.entries(here).flatMap(([name, { version }]): [string, string][] => {
    const chart = platform.components.get(name)?.chart;
    return version === undefined || chart === undefined || chart.version === version ? [] : [[name, version]];
  });
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The platform with the versions that an environment has. */
export function pinnedPlatform(platform: Platform, pins: Pins): Platform {
  if (pins.size === 0) return platform;
  const components = [...platform.components].map(([name, component]) => {
    const version = pins.get(name);
    return [name, version === undefined ? component : ofVersion(component, version)] as const;
  });
  return { ...platform, components: new Map(components) };
}
