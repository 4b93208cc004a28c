import { describe, expect, it } from 'vitest';
import { teamObject } from '../../team/objects/objects.fixture.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { isSchedule, isTimeZone } from './schedule.ts';

type Fields = Readonly<Record<string, unknown>>;

const found = (apiVersion: string, kind: string, rest: Fields): string[] =>
  acceptedFindings(teamObject(apiVersion, kind, 'a', rest)).map(({ path }) =>
    path.replace(/^.*?: /, '').replace('spec.template.spec.', ''),
  );
const template = (pod: Fields, container: Fields = {}): Fields => ({
  spec: { ...pod, containers: [{ name: 'a', image: 'example.com/a:1', ...container }] },
});
const deployment = (pod: Fields, container?: Fields): string[] =>
  found('apps/v1', 'Deployment', { spec: { template: template(pod, container) } });

describe('pods that Kubernetes refuses', () => {
  it.each<[Fields, string]>([
    [{ ephemeralContainers: [{ name: 'b', image: 'b:1' }] }, 'ephemeralContainers'],
    [{ restartPolicy: 'Never' }, 'restartPolicy'],
    [{ activeDeadlineSeconds: 5 }, 'activeDeadlineSeconds'],
    [{ dnsPolicy: 'None' }, 'dnsConfig.nameservers'],
    [{ dnsConfig: { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] } }, 'dnsConfig.nameservers'],
    [{ hostAliases: [{ ip: 'nonsense' }] }, 'hostAliases'],
    [{ topologySpreadConstraints: [{ maxSkew: 0 }] }, 'topologySpreadConstraints'],
    [{ securityContext: { runAsUser: -1 } }, 'securityContext.runAsUser'],
    [{ securityContext: { seccompProfile: { type: 'Localhost' } } }, 'securityContext.seccompProfile.localhostProfile'],
    [
      { volumes: [{ name: 'a', projected: { sources: [{ serviceAccountToken: { expirationSeconds: 10 } }] } }] },
      'volumes[0].projected.sources',
    ],
  ])('have %j', (pod, path) => {
    expect(deployment(pod)).toEqual([path]);
  });

  it.each<[Fields, string]>([
    [{ livenessProbe: {} }, 'livenessProbe'],
    [{ livenessProbe: { exec: {}, tcpSocket: { port: 80 } } }, 'livenessProbe'],
    [{ livenessProbe: { httpGet: { port: 'web' } }, ports: [{ name: 'http' }] }, 'livenessProbe.httpGet.port'],
    [{ lifecycle: { preStop: { tcpSocket: { port: '80' } } } }, 'lifecycle.preStop.tcpSocket.port'],
    [{ env: [{ name: '' }] }, 'env[0].name'],
    [{ env: [{ name: 'A=B' }] }, 'env[0].name'],
    [{ env: [{ name: 'A', value: 'a', valueFrom: {} }] }, 'env[0].valueFrom'],
    [
      { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.bananas' } } }] },
      'env[0].valueFrom.fieldRef.fieldPath',
    ],
    [{ volumeMounts: [{ mountPath: '/a', subPath: 'a/../..' }] }, 'volumeMounts[0].subPath'],
    [{ volumeMounts: [{ mountPath: '/a' }, { mountPath: '/a' }] }, 'volumeMounts[1].mountPath'],
    [{ volumeMounts: [{ mountPath: '/a', mountPropagation: 'Bidirectional' }] }, 'volumeMounts[0].mountPropagation'],
    [{ resources: { requests: { bananas: 1 } } }, 'resources.requests'],
    [{ resources: { limits: { cpu: '-1' } } }, 'resources.limits'],
    [{ resources: { requests: { 'nvidia.com/gpu': 1 } } }, 'resources.requests'],
    [{ resources: { claims: [{ name: 'a' }] } }, 'resources.claims'],
  ])('have a container with %j', (container, path) => {
    expect(deployment({}, container)).toEqual([`containers[0].${path}`]);
  });

  it('differ from those that it accepts', () => {
    const resources = { requests: { 'nvidia.com/gpu': '1', cpu: 1 }, limits: { 'nvidia.com/gpu': 1 } };
    const probe = { httpGet: { port: 'http' }, timeoutSeconds: 2 };
    const valueFrom = { fieldRef: { fieldPath: "metadata.labels['app']" } };
    const container = { resources, livenessProbe: probe, ports: [{ name: 'http' }], env: [{ name: 'a.b', valueFrom }] };
    const hostAliases = [{ ip: '::1' }];
    expect(deployment({ restartPolicy: 'Always', hostAliases, dnsPolicy: null }, container)).toEqual([]);
  });
});

