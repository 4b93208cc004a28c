import { mergeValues, type Values } from '../core/merge.ts';
import type { JsonSchema } from '../core/schema/compile.ts';
import { defaultsOf } from '../core/schema/defaults.ts';
import { teamSchema } from '../core/schema/generated/team-schema.ts';
import type { Environment } from '../platform/model/environment.ts';
import { contractOf, type LayerScope } from '../platform/model/layers.ts';
import { rings, singleNamespace, tenantsNamespace } from '../platform/model/rings.ts';
import { chooseComponents, type Platform } from '../platform/model/platform.ts';
import { isMap, valueAt } from '../core/untyped.ts';
import { kindRegion } from './cluster/kind.ts';
import { accountOf, roleArn } from './aws/account.ts';
import { teamRole } from './aws/identities.ts';
import { contractPlaces, contributions, profileSwitches, switches } from '../platform/umbrella/values.ts';

/**
 * All values that the tool derives from an environment: its contract with the teams, and the wiring of the umbrella.
 *
 * @throws ProblemsError when a component needs a setting that the environment lacks
 */
export function environmentValues(platform: Platform, environment: Environment): Values {
  return { ...contractValues(platform, environment), ...wiringValues(platform, environment) };
}

/**
 * `environments/<env>/contract.yaml`: what teams may rely on. Teams' charts and the umbrella read the same file, so it
 * contains only `global.platform`: a team's schema knows no other key of it.
 *
 * @throws ProblemsError when a component needs a setting that the environment lacks
 */
export function contractValues(platform: Platform, environment: Environment): Values {
  const scope = scopeOf(platform, environment);
  const contract = [
    { ...contractPlaces('rings'), reservedNamespaces: platformNamespaces(environment) },
    contractOfComponents(environment, scope),
    classesOf(environment, scope),
    awsOf(environment),
    podAddresses(environment),
    { nodes: { zones: zonesOf(environment) } },
    environment.contract,
  ];
  return { global: { platform: contract.reduce(mergeValues, contractDefaults()) } };
}

/**
 * `environments/<env>/wiring.yaml`: what the umbrella must know of the environment, such as buckets and the region.
 *
 * @throws ProblemsError when a component needs a setting that the environment lacks
 */
export function wiringValues(platform: Platform, environment: Environment): Values {
  const scope = scopeOf(platform, environment);
  const external = [...scope.chosen.values()].filter((one) => one.external).map(({ component }) => component.name);
  return mergeValues(
    {
      components: switches(scope.chosen, platform, profileSwitches(platform, environment.profile)),
      platform: { profile: environment.profile, environment: environment.name, external },
    },
    contributions('environment', scope),
  );
}

/** What layers and references of an environment depend on. */
export function scopeOf(platform: Platform, environment: Environment): LayerScope {
  const { profile, components } = environment;
  return { platform, chosen: chooseComponents(platform, profile, components), mode: 'rings', profile, environment };
}

/**
 * Every key of the contract with its default. All of them stand in the file: a key that is absent there would be taken
 * from whatever file Helm is given before it, a team's own values among them.
 */
function contractDefaults(): Values {
  return defaultsOf((teamSchema['definitions'] as { readonly platformContract: JsonSchema }).platformContract);
}

/** kind's provisioner of volumes runs in a namespace that kind makes. */
const kindNamespace = 'local-path-storage';

/** Every namespace that the platform has in either mode, and that the kind of cluster brings: none of a team's. */
function platformNamespaces({ profile }: Environment): string[] {
  const own = [singleNamespace, ...rings.map(({ namespace }) => namespace), tenantsNamespace];
  return [...new Set([...own, ...(profile === 'kind' ? [kindNamespace] : [])])];
}

/** What teams may rely on: how the environment and its components depart from the defaults. */
function contractOfComponents({ domains, network }: Environment, scope: LayerScope): Values {
  const base = {
    domains,
    issuer: { kind: 'ClusterIssuer', name: 'platform' },
    ingress: { className: '' },
    egress: network,
    edgeSourceRanges: [],
    alerts: { enabled: false, routing: false },
    scaling: { enabled: false, prometheus: '' },
    dashboards: { enabled: false, logs: false },
    secrets: { enabled: false },
    needs: { open: false },
    mesh: { enabled: false, cni: false },
  };
  return [...scope.chosen.values()]
    .filter(({ installed, external }) => installed || external)
    .reduce<Values>((lower, { component }) => mergeValues(lower, contractOf(component, scope)), base);
}

/**
 * Roles of teams' pods, with what they are told of them. Where there are any by Pod Identity, pods may call its agent,
 * which hands out only what an association gives their ServiceAccount.
 */
function awsOf(environment: Environment): Values {
  const { aws, profile } = environment;
  if (profile === 'kind' || aws?.accountId === undefined) return {};
  const account = accountOf(environment);
  const roles = Object.entries(aws.roles).map(([name, { namespace, serviceAccount }]) => [
    name,
    { namespace, serviceAccount, arn: roleArn(account, teamRole(name)) },
  ]);
  return {
    aws: { identity: aws.identity, roles: Object.fromEntries(roles) as Values },
    ...(roles.length > 0 && aws.identity === 'pod-identity' ? { grants: { podIdentity: true } } : {}),
  };
}

/** What kind takes for pods. */
const kindPods = '10.244.0.0/16';

/** The addresses of pods: on EKS those of the VPC, since its network plugin has no others. */
function podAddresses({ profile, cluster }: Environment): Values {
  const subnet = valueAt(cluster.overrides, ['networking', 'podSubnet']);
  const ofKind = typeof subnet === 'string' ? subnet : kindPods;
  return { mesh: { podCidrs: profile === 'kind' ? ofKind.split(',') : [cluster.vpcCidr] } };
}

/** Zones as the labels of nodes have them. */
function zonesOf({ profile, cluster, aws }: Environment): string[] {
  if (profile === 'kind') return cluster.zones.map((zone) => `${kindRegion}-${zone}`);
  return aws === undefined ? [] : cluster.zones.map((zone) => `${aws.region}${zone}`);
}

/** kind has one StorageClass, of the local-path provisioner. */
const kindStorageClass = 'standard';

/** PriorityClasses of this name are the platform's own, which teams must not outrank. */
const platformOwn = /^platform(-|$)/;

/** Classes that teams may use: those that the platform's base creates, and kind's own. */
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
