import type { ManifestObject } from '../manifest.ts';
import { acceptedCases, refusedCases } from './cases/cases.fixture.ts';
import { teamObject } from '../../team/objects/objects.fixture.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An object that satisfies the schema and that lint refuses, whole but for that. */
export interface RefusedObject {
  readonly object: ManifestObject;
  /** The field that lint reports. */
  readonly field: string;
  /** The field that the API server reports, where it is none within the one of lint. */
  readonly serverField?: string;
  /** Set where the API server accepts the object: what refuses it later. */
  readonly later?: string;
  /** Whether the API server refuses it because there is such an object already. */
  readonly exists?: boolean;
}

const MEBIBYTE = 1024 * 1024;
const labels = { app: 'a' };

function podOf(pod: Fields, container: Fields = {}): Fields {
  return {
    metadata: { labels },
    spec: { ...pod, containers: [{ name: 'a', image: 'example.com/a:1', ...container }] },
  };
}

/** A Deployment whose pod has these fields, and its container those. */
export function deployment(pod: Fields, container?: Fields, spec: Fields = {}): ManifestObject {
  return teamObject('apps/v1', 'Deployment', 'a', {
    spec: { selector: { matchLabels: labels }, template: podOf(pod, container), ...spec },
  });
}

function daemonSet(pod: Fields): ManifestObject {
  return teamObject('apps/v1', 'DaemonSet', 'a', {
    spec: { selector: { matchLabels: labels }, template: podOf(pod) },
  });
}

function statefulSet(pod: Fields, spec: Fields = {}): ManifestObject {
  return teamObject('apps/v1', 'StatefulSet', 'a', {
    spec: { serviceName: 'a', selector: { matchLabels: labels }, template: podOf(pod), ...spec },
  });
}

function replicaSet(pod: Fields, spec: Fields = {}): ManifestObject {
  return teamObject('apps/v1', 'ReplicaSet', 'a', {
    spec: { selector: { matchLabels: labels }, template: podOf(pod), ...spec },
  });
}

function replicationController(pod: Fields, spec: Fields = {}): ManifestObject {
  return teamObject('v1', 'ReplicationController', 'a', { spec: { selector: labels, template: podOf(pod), ...spec } });
}

function jobSpec(spec: Fields, pod: Fields = { restartPolicy: 'Never' }): Fields {
  return { ...spec, template: podOf(pod) };
}

function job(spec: Fields, pod?: Fields): ManifestObject {
  return teamObject('batch/v1', 'Job', 'a', { spec: jobSpec(spec, pod) });
}

function cronJob(spec: Fields, pod?: Fields): ManifestObject {
  return teamObject('batch/v1', 'CronJob', 'a', {
    spec: { schedule: '@daily', jobTemplate: { spec: jobSpec({}, pod) }, ...spec },
  });
}

function service(spec: Fields): ManifestObject {
  return teamObject('v1', 'Service', 'a', { spec });
}

function ingress(spec: Fields): ManifestObject {
  return teamObject('networking.k8s.io/v1', 'Ingress', 'a', { spec });
}

const backend = { service: { name: 'a', port: { number: 80 } } };

function ingressRules(...rules: Fields[]): ManifestObject {
  return ingress({
    rules: rules.map((rule) => ({ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] }, ...rule })),
  });
}

function ingressPath(path: Fields): ManifestObject {
  return ingressRules({ http: { paths: [{ backend, ...path }] } });
}

function claim(storage: string): Fields {
  return { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } };
}

function budget(spec: Fields): ManifestObject {
  return teamObject('policy/v1', 'PodDisruptionBudget', 'a', { spec: { selector: { matchLabels: labels }, ...spec } });
}

/** Field of the pod in most kinds. */
function inPod(field: string): string {
  return `spec.template.spec.${field}`;
}

