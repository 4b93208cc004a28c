import type { ManifestObject } from '../kube/manifest.ts';
import type { Environment } from '../platform/model/environment.ts';
import type { Platform } from '../platform/model/platform.ts';
import { type Ring, rings } from '../platform/model/rings.ts';
import { findImages } from '../platform/images/images.ts';
import { listImages } from '../platform/images/list.ts';
import { releaseLimit } from '../platform/size/release-size.ts';
import { surveyedComponents } from './components.ts';
import type { Setting, SurveyedEnvironment, SurveyedRing } from './model.ts';
import { countedKinds } from './team.ts';

/** One release of the umbrella as it was rendered. */
export interface ReleaseFacts {
  readonly ring: string | undefined;
  readonly size: number;
  readonly objects: readonly ManifestObject[];
}

/** What is known of an environment. */
export interface EnvironmentFacts {
  readonly environment: Environment;
  /** None where it does not render. */
  readonly releases: readonly ReleaseFacts[];
  /** Whether the components' charts were left out. */
  readonly own: boolean;
  readonly settings: readonly Setting[];
}

/** An environment for the page. */
export function surveyedEnvironment(
  platform: Platform,
  { environment, releases, own, settings }: EnvironmentFacts,
): SurveyedEnvironment {
  const { name, profile, production, domains, cluster, aws, certificates } = environment;
  return {
    name,
    profile,
    production,
    kubernetes: cluster.kubernetesVersion,
    domains,
    ...(aws?.region === undefined ? {} : { region: aws.region }),
    issuer: certificates.issuer,
    zones: cluster.zones,
    components: surveyedComponents(platform, environment),
    rings: rings.map((ring) => surveyedRing(ring, releases)),
    sizeLimit: releaseLimit,
    images: listImages(releases.flatMap(({ objects }) => findImages(objects))).map(({ image, charts }) => ({
      image,
      by: charts,
    })),
    settings,
    own,
  };
}

function surveyedRing(
  { name, namespace, after, podSecurity, brings }: Ring,
  releases: readonly ReleaseFacts[],
): SurveyedRing {
  const release = releases.find(({ ring }) => ring === name);
  return {
    name,
    namespace,
    brings,
    podSecurity,
    after,
    ...(release === undefined ? {} : { bytes: release.size }),
    kinds: countedKinds(release?.objects ?? []),
  };
}
