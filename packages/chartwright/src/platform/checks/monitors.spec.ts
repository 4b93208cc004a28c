import { describe, expect, it } from 'vitest';
import { objectsIn } from '../platform-object.fixture.ts';
import { noFacts } from '../model/facts.ts';
import { monitorFindings } from './monitors.ts';

const good = `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: p }
spec:
  serviceMonitorSelector: { matchLabels: { chartwright.dev/monitor: platform } }
  podMonitorSelector: {}
---
apiVersion: v1
kind: Service
metadata: { name: loki, labels: { app: loki } }
spec: { ports: [{ name: http, port: 80 }] }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: loki, labels: { chartwright.dev/monitor: platform } }
spec: { selector: { matchLabels: { app: loki } }, endpoints: [{ port: http }] }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  template:
    metadata: { labels: { app: agent } }
    spec: { containers: [{ name: agent, ports: [{ name: metrics, containerPort: 1 }] }] }
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: agent }
spec: { selector: { matchLabels: { app: agent } }, podMetricsEndpoints: [{ port: metrics }] }
`;

/** As the catalogue declares it for the mesh's control plane. */
const facts = {
  ...noFacts,
  injects: { labels: { 'linkerd.io/control-plane-ns': 'injected' }, ports: ['linkerd-admin'] },
};

function codes(manifest: string, known = facts): string[] {
  return monitorFindings(objectsIn(manifest), known).map(({ code, path }) => `${code} ${path}`);
}

describe('monitors', () => {
  it('are right when they select something with their port, and a Prometheus selects them', () => {
    expect(codes(good)).toEqual([]);
  });

  it.each([
    [
      'a selector that no Service meets',
      'matchLabels: { app: loki } }, endpoints',
      'matchLabels: { app: lokki } }, endpoints',
      'platform/monitor-selects-nothing ServiceMonitor/platform-observability/loki: spec.selector',
    ],
    [
      'a port that the Service does not have',
      'endpoints: [{ port: http }]',
      'endpoints: [{ port: metrics }]',
      'platform/monitor-port ServiceMonitor/platform-observability/loki: spec.endpoints[0].port',
    ],
    [
      'labels that no Prometheus selects',
      'name: loki, labels: { chartwright.dev/monitor: platform }',
      'name: loki, labels: { release: x }',
      'platform/monitor-unselected ServiceMonitor/platform-observability/loki: metadata.labels',
    ],
    [
      'a selector that no pod meets',
      'matchLabels: { app: agent } }, podM',
      'matchLabels: { app: agnt } }, podM',
      'platform/monitor-selects-nothing PodMonitor/platform-observability/agent: spec.selector',
    ],
    [
      'a port that no container has',
      'podMetricsEndpoints: [{ port: metrics }]',
      'podMetricsEndpoints: [{ port: http }]',
      'platform/monitor-port PodMonitor/platform-observability/agent: spec.podMetricsEndpoints[0].port',
    ],
    [
      'another namespace',
      'spec: { selector: { matchLabels: { app: loki } }',
      'spec: { namespaceSelector: { matchNames: [platform-edge] }, selector: { matchLabels: { app: loki } }',
      'platform/monitor-selects-nothing ServiceMonitor/platform-observability/loki: spec.selector',
    ],
  ])('report %s', (_, from, to, code) => {
    expect(good).toContain(from);
    expect(codes(good.replace(from, to))).toEqual([code]);
  });

  it('may select a Service that a component declares as made elsewhere', () => {
    const kubelet = good.replace(
      'spec: { selector: { matchLabels: { app: loki } }',
      'spec: { namespaceSelector: { matchNames: [kube-system] }, selector: { matchLabels: { app: kubelet } }',
    );
    const elsewhere = [{ namespace: 'kube-system', names: ['*lok*'], reason: 'an operator makes it' }];
    expect(codes(kubelet)).toHaveLength(1);
    expect(codes(kubelet, { ...facts, monitorsElsewhere: elsewhere })).toEqual([]);
  });

  it('may scrape the port of a proxy that a component injects', () => {
    expect(
      codes(
        good.replace(
          'matchLabels: { app: agent } }, podMetricsEndpoints: [{ port: metrics }]',
          'matchLabels: { linkerd.io/x: y } }, podMetricsEndpoints: [{ port: linkerd-admin }]',
        ),
      ),
    ).toEqual([]);
  });
});