const mount = { name: 'v', mountPath: '/a' };
const volumes = [{ name: 'v', emptyDir: {} }];
const nameservers = (count: number): string[] => Array.from({ length: count }, (_, index) => `10.0.0.${index + 1}`);
const token = (expirationSeconds: number): Fields => ({
  volumes: [{ name: 'v', projected: { sources: [{ serviceAccountToken: { path: 't', expirationSeconds } }] } }],
});
const spread = (maxSkew: number): Fields => ({
  topologySpreadConstraints: [{ maxSkew, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
});
const header = (value: string): Fields => ({
  readinessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'A', value }] } },
});
const annotated = (length: number): Fields => ({ annotations: { a: 'x'.repeat(length) } });

/** Of the pod of a Deployment: its fields, the field that is reported, and what else is expected. */
const pods: readonly (readonly [pod: Fields, field: string, more?: Partial<RefusedObject>])[] = [
  [{ ephemeralContainers: [{ name: 'b', image: 'b:1' }] }, 'ephemeralContainers'],
  [{ restartPolicy: 'Never' }, 'restartPolicy'],
  [{ activeDeadlineSeconds: 5 }, 'activeDeadlineSeconds'],
  [{ priority: 1_000_000 }, 'priority', { later: 'the admission plugin Priority, for the pods' }],
  [{ dnsPolicy: 'None' }, 'dnsConfig.nameservers', { serverField: inPod('dnsConfig') }],
  [{ dnsPolicy: 'None', dnsConfig: {} }, 'dnsConfig.nameservers'],
  [{ dnsConfig: { nameservers: nameservers(4) } }, 'dnsConfig.nameservers'],
  [{ hostAliases: [{ ip: 'nonsense' }] }, 'hostAliases'],
  [spread(0), 'topologySpreadConstraints'],
  [{ securityContext: { runAsUser: -1 } }, 'securityContext.runAsUser'],
  [{ securityContext: { seccompProfile: { type: 'Localhost' } } }, 'securityContext.seccompProfile.localhostProfile'],
  [
    { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '' } } },
    'securityContext.seccompProfile.localhostProfile',
    { later: 'the kubelet' },
  ],
  [token(599), 'volumes[0].projected.sources'],
  [
    { tolerations: [{ key: 'gpu', operator: 'Exists', value: 'x' }] },
    'tolerations[0].value',
    { serverField: inPod('tolerations[0].operator') },
  ],
  [{ tolerations: [{ value: 'x' }] }, 'tolerations[0]'],
  [
    { tolerations: [{ key: 'gpu', tolerationSeconds: 3 }] },
    'tolerations[0].tolerationSeconds',
    { serverField: inPod('tolerations[0].effect') },
  ],
];

