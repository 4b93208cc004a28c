import { extra, http, web } from '../../support/values.ts';
import { container, pod, podMetadata, type TemplateCase } from '../template-case.ts';

/** Text that a careless template would evaluate, fold or take for something else than a string. */
const text = 'yes\n"{{ .Values.part }}": \'x\' # é — 1e3\n- a\n\n';

export const containerCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.image',
    does: 'runs under the restricted security context whatever else is set',
    values: web({}),
    shows: [
      container({
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          privileged: false,
          readOnlyRootFilesystem: true,
          runAsNonRoot: true,
          seccompProfile: { type: 'RuntimeDefault' },
        },
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
      }),
      pod({
        enableServiceLinks: false,
        securityContext: {
          runAsNonRoot: true,
          fsGroupChangePolicy: 'OnRootMismatch',
          seccompProfile: { type: 'RuntimeDefault' },
        },
        volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }],
      }),
    ],
  },
  {
    key: 'workloads.*.imagePullPolicy',
    does: 'is the container’s',
    values: web({ imagePullPolicy: 'IfNotPresent' }),
    shows: [container({ imagePullPolicy: 'IfNotPresent' })],
  },
  {
    key: 'workloads.*.command',
    does: 'replaces the entry point, each word as it is written',
    values: web({ command: ['/bin/run', text, 'true', ''] }),
    shows: [container({ command: ['/bin/run', text, 'true', ''] })],
    lacks: ['Deployment spec.template.spec.containers.0.args'],
  },
  {
    key: 'workloads.*.args',
    does: 'are the entry point’s arguments, each as it is written',
    values: web({ args: ['--port', '8080', text] }),
    shows: [container({ args: ['--port', '8080', text] })],
    lacks: ['Deployment spec.template.spec.containers.0.command'],
  },
  {
    key: 'workloads.*.env.*',
    does: 'is an environment variable with the very text',
    values: web({ env: { B: text, A: '007', EMPTY: '' } }),
    shows: [
      container({
        env: [
          { name: 'A', value: '007' },
          { name: 'B', value: text },
          { name: 'EMPTY', value: '' },
        ],
      }),
    ],
  },
  {
    key: 'workloads.*.env.*',
    does: 'stands after the variables that it refers to, and else by name',
    values: web({
      env: {
        A_URL: 'http://$(USER):$(PASSWORD)@$(Z_HOST)/$$(TEXT)$(date +%F)',
        B: 'plain',
        USER: 'u',
        Z_HOST: '$(Z_ZONE).example.com',
        Z_ZONE: 'eu',
        KUBE: '$(KUBERNETES_SERVICE_HOST)',
      },
      envSecrets: { PASSWORD: { secret: 'a', key: 'b' } },
      args: ['--url=$(A_URL)'],
    }),
    shows: [
      container({
        args: ['--url=$(A_URL)'],
        env: [
          { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'a', key: 'b', optional: false } } },
          { name: 'USER', value: 'u' },
          { name: 'Z_ZONE', value: 'eu' },
          { name: 'Z_HOST', value: '$(Z_ZONE).example.com' },
          { name: 'A_URL', value: 'http://$(USER):$(PASSWORD)@$(Z_HOST)/$$(TEXT)$(date +%F)' },
          { name: 'B', value: 'plain' },
          { name: 'KUBE', value: '$(KUBERNETES_SERVICE_HOST)' },
        ],
      }),
    ],
  },
  ...(['secret', 'key'] as const).map((key): TemplateCase => ({
    key: `workloads.*.envSecrets.*.${key}`,
    does: 'is where an environment variable is read from; without it the pod does not start',
    values: web({ env: { MODE: 'live' }, envSecrets: { TOKEN: { secret: 'pay.api', key: 'api_token' } } }),
    shows: [
      container({
        env: [
          { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'pay.api', key: 'api_token', optional: false } } },
          { name: 'MODE', value: 'live' },
        ],
      }),
    ],
    hides: ['Secret'],
  })),
  {
    key: 'workloads.*.envSecrets.*.optional',
    does: 'lets the pod start without the Secret',
    values: web({ envSecrets: { TOKEN: { secret: 'a', key: 'b', optional: true } } }),
    shows: [
      container({ env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'b', optional: true } } }] }),
    ],
  },
  ...(
    [
      ['requests', 'cpu', '250m'],
      ['requests', 'memory', '1Gi'],
      ['requests', 'ephemeral-storage', '2Gi'],
      ['limits', 'cpu', '2'],
      ['limits', 'memory', '3Gi'],
      ['limits', 'ephemeral-storage', '4Gi'],
    ] as const
  ).map(([kind, resource, quantity]): TemplateCase => ({
    key: `workloads.*.resources.${kind}.${resource}`,
    does: 'is the container’s',
    values: web({ resources: { [kind]: { [resource]: quantity } } }),
    shows: [container({ resources: { [kind]: { [resource]: quantity } } })],
  })),
  {
    key: 'workloads.*.resources.requests.memory',
    does: 'is the limit too where none is given, and there is no CPU limit',
    values: web({ resources: { requests: { memory: '300Mi' } } }),
    shows: [
      container({
        resources: {
          requests: { cpu: '100m', memory: '300Mi', 'ephemeral-storage': '64Mi' },
          limits: { memory: '300Mi', 'ephemeral-storage': '1Gi' },
        },
      }),
    ],
    lacks: ['Deployment spec.template.spec.containers.0.resources.limits.cpu'],
  },
  ...(['runAsUser', 'runAsGroup', 'fsGroup'] as const).map((key): TemplateCase => ({
    key: `workloads.*.security.${key}`,
    does: 'is the pod’s; the others stay 10001',
    values: web({ security: { [key]: 2147483647 } }),
    shows: [pod({ securityContext: { runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, [key]: 2147483647 } })],
  })),
  {
    key: 'workloads.*.terminationGracePeriodSeconds',
    does: 'is how long the pod has to end',
    values: web({ terminationGracePeriodSeconds: 900 }),
    shows: [pod({ terminationGracePeriodSeconds: 900 })],
  },
  {
    key: 'workloads.*.preStopSleepSeconds',
    does: 'is how long the container sleeps before it ends',
    values: web({ preStopSleepSeconds: 15 }),
    shows: [container({ lifecycle: { preStop: { sleep: { seconds: 15 } } } })],
  },
  {
    key: 'workloads.*.preStopSleepSeconds',
    does: 'gives the container no hook when 0',
    values: web({ preStopSleepSeconds: 0 }),
    lacks: ['Deployment spec.template.spec.containers.0.lifecycle'],
  },
  {
    key: 'workloads.*.podAnnotations.*',
    does: 'is an annotation of the pods with the very text',
    values: web({ podAnnotations: { 'example.com/Note': text } }),
    shows: [podMetadata({ annotations: { 'example.com/Note': text } })],
    lacks: ['Deployment metadata.annotations'],
  },
  {
    key: 'workloads.*.podAnnotations.*',
    does: 'is one text also with characters at which Helm ends a line',
    values: web({ podAnnotations: { note: 'x\u2028template:\u2028  spec: {hostNetwork: true}\nlast' } }),
    shows: [podMetadata({ annotations: { note: 'x\u2028template:\u2028  spec: {hostNetwork: true}\nlast' } })],
    lacks: ['Deployment spec.template.spec.hostNetwork'],
  },
  {
    key: 'workloads.*.podLabels.*',
    does: 'is a label of the pods, unless policies and selectors use it',
    values: web(
      {
        podLabels: {
          version: 'yes',
          'app.kubernetes.io/name': 'other',
          'chartwright.dev/team': 'other',
          'chartwright.dev/exposed': 'true',
          'chartwright.dev/metrics': 'true',
        },
      },
      { grants: { keys: ['team', 'exposed', 'metrics'].map((name) => `chartwright.dev/${name}`) } },
    ),
    shows: [
      {
        kind: 'Deployment',
        spec: {
          selector: { matchLabels: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' } },
          template: {
            metadata: {
              labels: { version: 'yes', 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' },
            },
          },
        },
      },
    ],
    lacks: ['exposed', 'metrics'].map(
      (label) => `Deployment spec.template.metadata.labels["chartwright.dev/${label}"]`,
    ),
  },
  {
    key: 'global.platform.grants.keys',
    does: 'are keys of the platform that teams may set',
    values: web(
      { podAnnotations: { 'config.linkerd.io/skip-outbound-ports': '5432' } },
      { grants: { keys: ['config.linkerd.io/skip-outbound-ports'] } },
    ),
    shows: [podMetadata({ annotations: { 'config.linkerd.io/skip-outbound-ports': '5432' } })],
  },
  {
    key: 'global.platform.grants.kinds',
    does: 'are kinds of the platform of which teams may make objects',
    values: {
      ...extra({ slash: { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'slash' } } }),
      global: { platform: { grants: { kinds: ['traefik.io/Middleware'] } } },
    },
    shows: [{ kind: 'Middleware', metadata: { name: 'slash' } }],
  },
  {
    key: 'global.platform.grants.taints',
    does: 'are taints of the platform that pods may tolerate',
    values: web(
      { tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }] },
      { grants: { taints: ['CriticalAddonsOnly'] } },
    ),
    shows: [pod({ tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }] })],
  },
  {
    key: 'global.platform.grants.terminationGracePeriodSeconds',
    does: 'is how long a pod may take to end at most',
    values: web({ terminationGracePeriodSeconds: 86_400 }, { grants: { terminationGracePeriodSeconds: 86_400 } }),
    shows: [pod({ terminationGracePeriodSeconds: 86_400 })],
  },
  {
    key: 'workloads.*.priorityClassName',
    does: 'is the pods’',
    values: web({ priorityClassName: 'high' }),
    shows: [pod({ priorityClassName: 'high' })],
  },
  {
    key: 'workloads.*.nodeSelector.*',
    does: 'is a label that the node must have; a pod that selects a processor or spot tolerates its taint',
    values: web({ nodeSelector: { 'kubernetes.io/arch': 'arm64', spot: 'true' } }),
    shows: [
      pod({
        nodeSelector: { 'kubernetes.io/arch': 'arm64', spot: 'true' },
        tolerations: [{ key: 'kubernetes.io/arch', operator: 'Equal', value: 'arm64', effect: 'NoSchedule' }],
      }),
    ],
  },
  ...(['key', 'operator', 'effect', 'tolerationSeconds'] as const).map((key): TemplateCase => ({
    key: `workloads.*.tolerations.*.${key}`,
    does: 'is of the pods’ toleration, as it stands',
    values: web({
      tolerations: [{ key: 'spot', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 3600000 }],
    }),
    shows: [
      pod({ tolerations: [{ key: 'spot', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 3600000 }] }),
    ],
  })),
  {
    key: 'workloads.*.tolerations.*.value',
    does: 'is of the pods’ toleration, as it stands',
    values: web({ tolerations: [{ key: 'spot', operator: 'Equal', value: 'true' }] }),
    shows: [pod({ tolerations: [{ key: 'spot', operator: 'Equal', value: 'true' }] })],
  },
  {
    key: 'workloads.*.serviceAccount.annotations.*',
    does: 'is an annotation of the ServiceAccount',
    values: web({ serviceAccount: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/x' } } }),
    shows: [
      { kind: 'ServiceAccount', metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/x' } } },
      pod({ serviceAccountName: 'web' }),
    ],
  },
  {
    key: 'workloads.*.serviceAccount.mountToken',
    does: 'gives the pod a token of the API server',
    values: web({ serviceAccount: { mountToken: true } }),
    shows: [
      { kind: 'ServiceAccount', automountServiceAccountToken: true },
      pod({ automountServiceAccountToken: true }),
    ],
  },
  {
    key: 'workloads.*.serviceAccount.mountToken',
    does: 'leaves the pod without a token when false, as by default',
    values: web({ ports: http, serviceAccount: { mountToken: false } }),
    shows: [
      { kind: 'ServiceAccount', automountServiceAccountToken: false },
      pod({ automountServiceAccountToken: false }),
    ],
  },
];
