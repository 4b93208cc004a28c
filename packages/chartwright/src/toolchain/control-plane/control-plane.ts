import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { Connection } from '../kube-api/connection.ts';
import { Kube } from '../kube-api/kube.ts';
import { accessOf } from '../kube-api/kubeconfig.ts';
import { type Authority, type KeyPair, makeAuthority, makeSigningKeys } from './certificates.ts';
import { clientArguments, etcdArguments } from './server-arguments.ts';
import { addNodes, type SimulatedNode, threeZones } from './nodes.ts';
import { freePorts } from './ports.ts';
import { ServerProcesses } from './server-processes.ts';
import { provisionVolumes } from './volumes.ts';

/** The programs that make a control plane, in the order in which they start. */
export const controlPlaneServers = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kwok',
] as const;

/** Name of a program of the control plane. */
export type ControlPlaneServer = (typeof controlPlaneServers)[number];

/** Settings of a control plane. */
export interface ControlPlaneOptions {
  /** Absolute path of a server's program. */
  readonly locate: (name: ControlPlaneServer) => Promise<string>;
  /** Two in each of three zones when absent. */
  readonly nodes?: readonly SimulatedNode[];
  /** Whether admission webhooks are called. Nothing serves those that charts register, so they are not by default. */
  readonly webhooks?: boolean;
  /** Name of the kubeconfig's context. */
  readonly context?: string;
  /** Where the API server reaches etcd, given where it listens; there itself when absent. */
  readonly etcdProxy?: (port: number) => Promise<number>;
  /** Further flags, by server. */
  readonly flags?: Partial<Record<ControlPlaneServer, readonly string[]>>;
}

/** A cluster used by one run alone. */
export interface ThrowAwayCluster {
  readonly kube: Kube;
  /** Absolute path. */
  readonly kubeconfig: string;
  readonly context: string;
  /** Of the API server. */
  readonly url: string;
  /** Absolute folder of the servers' logs, which stay there when they are to be kept. */
  readonly logs: string;
  end(options?: { readonly keepLogs?: boolean }): Promise<void>;
}

/** A cluster without kubelets: etcd, the API server, controllers, the scheduler, and nodes that kwok plays. */
export interface ControlPlane extends ThrowAwayCluster {
  /** Runs further servers beside it. */
  readonly processes: ServerProcesses;
  /** Issues certificates that the API server trusts: those of aggregated APIs and webhooks. */
  readonly authority: Authority;
  /** Ends the API server, or kills it outright. */
  stopApiServer(): Promise<void>;
  startApiServer(): Promise<void>;
}

const serviceCidr = '10.96.0.0/16';

/** Starts a control plane on free ports of 127.0.0.1 and waits until its nodes are ready. */
export async function startControlPlane(options: ControlPlaneOptions): Promise<ControlPlane> {
  const processes = new ServerProcesses();
  try {
    return await start(processes, options);
  } catch (error) {
    await processes.end();
    throw error;
  }
}

