import { describe, expect, it } from 'vitest';
import type { ManifestObject } from '../../kube/manifest.ts';
import { effectiveValues } from '../values/effective.ts';
import { teamReleaseFindings } from './check-release.ts';
import { teamObject, workload } from './objects.fixture.ts';

const terms = effectiveValues({ tenant: { team: 'shop', podSecurity: 'baseline' } });
const labels = { 'app.kubernetes.io/name': 'web' };
const monitored = { labels: { 'chartwright.dev/monitor': 'platform' } };

/** What is wrong with a workload's objects and further ones together. */
const found = (...more: readonly ManifestObject[]): string[] =>
  teamReleaseFindings([...workload, ...more], terms).map(
    ({ code, path }) => `${code.replace('objects/', '')} ${path.replace(/^.*?: /, '')}`,
  );

const budget = (spec: object) => teamObject('policy/v1', 'PodDisruptionBudget', 'own', { spec });
const ofWeb = { selector: { matchLabels: labels } };

const target = { type: 'Utilization', averageUtilization: 80 };
const ofCpu = [{ type: 'Resource', resource: { name: 'cpu', target } }];
const scaler = (name: string, metrics: readonly object[] = ofCpu, fewest = 2) =>
  teamObject('autoscaling/v2', 'HorizontalPodAutoscaler', name, {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      minReplicas: fewest,
      maxReplicas: 4,
      metrics,
    },
  });
const scaled = teamObject('keda.sh/v1alpha1', 'ScaledObject', 'queue', {
  spec: { scaleTargetRef: { name: 'web' }, triggers: [{ type: 'kafka' }] },
});
const vertical = (updateMode: string) =>
  teamObject('autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', 'size', {
    spec: { targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, updatePolicy: { updateMode } },
  });

const pod = (spec: object, annotations: Readonly<Record<string, string>> = {}) =>
  teamObject('batch/v1', 'Job', 'migrate', {
    metadata: { annotations },
    spec: {
      template: {
        spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'example.com/a:1', ...spec }], ...spec },
      },
    },
  });
const hook = (spec: object, events = 'pre-install,pre-upgrade') => pod(spec, { 'helm.sh/hook': events });

const ingress = (service: object) =>
  teamObject('networking.k8s.io/v1', 'Ingress', 'own', {
    spec: {
      rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service } }] } }],
    },
  });
const route = (kind: string, reference: object) =>
  teamObject('gateway.networking.k8s.io/v1', kind, 'own', {
    spec: { hostnames: ['a.example.com'], rules: [{ backendRefs: [reference] }] },
  });
const monitor = (kind: string, spec: object) =>
  teamObject('monitoring.coreos.com/v1', kind, 'own', { metadata: monitored, spec });