describe('objects that Kubernetes refuses', () => {
  const job = (spec: Fields, pod: Fields = { restartPolicy: 'Never' }): Fields => ({
    spec: { ...spec, template: template(pod) },
  });
  const cron = (spec: Fields): Fields => ({ spec: { schedule: '@daily', jobTemplate: job({}), ...spec } });
  const path = (entry: Fields): Fields => ({ spec: { rules: [{ http: { paths: [entry] } }] } });

  it.each<[string, string, Fields, string[]]>([
    ['apps/v1', 'Deployment', { spec: { replicas: -1 } }, ['spec.replicas']],
    [
      'apps/v1',
      'Deployment',
      { spec: { strategy: { type: 'Recreate', rollingUpdate: {} } } },
      ['spec.strategy.rollingUpdate'],
    ],
    [
      'apps/v1',
      'Deployment',
      { spec: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } } },
      ['spec.strategy.rollingUpdate'],
    ],
    ['apps/v1', 'Deployment', { spec: { minReadySeconds: 600 } }, ['spec.progressDeadlineSeconds']],
    ['batch/v1', 'Job', job({}), []],
    ['batch/v1', 'Job', job({}, {}), ['restartPolicy']],
    ['batch/v1', 'Job', job({ selector: {} }), ['spec.selector']],
    ['batch/v1', 'CronJob', cron({}), []],
    ['batch/v1', 'CronJob', cron({ schedule: '61 * * * *' }), ['spec.schedule']],
    ['batch/v1', 'CronJob', cron({ timeZone: 'Mars/Base' }), ['spec.timeZone']],
    ['v1', 'Service', { spec: {} }, ['spec.ports']],
    ['v1', 'Service', { spec: { clusterIP: 'None' } }, []],
    ['v1', 'Service', { spec: { ports: [{ port: 1 }] } }, []],
    ['v1', 'Service', { spec: { ports: [{ port: 1, name: 'a' }, { port: 2 }] } }, ['spec.ports']],
    ['v1', 'Service', { spec: { ports: [{ port: 1, nodePort: 30000 }] } }, ['spec.ports']],
    ['v1', 'Service', { spec: { ports: [{ port: 1 }], loadBalancerClass: 'a/b' } }, ['spec.loadBalancerClass']],
    ['serving.knative.dev/v1', 'Service', { spec: {} }, []],
    ['networking.k8s.io/v1', 'Ingress', { spec: {} }, ['spec']],
    ['networking.k8s.io/v1', 'Ingress', path({ path: '/', pathType: 'Prefix' }), []],
    ['networking.k8s.io/v1', 'Ingress', path({ pathType: 'ImplementationSpecific' }), []],
    ['networking.k8s.io/v1', 'Ingress', path({ path: 'a' }), ['spec.rules[0].http.paths[0].path']],
    ['v1', 'ConfigMap', { metadata: { name: 'kube-root-ca.crt' } }, ['metadata.name']],
    ['v1', 'ServiceAccount', { metadata: { name: 'default' } }, ['metadata.name']],
  ])('%s %s %j', (apiVersion, kind, rest, paths) => {
    expect(found(apiVersion, kind, rest)).toEqual(paths);
  });

  it.each(['A.example.com', 'a.example.com.', 'a.example.com:80', '*.*.example.com'])('the host %s', (host) => {
    expect(found('networking.k8s.io/v1', 'Ingress', { spec: { rules: [{ host }, { host: '*.a.b' }] } })).toEqual([
      'spec.rules[0].host',
    ]);
  });
});

describe('schedules', () => {
  it.each(['0 3 * * *', '*/5 0-6/2 ? JAN-mar SUN,1-5', '5/15 * 31 * 6', '@hourly', '@every 1h30m'])(
    'may be %s',
    (text) => {
      expect(isSchedule(text)).toBe(true);
    },
  );

  it.each([
    'every day',
    '60 * * * *',
    '* * * * 7',
    '* * 0 * *',
    '*/0 * * * *',
    '5-1 * * * *',
    '* * * *',
    '@reboot',
    'H * * * *',
  ])('may not be %s', (text) => {
    expect(isSchedule(text)).toBe(false);
  });

  it('have time zones of IANA', () => {
    expect(['UTC', 'Europe/Berlin', 'Etc/GMT+5'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['', 'Local', 'Mars/Base', '+01:00'].map(isTimeZone)).toEqual([false, false, false, false]);
  });
});
