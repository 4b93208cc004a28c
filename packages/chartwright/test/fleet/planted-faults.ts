import type { Values } from '../../src/core/merge.ts';
import { job, podSpec } from './ordinary-team.ts';

/** One fault in a team's chart, which lint has to find. */
export interface PlantedFault {
  readonly what: string;
  /** Code of the one problem that lint reports; it may do so at several places. */
  readonly code: string;
  /** Laid over the values of an ordinary team. */
  readonly values?: Values;
  /** The team's values in the environment, laid over its own. */
  readonly overlay?: Values;
  /** A file of the chart beside its values. */
  readonly file?: { readonly path: string; readonly text: string };
}

const image = 'registry.example.com/crew/bad:1.4.2';
const http = { http: { containerPort: 8080 } };

function workload(values: Values): Values {
  return { workloads: { bad: { image, ...values } } };
}

function web(values: Values): Values {
  return { workloads: { web: values } };
}

function object(apiVersion: string, kind: string, rest: Values = {}): Values {
  return { extraObjects: { bad: { apiVersion, kind, metadata: { name: 'bad' }, ...rest } } };
}

/** A CronJob whose pod and container are the ordinary ones but for what is given. */
function cronJob(pod: object, container: object = {}): Values {
  return { extraObjects: { bad: job('bad', pod, container) } };
}

function egress(cidr: string): Values {
  return { tenant: { network: { egress: { bad: { cidrs: [cidr], ports: [80] } } } } };
}

const insecure = { securityContext: {} };
const route = { parentRefs: [{ name: 'platform', namespace: 'platform-edge' }] };
const issuer = { kind: 'ClusterIssuer', name: 'platform' };

/** A monitor of the ordinary team's metrics but for what is given. */
function monitor(spec: Values, endpoint: Values = {}): Values {
  return {
    workloads: { web: { metrics: { port: 'http' } } },
    extraObjects: {
      bad: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'bad', labels: { 'chartwright.dev/monitor': 'platform' } },
        spec: {
          selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
          endpoints: [{ port: 'http', followRedirects: false, ...endpoint }],
          ...spec,
        },
      },
    },
  };
}