describe('the objects of a release', () => {
  it('are sound together as a chart renders them', () => {
    expect(found()).toEqual([]);
  });

  it.each([
    [budget({ ...ofWeb, maxUnavailable: 1 })],
    [budget({ ...ofWeb, minAvailable: 1 })],
    [budget({ ...ofWeb, minAvailable: '50%' })],
    [scaler('web')],
    [scaled],
    [pod({ serviceAccountName: 'web', envFrom: [{ configMapRef: { name: 'web' } }] })],
    [pod({ volumes: [{ name: 'a', configMap: { name: 'elsewhere', optional: true } }] })],
    [pod({ volumes: [{ name: 'a', configMap: { name: 'platform-trust' } }] })],
    [pod({ envFrom: [{ secretRef: { name: 'made-in-the-cluster' } }] })],
    [hook({ serviceAccountName: 'web' }, 'post-install')],
    [hook({ serviceAccountName: 'web' }, 'pre-upgrade')],
    [hook({ serviceAccountName: 'default', envFrom: [{ secretRef: { name: 'db' } }] })],
    [ingress({ name: 'web', port: { name: 'http' } })],
    [route('HTTPRoute', { name: 'web', port: 80 })],
    [monitor('ServiceMonitor', { ...ofWeb, endpoints: [{ port: 'http' }] })],
    [monitor('PodMonitor', { ...ofWeb, podMetricsEndpoints: [{ port: 'http' }] })],
  ])('may have one more: $kind $value.spec', (object) => {
    expect(found(object)).toEqual([]);
  });

  // prettier-ignore
  it.each([
    [budget({ ...ofWeb, maxUnavailable: 0 }), 'drain-blocked spec.maxUnavailable'],
    [budget({ ...ofWeb, maxUnavailable: '0%' }), 'drain-blocked spec.maxUnavailable'],
    [budget({ ...ofWeb, minAvailable: 2 }), 'drain-blocked spec.minAvailable'],
    [budget({ ...ofWeb, minAvailable: '100%' }), 'drain-blocked spec.minAvailable'],
    [budget({ ...ofWeb, minAvailable: '51%' }), 'drain-blocked spec.minAvailable'],
    [budget({ selector: { matchLabels: { app: 'b' } }, maxUnavailable: 1 }), 'selects-nothing spec.selector'],
    [teamObject('v1', 'Service', 'b', { spec: { selector: { app: 'b' }, ports: [{ port: 80 }] } }), 'selects-nothing spec.selector'],
    [teamObject('v1', 'ConfigMap', 'platform-trust', { data: { a: 'b' } }), 'value metadata.name'],
    [teamObject('keda.sh/v1alpha1', 'ScaledJob', 'own', { spec: { minReplicaCount: 5, maxReplicaCount: 4 } }), 'value spec.minReplicaCount'],
    [pod({ serviceAccountName: 'b' }), 'no-reference spec.template.spec.serviceAccountName'],
    [pod({ volumes: [{ name: 'a', configMap: { name: 'b' } }] }), 'no-reference spec.template.spec.volumes[0].configMap.name'],
    [pod({ volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'b' } }] }), 'no-reference spec.template.spec.volumes[0].persistentVolumeClaim.claimName'],
    [pod({ volumes: [{ name: 'a', projected: { sources: [{ configMap: { name: 'b' } }] } }] }), 'no-reference spec.template.spec.volumes[0].projected.sources[0].configMap.name'],
    [pod({ envFrom: [{ configMapRef: { name: 'b' } }] }), 'no-reference spec.template.spec.containers[0].envFrom[0].configMapRef.name'],
    [pod({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'web', key: 'b' } } }] }), 'no-reference spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.key'],
    [hook({ serviceAccountName: 'web' }), 'hook-too-early spec.template.spec.serviceAccountName'],
    [hook({ envFrom: [{ configMapRef: { name: 'web' } }] }), 'hook-too-early spec.template.spec.containers[0].envFrom[0].configMapRef.name'],
    [ingress({ name: 'b', port: { number: 80 } }), 'no-backend spec.rules[0].http.paths[0].backend.service.name'],
    [ingress({ name: 'web', port: { number: 81 } }), 'no-backend spec.rules[0].http.paths[0].backend.service.port.number'],
    [ingress({ name: 'web', port: { name: 'b' } }), 'no-backend spec.rules[0].http.paths[0].backend.service.port.name'],
    [route('HTTPRoute', { name: 'b', port: 80 }), 'no-backend spec.rules[0].backendRefs[0].name'],
    [route('GRPCRoute', { name: 'web', port: 81 }), 'no-backend spec.rules[0].backendRefs[0].port'],
    [route('TLSRoute', { name: 'b' }), 'no-backend spec.rules[0].backendRefs[0].name'],
    [monitor('ServiceMonitor', { ...ofWeb, endpoints: [{ port: 'b' }] }), 'monitor-port spec.endpoints[0].port'],
    [monitor('ServiceMonitor', { selector: { matchLabels: { app: 'b' } }, endpoints: [] }), 'selects-nothing spec.selector'],
    [monitor('ServiceMonitor', { ...ofWeb, namespaceSelector: { matchNames: ['b'] } }), 'monitor-reach spec.namespaceSelector.matchNames[0]'],
    [monitor('ServiceMonitor', { ...ofWeb, endpoints: [{ targetPort: 'b' }] }), 'monitor-port spec.endpoints[0].targetPort'],
    [monitor('PodMonitor', { ...ofWeb, podMetricsEndpoints: [{ targetPort: 'b' }] }), 'monitor-port spec.podMetricsEndpoints[0].targetPort'],
    [monitor('PodMonitor', { ...ofWeb, podMetricsEndpoints: [{ port: 'b' }] }), 'monitor-port spec.podMetricsEndpoints[0].port'],
    [monitor('PodMonitor', { selector: { matchLabels: { app: 'b' } } }), 'selects-nothing spec.selector'],
  ])('are refused with $kind $value.spec', (object, problem) => {
    expect(found(object)).toEqual([problem]);
  });

  it('have one scaler a workload, but for one of requests beside one that does not measure them', () => {
    const refused = ['two-scalers spec.scaleTargetRef'];
    expect(found(scaler('web'), scaler('again'))).toEqual(refused);
    expect(found(scaler('web'), scaled)).toEqual(refused);
    expect(found(scaler('web'), vertical('Auto'))).toEqual(['two-scalers spec.targetRef']);
    expect(
      found(
        scaler('web', [{ type: 'External', external: { metric: { name: 'm' }, target: { type: 'Value', value: 1 } } }]),
        vertical('Auto'),
      ),
    ).toEqual([]);
    expect(found(scaler('web'), vertical('Off'))).toEqual([]);
  });

  it('may have a vertical autoscaler of memory beside one that measures CPU', () => {
    const sized = (containerPolicies: readonly object[]) =>
      teamObject('autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', 'size', {
        spec: {
          targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
          resourcePolicy: { containerPolicies },
        },
      });
    const clash = ['two-scalers spec.targetRef'];
    expect(found(scaler('web'), sized([{ containerName: '*', controlledResources: ['memory'] }]))).toEqual([]);
    expect(found(scaler('web'), sized([{ containerName: '*', mode: 'Off' }]))).toEqual([]);
    expect(found(scaler('web'), sized([{ containerName: '*', controlledResources: ['cpu'] }]))).toEqual(clash);
    expect(found(scaler('web'), sized([{ containerName: '*' }]))).toEqual(clash);
    // The other containers of the pod have no policy.
    expect(found(scaler('web'), sized([{ containerName: 'web', controlledResources: ['memory'] }]))).toEqual(clash);
  });

  it('may have monitors of what an operator makes, by labels of its own', () => {
    const by = (key: string) => monitor('ServiceMonitor', { selector: { matchLabels: { [key]: 'a' } } });
    expect(found(by('strimzi.io/cluster'))).toEqual([]);
    expect(found(by('app.kubernetes.io/name'))).toEqual(['selects-nothing spec.selector']);
    expect(found(by('app'))).toEqual(['selects-nothing spec.selector']);
  });

  it('name Issuers of the chart, of the environment, or those of the cluster', () => {
    const certificate = (issuerRef: object) =>
      teamObject('cert-manager.io/v1', 'Certificate', 'own', {
        spec: { secretName: 'own-tls', dnsNames: ['a.example.com'], issuerRef },
      });
    const annotated = (annotations: object) =>
      teamObject('networking.k8s.io/v1', 'Ingress', 'own', {
        metadata: { annotations },
        spec: ingress({ name: 'web', port: { number: 80 } }).value['spec'],
      });
    const own = teamObject('cert-manager.io/v1', 'Issuer', 'private', { spec: { selfSigned: {} } });
    const missing = ['no-reference spec.issuerRef.name'];
    expect(found(certificate({ name: 'private' }))).toEqual(missing);
    expect(found(certificate({ name: 'private', kind: 'Issuer' }))).toEqual(missing);
    expect(found(certificate({ name: 'private' }), own)).toEqual([]);
    expect(found(certificate({ name: 'private', kind: 'Issuer', group: 'awspca.cert-manager.io' }))).toEqual([]);
    const key = 'cert-manager.io/issuer';
    expect(found(annotated({ [key]: 'private' }))).toEqual([`no-reference metadata.annotations["${key}"]`]);
    expect(found(annotated({ [key]: 'private' }), own)).toEqual([]);
    expect(found(annotated({ [key]: 'private', [`${key}-group`]: 'awspca.cert-manager.io' }))).toEqual([]);
  });

  it('attach routes to Gateways that there are', () => {
    const attached = (parent: object) =>
      teamObject('gateway.networking.k8s.io/v1', 'HTTPRoute', 'own', {
        spec: {
          parentRefs: [parent],
          hostnames: ['a.example.com'],
          rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
        },
      });
    const own = teamObject('gateway.networking.k8s.io/v1', 'Gateway', 'inner', {
      spec: {
        gatewayClassName: 'a',
        listeners: [{ name: 'a', port: 80, protocol: 'HTTP', hostname: 'a.example.com' }],
      },
    });
    const missing = ['gateway spec.parentRefs[0].name'];
    expect(found(attached({ name: 'inner' }))).toEqual(missing);
    expect(found(attached({ name: 'inner', namespace: 'team-shop' }))).toEqual(missing);
    expect(found(attached({ name: 'inner' }), own)).toEqual([]);
    expect(found(attached({ name: 'web', kind: 'Service', group: '' }))).toEqual([]);
  });

  it('have for a StatefulSet the Service by which its pods have names', () => {
    const set = (serviceName: string) => teamObject('apps/v1', 'StatefulSet', 'db', { spec: { serviceName } });
    expect(found(set('web'))).toEqual([]);
    expect(found(set(''))).toEqual([]);
    expect(found(set('nosuch'))).toEqual(['no-reference spec.serviceName']);
    expect(found(set('made'), teamObject('example.com/v1', 'Farm', 'a'))).toEqual([]);
  });

  it('have metrics of containers that the pods have', () => {
    const of = (container: string) =>
      scaler('web', [{ type: 'ContainerResource', containerResource: { name: 'cpu', container, target } }]);
    expect(found(of('web'))).toEqual([]);
    expect(found(of('linkerd-proxy'))).toEqual([]);
    expect(found(of('sidecar'))).toEqual(['scale-target spec.metrics[0].containerResource.container']);
  });

  it('have one budget for each pod', () => {
    const first = budget({ ...ofWeb, maxUnavailable: 1 });
    const second = teamObject('policy/v1', 'PodDisruptionBudget', 'b', { spec: { selector: {}, maxUnavailable: 1 } });
    expect(found(first, second)).toEqual(['two-budgets spec.selector']);
  });

  it('have budgets that reckon with as few replicas as the autoscaler may leave', () => {
    const kept = budget({ ...ofWeb, minAvailable: 2 });
    expect(found(scaler('web', [], 3), kept)).toEqual([]);
    expect(found(scaler('web', [], 1), kept)).toEqual(['drain-blocked spec.minAvailable']);
  });

  it('have hooks that find what hooks before them have made, and not what an operator makes later', () => {
    const first = { annotations: { 'helm.sh/hook': 'pre-install', 'helm.sh/hook-weight': '-1' } };
    const account = teamObject('v1', 'ServiceAccount', 'migrate', { metadata: first });
    expect(found(account, hook({ serviceAccountName: 'migrate' }))).toEqual([]);
    first.annotations['helm.sh/hook-weight'] = '1';
    const late = teamObject('v1', 'ServiceAccount', 'migrate', { metadata: first });
    expect(found(late, hook({ serviceAccountName: 'migrate' }))).toHaveLength(1);
    const synced = teamObject('external-secrets.io/v1', 'ExternalSecret', 'x', { spec: { target: { name: 'db' } } });
    expect(found(synced, hook({ envFrom: [{ secretRef: { name: 'db' } }] }))).toEqual([
      'hook-too-early spec.template.spec.containers[0].envFrom[0].secretRef.name',
    ]);
  });

  it('have pods that are open to what their routes and monitors let in', () => {
    const closed = (more: Readonly<Record<string, string>> = {}) =>
      teamObject('apps/v1', 'Deployment', 'own', {
        spec: {
          template: {
            metadata: { labels: { app: 'own', ...more } },
            spec: { containers: [{ name: 'a', image: 'example.com/a:1' }] },
          },
        },
      });
    const own = { selector: { matchLabels: { app: 'own' } } };
    const service = teamObject('v1', 'Service', 'own', {
      metadata: { labels: { app: 'own' } },
      spec: { selector: { app: 'own' }, ports: [{ name: 'http', port: 80 }] },
    });
    const mirrored = teamObject('gateway.networking.k8s.io/v1', 'HTTPRoute', 'own', {
      spec: {
        hostnames: ['a.example.com'],
        rules: [{ filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'own', port: 80 } } }] }],
      },
    });
    const byMesh = teamObject('gateway.networking.k8s.io/v1', 'HTTPRoute', 'own', {
      spec: {
        hostnames: ['a.example.com'],
        parentRefs: [{ kind: 'Service', group: '', name: 'own' }],
        rules: [{ backendRefs: [{ name: 'own', port: 80 }] }],
      },
    });
    const edge = [
      ['spec.rules[0].http.paths[0].backend.service.name', ingress({ name: 'own', port: { number: 80 } })],
      ['spec.rules[0].backendRefs[0].name', route('GRPCRoute', { name: 'own', port: 80 })],
      ['spec.rules[0].filters[0].requestMirror.backendRef.name', mirrored],
    ] as const;
    for (const [path, object] of edge) {
      expect(found(service, closed(), object)).toEqual([`closed-pods ${path}`]);
      expect(found(service, closed({ 'chartwright.dev/exposed': 'false' }), object)).toHaveLength(1);
      expect(found(service, closed({ 'chartwright.dev/exposed': 'true' }), object)).toEqual([]);
    }
    expect(found(service, closed(), byMesh)).toEqual([]);
    const monitors = [
      monitor('ServiceMonitor', { ...own, endpoints: [{ port: 'http' }] }),
      monitor('PodMonitor', { ...own, podMetricsEndpoints: [{ targetPort: 9090 }] }),
    ];
    for (const object of monitors) {
      expect(found(service, closed({ 'chartwright.dev/exposed': 'true' }), object)).toEqual([
        'closed-pods spec.selector',
      ]);
      expect(found(service, closed({ 'chartwright.dev/metrics': 'true' }), object)).toEqual([]);
    }
  });

  it('may lack what an operator makes of an object', () => {
    const database = teamObject('postgresql.cnpg.io/v1', 'Cluster', 'db');
    expect(
      found(database, pod({ serviceAccountName: 'db' }), ingress({ name: 'db-rw', port: { number: 5432 } })),
    ).toEqual([]);
  });

  it('know the claims of a StatefulSet', () => {
    const set = teamObject('apps/v1', 'StatefulSet', 'db', {
      spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }], template: {} },
    });
    const mounting = (claimName: string) => pod({ volumes: [{ name: 'a', persistentVolumeClaim: { claimName } }] });
    expect(found(set, mounting('data-db-0'))).toEqual([]);
    expect(found(set, mounting('data-db'))).toHaveLength(1);
  });
});
