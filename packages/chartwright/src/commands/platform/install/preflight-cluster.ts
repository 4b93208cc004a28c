import type { Environment } from '../../../platform/model/environment.ts';
import type { ChosenComponent } from '../../../platform/model/platform.ts';
import { edgeLabel } from '../../../environment/cluster/kind.ts';
import { valueAt } from '../../../core/untyped.ts';
import type { Problem } from '../../../core/problem.ts';
import { type Cluster, type ClusterObject, getObject, listObjects } from '../../../toolchain/cluster/cluster.ts';

/** Problems of too few nodes, or no node for the edge, whose pods would wait for one until Helm times out. */
export async function nodeProblems(
  cluster: Cluster,
  environment: Environment,
  chosen: ReadonlyMap<string, ChosenComponent>,
): Promise<Problem[]> {
  const nodes = await listObjects(cluster, ['nodes']);
  const edge = [...chosen.values()].some(
    ({ component, installed }) => installed && component.edgeNodeIn.includes(environment.profile),
  );
  const forEdge = nodes.filter((node) => valueAt(node, ['metadata', 'labels', edgeLabel]) === 'true');
  return [
    ...(nodes.length >= 2 ? [] : [oneNode(cluster, environment, nodes.length)]),
    ...(edge && forEdge.length === 0 ? [noEdgeNode(cluster)] : []),
  ];
}

function oneNode(cluster: Cluster, environment: Environment, count: number): Problem {
  return {
    ...clusterFinding(cluster, 'platform/one-node', {
      found: `${count} node${count === 1 ? '' : 's'}`,
      expected: 'several nodes, since everything stops when the only one fails',
      fix: 'add nodes: cluster.nodes in environment.yaml sets how many',
    }),
    severity: environment.production ? 'error' : 'warning',
  };
}

function noEdgeNode(cluster: Cluster): Problem {
  return {
    ...clusterFinding(cluster, 'platform/edge-node', {
      found: `no node with the label ${edgeLabel}: "true"`,
      expected: 'one node whose ports 80 and 443 are reachable: the edge controller runs only there',
      fix: `create the cluster by \`nx run platform:up\`, or label a node: \`kubectl label node <name> ${edgeLabel}=true\``,
    }),
    severity: 'warning',
  };
}

/** kind has a provisioner from the start; on EKS the ring `base` creates the class, and the add-on must exist. */
export async function storageProblems(cluster: Cluster, environment: Environment): Promise<Problem[]> {
  if (environment.profile === 'eks') return [...(await driverProblems(cluster)), ...(await snapshotProblems(cluster))];
  const classes = await listObjects(cluster, ['storageclasses.storage.k8s.io']);
  const key = 'storageclass.kubernetes.io/is-default-class';
  if (classes.some((one) => valueAt(one, ['metadata', 'annotations', key]) === 'true')) return [];
  return [
    clusterFinding(cluster, 'platform/storage', {
      found: 'no default StorageClass',
      expected: 'a default StorageClass, for claims that name no class',
      fix: `annotate a StorageClass with ${key}: "true"`,
    }),
  ];
}

async function driverProblems(cluster: Cluster): Promise<Problem[]> {
  const drivers = await listObjects(cluster, ['csidrivers.storage.k8s.io']);
  if (drivers.some((driver) => nameOf(driver) === 'ebs.csi.aws.com')) return [];
  return [
    clusterFinding(cluster, 'platform/storage', {
      found: 'no CSI driver ebs.csi.aws.com',
      expected: 'the EKS add-on aws-ebs-csi-driver, which creates volumes',
      fix: 'create the cluster from the environment’s cluster.yaml, or add the add-on',
    }),
  ];
}

/** The definition is part of an add-on; without it, the ring `dr` fails, which is the last one. */
async function snapshotProblems(cluster: Cluster): Promise<Problem[]> {
  const definition = 'volumesnapshotclasses.snapshot.storage.k8s.io';
  const found = await getObject(cluster, ['customresourcedefinitions.apiextensions.k8s.io', definition]);
  if (found !== undefined) return [];
  return [
    {
      ...clusterFinding(cluster, 'platform/snapshots', {
        found: `no definition ${definition}`,
        expected: 'the EKS add-on snapshot-controller, which takes snapshots of volumes for backups',
        fix: 'create the cluster from the environment’s cluster.yaml, add the add-on, or set platform.backup.volumeSnapshotClass.enabled to false',
      }),
      severity: 'warning',
    },
  ];
}

function nameOf(object: ClusterObject): unknown {
  return valueAt(object, ['metadata', 'name']);
}

/** A problem of a cluster. */
export function clusterFinding(
  cluster: Cluster,
  code: string,
  text: Pick<Problem, 'found' | 'expected' | 'fix'>,
): Problem {
  return { code, severity: 'error', file: cluster.context, path: '', ...text };
}