/** A fault that needs no second team. */
export const plantedFaults: readonly PlantedFault[] = [
  // Text and structure.
  {
    what: 'a line break of YAML 1.1 in an annotation',
    code: 'yaml/character',
    values: workload({ podAnnotations: { 'example.com/a': 'a\u2028    hostNetwork: true' } }),
  },
  {
    what: 'NUL in a variable',
    code: 'schema/not-allowed',
    values: workload({ env: { A: 'a\u0000b' } }),
  },
  // Lists, foreign files, kinds of the platform.
  {
    what: 'a List with a binding',
    code: 'schema/not-allowed',
    values: {
      extraObjects: {
        bad: { apiVersion: 'v1', kind: 'List', metadata: { name: 'bad' }, items: [{ kind: 'ClusterRoleBinding' }] },
      },
    },
  },
  {
    what: 'a SecretList',
    code: 'schema/not-allowed',
    values: object('v1', 'SecretList', { items: [{ metadata: { name: 'a' } }] }),
  },
  { what: 'a RoleBinding', code: 'schema/not-allowed', values: object('rbac.authorization.k8s.io/v1', 'RoleBinding') },
  { what: 'a NetworkPolicy', code: 'schema/not-allowed', values: object('networking.k8s.io/v1', 'NetworkPolicy') },
  {
    what: 'a template of the team’s own',
    code: 'workspace/foreign-file',
    file: {
      path: 'templates/evil.yaml',
      text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: evil, namespace: kube-system}\n',
    },
  },
  {
    what: 'a definition of the team’s own',
    code: 'workspace/foreign-file',
    file: { path: 'crds/evil.yaml', text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: evil}\n' },
  },
  // Extra objects by the rules for the chart's own.
  {
    what: 'a job on the network of its node',
    code: 'objects/pod-security',
    values: cronJob({ hostNetwork: true }),
  },
  { what: 'a job without a security context', code: 'objects/pod-security', values: cronJob({}, insecure) },
  {
    what: 'a privileged init container of a DaemonSet',
    code: 'objects/pod-security',
    values: object('apps/v1', 'DaemonSet', {
      spec: {
        selector: { matchLabels: { app: 'bad' } },
        template: {
          metadata: { labels: { app: 'bad' } },
          spec: {
            ...podSpec('bad'),
            restartPolicy: 'Always',
            initContainers: [{ name: 'init', image, securityContext: { privileged: true } }],
          },
        },
      },
    }),
  },
  {
    what: 'a mounted image without a tag',
    code: 'objects/image',
    values: cronJob({ volumes: [{ name: 'a', image: { reference: 'registry.example.com/a' } }] }),
  },
  {
    what: 'a job that no pod of another namespace may run beside',
    code: 'values/object-affinity',
    values: cronJob({
      affinity: {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'kubernetes.io/os', namespaceSelector: {}, labelSelector: {} },
          ],
        },
      },
    }),
  },
  { what: 'a job that always restarts', code: 'objects/value', values: cronJob({ restartPolicy: 'Always' }) },
  {
    what: 'a probe of a port that the container lacks',
    code: 'objects/value',
    values: cronJob({}, { livenessProbe: { httpGet: { port: 'web' } } }),
  },
  {
    what: 'a job with the image latest',
    code: 'objects/image',
    values: cronJob({}, { image: 'registry.example.com/b:latest' }),
  },
  {
    what: 'a job that asks for more memory than its limit by default',
    code: 'objects/resources',
    values: cronJob({}, { resources: { requests: { memory: '2Gi' } } }),
  },
  {
    what: 'a CronJob whose name leaves no room for its jobs’',
    code: 'objects/name',
    values: { extraObjects: { bad: { ...job('bad'), metadata: { name: 'b'.repeat(53) } } } },
  },
  {
    what: 'an Ingress for every host',
    code: 'objects/host',
    values: object('networking.k8s.io/v1', 'Ingress', {
      spec: {
        rules: [
          {
            http: {
              paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 8080 } } } }],
            },
          },
        ],
      },
    }),
  },
  {
    what: 'a route for an address',
    code: 'objects/host',
    values: object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
      spec: { ...route, hostnames: ['192.0.2.9'], rules: [{ backendRefs: [{ name: 'web', port: 8080 }] }] },
    }),
  },
  {
    what: 'a route to a Service that is not there',
    code: 'objects/no-backend',
    values: object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
      spec: { ...route, hostnames: ['bad-1.example.com'], rules: [{ backendRefs: [{ name: 'nowhere', port: 80 }] }] },
    }),
  },
  {
    what: 'a Service that any node opens',
    code: 'objects/service-type',
    values: object('v1', 'Service', {
      spec: {
        type: 'NodePort',
        selector: { 'app.kubernetes.io/name': 'web' },
        ports: [{ port: 80, targetPort: 'http' }],
      },
    }),
  },
  {
    what: 'a Service that selects nothing',
    code: 'objects/selects-nothing',
    values: object('v1', 'Service', { spec: { selector: { app: 'nobody' }, ports: [{ port: 80 }] } }),
  },
  {
    what: 'a job that mounts a ConfigMap that is not there',
    code: 'objects/no-reference',
    values: cronJob({}, { envFrom: [{ configMapRef: { name: 'nowhere' } }] }),
  },
  {
    what: 'a monitor that Prometheus does not select',
    code: 'objects/monitor-unselected',
    values: object('monitoring.coreos.com/v1', 'ServiceMonitor', {
      spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } }, endpoints: [{ port: 'http' }] },
    }),
  },
  {
    what: 'a monitor of a port that is not there',
    code: 'objects/monitor-port',
    values: monitor({}, { port: 'metrics' }),
  },
  {
    what: 'a second scaler of a workload',
    code: 'values/two-scalers',
    values: object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        minReplicas: 1,
        maxReplicas: 9,
      },
    }),
  },
  {
    what: 'a scaler of a workload that is not there',
    code: 'objects/scale-target',
    values: object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nowhere' }, maxReplicas: 9 },
    }),
  },
  {
    what: 'a class of the platform',
    code: 'rules/priority-class-is-not-the-platforms',
    values: workload({ priorityClassName: 'platform-critical' }),
  },
  {
    what: 'a second budget of a workload’s pods',
    code: 'objects/two-budgets',
    values: object('policy/v1', 'PodDisruptionBudget', {
      spec: { maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } },
    }),
  },
  {
    what: 'a field that Kubernetes does not know',
    code: 'objects/unknown-field',
    values: object('v1', 'ConfigMap', { datum: {} }),
  },
  {
    what: 'a job in a class of the system',
    code: 'objects/priority-class',
    values: cronJob({ priorityClassName: 'system-cluster-critical' }),
  },
  { what: 'a Namespace', code: 'schema/not-allowed', values: object('v1', 'Namespace') },
  // Metrics of others.
  {
    what: 'a monitor of every namespace',
    code: 'objects/monitor-reach',
    values: monitor({ namespaceSelector: { any: true } }),
  },
  {
    what: 'a monitor by a proxy',
    code: 'objects/monitor-reach',
    values: monitor({}, { proxyUrl: 'http://prometheus.platform-observability:9090' }),
  },
  {
    what: 'a monitor that moves its target',
    code: 'objects/monitor-reach',
    values: monitor(
      {},
      { relabelings: [{ targetLabel: '__address__', replacement: 'prometheus.platform-observability:9090' }] },
    ),
  },
  {
    what: 'a query in the text of an alert',
    code: 'objects/rule-query',
    values: {
      extraObjects: {
        bad: {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'PrometheusRule',
          metadata: { name: 'bad', labels: { 'chartwright.dev/monitor': 'platform' } },
          spec: {
            groups: [
              {
                name: 'bad',
                rules: [
                  { alert: 'Bad', expr: 'vector(1)', annotations: { summary: '{{ query "up" | first | value }}' } },
                ],
              },
            ],
          },
        },
      },
    },
  },
  { what: 'a set of endpoints', code: 'schema/not-allowed', values: object('discovery.k8s.io/v1', 'EndpointSlice') },
  // Kinds of the platform's.
  ...Object.entries({
    'the request of a certificate, which no check reads': ['cert-manager.io/v1', 'CertificateRequest'],
    'an order of a certificate': ['acme.cert-manager.io/v1', 'Order'],
    'a network policy of Cilium': ['cilium.io/v2', 'CiliumNetworkPolicy'],
    'a route of Traefik': ['traefik.io/v1alpha1', 'IngressRoute'],
    'an application of Argo CD': ['argoproj.io/v1alpha1', 'Application'],
    'a restore from a backup': ['velero.io/v1', 'Restore'],
    'a node': ['karpenter.sh/v1', 'NodeClaim'],
  }).map(([what, [apiVersion = '', kind = '']]) => ({
    what,
    code: 'rules/object-kind-is-not-the-platforms',
    values: object(apiVersion, kind, { spec: {} }),
  })),
  // Certificates and names.
  {
    what: 'a Certificate for a group of Kubernetes',
    code: 'values/certificate',
    values: object('cert-manager.io/v1', 'Certificate', {
      spec: {
        secretName: 'bad',
        subject: { organizations: ['system:masters'] },
        dnsNames: ['bad-6.example.com'],
        issuerRef: issuer,
      },
    }),
  },
  {
    what: 'a route to a Gateway of somebody else’s',
    code: 'objects/gateway',
    values: object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
      spec: {
        parentRefs: [{ name: 'internal', namespace: 'kube-system' }],
        hostnames: ['bad-7.example.com'],
        rules: [{ backendRefs: [{ name: 'web', port: 8080 }] }],
      },
    }),
  },
  {
    what: 'a Certificate that signs others',
    code: 'values/certificate',
    values: object('cert-manager.io/v1', 'Certificate', {
      spec: { secretName: 'bad', isCA: true, dnsNames: ['bad-2.example.com'], issuerRef: issuer },
    }),
  },
  {
    what: 'a Certificate for an identity',
    code: 'values/certificate',
    values: object('cert-manager.io/v1', 'Certificate', {
      spec: { secretName: 'bad', dnsNames: ['bad-3.example.com'], uris: ['spiffe://a/b'], issuerRef: issuer },
    }),
  },
  {
    what: 'a DNS name that leads elsewhere',
    code: 'rules/object-annotation-is-not-the-platforms',
    values: {
      extraObjects: {
        bad: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'bad', annotations: { 'external-dns.alpha.kubernetes.io/target': '192.0.2.1' } },
        },
      },
    },
  },
  // What is the platform's.
  {
    what: 'the contract in a team’s file',
    code: 'values/platform-contract',
    values: { global: { platform: { storageClasses: ['fast'] } } },
  },
  {
    what: 'the namespace of the system',
    code: 'rules/namespace-is-no-system-namespace',
    values: { tenant: { namespace: 'kube-system' } },
  },
  {
    what: 'the namespace of Argo CD',
    code: 'rules/namespace-is-no-system-namespace',
    values: { tenant: { namespace: 'argocd' } },
  },
  {
    what: 'a namespace of the platform',
    code: 'rules/namespace-is-not-the-platforms',
    values: { tenant: { namespace: 'platform-edge' } },
  },
  {
    what: 'the namespace of another team',
    code: 'rules/namespace-is-not-another-teams',
    values: { tenant: { namespace: 'team-other' } },
  },
  { what: 'the metadata address', code: 'rules/egress-range-is-open', values: egress('169.254.169.254/32') },
  { what: 'the metadata address among others', code: 'rules/egress-range-is-open', values: egress('169.254.169.0/24') },
  { what: 'the metadata address in IPv6', code: 'rules/egress-range-is-open', values: egress('fd00:ec2::254/128') },
  {
    what: 'a label that network policies go by',
    code: 'rules/pod-label-is-not-the-platforms',
    values: workload({ podLabels: { 'chartwright.dev/exposed': 'true' } }),
  },
  {
    what: 'an annotation that leads around the mesh',
    code: 'rules/pod-annotation-is-not-the-platforms',
    values: workload({ podAnnotations: { 'config.linkerd.io/skip-outbound-ports': '1-65535' } }),
  },
  {
    what: 'a pod that holds its node',
    code: 'rules/pod-annotation-is-not-the-platforms',
    values: workload({ podAnnotations: { 'karpenter.sh/do-not-disrupt': 'true' } }),
  },
  {
    what: 'a pod on the control plane',
    code: 'rules/toleration-is-not-of-the-platforms-taint',
    values: workload({ tolerations: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] }),
  },
  {
    what: 'a pod that tolerates everything',
    code: 'rules/toleration-names-a-taint',
    values: workload({ tolerations: [{ operator: 'Exists' }] }),
  },
  {
    what: 'a day to shut down',
    code: 'rules/grace-period-ends-in-time',
    values: workload({ terminationGracePeriodSeconds: 86_400 }),
  },
  { what: 'a job that passes the scheduler', code: 'values/object-node', values: cronJob({ nodeName: 'node-1' }) },
  {
    what: 'a job that tolerates everything',
    code: 'values/object-toleration',
    values: cronJob({ tolerations: [{ operator: 'Exists' }] }),
  },
  // Mesh, order of variables, scaling.
  {
    what: 'a variable of nothing',
    code: 'rules/variable-of-variable-exists',
    values: workload({ env: { URL: 'http://$(NOWHERE)/' } }),
  },
  {
    what: 'variables in a circle',
    code: 'rules/variable-not-circular',
    values: workload({ env: { A: '$(B)', B: '$(A)' } }),
  },
  {
    what: 'a fraction of a pod',
    code: 'schema/type',
    values: web({ autoscaling: { min: 2.5 } }),
  },
  {
    what: 'an alert that Prometheus cannot read',
    code: 'objects/promql',
    values: {
      extraObjects: {
        bad: {
          apiVersion: 'monitoring.coreos.com/v1',
          kind: 'PrometheusRule',
          metadata: { name: 'bad', labels: { 'chartwright.dev/monitor': 'platform' } },
          spec: { groups: [{ name: 'bad', rules: [{ alert: 'Bad', expr: 'rate(http_requests_total) >' }] }] },
        },
      },
    },
  },
  {
    what: 'a volume of nothing',
    code: 'schema/pattern',
    values: workload({ persistence: { size: '0Gi', mountPath: '/data' } }),
  },
  // Edge.
  {
    what: 'an address as a host',
    code: 'schema/pattern',
    values: workload({ ports: http, expose: { hosts: ['192.0.2.7'] } }),
  },
  {
    what: 'gRPC that the edge would call over HTTP/1.1',
    code: 'values/exposed-protocol',
    values: workload({
      ports: { grpc: { containerPort: 50_051 } },
      probes: { readiness: { type: 'grpc', port: 'grpc' }, liveness: { type: 'grpc', port: 'grpc' } },
      expose: { hosts: ['bad-4.example.com'] },
    }),
  },
  {
    what: 'UDP behind an Ingress',
    code: 'values/udp-port',
    values: workload({
      ports: { dns: { containerPort: 53, protocol: 'UDP' } },
      expose: { hosts: ['bad-5.example.com'] },
    }),
  },
  // Numbers and texts that Kubernetes refuses later.
  {
    what: 'more at the least than at the most',
    code: 'rules/autoscaling-max-at-least-min',
    values: web({ autoscaling: { min: 9, max: 3 } }),
  },
  {
    what: 'a limit below its request',
    code: 'values/limit-below-request',
    values: web({ resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } }),
  },
  {
    what: 'the same port twice',
    code: 'values/duplicate-port',
    values: web({ ports: { other: { containerPort: 8080 } } }),
  },
  { what: 'a misspelt key', code: 'schema/unknown-key', values: web({ replica: 3 }) },
  {
    what: 'a password among the variables',
    code: 'secret/literal',
    values: web({ env: { DB_PASSWORD: 'kX9-r2Tq-71mW' } }),
  },
  {
    what: 'a path mounted twice',
    code: 'values/duplicate-mount-path',
    values: web({
      scratch: { a: { mountPath: '/cache', size: '64Mi' }, b: { mountPath: '/cache', size: '64Mi' } },
    }),
  },
  {
    what: 'a host outside the domains of an environment in which the team has no values of its own',
    code: 'values/host-outside-domains',
    values: workload({ ports: http, expose: { hosts: ['bad.example.org'] } }),
  },
  {
    what: 'an image of a registry that the environment does not allow',
    code: 'values/registry',
    values: workload({ image: 'registry.example.org/crew/bad:1.4.2' }),
  },
  {
    what: 'a reserved host in the values of an environment',
    code: 'values/host-reserved',
    overlay: workload({ ports: http, expose: { hosts: ['grafana.example.com'] } }),
  },
  {
    what: 'a key that there is not in the values of an environment',
    code: 'schema/unknown-key',
    overlay: web({ replica: 3 }),
  },
  {
    what: 'a field that there is not in an object of an environment',
    code: 'objects/unknown-field',
    overlay: object('v1', 'ConfigMap', { dat: { a: '1' } }),
  },
  {
    what: 'more replicas in an environment than the quota has room for',
    code: 'fleet/quota-too-small',
    overlay: web({ autoscaling: { max: 900 } }),
  },
];