async function start(processes: ServerProcesses, options: ControlPlaneOptions): Promise<ControlPlane> {
  const { context = 'local', flags = {} } = options;
  const pki = processes.folderOf('pki');
  const authority = await makeAuthority(pki, 'ca');
  const [signing, serving, admin, proxy, ports] = await Promise.all([
    makeSigningKeys(pki),
    authority.issue('apiserver', 'CN=kube-apiserver', ['kubernetes.default.svc']),
    authority.issue('admin', 'O=system:masters, CN=admin'),
    authority.issue('front-proxy', 'CN=front-proxy'),
    freePorts(6),
  ]);
  const [etcdPort = 0, peerPort = 0, apiPort = 0, controllerPort = 0, schedulerPort = 0, kwokPort = 0] = ports;
  const startServer = async (name: ControlPlaneServer, args: readonly string[]): Promise<void> => {
    const program = await options.locate(name);
    await processes.start({ name, program, args: [...args, ...(flags[name] ?? [])] });
  };

  await startServer('etcd', etcdArguments(processes.folderOf('etcd'), etcdPort, peerPort));
  const etcdSeenAt = (await options.etcdProxy?.(etcdPort)) ?? etcdPort;
  const url = `https://127.0.0.1:${apiPort}`;
  const kubeconfig = join(processes.folder, 'kubeconfig');
  await writeFile(kubeconfig, await kubeconfigText(context, url, authority, admin), { mode: 0o600 });
  const kube = new Kube(new Connection(await accessOf(kubeconfig)));
  const apiArguments = [
    `--etcd-servers=http://127.0.0.1:${etcdSeenAt}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${apiPort}`,
    // The address of a loopback is refused as an endpoint of the Service `kubernetes`.
    '--endpoint-reconciler-type=none',
    `--service-cluster-ip-range=${serviceCidr}`,
    '--authorization-mode=Node,RBAC',
    '--allow-privileged=true',
    `--client-ca-file=${authority.certificate}`,
    `--tls-cert-file=${serving.certificate}`,
    `--tls-private-key-file=${serving.key}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${signing.public}`,
    `--service-account-signing-key-file=${signing.private}`,
    `--requestheader-client-ca-file=${authority.certificate}`,
    '--requestheader-allowed-names=front-proxy',
    '--requestheader-username-headers=X-Remote-User',
    '--requestheader-group-headers=X-Remote-Group',
    '--requestheader-extra-headers-prefix=X-Remote-Extra-',
    `--proxy-client-cert-file=${proxy.certificate}`,
    `--proxy-client-key-file=${proxy.key}`,
    ...(options.webhooks === true
      ? []
      : ['--disable-admission-plugins=ValidatingAdmissionWebhook,MutatingAdmissionWebhook']),
  ];
  const startApiServer = async (): Promise<void> => {
    await startServer('kube-apiserver', apiArguments);
    await processes.ready('kube-apiserver', async () => (await kube.request('GET', '/readyz')).status === 200);
  };
  await startApiServer();

  await startServer('kube-controller-manager', [
    ...clientArguments(kubeconfig, controllerPort),
    `--service-account-private-key-file=${signing.private}`,
    `--root-ca-file=${authority.certificate}`,
    `--cluster-signing-cert-file=${authority.certificate}`,
    `--cluster-signing-key-file=${authority.key}`,
    '--use-service-account-credentials=true',
  ]);
  await startServer('kube-scheduler', clientArguments(kubeconfig, schedulerPort));
  await startServer('kwok', [
    `--kubeconfig=${kubeconfig}`,
    `--config=${fileURLToPath(new URL('stages.yaml', import.meta.url))}`,
    '--manage-all-nodes=true',
    '--node-lease-duration-seconds=40',
    // Of every node, and of the pods on its network. One of loopback would be refused as an endpoint.
    '--node-ip=10.0.0.1',
    `--server-address=127.0.0.1:${kwokPort}`,
    `--node-port=${kwokPort}`,
  ]);
  await addNodes(kube, options.nodes ?? threeZones);
  const endVolumes = await provisionVolumes(kube);
  await kube.untilObject(
    { apiVersion: 'v1', kind: 'ServiceAccount', namespace: 'default', name: 'default' },
    () => true,
  );

  return {
    kube,
    kubeconfig,
    context,
    url,
    logs: processes.logs,
    processes,
    authority,
    startApiServer,
    stopApiServer: () => processes.stop('kube-apiserver'),
    end: async (how) => {
      endVolumes();
      kube.close();
      await processes.end(how);
    },
  };
}

async function kubeconfigText(context: string, server: string, authority: KeyPair, admin: KeyPair): Promise<string> {
  const [ca, certificate, key] = await Promise.all(
    [authority.certificate, admin.certificate, admin.key].map((file) => readFile(file, 'base64')),
  );
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: context, cluster: { server, 'certificate-authority-data': ca } }],
    users: [{ name: 'admin', user: { 'client-certificate-data': certificate, 'client-key-data': key } }],
    contexts: [{ name: context, context: { cluster: context, user: 'admin' } }],
    'current-context': context,
  });
}