/** The same of its container. */
const containers: readonly (readonly [container: Fields, field: string, more?: Partial<RefusedObject>])[] = [
  ...['/proc', '/sys/fs', '/a/../dev/'].map(
    (mountPath) =>
      [{ volumeMounts: [{ ...mount, mountPath }] }, 'volumeMounts[0].mountPath', { later: 'the runtime' }] as const,
  ),
  [{ livenessProbe: {} }, 'livenessProbe'],
  [{ livenessProbe: { exec: { command: ['a'] }, tcpSocket: { port: 80 } } }, 'livenessProbe'],
  [
    { livenessProbe: { httpGet: { port: 'web' } }, ports: [{ name: 'http', containerPort: 80 }] },
    'livenessProbe.httpGet.port',
    { later: 'the kubelet' },
  ],
  [{ lifecycle: { preStop: { tcpSocket: { port: '80' } } } }, 'lifecycle.preStop.tcpSocket.port'],
  [{ env: [{ name: '' }] }, 'env[0].name'],
  [{ env: [{ name: 'A=B' }] }, 'env[0].name'],
  [{ env: [{ name: 'A', value: 'a', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }, 'env[0].valueFrom'],
  [
    { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.bananas' } } }] },
    'env[0].valueFrom.fieldRef.fieldPath',
  ],
  // Of a mount the API server leaves out the index.
  ...['a/../..', '/a'].map(
    (subPath) =>
      [
        { volumeMounts: [{ ...mount, subPath }] },
        'volumeMounts[0].subPath',
        { serverField: inPod('containers[0].volumeMounts.subPath') },
      ] as const,
  ),
  [{ volumeMounts: [mount, mount] }, 'volumeMounts[1].mountPath'],
  [
    { volumeMounts: [{ ...mount, mountPropagation: 'Bidirectional' }] },
    'volumeMounts[0].mountPropagation',
    { serverField: inPod('containers[0].volumeMounts.mountPropagation') },
  ],
  [{ volumeDevices: [{ name: 'absent', devicePath: '/dev/a' }] }, 'volumeDevices'],
  [
    { lifecycle: { preStop: { sleep: { seconds: 31 } } } },
    'lifecycle.preStop.sleep.seconds',
    { serverField: inPod('containers[0].lifecycle.preStop.sleep') },
  ],
  [{ resources: { requests: { bananas: '1' } } }, 'resources.requests'],
  [{ resources: { limits: { bananas: '1' } } }, 'resources.limits'],
  [{ resources: { requests: { cpu: '-1' } } }, 'resources.requests'],
  [{ resources: { limits: { cpu: '-1' } } }, 'resources.limits'],
  [
    { resources: { requests: { 'nvidia.com/gpu': '1' } } },
    'resources.requests',
    { serverField: inPod('containers[0].resources.limits') },
  ],
  [{ resources: { requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '2' } } }, 'resources.requests'],
  [{ resources: { claims: [{ name: 'a' }] } }, 'resources.claims'],
  [{ args: ['a\0b'] }, 'args[0]', { later: 'the container runtime' }],
  [{ env: [{ name: 'A', value: '\0' }] }, 'env[0].value', { later: 'the container runtime' }],
  [header('a\r\nb'), 'readinessProbe.httpGet.httpHeaders[0].value', { later: 'the kubelet' }],
];

const averageCpu = { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } };

const objects: readonly RefusedObject[] = [
  ...[daemonSet, statefulSet, replicaSet, replicationController].flatMap((make) => [
    { object: make({ restartPolicy: 'OnFailure' }), field: inPod('restartPolicy') },
    { object: make({ activeDeadlineSeconds: 5 }), field: inPod('activeDeadlineSeconds') },
  ]),
  { object: deployment({}, {}, { replicas: -1 }), field: 'spec.replicas' },
  { object: statefulSet({}, { replicas: -1 }), field: 'spec.replicas' },
  { object: replicaSet({}, { replicas: -1 }), field: 'spec.replicas' },
  { object: replicationController({}, { replicas: -1 }), field: 'spec.replicas' },
  {
    object: deployment({}, {}, { strategy: { type: 'Recreate', rollingUpdate: {} } }),
    field: 'spec.strategy.rollingUpdate',
  },
  {
    object: deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } }),
    field: 'spec.strategy.rollingUpdate',
  },
  { object: deployment({}, {}, { minReadySeconds: 600 }), field: 'spec.progressDeadlineSeconds' },
  ...[
    {},
    { resource: averageCpu, pods: { metric: { name: 'a' }, target: { type: 'AverageValue', averageValue: 1 } } },
  ].map((source) => ({
    object: autoscaler({ metrics: [{ type: 'Resource', ...source }] }),
    field: 'spec.metrics[0]',
  })),
  { object: job({}, {}), field: inPod('restartPolicy') },
  { object: job({}, { restartPolicy: 'Always' }), field: inPod('restartPolicy') },
  { object: job({ selector: { matchLabels: labels } }), field: 'spec.selector' },
  { object: cronJob({}, {}), field: 'spec.jobTemplate.spec.template.spec.restartPolicy' },
  { object: service({}), field: 'spec.ports' },
  { object: service({ ports: [{ port: 1, name: 'a' }, { port: 2 }] }), field: 'spec.ports' },
  { object: service({ ports: [{ port: 1, nodePort: 30000 }] }), field: 'spec.ports' },
  { object: service({ ports: [{ port: 1 }], loadBalancerClass: 'a/b' }), field: 'spec.loadBalancerClass' },
  { object: ingress({}), field: 'spec' },
  { object: ingressPath({ path: 'a', pathType: 'Prefix' }), field: 'spec.rules[0].http.paths[0].path' },
  { object: ingressPath({ pathType: 'Exact' }), field: 'spec.rules[0].http.paths[0].path' },
  { object: ingressPath({ path: 'a', pathType: 'ImplementationSpecific' }), field: 'spec.rules[0].http.paths[0].path' },
  ...['A.example.com', 'a.example.com.', 'a.example.com:80', '*.*.example.com'].map((host) => ({
    object: ingressRules({ host }, { host: '*.a.b' }),
    field: 'spec.rules[0].host',
  })),
  { object: budget({ minAvailable: 1, maxUnavailable: 1 }), field: 'spec' },
  { object: budget({ minAvailable: '2' }), field: 'spec.minAvailable' },
  { object: budget({ maxUnavailable: '101%' }), field: 'spec.maxUnavailable' },
  {
    object: teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: { accessModes: ['ReadWriteOnce'] } }),
    field: 'spec.resources.requests.storage',
    serverField: 'spec.resources[storage]',
  },
  {
    object: teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: claim('9Ei') }),
    field: 'spec.resources.requests.storage',
    later: 'the drivers of volumes, whose sizes are 64-bit integers',
  },
  {
    object: teamObject('v1', 'ConfigMap', 'a', { data: { a: '' }, binaryData: { a: '' } }),
    field: 'binaryData',
    serverField: 'data',
  },
  {
    object: teamObject('v1', 'ConfigMap', 'a', { metadata: { resourceVersion: '1' } }),
    field: 'metadata.resourceVersion',
    later: 'the storage, which a dry run does not reach',
  },
  { object: teamObject('v1', 'ConfigMap', 'kube-root-ca.crt'), field: 'metadata.name', exists: true },
  { object: teamObject('v1', 'ServiceAccount', 'default'), field: 'metadata.name', exists: true },
  {
    object: teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: claim('0Gi') }),
    field: 'spec.resources.requests.storage',
    serverField: 'spec.resources',
  },
  {
    object: statefulSet({}, { volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: claim('0') }] }),
    field: 'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
    serverField: 'spec.volumeClaimTemplates[0].spec.resources',
  },
  { object: teamObject('v1', 'ConfigMap', 'a', { metadata: annotated(256 * 1024) }), field: 'metadata.annotations' },
  ...[
    { data: { a: 'x'.repeat(MEBIBYTE + 1) } },
    { data: { a: 'x' }, binaryData: { b: Buffer.alloc(MEBIBYTE).toString('base64') } },
  ].map((data) => ({ object: teamObject('v1', 'ConfigMap', 'a', data), field: 'data', serverField: '' })),
];

