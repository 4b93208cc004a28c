import { describe, expect, it } from 'vitest';
import { objectsIn } from '../platform-object.fixture.ts';
import { addressFindings } from './addresses.ts';

const service = `
apiVersion: v1
kind: Service
metadata: { name: loki-gateway }
spec:
  selector: { app: loki }
  ports: [{ name: http, port: 80 }]
`;

function configMap(text: string): string {
  return `${service}---
apiVersion: v1
kind: ConfigMap
metadata: { name: config }
data:
  config.yaml: ${JSON.stringify(text)}
`;
}

function findings(manifest: string): (string | undefined)[][] {
  return addressFindings(objectsIn(manifest)).map(({ code, path, fix }) => [code, path, fix]);
}

describe('addresses in the render', () => {
  it('are right when the Service and its port are there', () => {
    expect(findings(configMap('url: http://loki-gateway.platform-observability.svc/loki'))).toEqual([]);
    expect(findings(configMap('url: http://loki-gateway:80/loki'))).toEqual([]);
  });

  it('report a Service that does not exist, with the nearest that does', () => {
    expect(findings(configMap('url: http://loki-gatway.platform-observability.svc/loki'))).toEqual([
      [
        'platform/no-service',
        'ConfigMap/platform-observability/config: data["config.yaml"]',
        'did you mean loki-gateway?',
      ],
    ]);
  });

  it('are not called by what is switched off', () => {
    const bloom = 'bloom:\n  enabled: false\n  addresses: dns+bloom.platform-observability.svc:9095\n';
    expect(findings(configMap(bloom))).toEqual([]);
    expect(findings(configMap(bloom.replace('false', 'true')))).toHaveLength(1);
    expect(findings(configMap(`${bloom}other: http://bloom.platform-observability.svc:9095\n`))).toHaveLength(1);
    expect(findings(configMap(`enabled: true\nother: { enabled: false }\n${bloom.slice(7)}`))).not.toEqual([]);
  });

  it('report a port that the Service does not have', () => {
    const [problem] = addressFindings(objectsIn(configMap('http://loki-gateway.platform-observability.svc:3100')));
    expect(problem).toMatchObject({ code: 'platform/no-port', expected: 'one of its ports: 80 (http)' });
  });

  it('are looked for in Secrets, arguments and references too', () => {
    const secret = `${service}---
apiVersion: v1
kind: Secret
metadata: { name: s }
data: { c: ${Buffer.from('http://gone.platform-observability.svc').toString('base64')} }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: d }
spec: { template: { spec: { containers: [{ name: c, args: ["--url=http://gone2.platform-observability.svc:80"] }] } } }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: w }
webhooks: [{ name: w, clientConfig: { service: { name: gone3, namespace: platform-observability } } }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: i }
spec: { defaultBackend: { service: { name: loki-gateway, port: { name: https } } } }
`;
    expect(findings(secret).map(([code, path]) => [code, path])).toEqual([
      ['platform/no-service', 'Secret/platform-observability/s: data.c'],
      ['platform/no-service', 'Deployment/platform-observability/d: spec.template.spec.containers[0].args[0]'],
      ['platform/no-service', 'ValidatingWebhookConfiguration/w: webhooks[0].clientConfig.service'],
      ['platform/no-port', 'Ingress/platform-observability/i: spec.defaultBackend.service'],
    ]);
  });

  it('let pods be met by any of their ports through a headless Service', () => {
    const headless = `
apiVersion: v1
kind: Service
metadata: { name: loki-headless }
spec: { clusterIP: None, selector: { app: loki }, ports: [{ name: http, port: 3100 }] }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: loki }
spec:
  template:
    metadata: { labels: { app: loki } }
    spec: { containers: [{ name: loki, args: ["--join=loki-headless.platform-observability.svc:7946"], ports: [{ containerPort: 7946 }] }] }
`;
    expect(findings(headless)).toEqual([]);
    expect(findings(headless.replace('containerPort: 7946', 'containerPort: 7947'))).toHaveLength(1);
  });
});
