import type { Component, Profile } from '../platform/model/component.ts';
import {
  type ChosenComponent,
  chooseComponents,
  type EnvironmentWishes,
  type Platform,
} from '../platform/model/platform.ts';
import type { SurveyedComponent } from './model.ts';

/** A cluster as far as it decides which components it has. */
interface Cluster {
  readonly name: string;
  readonly profile: Profile;
  readonly components: EnvironmentWishes;
}

/** Every component of the catalogue in a cluster: its version and ring, or why it is not installed. */
export function surveyedComponents(platform: Platform, cluster: Cluster): SurveyedComponent[] {
  const chosen = chooseComponents(platform, cluster.profile, cluster.components);
  return [...chosen.values()].map((one) => surveyed(one, platform, cluster));
}

function surveyed(chosen: ChosenComponent, platform: Platform, cluster: Cluster): SurveyedComponent {
  const { component, installed, external } = chosen;
  const { name, ring, chart } = component;
  const version = cluster.components[name]?.version ?? chart?.version;
  return {
    name,
    ring,
    state: installed ? 'installed' : external ? 'external' : 'off',
    why: installed ? '' : external ? whyExternal(component, cluster) : whyOff(component, platform, cluster),
    ...(version === undefined ? {} : { version }),
    ...(chart === undefined ? {} : { repository: chart.repository }),
  };
}

function whyExternal({ name, externalIn }: Component, { name: cluster, profile, components }: Cluster): string {
  if (components[name]?.external === true)
    return `environments/${cluster}/environment.yaml: it is in the cluster already`;
  if (externalIn.includes(profile)) return `clusters of the profile ${profile} bring it`;
  return 'platform.yaml: it is in the cluster already';
}

/** The first of the conditions in `chooseComponents` that it fails. */
function whyOff(component: Component, platform: Platform, cluster: Cluster): string {
  const { name, profiles, choice, chart } = component;
  if (cluster.components[name]?.enabled === false)
    return `environments/${cluster.name}/environment.yaml switches it off`;
  const unmet = Object.entries(choice).find(
    ([key, value]) => platform.choices[key as keyof Platform['choices']] !== value,
  );
  if (unmet !== undefined) {
    const [key, value] = unmet;
    const chosen = platform.choices[key as keyof Platform['choices']];
    return `platform.yaml chooses ${key}: ${chosen}, and it is for ${value}`;
  }
  const wish = cluster.components[name]?.enabled ?? platform.wishes[name]?.enabled;
  if (wish === false) return 'platform.yaml switches it off';
  if (wish !== true && !component.default && platform.wishes[name]?.definition === undefined)
    return 'off unless it is switched on';
  if (!profiles.includes(cluster.profile)) return `not for the profile ${cluster.profile}`;
  return chart === undefined ? 'it has no chart: the cluster brings it' : 'not installed';
}