/** Whether a CronJob can have a schedule. */
export const schedules: Readonly<Record<'accepted' | 'refused', readonly string[]>> = {
  accepted: ['0 3 * * *', '*/5 0-6/2 ? JAN-mar SUN,1-5', '5/15 * 31 * 6', '@hourly', '@every 1h30m'],
  refused: [
    'every day',
    '60 * * * *',
    '* * * * 7',
    '* * 0 * *',
    '*/0 * * * *',
    '5-1 * * * *',
    '* * * *',
    '@reboot',
    'H * * * *',
  ],
};

/** Whether it can have a time zone. */
export const timeZones: typeof schedules = {
  accepted: ['UTC', 'Europe/Berlin', 'Etc/GMT+5'],
  refused: ['', 'Local', 'Mars/Base', '+01:00'],
};

function autoscaler(spec: Fields): ManifestObject {
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' };
  return teamObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
    spec: { scaleTargetRef, maxReplicas: 2, ...spec },
  });
}

function cpuMetric(type: string): Fields {
  return { metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type, averageUtilization: 80 } } }] };
}

function scaleDown(policy: Fields, rules: Fields = {}): Fields {
  return {
    behavior: { scaleDown: { policies: [{ type: 'Pods', value: 1, periodSeconds: 60, ...policy }], ...rules } },
  };
}

