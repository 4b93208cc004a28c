import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePorts } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import { locateServer } from '../../servers.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Namespace of Velero where it is installed ring by ring. */
export const veleroNamespace = 'platform-dr';

const location = {
  apiVersion: 'velero.io/v1',
  kind: 'BackupStorageLocation',
  namespace: veleroNamespace,
  name: 'default',
};

/** The store and Velero, run beside the cluster with what the platform has installed in it. */
export interface BackupService {
  stopStore(): Promise<void>;
  /** Waits until Velero has looked at the store and found it in a state. */
  storeSeenAs(phase: 'Available' | 'Unavailable'): Promise<void>;
}

/**
 * Starts the store by the arguments of its own Deployment, with the key that the cluster has made, and Velero with the
 * location that the platform rendered: all that differs is the address, since neither runs in the cluster.
 */
export async function startBackupService(cluster: ControlPlane): Promise<BackupService> {
  const { kube, processes } = cluster;
  const [storePort = 0, metricsPort = 0, profilerPort = 0] = await freePorts(3);
  const storeUrl = `http://127.0.0.1:${storePort}`;
  const key = await storeKey(cluster);
  const deployment = await kube.get({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: veleroNamespace,
    name: 'velero-store',
  });
  const data = processes.folderOf('store');
  const at = (text: string): string => text.replace(/^\/data/, data).replace(/^:7070$/, `127.0.0.1:${storePort}`);
  const { initContainers, containers } = podSpec(deployment);
  // `mkdir -p /data/velero`: a folder at the top is a bucket.
  for (const folder of (initContainers[0]?.command ?? []).filter((word) => word.startsWith('/data/')))
    await mkdir(at(folder), { recursive: true });
  const environment = { ...process.env, ROOT_ACCESS_KEY: 'velero', ROOT_SECRET_KEY: key };
  await cluster.startServer('versitygw', (containers[0]?.args ?? []).map(at), environment);
  await processes.ready('versitygw', async () => (await fetch(`${storeUrl}/healthz`)).ok);

  await kube.merge(location, { spec: { config: { s3Url: storeUrl } } });
  await startVelero(cluster, { key, metricsPort, profilerPort });
  const storeSeenAs: BackupService['storeSeenAs'] = async (phase) => {
    await kube.untilObject(location, ({ status }) => (status as Status)?.phase === phase, {
      what: `be seen as ${phase}`,
    });
  };
  return { stopStore: () => processes.stop('versitygw'), storeSeenAs };
}

type Status = { readonly phase?: string } | undefined;

interface PodSpec {
  readonly initContainers: readonly { readonly command?: readonly string[] }[];
  readonly containers: readonly { readonly args?: readonly string[] }[];
}

function podSpec(deployment: KubeObject): PodSpec {
  return (deployment['spec'] as { template: { spec: PodSpec } }).template.spec;
}

/** The token that Kubernetes has put into the Secret of the store's key. */
async function storeKey({ kube }: ControlPlane): Promise<string> {
  const secret = { apiVersion: 'v1', kind: 'Secret', namespace: veleroNamespace, name: 'velero-store-key' };
  const encoded = await kube.untilObject(secret, ({ data }) => (data as { token?: string } | undefined)?.token, {
    what: 'be filled with a token',
  });
  return Buffer.from(encoded, 'base64').toString('utf8');
}

async function startVelero(
  cluster: ControlPlane,
  { key, metricsPort, profilerPort }: { key: string; metricsPort: number; profilerPort: number },
): Promise<void> {
  const plugins = cluster.processes.folderOf('velero-plugins');
  await symlink((await locateServer('velero-plugin-for-aws')).path, join(plugins, 'velero-plugin-for-aws'));
  await cluster.startServer(
    'velero',
    [
      'server',
      `--kubeconfig=${cluster.kubeconfig}`,
      `--namespace=${veleroNamespace}`,
      `--plugin-dir=${plugins}`,
      `--metrics-address=127.0.0.1:${metricsPort}`,
      `--profiler-address=127.0.0.1:${profilerPort}`,
      // No node agent copies files of volumes here, and without one a backup of them would never end.
      '--default-volumes-to-fs-backup=false',
      // A minute by default.
      '--store-validation-frequency=1s',
    ],
    {
      ...process.env,
      KUBECONFIG: cluster.kubeconfig,
      VELERO_NAMESPACE: veleroNamespace,
      TMPDIR: cluster.processes.folderOf('velero'),
      AWS_ACCESS_KEY_ID: 'velero',
      AWS_SECRET_ACCESS_KEY: key,
    },
  );
  await cluster.processes.ready('velero', async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).ok);
}
