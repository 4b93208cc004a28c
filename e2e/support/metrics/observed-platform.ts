import { writeFile } from 'node:fs/promises';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePort } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import { locateServer } from '../../servers.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { operatedPod, writtenConfiguration } from './operator.ts';
import { layContainer, type LaidContainer } from './pod-files.ts';
import type { PodNetwork } from './pod-network.ts';
import { configurationOffCluster, Prometheus, writeTokenKubeconfig } from './prometheus.ts';

/** A server of the operator's, laid out to run on this machine. */
export interface LaidServer {
  readonly pod: KubeObject;
  readonly container: LaidContainer;
  /** Absolute path of its configuration. */
  readonly configuration: string;
}

/** Lays out Prometheus' container, with the configuration that the operator has written. */
export async function layPrometheus(cluster: ControlPlane, network: PodNetwork): Promise<LaidServer> {
  const { kube, url, authority, processes } = cluster;
  const text = await writtenConfiguration(kube, 'prometheus-platform', 'prometheus.yaml.gz');
  const pod = await operatedPod(kube, 'prometheus-platform-0');
  const container = await layContainer(kube, pod, 'prometheus', processes.folderOf('pod-of-prometheus'));
  const kubeconfig = container.at('/etc/prometheus/config_out/kubeconfig');
  const token = container.at('/var/run/secrets/kubernetes.io/serviceaccount/token');
  await writeTokenKubeconfig(kubeconfig, { url, authority: authority.certificate, token });
  const off = { container, kubeconfig, proxy: network.url };
  const configuration = container.at('/etc/prometheus/config_out/prometheus.env.yaml');
  await writeFile(configuration, configurationOffCluster(text, off));
  return { pod, container, configuration };
}

/** Starts Prometheus with the arguments that the operator gave it, and listening on loopback. */
export async function startPrometheus(cluster: ControlPlane, { container }: LaidServer): Promise<Prometheus> {
  const prometheus = new Prometheus(await freePort());
  await cluster.startServer('prometheus', [...container.args, `--web.listen-address=${new URL(prometheus.url).host}`]);
  await cluster.processes.ready('prometheus', () => prometheus.ready());
  return prometheus;
}

/** Starts a Prometheus outside the cluster, to which others send their metrics, on a port that they know. */
export async function startCentralPrometheus({ processes }: ControlPlane, port: number): Promise<Prometheus> {
  const folder = processes.folderOf('central-prometheus');
  await writeFile(`${folder}/prometheus.yaml`, 'global: {}\n');
  const { path } = await locateServer('prometheus');
  const args = [
    `--config.file=${folder}/prometheus.yaml`,
    `--storage.tsdb.path=${folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--web.enable-remote-write-receiver',
  ];
  await processes.start({ name: 'central-prometheus', program: path, args });
  const central = new Prometheus(port);
  await processes.ready('central-prometheus', () => central.ready());
  return central;
}

/** Lays out Alertmanager's container, with the configuration that the operator has generated. */
export async function layAlertmanager({ kube, processes }: ControlPlane): Promise<LaidServer> {
  const text = await writtenConfiguration(kube, 'alertmanager-platform-generated', 'alertmanager.yaml.gz');
  const pod = await operatedPod(kube, 'alertmanager-platform-0');
  const container = await layContainer(kube, pod, 'alertmanager', processes.folderOf('pod-of-alertmanager'));
  const configuration = container.at('/etc/alertmanager/config_out/alertmanager.env.yaml');
  await writeFile(configuration, text);
  return { pod, container, configuration };
}

/** Starts Alertmanager with the arguments that the operator gave it, where its pod's address leads. */
export async function startAlertmanager(
  cluster: ControlPlane,
  { pod, container }: LaidServer,
  network: PodNetwork,
): Promise<void> {
  const listen = `127.0.0.1:${await freePort()}`;
  const args = container.args.map((arg) =>
    arg.startsWith('--web.listen-address=') ? `--web.listen-address=${listen}` : arg,
  );
  await cluster.startServer('alertmanager', args);
  await cluster.processes.ready('alertmanager', async () => (await fetch(`http://${listen}/-/ready`)).ok);
  network.listen(`${addressOf(pod)}:9093`, { server: `http://${listen}` });
}

/** A pod's address. */
export function addressOf(pod: KubeObject): string {
  return String((pod['status'] as { podIP?: string }).podIP);
}
