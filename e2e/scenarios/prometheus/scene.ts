import { afterAll, beforeAll } from 'vitest';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePort } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { addressOf, type LaidServer, startCentralPrometheus } from '../../support/metrics/observed-platform.ts';
import { namespace } from '../../support/metrics/operator.ts';
import { PodNetwork } from '../../support/metrics/pod-network.ts';
import type { Prometheus } from '../../support/metrics/prometheus.ts';
import { startWebhook, type Webhook } from '../../support/metrics/webhook.ts';

/** Of the workload of team checkout, above what its alert allows. */
export const ordersWaiting = 42;

/** What the parts of the scenario share. */
export class Scene {
  readonly cluster: ControlPlane;
  readonly network: PodNetwork;
  readonly webhook: Webhook;
  /** Outside the cluster. */
  readonly central: Prometheus;
  /** The platform's Prometheus, laid out by the first part. */
  laid!: LaidServer;
  /** And started by the second. */
  prometheus!: Prometheus;

  constructor(cluster: ControlPlane, network: PodNetwork, webhook: Webhook, central: Prometheus) {
    this.cluster = cluster;
    this.network = network;
    this.webhook = webhook;
    this.central = central;
  }

  /** The pods of a workload, each with its address: a busy machine gives them theirs after the release is installed. */
  podsOf(team: string, workload: string): Promise<KubeObject[]> {
    const labelSelector = `app.kubernetes.io/name=${workload}`;
    return this.cluster.kube.until(
      { apiVersion: 'v1', kind: 'Pod', namespace: `team-${team}`, labelSelector },
      (pods) => pods.length > 0 && pods.every((pod) => addressOf(pod) !== 'undefined') && [...pods],
      { what: `have the pods of ${workload}, with addresses` },
    );
  }

  /** Makes a pod serve metrics. */
  serveMetrics(pod: KubeObject | undefined, port: number, path: string, text: () => string): void {
    if (pod === undefined) throw new Error('no pod to serve metrics');
    this.network.listen(`${addressOf(pod)}:${port}`, { answers: (requested) => (requested === path ? text() : '') });
  }

  /** Makes a Secret where the platform keeps its metrics. */
  makeSecret(name: string, stringData: Record<string, string>): Promise<KubeObject> {
    return this.cluster.kube.create({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData });
  }
}

/** Sets the scene on a control plane: fakes of the pods' network and of what is outside. */
export function useScene(cluster: () => ControlPlane): () => Scene {
  let scene: Scene | undefined;
  beforeAll(async () => {
    const [network, webhook, port] = await Promise.all([PodNetwork.start(), startWebhook(), freePort()]);
    const central = await startCentralPrometheus(cluster(), port);
    network.listen(new URL(central.url).host, { server: central.url });
    scene = new Scene(cluster(), network, webhook, central);
  });
  afterAll(() => {
    scene?.network.close();
    scene?.webhook.close();
  });
  return () => {
    if (scene === undefined) throw new Error('no scene: it is there within steps only');
    return scene;
  };
}
