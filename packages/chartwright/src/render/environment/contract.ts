import { mergeValues } from '../../model/merge.ts';
import type { Environment } from '../../model/platform/environment.ts';
import type { LayerScope, Values } from '../../model/platform/layers.ts';
import { chooseComponents, type Platform, present } from '../../model/platform/platform.ts';
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
  return mergeValues(
    {
      global: { platform: mergeValues(contractOf(environment, present(chosen)), environment.contract) },
      components: switches(chosen, platform),
      platform: { profile, environment: environment.name, external },
    },
    contributions('environment', scope),
  );
}

/** What teams may rely on. Where the systems are comes from the ring files, since it differs in a single release. */
function contractOf(environment: Environment, there: ReadonlySet<string>): Values {
  return {
    domains: environment.domains,
    issuer: { kind: 'ClusterIssuer', name: 'platform' },
    ingress: { className: there.has('traefik') ? 'traefik' : '' },
    mesh: { enabled: there.has('linkerd-control-plane'), cni: there.has('linkerd2-cni') },
  };
}
