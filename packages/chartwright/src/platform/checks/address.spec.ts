import { describe, expect, it } from 'vitest';
import { addressesIn } from './address.ts';

const namespaces = new Set(['platform-observability', 'platform-mesh']);

function found(text: string): unknown[] {
  return addressesIn(text, namespaces).map(({ service, namespace, port, portName }) => [
    [service, namespace].filter((part) => part !== undefined).join('.'),
    port ?? portName,
  ]);
}

describe('addresses of Services in a text', () => {
  it.each([
    [
      'http://loki-gateway.platform-observability.svc.cluster.local/loki/api',
      'loki-gateway.platform-observability',
      80,
    ],
    ['http://tempo.platform-observability.svc:3200', 'tempo.platform-observability', 3200],
    ['tempo.platform-observability:4317', 'tempo.platform-observability', 4317],
    [
      'loki-0.loki-headless.platform-observability.svc.cluster.local:7946',
      'loki-headless.platform-observability',
      7946,
    ],
    ['dns+loki.platform-observability.svc.cluster.local:9095', 'loki.platform-observability', 9095],
    ['_grpc._tcp.loki.platform-observability.svc.cluster.local', 'loki.platform-observability', 'grpc'],
    ['https://grafana/login', 'grafana', 443],
    ['linkerd-dst.platform-mesh.svc.cluster.local.:8086', 'linkerd-dst.platform-mesh', 8086],
  ])('finds %s', (text, address, port) => {
    expect(found(text)).toEqual([[address, port]]);
  });

  it('finds several in one text, as in an argument of a proxy or a configuration file', () => {
    expect(found('a: http://a.platform-mesh.svc:1\nb: http://b.platform-mesh.svc:2\n')).toHaveLength(2);
  });

  it.each([
    'https://prometheus.io/docs',
    'http://localhost:9090',
    'http://127.0.0.1:80',
    'http://{{ .Values.host }}:80',
    'registry.example.com/team/image:1.0',
    'web.platform-mesh.serviceaccount.identity.platform-mesh.cluster.local',
    'chartwright.dev/monitor',
    'the mesh in platform-mesh. It is',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
