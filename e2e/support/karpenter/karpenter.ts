import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePorts } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import { goModule } from '../../definitions/definitions.ts';
import { instanceTypesFile } from './instance-types.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import {
  hasCondition,
  type KubeObject,
  type Manifest,
} from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import type { Workspace } from '../workspace.ts';

const module = 'sigs.k8s.io/karpenter';

/** Has the NodePools of a workspace take their nodes from the kwok provider, and changes nothing else of them. */
export async function takeNodesOfKwok(workspace: Workspace): Promise<void> {
  await workspace.edit(
    'charts/lib-platform/templates/scaling/_node-pools.tpl',
    'group: karpenter.k8s.aws\n        kind: EC2NodeClass',
    'group: karpenter.kwok.sh\n        kind: KWOKNodeClass',
  );
}

/** Defines the kwok provider's node class and makes one, of the name that the NodePools give. */
export async function makeNodeClass(kube: Kube, name: string): Promise<void> {
  const folder = join(await goModule('karpenter', module), 'kwok/apis/crds');
  const text = await readFile(join(folder, 'karpenter.kwok.sh_kwoknodeclasses.yaml'), 'utf8');
  const { apiVersion, kind, metadata } = await kube.apply(parse(text) as Manifest);
  await kube.untilObject({ apiVersion, kind, name: metadata.name }, (definition) =>
    hasCondition(definition, 'Established'),
  );
  await kube.create({ apiVersion: 'karpenter.kwok.sh/v1alpha1', kind: 'KWOKNodeClass', metadata: { name }, spec: {} });
}

/** The add-on of EKS for volumes, without which the platform is not installed. */
export async function addStorageDriver(kube: Kube): Promise<void> {
  const metadata = { name: 'ebs.csi.aws.com' };
  await kube.create({ apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata, spec: {} });
}

/** Starts Karpenter with the kwok provider, which sells in the given zones. */
export async function startKarpenter(cluster: ControlPlane, zones: readonly string[]): Promise<void> {
  const { kubeconfig, processes } = cluster;
  const types = join(processes.folderOf('karpenter'), 'instance-types.json');
  await writeFile(types, instanceTypesFile(zones));
  // It knows no address for them, only ports.
  const [metrics, health] = await freePorts(2);
  await cluster.startServer(
    'karpenter',
    [
      '--disable-leader-election=true',
      `--instance-types-file-path=${types}`,
      `--metrics-port=${metrics}`,
      `--health-probe-port=${health}`,
    ],
    { ...process.env, KUBECONFIG: kubeconfig, SYSTEM_NAMESPACE: 'platform-scaling' },
  );
  await processes.ready('karpenter', async () => (await fetch(`http://127.0.0.1:${health}/readyz`)).ok);
}

/** The nodes that a pool made. */
export function nodesOf(nodes: readonly KubeObject[], pool: string): KubeObject[] {
  return nodes.filter(({ metadata }) => metadata.labels?.['karpenter.sh/nodepool'] === pool);
}
