import { mergeValues } from '../../core/merge.ts';
import type { Environment } from '../../platform/model/environment.ts';
import { yamlText } from '../../core/yaml/text.ts';

/**
 * Node images by minor version, as the release notes of kind list them (v0.31.0 and v0.30.0): an image is built for a
 * release of kind, and only the digest names one build. Other versions go by their tag.
 */
const nodeImages: Readonly<Record<string, string>> = {
  '1.35': 'kindest/node:v1.35.0@sha256:452d707d4862f52530247495d180205e029056831160e22870e37e3f6c1ac31f',
  '1.34': 'kindest/node:v1.34.0@sha256:7416a61b42b1662ca6ca89f02028ac133a309a2a30ba309614e8ec94d976dc5a',
};

/** Label of the node whose ports are published on this machine; the edge runs there. */
export const edgeLabel = 'chartwright.dev/edge';

/** Region of kind's zones: storage and topology spread need one, and kind has none. */
export const kindRegion = 'kind';

/**
 * `kind.yaml`: a control plane and worker nodes in zones, the first of them with the edge's ports.
 *
 * The default CNI stays: kindnet enforces NetworkPolicies since kind v0.24, so the teams' policies apply here too.
 */
export function kindCluster({ cluster }: Environment): Record<string, unknown> {
  const image =
    cluster.nodeImage ?? nodeImages[cluster.kubernetesVersion] ?? `kindest/node:v${cluster.kubernetesVersion}.0`;
  const zone = (index: number): Record<string, string> => ({
    'topology.kubernetes.io/region': kindRegion,
    'topology.kubernetes.io/zone': `${kindRegion}-${cluster.zones[index % cluster.zones.length] ?? 'a'}`,
  });
  const workers = Array.from({ length: cluster.nodes }, (_, index) => ({
    role: 'worker',
    image,
    labels: { ...zone(index), ...(index === 0 ? { [edgeLabel]: 'true' } : {}) },
    ...(index === 0 ? { extraPortMappings: ports(cluster.ports) } : {}),
  }));
  const config = {
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    name: cluster.name,
    networking: { ipFamily: 'ipv4', disableDefaultCNI: false, kubeProxyMode: 'iptables' },
    kubeadmConfigPatches: openMetrics.map((patch) => yamlText(patch)),
    nodes: [{ role: 'control-plane', image, labels: zone(0) }, ...workers],
  };
  return mergeValues(config, cluster.overrides);
}

function ports({ http, https }: { readonly http: number; readonly https: number }): Record<string, unknown>[] {
  return [
    // On this machine only: a trial cluster must not serve the network that the machine is in.
    { containerPort: 80, hostPort: http, listenAddress: '127.0.0.1', protocol: 'TCP' },
    { containerPort: 443, hostPort: https, listenAddress: '127.0.0.1', protocol: 'TCP' },
  ];
}

const everywhere = { 'bind-address': '0.0.0.0' };
const metricsUrls = { 'listen-metrics-urls': 'http://0.0.0.0:2381' };

/**
 * Metrics of the control plane where Prometheus reaches them; kubeadm binds them to the loopback. kind uses v1beta3 for
 * Kubernetes before 1.36 and v1beta4 from there, and applies a patch to its own version alone. In v1beta4 arguments are a
 * list, which a merge patch replaces whole, so it repeats the one that kind itself gives.
 */
const openMetrics: readonly Record<string, unknown>[] = [
  {
    kind: 'ClusterConfiguration',
    apiVersion: 'kubeadm.k8s.io/v1beta3',
    controllerManager: { extraArgs: everywhere },
    scheduler: { extraArgs: everywhere },
    etcd: { local: { extraArgs: metricsUrls } },
  },
  {
    kind: 'ClusterConfiguration',
    apiVersion: 'kubeadm.k8s.io/v1beta4',
    controllerManager: { extraArgs: listed({ 'enable-hostpath-provisioner': 'true', ...everywhere }) },
    scheduler: { extraArgs: listed(everywhere) },
    etcd: { local: { extraArgs: listed(metricsUrls) } },
  },
  { kind: 'KubeProxyConfiguration', metricsBindAddress: '0.0.0.0:10249' },
];

function listed(args: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(args).map(([name, value]) => ({ name, value }));
}
