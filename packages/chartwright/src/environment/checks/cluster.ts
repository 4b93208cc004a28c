import type { EnvironmentFault } from './fault.ts';
import type { Environment } from '../../platform/model/environment.ts';
import { chooseComponents, type Platform } from '../../platform/model/platform.ts';

/** Zones over which a production cluster is spread, so that a majority outlives the loss of one. */
const productionZones = 3;

/** Fewest zones that EKS accepts (Amazon EKS user guide, "VPC and subnet requirements"). */
const fewestEksZones = 2;

/** Longest name of an IAM role (IAM quotas, "IAM name requirements and character limits"). */
const longestRoleName = 64;

/** Faults of the cluster itself: nodes, zones, name, and settings that belong to the other profile. */
export function clusterFaults(environment: Environment, platform: Platform): EnvironmentFault[] {
  return [
    ...productionProfile(environment),
    ...nodes(environment),
    ...zones(environment),
    ...roleNames(environment, platform),
  ];
}

function productionProfile({ production, profile }: Environment): EnvironmentFault[] {
  if (!production || profile !== 'kind') return [];
  return [
    {
      path: ['production'],
      text: {
        code: 'environment/production-kind',
        found: 'a kind cluster for production',
        expected: 'profile: eks for production: the nodes of kind are containers of one machine',
        fix: 'set profile to eks, or remove `production: true`',
      },
    },
  ];
}

function nodes({ production, profile, cluster }: Environment): EnvironmentFault[] {
  if (cluster.nodes > 1) return [];
  const what = profile === 'kind' ? 'worker node' : 'node in the managed group';
  return [
    {
      path: ['cluster', 'nodes'],
      severity: production ? 'error' : 'warning',
      text: {
        code: 'environment/one-node',
        found: `one ${what}`,
        expected: production
          ? 'at least two nodes, better one in each zone: when the only node fails, everything stops'
          : 'two or more nodes, to try out topology spread, drains and PodDisruptionBudgets',
        fix: 'set cluster.nodes to 3',
      },
    },
  ];
}

function zones({ production, profile, cluster }: Environment): EnvironmentFault[] {
  const needed = production ? productionZones : profile === 'eks' ? fewestEksZones : 1;
  const count = cluster.zones.length;
  if (count >= needed) {
    if (profile !== 'kind' || cluster.nodes >= count || cluster.nodes === 1) return [];
    return [emptyZones(cluster.nodes, count)];
  }
  return [
    {
      path: ['cluster', 'zones'],
      text: {
        code: 'environment/zones',
        found: `${count} ${count === 1 ? 'zone' : 'zones'}`,
        expected: `at least ${needed}${production ? ' for production, so that a majority outlives the loss of one' : ', as EKS requires'}`,
        fix: 'set cluster.zones to [a, b, c]',
      },
    },
  ];
}

function emptyZones(nodes: number, zones: number): EnvironmentFault {
  return {
    path: ['cluster', 'nodes'],
    severity: 'warning',
    text: {
      code: 'environment/zones',
      found: `${nodes} worker nodes in ${zones} zones`,
      expected: 'a node in each zone, or pods that must be spread over the zones stay pending',
      fix: `set cluster.nodes to ${zones}, or name fewer zones`,
    },
  };
}

/** IAM limits names of roles, which are the cluster's name and the component's. */
function roleNames(
  { profile, cluster, components, aws: account }: Environment,
  platform: Platform,
): EnvironmentFault[] {
  if (profile !== 'eks') return [];
  const names = [...chooseComponents(platform, profile, components).values()]
    .filter(({ installed }) => installed)
    .flatMap(({ component: { name, aws } }) => [
      name,
      ...[...Object.keys(aws.identity?.policies ?? {}), ...(aws.nodeRole === undefined ? [] : [aws.nodeRole])].map(
        (part) => `${name}-${part}`,
      ),
    ]);
  names.push(...Object.keys(account?.roles ?? {}).map((name) => `team-${name}`));
  const longest = Math.max(0, ...names.map((name) => name.length));
  const room = longestRoleName - longest - 1;
  if (cluster.name.length <= room) return [];
  return [
    {
      path: ['cluster', 'name'],
      text: {
        code: 'environment/cluster-name',
        found: `the cluster's name ${cluster.name}, of ${cluster.name.length} characters`,
        expected: `at most ${room}: roles are named <cluster>-<component> or <cluster>-team-<name>, and IAM takes ${longestRoleName}`,
        fix: 'set cluster.name to a shorter one',
      },
    },
  ];
}
