import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { EffectiveComponent } from '../generated/component.ts';
import type { EffectivePlatform } from '../generated/platform.ts';
import type { Catalogue } from './catalogue.ts';
import { type Component, componentOf, type Profile } from './component.ts';

/** A component, and what platform.yaml and the environment set for it. */
export interface ChosenComponent {
  readonly component: Component;
  /** Whether it is installed. */
  readonly installed: boolean;
  /** Whether it is in the cluster already. */
  readonly external: boolean;
}

/** Choices of platform.yaml, by name. */
export type Choices = EffectivePlatform['choices'];

/** Promotion of the teams' images by Kargo. */
export type Promotion = NonNullable<EffectivePlatform['promotion']>;

/** What platform.yaml comes to, over the catalogue. */
export interface Platform {
  readonly choices: Choices;
  readonly registry: string | undefined;
  /** Every component of the catalogue and of platform.yaml, by name. */
  readonly components: ReadonlyMap<string, Component>;
  /** What platform.yaml sets for each; nothing for most. */
  readonly wishes: EffectivePlatform['components'];
  /** How images get from one environment to the next, where Kargo promotes them. */
  readonly promotion: Promotion | undefined;
}

/**
 * Joins platform.yaml with the catalogue. A definition in platform.yaml wins over the catalogue's of the same name.
 *
 * @param parsed platform.yaml as it was read, for the places of its definitions
 */
export function platformOf(written: EffectivePlatform, catalogue: Catalogue, parsed?: ParsedYaml): Platform {
  const components = new Map(catalogue);
  for (const [name, wish] of Object.entries(written.components)) {
    if (wish.definition !== undefined)
      components.set(name, definedComponent(name, wish.definition, wish.version, parsed));
    else {
      const known = catalogue.get(name);
      if (known !== undefined && wish.version !== undefined) components.set(name, ofVersion(known, wish.version));
    }
  }
  return {
    choices: written.choices,
    registry: written.registry,
    components: new Map([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
    wishes: written.components,
    promotion: written.promotion,
  };
}

function definedComponent(
  name: string,
  definition: EffectiveComponent,
  version: string | undefined,
  parsed: ParsedYaml | undefined,
): Component {
  const origin = parsed === undefined ? undefined : { parsed, path: ['components', name, 'definition'] };
  return componentOf(name, definition, { origin, version });
}

/** Another version of a component's chart, and of those that carry its definitions and are released with it. */
export function ofVersion(known: Component, version: string): Component {
  if (known.chart === undefined) return known;
  const released = known.chart.version;
  const crds = known.crds.map((source) =>
    source.chart?.version === released ? { ...source, chart: { ...source.chart, version } } : source,
  );
  return { ...known, chart: { ...known.chart, version }, crds };
}

/** What an environment sets for components. */
export type EnvironmentWishes = Readonly<
  Record<
    string,
    {
      readonly enabled?: boolean | undefined;
      readonly external?: boolean | undefined;
      /** Of its chart, where that is another than platform.yaml's. */
      readonly version?: string | undefined;
    }
  >
>;

/**
 * Which components are installed, and which are in the cluster already.
 *
 * @param profile kind of cluster; undefined means the umbrella as such: what some profile installs is installed
 */
export function chooseComponents(
  platform: Platform,
  profile: Profile | undefined,
  here: EnvironmentWishes = {},
): Map<string, ChosenComponent> {
  const chosen = new Map<string, ChosenComponent>();
  for (const [name, component] of platform.components) {
    const wish = { ...definedOf(platform.wishes[name]), ...definedOf(here[name]) };
    const runs = profile === undefined || component.profiles.includes(profile);
    const suits = Object.entries(component.choice).every(
      ([choice, value]) => platform.choices[choice as keyof Choices] === value,
    );
    const wanted = (wish.enabled ?? (component.default || platform.wishes[name]?.definition !== undefined)) && suits;
    const there = profile !== undefined && component.externalIn.includes(profile) && wish.external !== false;
    const external = wanted && (wish.external === true || there);
    chosen.set(name, { component, installed: wanted && runs && !external && component.chart !== undefined, external });
  }
  return chosen;
}

/** Keys that are there; `external: false` is the schema's default in platform.yaml and sets nothing. */
function definedOf(wish: EnvironmentWishes[string] | undefined): { enabled?: boolean; external?: boolean } {
  return {
    ...(wish?.enabled === undefined ? {} : { enabled: wish.enabled }),
    ...(wish?.external === undefined ? {} : { external: wish.external }),
  };
}

/** Names of the present components, installed or external. */
export function present(chosen: ReadonlyMap<string, ChosenComponent>): Set<string> {
  return new Set([...chosen].filter(([, { installed, external }]) => installed || external).map(([name]) => name));
}
