import { describe, expect, it } from 'vitest';
import { validateObjects } from '../../src/kube/validate.ts';
import { realCharts, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { publishedCatalog } from '../support/upstream-definitions.ts';

const container = 'spec.template.spec.containers.0';
const keda = { choices: { customMetrics: 'keda' } };
const adapter = { choices: { customMetrics: 'prometheus-adapter' } };

const kedaWorkloads = ['keda-operator', 'keda-operator-metrics-apiserver', 'keda-admission-webhooks'];

/** The adapter's ring without its neighbours, so that only the adapter is rendered. */
const adapterOf = (profile: 'kind' | 'eks', more: Record<string, unknown> = {}): Promise<Rendering> =>
  renderPlatform({
    profile,
    ring: 'observability',
    platform: { ...adapter, ...more },
    values: {
      rings: Object.fromEntries(
        ['kube-prometheus-stack', 'loki', 'tempo', 'alloy', 'grafana', 'platform-dashboards'].map((name) => [
          name,
          false,
        ]),
      ),
    },
  });

const adapterObjects = ({ objects }: Rendering): Rendering['objects'] =>
  objects.filter(({ source }) => source.includes('/charts/prometheus-adapter/'));

describe.runIf(realCharts)('the resource metrics API', () => {
  it('accepts kind’s kubelet certificates, and has one replica there', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'scaling' });
    const server = rendering.one('Deployment', 'metrics-server');
    expect(valueAt(server, `${container}.args`)).toContain('--kubelet-insecure-tls');
    expect(valueAt(server, 'spec.replicas')).toBe(1);
    expect(valueAt(rendering.one('ServiceMonitor', 'metrics-server'), 'metadata.labels')).toMatchObject({
      'chartwright.dev/monitor': 'platform',
    });
  });

  it('is EKS’s add-on by default, or ours with two replicas if the environment chooses so', async () => {
    const external = await renderPlatform({ profile: 'eks', ring: 'scaling' });
    expect(external.names).not.toContain('Deployment/metrics-server');
    const environment = { ...sampleEnvironments.eks, components: { 'metrics-server': { external: false } } };
    const own = await renderPlatform({ profile: 'eks', ring: 'scaling', environment });
    const server = own.one('Deployment', 'metrics-server');
    expect(valueAt(server, 'spec.replicas')).toBe(2);
    expect(valueAt(server, `${container}.args`)).not.toContain('--kubelet-insecure-tls');
    expect(own.names).toContain('PodDisruptionBudget/metrics-server');
  });
});

describe.runIf(realCharts)('custom metrics by KEDA', () => {
  it('does not exist unless chosen', async () => {
    const { names } = await renderPlatform({ profile: 'kind', ring: 'scaling' });
    expect(names.filter((name) => name.includes('keda'))).toEqual([]);
  });

  it('serves external metrics, without permissions on every kind or on foreign Secrets', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'scaling', platform: keda });
    expect(rendering.names).toContain('APIService/v1beta1.external.metrics.k8s.io');
    expect(rendering.ofKind('CustomResourceDefinition')).toEqual([]);
    const rules = valueAt(rendering.one('ClusterRole', 'keda-operator'), 'rules') as Record<string, string[]>[];
    for (const { apiGroups = [], resources = [], verbs = [] } of rules) {
      expect([...apiGroups, ...verbs]).not.toContain('*');
      expect(resources).not.toContain('secrets');
    }
  });

  it('has two replicas of each workload on EKS, spread across zones, with a budget', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'scaling', platform: keda });
    for (const name of kedaWorkloads) {
      const deployment = rendering.one('Deployment', name);
      expect(valueAt(deployment, 'spec.replicas'), name).toBe(2);
      const spread = valueAt(deployment, 'spec.template.spec.topologySpreadConstraints.0');
      expect(spread).toMatchObject({
        topologyKey: 'topology.kubernetes.io/zone',
        labelSelector: { matchLabels: { app: valueAt(deployment, 'spec.selector.matchLabels.app') } },
      });
    }
    expect(rendering.ofKind('PodDisruptionBudget')).toHaveLength(4);
  });

  it('is valid, monitored and reproducible, with images from the given registry', async () => {
    const platform = { ...keda, registry: 'registry.test/m' };
    const rendering = await renderPlatform({ profile: 'eks', ring: 'scaling', platform });
    const again = await renderPlatform({ profile: 'eks', ring: 'scaling', platform });
    expect(again.manifest).toBe(rendering.manifest);
    const catalog = await publishedCatalog([{ name: 'karpenter-crd', version: '1.14.1' }]);
    expect(validateObjects(rendering.objects, catalog)).toEqual([]);
    for (const name of kedaWorkloads)
      expect(valueAt(rendering.one('Deployment', name), `${container}.image`)).toMatch(
        /^registry\.test\/m\/kedacore\//,
      );
    const monitors = rendering.ofKind('ServiceMonitor');
    expect(monitors).toHaveLength(4);
    for (const monitor of monitors)
      expect(valueAt(monitor, 'metadata.labels["chartwright.dev/monitor"]')).toBe('platform');
  });
});

describe.runIf(realCharts)('custom metrics by prometheus-adapter', () => {
  it('queries the platform’s Prometheus, and serves custom and external metrics', async () => {
    const rendering = await adapterOf('kind');
    const args = valueAt(rendering.one('Deployment', 'prometheus-adapter'), `${container}.args`);
    expect(args).toContain('--prometheus-url=http://platform-prometheus.platform-observability.svc.cluster.local:9090');
    expect(rendering.names).toContain('APIService/v1beta1.custom.metrics.k8s.io');
    expect(rendering.names).toContain('APIService/v1beta1.external.metrics.k8s.io');
    const config = valueAt(rendering.one('ConfigMap', 'prometheus-adapter'), 'data["config.yaml"]');
    expect(config).toContain('as: ${1}');
  });

  it('uses a cert-manager certificate in ring mode', async () => {
    const rendering = await adapterOf('kind');
    expect(rendering.names).toContain('Certificate/prometheus-adapter-cert');
    const service = rendering.one('APIService', 'v1beta1.custom.metrics.k8s.io');
    expect(valueAt(service, 'spec.insecureSkipTLSVerify')).toBeUndefined();
  });

  it('has two replicas on EKS and a budget, is valid, and takes images from the given registry', async () => {
    const rendering = await adapterOf('eks', { registry: 'registry.test/m' });
    const deployment = rendering.one('Deployment', 'prometheus-adapter');
    expect(valueAt(deployment, 'spec.replicas')).toBe(2);
    expect(valueAt(deployment, `${container}.image`)).toMatch(/^registry\.test\/m\/prometheus-adapter\//);
    expect(valueAt(rendering.one('PodDisruptionBudget', 'prometheus-adapter'), 'spec.maxUnavailable')).toBe(1);
    const catalog = await publishedCatalog([
      { name: 'cert-manager', version: 'v1.21.1', values: { crds: { enabled: true } } },
    ]);
    expect(validateObjects(adapterObjects(rendering), catalog)).toEqual([]);
  });
});