function roleBinding(role: string, subject: string): ManifestObject {
  return teamObject('rbac.authorization.k8s.io/v1', 'RoleBinding', 'a', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: role, name: 'a' },
    subjects: [{ kind: subject, name: 'a', namespace: 'team-shop' }],
  });
}

function networkPort(port: number): ManifestObject {
  return teamObject('networking.k8s.io/v1', 'NetworkPolicy', 'a', {
    spec: { podSelector: {}, ingress: [{ ports: [{ port }] }] },
  });
}

function networkRange(ipBlock: Fields): ManifestObject {
  return teamObject('networking.k8s.io/v1', 'NetworkPolicy', 'a', {
    spec: { podSelector: {}, egress: [{ to: [{ ipBlock }] }] },
  });
}

function antiAffinity(term: Fields, weight = 1): Fields {
  const podAffinityTerm = { topologyKey: 'zone', labelSelector: { matchLabels: labels }, ...term };
  return {
    affinity: {
      podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, podAffinityTerm }] },
    },
  };
}

const preferred = 'affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]';
const matching = (operator: string): Fields => ({ matchExpressions: [{ key: 'app', operator, values: ['a'] }] });
const probe = (fields: Fields): Fields => ({ livenessProbe: { tcpSocket: { port: 80 }, ...fields } });

