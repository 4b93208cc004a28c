import { mergeValues } from '../../model/merge.ts';
import type { Environment } from '../../model/platform/environment.ts';
import type { LayerScope, Values } from '../../model/platform/layers.ts';
import { chooseComponents, type Platform, present } from '../../model/platform/platform.ts';
import { isMap, valueAt } from '../../schema/document-path.ts';
import { contributions, switches } from '../umbrella/values.ts';

/**
 * `environments/<env>/contract.yaml`: what the environment offers to teams (`global.platform`), and what the umbrella
 * must know of it. Teams' charts and the umbrella read the same file.
 *
 * @throws ProblemsError when a component needs what the environment does not say
 */
export function environmentValues(platform: Platform, environment: Environment): Values {
  const { profile } = environment;
  const chosen = chooseComponents(platform, profile, environment.components);
  const scope: LayerScope = { platform, chosen, mode: 'rings', profile, environment };
  const external = [...chosen.values()].filter((one) => one.external).map(({ component }) => component.name);
  const contract = { ...contractOf(environment, present(chosen)), ...classesOf(environment, scope) };
  return mergeValues(
    {
      global: { platform: mergeValues(contract, environment.contract) },
      components: switches(chosen, platform),
      platform: { profile, environment: environment.name, external },
    },
    contributions('environment', scope),
  );
}

/** What teams may rely on. Where the systems are comes from the ring files, since it differs in a single release. */
function contractOf({ domains, cluster, profile }: Environment, there: ReadonlySet<string>): Values {
  // A load balancer that leads to the edge's pods is seen as them; one that leads to the teams' own, as its subnets.
  const direct = profile === 'eks' && !there.has('traefik') && there.has('aws-load-balancer-controller');
  return {
    domains,
    issuer: { kind: 'ClusterIssuer', name: 'platform' },
    ingress: { className: there.has('traefik') ? 'traefik' : direct ? 'alb' : '' },
    edgeSourceRanges: direct ? [cluster.vpcCidr] : [],
    mesh: { enabled: there.has('linkerd-control-plane'), cni: there.has('linkerd2-cni') },
  };
}

/** kind brings one StorageClass, of the local-path provisioner. */
const kindStorageClass = 'standard';

/** PriorityClasses of this name are the platform's own, which teams must not outrank. */
const platformOwn = /^platform(-|$)/;

/** Classes that are there for teams: those that the platform's base makes, and kind's own. */
function classesOf({ profile }: Environment, scope: LayerScope): Values {
  const layers = (['values', 'profile', 'environment'] as const).map((file) => contributions(file, scope));
  const made = (kind: string): string[] =>
    layers.flatMap((layer) => keysOf(valueAt(layer, ['platform', 'base', kind]))).toSorted();
  return {
    storageClasses: [...new Set([...(profile === 'kind' ? [kindStorageClass] : []), ...made('storageClasses')])],
    priorityClasses: [...new Set(made('priorityClasses').filter((name) => !platformOwn.test(name)))],
  };
}

function keysOf(value: unknown): string[] {
  return isMap(value) ? Object.keys(value) : [];
}
