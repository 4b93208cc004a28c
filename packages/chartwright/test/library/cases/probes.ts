import { type Workload, web } from '../../support/values.ts';
import { container, type TemplateCase } from '../template-case.ts';

type Probe = NonNullable<NonNullable<Workload['probes']>['readiness']>;

const ports = { http: { containerPort: 8080 }, admin: { containerPort: 9000 } };
const timing = { initialDelaySeconds: 0, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 };

function probeCase(key: string, does: string, probe: Probe, shown: unknown): TemplateCase {
  return {
    key: `workloads.*.probes.readiness.${key}`,
    does,
    values: web({ ports, probes: { readiness: probe } }),
    shows: [container({ readinessProbe: shown })],
    lacks: ['httpGet', 'tcpSocket', 'grpc', 'exec']
      .filter((kind) => !Object.hasOwn(shown as object, kind))
      .map((kind) => `Deployment spec.template.spec.containers.0.readinessProbe.${kind}`),
  };
}

const command = ['/bin/check', '--deep', 'yes'];

export const probeCases: readonly TemplateCase[] = [
  {
    key: 'global.platform.mesh.enabled',
    does: 'leaves out the default TCP probe, which the proxy would answer',
    values: web({ ports }, { mesh: { enabled: true } }),
    lacks: ['Deployment spec.template.spec.containers.0.readinessProbe'],
  },
  {
    key: 'global.platform.mesh.defaultInboundPolicy',
    does: 'lets a meshed workload have a gRPC probe where clients need no mTLS',
    values: web(
      { ports, probes: { liveness: { type: 'grpc', port: 'admin' } } },
      { mesh: { enabled: true, defaultInboundPolicy: 'audit' } },
    ),
    shows: [container({ livenessProbe: { grpc: { port: 9000 } } })],
  },
  {
    key: 'workloads.*.mesh.enabled',
    does: 'keeps the default TCP probe when false',
    values: web({ ports, mesh: { enabled: false } }, { mesh: { enabled: true } }),
    shows: [container({ readinessProbe: { tcpSocket: { port: 'http' } } })],
  },
  probeCase(
    'type',
    'is `http`: a request to a port by name',
    { type: 'http', port: 'admin' },
    { httpGet: { port: 'admin', path: '/' }, ...timing },
  ),
  probeCase(
    'type',
    'is `tcp`: a connection',
    { type: 'tcp', port: 'admin' },
    { tcpSocket: { port: 'admin' }, ...timing },
  ),
  probeCase(
    'type',
    'is `grpc`: a health check by number, which is all it knows',
    { type: 'grpc', port: 'admin' },
    { grpc: { port: 9000 }, ...timing },
  ),
  probeCase('type', 'is `exec`: a command', { type: 'exec', command }, { exec: { command }, ...timing }),
  probeCase('port', 'is the port’s name', { type: 'http', port: 'http' }, { httpGet: { port: 'http' } }),
  probeCase(
    'path',
    'is the request’s path',
    { type: 'http', port: 'http', path: '/ready?full=1' },
    { httpGet: { path: '/ready?full=1' } },
  ),
  probeCase(
    'headers.*',
    'is a header of the request',
    { type: 'http', port: 'http', headers: { 'X-Probe': 'yes', Accept: 'a: "b"' } },
    {
      httpGet: {
        httpHeaders: [
          { name: 'Accept', value: 'a: "b"' },
          { name: 'X-Probe', value: 'yes' },
        ],
      },
    },
  ),
  probeCase(
    'service',
    'is the service that the probe names',
    { type: 'grpc', port: 'admin', service: 'shop.Web' },
    { grpc: { port: 9000, service: 'shop.Web' } },
  ),
  probeCase('command', 'is run in the container', { type: 'exec', command }, { exec: { command } }),
  probeCase(
    'initialDelaySeconds',
    'is the probe’s',
    { type: 'tcp', port: 'http', initialDelaySeconds: 7 },
    { tcpSocket: {}, ...timing, initialDelaySeconds: 7 },
  ),
  probeCase(
    'periodSeconds',
    'is the probe’s',
    { type: 'tcp', port: 'http', periodSeconds: 8 },
    { tcpSocket: {}, ...timing, periodSeconds: 8 },
  ),
  probeCase(
    'timeoutSeconds',
    'is the probe’s',
    { type: 'tcp', port: 'http', timeoutSeconds: 9 },
    { tcpSocket: {}, ...timing, timeoutSeconds: 9 },
  ),
  probeCase(
    'failureThreshold',
    'is the probe’s',
    { type: 'tcp', port: 'http', failureThreshold: 6 },
    { tcpSocket: {}, ...timing, failureThreshold: 6 },
  ),
  {
    key: 'workloads.*.probes.liveness.type',
    does: 'makes the liveness probe; readiness keeps its default',
    values: web({ ports, probes: { liveness: { type: 'http', port: 'admin' } } }),
    shows: [
      container({ livenessProbe: { httpGet: { port: 'admin' } }, readinessProbe: { tcpSocket: { port: 'http' } } }),
    ],
    lacks: ['Deployment spec.template.spec.containers.0.startupProbe'],
  },
  {
    key: 'workloads.*.probes.startup.type',
    does: 'makes the startup probe, which there is none of by default',
    values: web({ ports, probes: { startup: { type: 'grpc', port: 'admin', failureThreshold: 60 } } }),
    shows: [container({ startupProbe: { grpc: { port: 9000 }, ...timing, failureThreshold: 60 } })],
  },
  {
    key: 'workloads.*.ports.*.containerPort',
    does: 'is probed for readiness by a TCP connection where no probe is given, and never for liveness by the same',
    values: web({ ports: { zeta: { containerPort: 1 }, alpha: { containerPort: 2 } } }),
    shows: [container({ readinessProbe: { tcpSocket: { port: 'alpha' }, ...timing, periodSeconds: 5 } })],
    lacks: ['livenessProbe', 'startupProbe'].map((probe) => `Deployment spec.template.spec.containers.0.${probe}`),
  },
  {
    key: 'workloads.*.ports.*.protocol',
    does: 'leaves no probe by TCP where it is UDP',
    values: web({ ports: { dns: { containerPort: 53, protocol: 'UDP' } } }),
    lacks: ['readinessProbe', 'livenessProbe'].map((probe) => `Deployment spec.template.spec.containers.0.${probe}`),
  },
  {
    key: 'workloads.*.image',
    does: 'has no probe without ports',
    values: web({}),
    lacks: ['readinessProbe', 'livenessProbe'].map((probe) => `Deployment spec.template.spec.containers.0.${probe}`),
  },
];
