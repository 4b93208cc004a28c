import type { ManifestObject } from '../../manifest.ts';
import { type ApiCase, deployment, livenessProbe, preStop, readinessProbe, variable } from './case-objects.fixture.ts';

/** Of containers, what Kubernetes refuses. */
export const refusedContainers: readonly ApiCase[] = [
  [
    deployment(
      { resourceClaims: [{ name: 'a', resourceClaimName: 'b' }] },
      { resources: { claims: [{ name: 'a' }, { name: 'a' }] } },
    ),
    'spec.template.spec.containers[0].resources.claims',
  ],
  [
    deployment({}, { resizePolicy: [{ resourceName: 'bananas', restartPolicy: 'NotRequired' }] }),
    'spec.template.spec.containers[0].resizePolicy[0].resourceName',
    'spec.template.spec.containers[0].resizePolicy',
  ],
  [
    deployment(
      {},
      {
        resizePolicy: [
          { resourceName: 'cpu', restartPolicy: 'NotRequired' },
          { resourceName: 'cpu', restartPolicy: 'NotRequired' },
        ],
      },
    ),
    'spec.template.spec.containers[0].resizePolicy',
  ],
  [
    deployment({}, { resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'Foo' }] }),
    'spec.template.spec.containers[0].resizePolicy[0].restartPolicy',
    'spec.template.spec.containers[0].resizePolicy',
  ],
  [variable({ name: 'a\nb' }), 'spec.template.spec.containers[0].env[0].name'],
  [variable({ name: 'ä' }), 'spec.template.spec.containers[0].env[0].name'],
  [variable({ valueFrom: {} }), 'spec.template.spec.containers[0].env[0].valueFrom'],
  [
    variable({ valueFrom: { fieldRef: { fieldPath: 'metadata.name' }, secretKeyRef: { name: 'a', key: 'b' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom',
  ],
  [
    variable({ valueFrom: { secretKeyRef: { name: 'a', key: '' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key',
  ],
  [
    variable({ valueFrom: { configMapKeyRef: { name: 'a', key: 'a b' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.key',
  ],
  [
    variable({ valueFrom: { configMapKeyRef: { name: '', key: 'a' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.name',
  ],
  [
    variable({ valueFrom: { resourceFieldRef: { resource: 'limits.foo' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.resourceFieldRef.resource',
  ],
  [
    variable({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '3' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor',
  ],
  [
    variable({ valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1m' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor',
  ],
  [
    variable({ valueFrom: { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.fieldRef.apiVersion',
    'spec.template.spec.containers[0].env[0].valueFrom.fieldRef.fieldPath',
  ],
  [
    deployment({}, { envFrom: [{}] }),
    'spec.template.spec.containers[0].envFrom[0]',
    'spec.template.spec.containers[0].envFrom',
  ],
  [
    deployment({}, { envFrom: [{ configMapRef: { name: 'a' }, secretRef: { name: 'a' } }] }),
    'spec.template.spec.containers[0].envFrom[0]',
    'spec.template.spec.containers[0].envFrom',
  ],
  [
    deployment({}, { envFrom: [{ prefix: 'a=b', configMapRef: { name: 'a' } }] }),
    'spec.template.spec.containers[0].envFrom[0].prefix',
  ],
  [
    deployment({}, { envFrom: [{ configMapRef: { name: '' } }] }),
    'spec.template.spec.containers[0].envFrom[0].configMapRef.name',
  ],
  [
    deployment({}, { envFrom: [{ configMapRef: {} }] }),
    'spec.template.spec.containers[0].envFrom[0].configMapRef.name',
  ],
  [
    deployment(
      {},
      {
        ports: [
          { containerPort: 80, hostPort: 80 },
          { containerPort: 81, hostPort: 80 },
        ],
      },
    ),
    'spec.template.spec.containers',
  ],
  [
    deployment(
      { more: [{ name: 'b', image: 'b:1', ports: [{ containerPort: 81, hostPort: 80 }] }] },
      { ports: [{ containerPort: 80, hostPort: 80 }] },
    ),
    'spec.template.spec.containers',
  ],
  [
    deployment({}, { ports: [{ containerPort: 80, hostPort: 70000 }] }),
    'spec.template.spec.containers[0].ports[0].hostPort',
  ],
  [
    deployment({}, { ports: [{ containerPort: 80, hostPort: -1 }] }),
    'spec.template.spec.containers[0].ports[0].hostPort',
  ],
  [
    deployment({ hostNetwork: true }, { ports: [{ containerPort: 80, hostPort: 81 }] }),
    'spec.template.spec.containers[0].ports[0].hostPort',
  ],
  [
    deployment({ initContainers: [{ name: 'i', image: 'b:1', ports: [{ containerPort: 80, hostPort: 70000 }] }] }),
    'spec.template.spec.initContainers[0].ports[0].hostPort',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', emptyDir: {} }] },
      {
        volumeMounts: [
          { name: 'v', mountPath: '/a' },
          { name: 'v', mountPath: '/a' },
        ],
      },
    ),
    'spec.template.spec.containers[0].volumeMounts[1].mountPath',
  ],
  [
    deployment({ volumes: [{ name: 'v', emptyDir: {} }] }, { volumeMounts: [{ name: 'v', mountPath: '' }] }),
    'spec.template.spec.containers[0].volumeMounts[0].mountPath',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', emptyDir: {} }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a', subPath: 'a', subPathExpr: 'b' }] },
    ),
    'spec.template.spec.containers[0].volumeMounts[0].subPathExpr',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', emptyDir: {} }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a', subPathExpr: '../b' }] },
    ),
    'spec.template.spec.containers[0].volumeMounts[0].subPathExpr',
    'spec.template.spec.containers[0].volumeMounts.subPathExpr',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', emptyDir: {} }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a', recursiveReadOnly: 'Enabled' }] },
    ),
    'spec.template.spec.containers[0].volumeMounts[0].recursiveReadOnly',
    'spec.template.spec.containers[0].volumeMounts.recursiveReadOnly',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a' }], volumeDevices: [{ name: 'v', devicePath: '/dev/x' }] },
    ),
    'spec.template.spec.containers[0].volumeMounts[0].name',
  ],
  [
    deployment(
      {
        volumes: [
          { name: 'v', persistentVolumeClaim: { claimName: 'a' } },
          { name: 'w', persistentVolumeClaim: { claimName: 'b' } },
        ],
      },
      {
        volumeDevices: [
          { name: 'v', devicePath: '/dev/x' },
          { name: 'w', devicePath: '/dev/x' },
        ],
      },
    ),
    'spec.template.spec.containers[0].volumeDevices',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }] },
      {
        volumeDevices: [
          { name: 'v', devicePath: '/dev/x' },
          { name: 'v', devicePath: '/dev/y' },
        ],
      },
    ),
    'spec.template.spec.containers[0].volumeDevices',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }] },
      { volumeDevices: [{ name: 'v', devicePath: '/dev/../x' }] },
    ),
    'spec.template.spec.containers[0].volumeDevices[0].devicePath',
  ],
  [
    deployment(
      { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }] },
      { volumeDevices: [{ name: 'v', devicePath: '' }] },
    ),
    'spec.template.spec.containers[0].volumeDevices[0].devicePath',
  ],
  [deployment({}, { readinessProbe: { periodSeconds: 3 } }), 'spec.template.spec.containers[0].readinessProbe'],
  [
    readinessProbe({ httpGet: { port: 80, httpHeaders: [{ name: 'a b', value: 'c' }] } }),
    'spec.template.spec.containers[0].readinessProbe.httpGet.httpHeaders[0].name',
    'spec.template.spec.containers[0].readinessProbe.httpGet.httpHeaders',
  ],
  [
    readinessProbe({ httpGet: { port: 80, httpHeaders: [{ name: '', value: 'c' }] } }),
    'spec.template.spec.containers[0].readinessProbe.httpGet.httpHeaders[0].name',
    'spec.template.spec.containers[0].readinessProbe.httpGet.httpHeaders',
  ],
  [readinessProbe({ exec: { command: [] } }), 'spec.template.spec.containers[0].readinessProbe.exec.command'],
  [readinessProbe({ exec: {} }), 'spec.template.spec.containers[0].readinessProbe.exec.command'],
  [readinessProbe({ httpGet: { port: 'a_b' } }), 'spec.template.spec.containers[0].readinessProbe.httpGet.port'],
  [
    deployment({}, { ports: [{ name: 'http', containerPort: 80 }], readinessProbe: { tcpSocket: { port: 'Http' } } }),
    'spec.template.spec.containers[0].readinessProbe.tcpSocket.port',
  ],
  [readinessProbe({ grpc: { port: 0 } }), 'spec.template.spec.containers[0].readinessProbe.grpc.port'],
  [readinessProbe({ tcpSocket: { port: 0 } }), 'spec.template.spec.containers[0].readinessProbe.tcpSocket.port'],
  [
    livenessProbe({ terminationGracePeriodSeconds: -1 }),
    'spec.template.spec.containers[0].livenessProbe.terminationGracePeriodSeconds',
  ],
  [
    deployment({ initContainers: [{ name: 'i', image: 'a:1', livenessProbe: { tcpSocket: { port: 80 } } }] }),
    'spec.template.spec.initContainers[0].livenessProbe',
  ],
  [
    deployment({ initContainers: [{ name: 'i', image: 'a:1', readinessProbe: { tcpSocket: { port: 80 } } }] }),
    'spec.template.spec.initContainers[0].readinessProbe',
  ],
  [
    deployment({ initContainers: [{ name: 'i', image: 'a:1', lifecycle: { preStop: { exec: { command: ['a'] } } } }] }),
    'spec.template.spec.initContainers[0].lifecycle',
  ],
  [
    deployment({}, { restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] }),
    'spec.template.spec.containers[0].restartPolicyRules',
    'spec.template.spec.containers[0].restartPolicy',
  ],
  [preStop({}), 'spec.template.spec.containers[0].lifecycle.preStop'],
  [
    preStop({ exec: { command: ['a'] }, tcpSocket: { port: 80 } }),
    'spec.template.spec.containers[0].lifecycle.preStop',
  ],
  [preStop({ exec: {} }), 'spec.template.spec.containers[0].lifecycle.preStop.exec.command'],
  [
    deployment({}, { lifecycle: { postStart: { sleep: { seconds: 40 } } } }),
    'spec.template.spec.containers[0].lifecycle.postStart.sleep.seconds',
    'spec.template.spec.containers[0].lifecycle.postStart.sleep',
  ],
  [
    deployment({}, { resources: { limits: { 'nvidia.com/gpu': '0.5' } } }),
    'spec.template.spec.containers[0].resources.limits',
  ],
  [
    variable({ valueFrom: { secretKeyRef: { key: 'a' } } }),
    'spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.name',
  ],
  [deployment({}, { lifecycle: { postStart: {} } }), 'spec.template.spec.containers[0].lifecycle.postStart'],
  [
    deployment({ initContainers: [{ name: 'i', image: 'a:1', startupProbe: { tcpSocket: { port: 80 } } }] }),
    'spec.template.spec.initContainers[0].startupProbe',
  ],
];

/** What it accepts, close to that. */
export const acceptedContainers: readonly ManifestObject[] = [
  deployment({}, { resources: { requests: { cpu: '0.1m' } } }),
  deployment({}, { resources: { requests: { memory: '100m' } } }),
  deployment({}, { resources: { limits: { 'kubernetes.io/foo': 1 }, requests: { 'kubernetes.io/foo': 1 } } }),
  deployment(
    {},
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    },
  ),
  variable({ name: 'a b' }),
  variable({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } }),
  variable({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } }),
  variable({ valueFrom: { fieldRef: { fieldPath: "metadata.annotations['A.b/C']" } } }),
  deployment({}, { ports: [{ containerPort: 80 }, { containerPort: 80 }] }),
  deployment(
    { more: [{ name: 'b', image: 'b:1', ports: [{ name: 'a', containerPort: 81 }] }] },
    { ports: [{ name: 'a', containerPort: 80 }] },
  ),
  deployment({}, { ports: [{ containerPort: 80, protocol: '' }] }),
  deployment({}, { ports: [{ containerPort: 80, hostIP: 'foo' }] }),
  deployment(
    {},
    {
      ports: [
        { containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' },
        { containerPort: 81, hostPort: 80, hostIP: '10.0.0.2' },
      ],
    },
  ),
  deployment({}, { ports: [{ containerPort: 80, hostPort: 0 }] }),
  deployment({ hostNetwork: true }, { ports: [{ containerPort: 80 }] }),
  deployment(
    { hostNetwork: true, more: [{ name: 'b', image: 'b:1', ports: [{ containerPort: 80 }] }] },
    { ports: [{ containerPort: 80 }] },
  ),
  deployment({ volumes: [{ name: 'v', emptyDir: {} }] }, { volumeMounts: [{ name: 'v', mountPath: '/a:b' }] }),
  deployment({ volumes: [{ name: 'v', emptyDir: {} }] }, { volumeMounts: [{ name: 'v', mountPath: 'a' }] }),
  readinessProbe({ httpGet: { port: 80, path: 'a' } }),
  readinessProbe({ httpGet: { port: 80, path: '' } }),
  readinessProbe({ tcpSocket: { port: 80 }, successThreshold: 2 }),
  livenessProbe({ successThreshold: 0 }),
  deployment({
    initContainers: [{ name: 'i', image: 'a:1', restartPolicy: 'Always', livenessProbe: { tcpSocket: { port: 80 } } }],
  }),
  deployment({ initContainers: [{ name: 'i', image: 'a:1', restartPolicy: 'Never' }] }),
  deployment({}, { restartPolicy: 'Always' }),
  deployment({}, { restartPolicy: 'Never' }),
  deployment(
    {},
    { restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] },
  ),
  preStop({ httpGet: { port: 80, path: 'a' } }),
  deployment({}, { lifecycle: { stopSignal: 'SIGTERM' } }),
  deployment({ os: { name: 'linux' } }, { lifecycle: { stopSignal: 'SIGTERM' } }),
  deployment({ os: { name: 'linux' } }, { lifecycle: { stopSignal: 'FOO' } }),
  preStop({ sleep: { seconds: 0 } }),
  deployment({}, { image: ' a:1' }),
  deployment({}, { image: 'a:1 ' }),
  deployment({}, { image: 'A B' }),
  deployment({}, { workingDir: 'rel' }),
];