/** A fault of two teams together. */
export interface FleetFault {
  readonly what: string;
  /** Code of the one problem that lint reports for both. */
  readonly code: string;
  /** What is laid over the values of each. */
  readonly values: readonly [Values, Values];
  /** The same of their values in the environment. */
  readonly overlays?: readonly [Values, Values];
}

const sameHost = workload({ ports: http, expose: { hosts: ['shared.example.com'] } });
const sharedDomain = {
  spec: { ...route, hostnames: ['twice.example.com'], rules: [{ backendRefs: [{ name: 'web', port: 8080 }] }] },
};

export const fleetFaults: readonly FleetFault[] = [
  { what: 'a host of two teams', code: 'fleet/host-claimed-twice', values: [sameHost, sameHost] },
  {
    what: 'a host of two teams, of one in an object',
    code: 'fleet/host-claimed-twice',
    values: [
      workload({ ports: http, expose: { hosts: ['twice.example.com'] } }),
      object('gateway.networking.k8s.io/v1', 'HTTPRoute', sharedDomain),
    ],
  },
  {
    what: 'a host of two teams, of one in an annotation',
    code: 'fleet/host-claimed-twice',
    values: [
      workload({ ports: http, expose: { hosts: ['named.example.com'] } }),
      workload({ podAnnotations: { 'external-dns.alpha.kubernetes.io/hostname': 'named.example.com' } }),
    ],
  },
  {
    what: 'a namespace of two teams',
    code: 'fleet/namespace-claimed-twice',
    values: [{ tenant: { namespace: 'shared' } }, { tenant: { namespace: 'shared' } }],
  },
  {
    what: 'a host of two teams in an environment',
    code: 'fleet/host-claimed-twice',
    values: [workload({ ports: http }), workload({ ports: http })],
    overlays: [
      { workloads: { bad: { expose: { hosts: ['there.example.com'] } } } },
      { workloads: { bad: { expose: { hosts: ['there.example.com'] } } } },
    ],
  },
];
