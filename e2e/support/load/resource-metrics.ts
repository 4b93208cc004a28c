import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePort } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { hasCondition, type KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Options for kwok, so that its nodes report the usage of their pods. */
export const usageFlags = [`--config=${fileURLToPath(new URL('usage.yaml', import.meta.url))}`];

const namespace = 'platform-scaling';
const name = 'metrics-server';
const apiService = { apiVersion: 'apiregistration.k8s.io/v1', kind: 'APIService', name: 'v1beta1.metrics.k8s.io' };

/** The type of a node's address at which kwok serves what a kubelet does; the others are of its simulated network. */
const kubeletAddress = 'InternalDNS';

/** The flags of upstream's chart for kind, where a stand-in renders none. */
const standInFlags = ['--kubelet-insecure-tls', '--kubelet-use-node-status-port'];

/** Flags for paths in a pod, and for the interval of measuring: the shortest that it takes is 10 s. */
const ownFlags = ['--secure-port', '--cert-dir', '--kubelet-preferred-address-types', '--metric-resolution'];

/**
 * Runs metrics-server in place of the platform's pod: by the flags of its Deployment, under its service account, and
 * where the APIService looks for it; of these only the address is changed.
 */
export async function serveResourceMetrics(cluster: ControlPlane): Promise<void> {
  const { kube, processes } = cluster;
  await registerKubelets(kube);
  const port = await freePort();
  const kubeconfig = await kubeconfigOfServer(cluster);
  await cluster.startServer('metrics-server', [
    ...(await renderedFlags(kube)),
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    `--cert-dir=${processes.folderOf('metrics-server')}`,
    `--kubelet-preferred-address-types=${kubeletAddress}`,
    '--metric-resolution=10s',
    '--kubelet-request-timeout=5s',
    ...['kubeconfig', 'authentication-kubeconfig', 'authorization-kubeconfig'].map((flag) => `--${flag}=${kubeconfig}`),
  ]);
  // No kube-proxy leads to the address of a Service.
  const there = { type: 'ExternalName', externalName: 'localhost', clusterIP: null, clusterIPs: null };
  await kube.merge({ apiVersion: 'v1', kind: 'Service', namespace, name }, { spec: there });
  await kube.merge(apiService, { spec: { service: { port } } });
  await processes.ready('metrics-server', async () => isAvailable(await kube.get(apiService)));
}

/** The platform's registration of the API. */
export function metricsApiService(kube: Kube): Promise<KubeObject> {
  return kube.get(apiService);
}

/** Has the containers of a name use CPU, such as `200m`, on all nodes. */
export async function load(kube: Kube, container: string, cpu: string | null): Promise<void> {
  const nodes = await kube.list({ apiVersion: 'v1', kind: 'Node' });
  const patch = { metadata: { annotations: { [`cpu.e2e/${container}`]: cpu } } };
  await Promise.all(nodes.map(({ metadata }) => kube.merge(nodeOf(metadata.name), patch)));
}

/** Configures where metrics-server reaches each node's kubelet, which is kwok. */
async function registerKubelets(kube: Kube): Promise<void> {
  for (const { metadata, status } of await kube.list({ apiVersion: 'v1', kind: 'Node' })) {
    const path = `/metrics/nodes/${metadata.name}/metrics/resource`;
    const annotations = { 'metrics.k8s.io/resource-metrics-path': path };
    await kube.merge(nodeOf(metadata.name), { metadata: { annotations } });
    const addresses = [...status.addresses, { type: kubeletAddress, address: 'localhost' }];
    await kube.merge(nodeOf(metadata.name), { status: { addresses } }, 'status');
  }
}

function nodeOf(node: string) {
  return { apiVersion: 'v1', kind: 'Node', name: node };
}

async function renderedFlags(kube: Kube): Promise<string[]> {
  const { spec } = await kube.get({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name });
  const flags = (spec.template.spec.containers[0].args as string[] | undefined) ?? standInFlags;
  return flags.filter((flag) => !ownFlags.includes(flag.split('=')[0] ?? ''));
}

/** That of its service account; the admin's where a stand-in has none. */
async function kubeconfigOfServer({ kube, kubeconfig, processes }: ControlPlane): Promise<string> {
  const account = await kube.find({ apiVersion: 'v1', kind: 'ServiceAccount', namespace, name });
  if (account === undefined) return kubeconfig;
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
  const token = await kube.request('POST', path, { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest' });
  const config = parse(await readFile(kubeconfig, 'utf8')) as { users: { user: object }[] };
  for (const entry of config.users) entry.user = { token: token.body.status.token as string };
  const file = join(processes.folder, 'metrics-server.kubeconfig');
  await writeFile(file, stringify(config), { mode: 0o600 });
  return file;
}

function isAvailable(object: KubeObject): boolean {
  return hasCondition(object, 'Available');
}
