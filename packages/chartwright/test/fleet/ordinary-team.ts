import type { TeamValues } from '../../src/team/generated/team-values.ts';

type Workload = TeamValues['workloads'] extends Readonly<Record<string, infer W>> | undefined ? W : never;
type ExtraObjects = NonNullable<TeamValues['extraObjects']>;

/** The name of the team with a number, counted from 0. */
export function teamName(index: number): string {
  return `crew-${index}`;
}

/**
 * The values of a team in a fleet, without a fault. Each has its own mix of what teams use; every other one speaks
 * with a neighbour.
 */
export function ordinaryTeam(index: number, size: number): TeamValues {
  const neighbour = neighbourOf(index);
  return {
    tenant: {
      team: teamName(index),
      network: {
        ...(neighbour !== undefined && neighbour < size ? { peers: { [teamName(neighbour)]: {} } } : {}),
        ...(index % 3 === 0 ? { egress: { database: { cidrs: [`10.7.${index}.0/28`], ports: [5432] } } } : {}),
        ...(index % 3 === 1 ? { egress: { time: { cidrs: ['192.0.2.0/24'], protocol: 'UDP', ports: [123] } } } : {}),
      },
    },
    workloads: {
      web: web(index),
      ...(index % 2 === 0 ? { worker: worker(index) } : {}),
      ...(index % 5 === 0 ? { store } : {}),
      ...(index % 7 === 0 ? { calls: calls(index) } : {}),
    },
    extraObjects: extraObjects(index),
  };
}

/** Two of four teams are neighbours; a fault in one of the others is nobody else's. */
function neighbourOf(index: number): number | undefined {
  if (index % 4 < 2) return undefined;
  return index % 4 === 2 ? index + 1 : index - 1;
}

function image(name: string): string {
  return `registry.example.com/crew/${name}:1.4.2`;
}

function web(index: number): Workload {
  return {
    image: image('web'),
    ports: { http: { containerPort: 8080 } },
    env: { HOST: 'db.internal', URL: 'http://$(HOST)/' },
    probes: { readiness: { type: 'http', port: 'http', path: '/ready' }, liveness: { type: 'http', port: 'http' } },
    autoscaling: { min: 2, max: 2 + (index % 4), cpu: 70 },
    expose: { hosts: [`${teamName(index)}.example.com`, `www.${teamName(index)}.example.com`], path: '/' },
    ...(index % 2 === 0 ? { metrics: { port: 'http' } } : {}),
    ...(index % 4 === 0 ? { config: { mountPath: '/etc/web', files: { 'web.conf': 'workers = 4\n' } } } : {}),
  };
}

function worker(index: number): Workload {
  return {
    image: image('worker'),
    autoscaling: { enabled: false },
    replicas: 1 + (index % 3),
    args: ['--queue=orders', '--slow'],
    podAnnotations: { 'example.com/owner': teamName(index) },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'batch', effect: 'NoSchedule' }],
  };
}

const store: Workload = {
  image: image('store'),
  ports: { client: { containerPort: 6379 } },
  persistence: { size: '2Gi', mountPath: '/data' },
  probes: { readiness: { type: 'exec', command: ['/bin/ready'] }, liveness: { type: 'exec', command: ['/bin/live'] } },
};

/** gRPC on a host that it shares with nobody. */
function calls(index: number): Workload {
  return {
    image: image('calls'),
    ports: { grpc: { containerPort: 50051, appProtocol: 'kubernetes.io/h2c' } },
    probes: { readiness: { type: 'grpc', port: 'grpc' }, liveness: { type: 'grpc', port: 'grpc' } },
    expose: { hosts: [`calls.${teamName(index)}.example.com`] },
  };
}

function extraObjects(index: number): ExtraObjects {
  return {
    ...(index % 3 === 0
      ? { limits: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'limits' }, data: { retries: '3' } } }
      : {}),
    ...(index % 4 === 0 ? { nightly: job('nightly') } : {}),
    ...(index % 6 === 0 ? { alerts } : {}),
  };
}

const alerts = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: 'alerts', labels: { 'chartwright.dev/monitor': 'platform' } },
  spec: {
    groups: [
      {
        name: 'web',
        rules: [
          {
            alert: 'WebSlow',
            expr: 'histogram_quantile(0.9, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 1',
            for: '10m',
            labels: { severity: 'warning' },
            annotations: { summary: 'Requests are slow: {{ $value }} s' },
          },
        ],
      },
    ],
  },
};

/** A CronJob that the Pod Security level `restricted` admits. */
export function job(name: string, pod: object = {}, container: object = {}): ExtraObjects[string] {
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec: podSpec(name, pod, container) } } } },
  };
}

/** A pod that the Pod Security level `restricted` admits. */
export function podSpec(name: string, pod: object = {}, container: object = {}): object {
  return {
    restartPolicy: 'Never',
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name,
        image: image(name),
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        ...container,
      },
    ],
    ...pod,
  };
}