/** Of rules of single values. */
const values: readonly RefusedObject[] = [
  { object: autoscaler({ metrics: [{ type: 'Cpu' }] }), field: 'spec.metrics[0].type' },
  { object: autoscaler(cpuMetric('Average')), field: 'spec.metrics[0].resource.target.type' },
  { object: autoscaler(scaleDown({}, { selectPolicy: 'Most' })), field: 'spec.behavior.scaleDown.selectPolicy' },
  { object: autoscaler(scaleDown({ type: 'Pod' })), field: 'spec.behavior.scaleDown.policies[0].type' },
  ...[0, 1801].map((periodSeconds) => ({
    object: autoscaler(scaleDown({ periodSeconds })),
    field: 'spec.behavior.scaleDown.policies[0].periodSeconds',
  })),
  { object: roleBinding('Rolle', 'ServiceAccount'), field: 'roleRef.kind' },
  { object: roleBinding('Role', 'Serviceaccount'), field: 'subjects[0].kind' },
  {
    object: deployment({}, {}, { selector: { matchLabels: labels, ...matching('Equals') } }),
    field: 'spec.selector.matchExpressions[0].operator',
  },
  {
    object: deployment(antiAffinity({ labelSelector: matching('Equals') })),
    field: inPod(`${preferred}.podAffinityTerm.labelSelector.matchExpressions[0].operator`),
  },
  {
    object: deployment(antiAffinity({ topologyKey: '' })),
    field: inPod(`${preferred}.podAffinityTerm.topologyKey`),
  },
  ...[0, 101].map((weight) => ({ object: deployment(antiAffinity({}, weight)), field: inPod(`${preferred}.weight`) })),
  { object: deployment({ os: { name: 'Linux' } }), field: inPod('os.name'), serverField: inPod('os') },
  { object: deployment({ dnsConfig: { nameservers: ['dns'] } }), field: inPod('dnsConfig.nameservers[0]') },
  { object: deployment({ volumes: [{ name: 'V_1', emptyDir: {} }] }), field: inPod('volumes[0].name') },
  {
    object: deployment({}, { envFrom: [{ configMapRef: { name: 'A' } }] }),
    field: inPod('containers[0].envFrom[0].configMapRef.name'),
  },
  {
    object: deployment({}, { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a_b', key: 'k' } } }] }),
    field: inPod('containers[0].env[0].valueFrom.secretKeyRef.name'),
  },
  { object: deployment({}, { image: '' }), field: inPod('containers[0].image') },
  {
    object: deployment({}, probe({ periodSeconds: -1 })),
    field: inPod('containers[0].livenessProbe.periodSeconds'),
  },
  {
    object: deployment({}, probe({ successThreshold: 2 })),
    field: inPod('containers[0].livenessProbe.successThreshold'),
  },
  {
    object: deployment({}, probe({ tcpSocket: { port: 65_536 } })),
    field: inPod('containers[0].livenessProbe.tcpSocket.port'),
  },
  { object: deployment({}, { restartPolicy: 'Sometimes' }), field: inPod('containers[0].restartPolicy') },
  {
    object: deployment({}, probe({ terminationGracePeriodSeconds: 0 })),
    field: inPod('containers[0].livenessProbe.terminationGracePeriodSeconds'),
  },
  {
    object: deployment({}, { readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 } }),
    field: inPod('containers[0].readinessProbe.terminationGracePeriodSeconds'),
  },
  { object: deployment({ securityContext: { fsGroup: -1 } }), field: inPod('securityContext.fsGroup') },
  {
    object: deployment({ volumes: [{ name: 'v', configMap: { name: 'a', defaultMode: 512 } }] }),
    field: inPod('volumes[0].configMap.defaultMode'),
  },
  { object: statefulSet({}, { minReadySeconds: -1 }), field: 'spec.minReadySeconds' },
  { object: deployment({}, {}, { revisionHistoryLimit: -1 }), field: 'spec.revisionHistoryLimit' },
  { object: job({ backoffLimit: -1 }), field: 'spec.backoffLimit' },
  { object: cronJob({ failedJobsHistoryLimit: -1 }), field: 'spec.failedJobsHistoryLimit' },
  { object: service({ ports: [{ port: 0 }] }), field: 'spec.ports[0].port' },
  { object: service({ ports: [{ port: 1, name: 'A_1' }] }), field: 'spec.ports[0].name' },
  ...['a_b', 'longer-than-a-port', '80', 65_536].map((targetPort) => ({
    object: service({ ports: [{ port: 1, targetPort }] }),
    field: 'spec.ports[0].targetPort',
  })),
  { object: service({ type: 'ExternalName', externalName: 'A_b' }), field: 'spec.externalName' },
  { object: service({ type: 'ExternalName' }), field: 'spec.externalName' },
  {
    object: service({ ports: [{ port: 1 }], type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/33'] }),
    field: 'spec.loadBalancerSourceRanges[0]',
    serverField: 'spec.LoadBalancerSourceRanges',
  },
  ...[
    [
      { port: 1, name: 'a' },
      { port: 2, name: 'a' },
    ],
    [
      { port: 1, name: 'a' },
      { port: 1, name: 'b', protocol: 'TCP' },
    ],
  ].map((ports) => ({ object: service({ ports }), field: 'spec.ports' })),
  { object: networkRange({ cidr: '10.0.0.0' }), field: 'spec.egress[0].to[0].ipBlock.cidr' },
  {
    object: networkRange({ cidr: '10.0.0.0/8', except: ['10.0.0.1/40'] }),
    field: 'spec.egress[0].to[0].ipBlock.except[0]',
  },
  { object: ingressPath({ path: '/', pathType: 'Prefix', backend: {} }), field: 'spec.rules[0].http.paths[0].backend' },
  { object: ingress({ defaultBackend: {} }), field: 'spec.defaultBackend' },
  ...['A.example.com', 'a.example.com.', '*.*.example.com', 'a:80'].map((host) => ({
    object: ingress({ defaultBackend: backend, tls: [{ hosts: [host] }] }),
    field: 'spec.tls[0].hosts[0]',
  })),
  {
    object: teamObject('apps/v1', 'Deployment', 'a', {
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [] } } },
    }),
    field: inPod('containers'),
  },
  { object: deployment({}, { image: undefined }), field: inPod('containers[0].image') },
  ...['serviceAccountName', 'runtimeClassName', 'hostname', 'subdomain'].map((field) => ({
    object: deployment({ [field]: 'A_1' }),
    field: inPod(field),
  })),
  ...[['Everyone'], []].map((accessModes) => ({
    object: teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: { ...claim('1Gi'), accessModes } }),
    field: accessModes.length === 0 ? 'spec.accessModes' : 'spec.accessModes[0]',
    serverField: 'spec.accessModes',
  })),
  {
    object: teamObject('v1', 'PersistentVolumeClaim', 'a', {
      spec: { ...claim('1Gi'), accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] },
    }),
    field: 'spec.accessModes',
  },
  {
    object: statefulSet(
      {},
      { volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: { ...claim('1Gi'), accessModes: ['Everyone'] } }] },
    ),
    field: 'spec.volumeClaimTemplates[0].spec.accessModes[0]',
    serverField: 'spec.volumeClaimTemplates[0].spec.accessModes',
  },
  ...Object.entries({ apiVersion: 'a/b/c', kind: '', name: 'a/b' }).map(([field, value]) => ({
    object: autoscaler({ scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', [field]: value } }),
    field: `spec.scaleTargetRef.${field}`,
  })),
  { object: networkPort(65_536), field: 'spec.ingress[0].ports[0].port' },
  {
    object: ingress({ defaultBackend: { service: { name: 'A', port: { number: 80 } } } }),
    field: 'spec.defaultBackend.service.name',
  },
];

/** For each rule at least one object that it refuses, and nothing else does. */
export const refusedObjects: readonly RefusedObject[] = [
  ...refusedCases.map(([object, field, serverField = field]) => ({ object, field, serverField })),
  ...pods.map(([pod, field, more]) => ({ object: deployment(pod), field: inPod(field), ...more })),
  ...containers.map(([container, field, more]) => ({
    object: deployment({ volumes }, container),
    field: inPod(`containers[0].${field}`),
    ...more,
  })),
  ...objects,
  ...values,
  ...schedules.refused.map((schedule) => ({ object: cronJob({ schedule }), field: 'spec.schedule' })),
  ...timeZones.refused.map((timeZone) => ({ object: cronJob({ timeZone }), field: 'spec.timeZone' })),
];

const busyContainer = {
  resources: { requests: { 'nvidia.com/gpu': '1', cpu: 1 }, limits: { 'nvidia.com/gpu': 1 } },
  livenessProbe: { httpGet: { port: 'http' }, timeoutSeconds: 2 },
  ports: [{ name: 'http', containerPort: 80 }],
  env: [{ name: 'a.b', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } }],
};

