import { mergeValues, type Values } from '../../core/merge.ts';
import type { Profile } from '../model/component.ts';
import { contributionOf, type LayerFile, type LayerScope } from '../model/layers.ts';
import { type ChosenComponent, chooseComponents, type Platform } from '../model/platform.ts';
import { dependencies } from './input.ts';
import {
  type Mode,
  namespaceOf,
  ringNamed,
  type RingName,
  ringNames,
  rings,
  tenantsNamespace,
} from '../model/rings.ts';

/** `values.yaml`: what holds for every cluster, in one release. */
export function umbrellaValues(platform: Platform): Values {
  const chosen = chooseComponents(platform, undefined);
  const scope: LayerScope = { platform, chosen, mode: 'single' };
  return mergeValues(
    {
      global: { platform: contractPlaces('single') },
      components: defaultSwitches(platform),
      platform: {},
    },
    contributions('values', scope),
  );
}

/** `profiles/<profile>.yaml`: what a kind of cluster changes. */
export function profileValues(platform: Platform, profile: Profile): Values {
  const chosen = chooseComponents(platform, profile);
  const scope: LayerScope = { platform, chosen, mode: 'single', profile };
  const external = [...chosen.values()].filter((one) => one.external).map(({ component }) => component.name);
  return mergeValues(
    {
      components: switches(chosen, platform, defaultSwitches(platform)),
      platform: { profile, external },
    },
    contributions('profile', scope),
  );
}

/** Each dependency's one switch, as a file of values holds it. */
type Switches = Readonly<Record<string, boolean>>;

/** The switches of `values.yaml`: on is what every kind of cluster installs. */
function defaultSwitches(platform: Platform): Switches {
  const chosen = chooseComponents(platform, undefined);
  return Object.fromEntries(
    dependencies(chosen, platform).map(({ component, installed }) => [
      component.name,
      installed && component.profiles.length > 1,
    ]),
  );
}

/** The switches that an environment finds in the files below its own. */
export function profileSwitches(platform: Platform, profile: Profile): Switches {
  const below = defaultSwitches(platform);
  return { ...below, ...switches(chooseComponents(platform, profile), platform, below) };
}

/** The switches that differ from those of the files below, so that a file sets nothing for any other component. */
export function switches(chosen: ReadonlyMap<string, ChosenComponent>, platform: Platform, below: Switches): Switches {
  return Object.fromEntries(
    dependencyNames(chooseComponents(platform, undefined), platform)
      .map((name) => [name, chosen.get(name)?.installed ?? false] as const)
      .filter(([name, on]) => below[name] !== on),
  );
}

/** `rings/<ring>.yaml`: the other rings kept out, whatever is in them, and where everything is in ring mode. */
export function ringValues(platform: Platform, ring: RingName): Values {
  const chosen = chooseComponents(platform, undefined);
  const scope: LayerScope = { platform, chosen, mode: 'rings' };
  return mergeValues(
    {
      global: { platform: contractPlaces('rings') },
      rings: Object.fromEntries(ringNames.filter((name) => name !== ring).map((name) => [name, false])),
      platform: { ring, ...(ring === 'base' ? { base: { namespaces: ringNamespaces() } } : {}) },
    },
    contributions('ring', scope, ring),
  );
}

/** Names of the umbrella's dependencies. */
export function dependencyNames(chosen: ReadonlyMap<string, ChosenComponent>, platform: Platform): string[] {
  return dependencies(chosen, platform).map(({ component }) => component.name);
}

/** What all components add to a file; to a ring's file only those of the ring add values of their charts. */
export function contributions(file: LayerFile, scope: LayerScope, ring?: RingName): Values {
  const charts = new Set(dependencyNames(chooseComponents(scope.platform, undefined), scope.platform));
  let all: Values = {};
  for (const { component, installed, external } of scope.chosen.values()) {
    const { name } = component;
    if (!installed && !external && !charts.has(name)) continue;
    const { values, platform } = contributionOf(component, file, scope);
    // A dependency that is switched off has its values ready, so that its switch alone enables it.
    const own = charts.has(name) && (ring === undefined || component.ring === ring) && Object.keys(values).length > 0;
    const there = installed || external;
    all = mergeValues(all, {
      ...(own ? { [name]: values } : {}),
      ...(there && Object.keys(platform).length > 0 ? { platform } : {}),
    });
  }
  return all;
}

/** The part of the contract that locates the platform's systems. */
export function contractPlaces(mode: Mode): Values {
  return {
    gateway: { namespace: namespaceOf('edge', mode) },
    namespaces: {
      edge: namespaceOf('edge', mode),
      monitoring: namespaceOf('observability', mode),
      mesh: namespaceOf('mesh', mode),
      meshViz: namespaceOf('mesh-viz', mode),
    },
  };
}

/** Every namespace of the platform, as the ring `base` makes them. */
function ringNamespaces(): Record<string, Record<string, unknown>> {
  const own = ringNamed('base').namespace;
  const entries = rings
    .filter(({ namespace }) => namespace !== own)
    .map(({ namespace, podSecurity, labels }) => [
      namespace,
      { podSecurity, ...(labels === undefined ? {} : { labels }) },
    ]);
  return Object.fromEntries([...entries, [tenantsNamespace, { podSecurity: 'restricted' }]]) as never;
}
