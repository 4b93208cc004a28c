import type { Environment } from '../../../platform/model/environment.ts';
import type { ChosenComponent } from '../../../platform/model/platform.ts';
import { edgeLabel } from '../../../environment/cluster/kind.ts';
import { valueAt } from '../../../core/untyped.ts';
import type { Problem } from '../../../core/problem.ts';
import { type Cluster, type ClusterObject, getObject, listObjects } from '../../../toolchain/cluster/cluster.ts';

/** Too few nodes, and none for the edge: its pods would wait for one until Helm gives up. */
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
      expected: 'several nodes, since one takes everything with it when it goes',
      fix: 'add nodes: environment.yaml says how many in cluster.nodes',
    }),
    severity: environment.production ? 'error' : 'warning',
  };
}

function noEdgeNode(cluster: Cluster): Problem {
  return {
    ...clusterFinding(cluster, 'platform/edge-node', {
      found: `no node with the label ${edgeLabel}: "true"`,
      expected: 'one, whose ports 80 and 443 lead in: the edge controller runs there and nowhere else',
      fix: `create the cluster by \`nx run platform:up\`, or label a node: \`kubectl label node <name> ${edgeLabel}=true\``,
    }),
    severity: 'warning',
  };
}

/** On kind its provisioner is there from the start; on EKS the ring `base` makes the class, the add-on must be there. */
export async function storageProblems(cluster: Cluster, environment: Environment): Promise<Problem[]> {
  if (environment.profile === 'eks') return [...(await driverProblems(cluster)), ...(await snapshotProblems(cluster))];
  const classes = await listObjects(cluster, ['storageclasses.storage.k8s.io']);
  const key = 'storageclass.kubernetes.io/is-default-class';
  if (classes.some((one) => valueAt(one, ['metadata', 'annotations', key]) === 'true')) return [];
  return [
    clusterFinding(cluster, 'platform/storage', {
      found: 'no default StorageClass',
      expected: 'one that claims without a class get their volumes from',
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
      expected: 'the EKS add-on aws-ebs-csi-driver, which makes volumes',
      fix: 'create the cluster from the environment’s cluster.yaml, or add the add-on',
    }),
  ];
}

/** The definition comes with an add-on; without it, the ring `dr` fails as the last of all. */
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

/** Something of a cluster that speaks against an installation. */
export function clusterFinding(
  cluster: Cluster,
  code: string,
  says: Pick<Problem, 'found' | 'expected' | 'fix'>,
): Problem {
  return { code, severity: 'error', file: cluster.context, path: '', ...says };
}