/** What lint and the API server accept, much of it close to what they refuse. */
export const acceptedObjects: readonly ManifestObject[] = [
  ...acceptedCases,
  deployment({ restartPolicy: 'Always', hostAliases: [{ ip: '::1' }], dnsPolicy: null }, busyContainer),
  deployment({ dnsPolicy: 'None', dnsConfig: { nameservers: nameservers(3) } }),
  deployment(spread(1)),
  deployment({ securityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } } }),
  deployment(token(600)),
  deployment({ tolerations: [{ operator: 'Exists' }, { key: 'a', effect: 'NoExecute', tolerationSeconds: 3 }] }),
  deployment(
    { volumes },
    {
      volumeMounts: [
        { ...mount, subPath: 'a..b/c' },
        { ...mount, mountPath: '/dev/shm' },
        { ...mount, mountPath: '/process' },
      ],
    },
  ),
  deployment(
    { volumes },
    { volumeMounts: [{ ...mount, mountPropagation: 'Bidirectional' }], securityContext: { privileged: true } },
  ),
  deployment({ resourceClaims: [{ name: 'a', resourceClaimName: 'b' }] }, { resources: { claims: [{ name: 'a' }] } }),
  deployment({}, { lifecycle: { preStop: { tcpSocket: { port: 80 } } }, ...header('a b') }),
  deployment({}, {}, { replicas: 0, minReadySeconds: 599, strategy: { rollingUpdate: { maxUnavailable: 0 } } }),
  deployment({}, {}, { strategy: { type: 'Recreate', rollingUpdate: null } }),
  deployment(
    { terminationGracePeriodSeconds: 60, volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'a' } }] },
    { volumeDevices: [{ name: 'a', devicePath: '/dev/a' }], lifecycle: { preStop: { sleep: { seconds: 60 } } } },
  ),
  budget({ minAvailable: 1 }),
  budget({ maxUnavailable: '50%' }),
  budget({ minAvailable: '100%' }),
  budget({ maxUnavailable: 0 }),
  ...[daemonSet, statefulSet, replicaSet, replicationController].map((make) => make({ restartPolicy: 'Always' })),
  statefulSet({}, { volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: claim('1Gi') }] }),
  statefulSet({}, { revisionHistoryLimit: -1 }),
  deployment({ restartPolicy: '' }),
  deployment(antiAffinity({ labelSelector: matching('NotIn') }, 100)),
  deployment({ os: { name: 'linux' }, dnsConfig: { nameservers: ['::1'] }, securityContext: { fsGroup: 0 } }),
  deployment({ volumes: [{ name: 'v', configMap: { name: 'a.b', defaultMode: 511 } }] }),
  deployment({}, { envFrom: [{ secretRef: { name: 'a.b' } }], ports: [{ name: '', containerPort: 80 }] }),
  deployment({}, probe({ periodSeconds: 0, successThreshold: 1, tcpSocket: { port: 65_535 } })),
  deployment({}, probe({ terminationGracePeriodSeconds: 1 })),
  deployment({}, {}, { revisionHistoryLimit: 0 }),
  autoscaler(cpuMetric('Utilization')),
  autoscaler(scaleDown({ type: 'Percent', periodSeconds: 1800 }, { selectPolicy: 'Disabled' })),
  roleBinding('ClusterRole', 'ServiceAccount'),
  job({ backoffLimit: 0, activeDeadlineSeconds: 0, ttlSecondsAfterFinished: 0 }),
  cronJob({ failedJobsHistoryLimit: 0, startingDeadlineSeconds: 0 }),
  networkPort(65_535),
  networkRange({ cidr: '2001:db8::/32', except: ['2001:db8::/64'] }),
  service({ ports: [{ port: 1, targetPort: 'a-1' }] }),
  service({
    ports: [
      { port: 1, name: 'a' },
      { port: 1, name: 'b', protocol: 'UDP' },
    ],
  }),
  service({ ports: [{ port: 1 }], type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }),
  ingress({ defaultBackend: backend, tls: [{ hosts: ['*.a.example.com', 'a.example.com'], secretName: 'a' }, {}] }),
  deployment({ serviceAccountName: 'a.b', hostname: 'a', subdomain: 'b' }),
  teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: { ...claim('1Gi'), accessModes: ['ReadWriteOncePod'] } }),
  job({}),
  job({}, { restartPolicy: 'OnFailure', activeDeadlineSeconds: 5 }),
  job({ selector: { matchLabels: labels }, manualSelector: true }),
  cronJob({}),
  service({ clusterIP: 'None' }),
  service({ type: 'ExternalName', externalName: 'a.example.com' }),
  service({ ports: [{ port: 1 }] }),
  service({ ports: [{ port: 1, nodePort: 30000 }], type: 'NodePort' }),
  service({ ports: [{ port: 1 }], type: 'LoadBalancer', loadBalancerClass: 'a/b' }),
  ingress({ defaultBackend: backend }),
  ingressRules({ host: '' }, { host: '*.a.b' }),
  ingressPath({ path: '/', pathType: 'Prefix' }),
  ingressPath({ pathType: 'ImplementationSpecific' }),
  teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: claim('1Gi') }),
  teamObject('v1', 'PersistentVolumeClaim', 'a', { spec: claim('7Ei') }),
  teamObject('v1', 'ConfigMap', 'a', { metadata: annotated(256 * 1024 - 1) }),
  teamObject('v1', 'ConfigMap', 'a', { data: { a: 'x'.repeat(MEBIBYTE) } }),
  teamObject('v1', 'ConfigMap', 'a', { binaryData: { a: Buffer.alloc(MEBIBYTE).toString('base64') } }),
  ...schedules.accepted.map((schedule) => cronJob({ schedule })),
  ...timeZones.accepted.map((timeZone) => cronJob({ timeZone })),
];
