import { describe, expect, it } from 'vitest';
import { objectIn, objectsIn } from '../../platform/platform-object.fixture.ts';
import { type Mark, marksOf } from './marks.ts';

/** What one changed text of an object brings about. */
function marks(manifest: string, from: string, to: string): string[] {
  expect(manifest).toContain(from);
  return textsOf(marksOf(objectIn(manifest), objectIn(manifest.replace(from, to))));
}

function textsOf(found: readonly Mark[]): string[] {
  return found.map(({ kind, why }) => `${kind}: ${why}`);
}

const workload = `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: loki }
spec:
  replicas: 1
  serviceName: loki
  selector: { matchLabels: { app: loki } }
  persistentVolumeClaimRetentionPolicy: { whenDeleted: Retain, whenScaled: Retain }
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 10Gi } } } }]
  template:
    spec:
      automountServiceAccountToken: false
      hostNetwork: false
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: loki
          image: loki:1
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
`;

describe('a claim', () => {
  const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: a }
spec: { accessModes: [ReadWriteOnce], storageClassName: gp3, resources: { requests: { storage: 10Gi } } }
`;

  it.each([
    ['10Gi', '20Gi', ['cost: volume a grows from 10Gi to 20Gi']],
    ['10Gi', '10240Mi', []],
    ['10Gi', '9Gi', ['immutable: spec.resources.requests.storage that is smaller cannot be changed in place']],
    ['gp3', 'gp2', ['immutable: spec.storageClassName cannot be changed in place']],
    ['ReadWriteOnce', 'ReadWriteMany', ['immutable: spec.accessModes cannot be changed in place']],
  ])('by %s → %s: %j', (from, to, expected) => {
    expect(marks(claim, from, to)).toEqual(expected);
  });
});

describe('a workload', () => {
  it('is rolled by a change of its template, not by one of its replicas', () => {
    expect(marks(workload, 'loki:1', 'loki:2')).toEqual(['restarts: its pod template differs']);
    expect(marks(workload, 'replicas: 1', 'replicas: 3')).toEqual([]);
  });

  it.each([
    [
      'matchLabels: { app: loki }',
      'matchLabels: { app: other }',
      'immutable: spec.selector cannot be changed in place',
    ],
    ['storage: 10Gi', 'storage: 5Gi', 'immutable: spec.volumeClaimTemplates cannot be changed in place'],
    ['serviceName: loki', 'serviceName: other', 'immutable: spec.serviceName cannot be changed in place'],
    [
      'whenDeleted: Retain',
      'whenDeleted: Delete',
      'data: spec.persistentVolumeClaimRetentionPolicy.whenDeleted is Delete now',
    ],
  ])('by %s → %s: %s', (from, to, mark) => {
    expect(marks(workload, from, to)).toEqual([mark]);
  });

  it.each([
    ['hostNetwork: false', 'hostNetwork: true', 'its pods get hostNetwork'],
    ['allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true', 'container loki may raise its privileges'],
    [
      'readOnlyRootFilesystem: true',
      'readOnlyRootFilesystem: false',
      'container loki may write to its own file system',
    ],
    ['runAsNonRoot: true', 'runAsNonRoot: false', 'container loki may run as root'],
    ['type: RuntimeDefault', 'type: Unconfined', 'container loki is not confined by seccomp'],
    ['drop: [ALL]', 'drop: []', 'container loki keeps capabilities'],
    ['drop: [ALL]', 'drop: [ALL], add: [NET_ADMIN]', 'container loki gets the capability NET_ADMIN'],
    [
      'automountServiceAccountToken: false',
      'automountServiceAccountToken: true',
      'its pods get a service account token',
    ],
    ['hostNetwork: false', 'volumes: [{ name: v, hostPath: { path: / } }]', 'its pods see / of the node'],
  ])('loosened by %s → %s', (from, to, why) => {
    expect(marks(workload, from, to)).toEqual([`security: ${why}`, 'restarts: its pod template differs']);
    // The other way round it is only a restart.
    const [before, after] = [workload.replace(from, to), workload];
    expect(textsOf(marksOf(objectIn(before), objectIn(after)))).toEqual(['restarts: its pod template differs']);
  });
});

describe('access', () => {
  const role = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: r }
rules: [{ apiGroups: [""], resources: [pods], verbs: [get, list] }]
`;
  const binding = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: b }
roleRef: { name: view }
subjects: [{ kind: Group, name: a }]
`;

  it('are loosened by one more verb, resource, group or subject', () => {
    expect(marks(role, 'verbs: [get, list]', 'verbs: [get, list, delete]')).toEqual(['security: allows delete pods']);
    expect(marks(role, 'resources: [pods]', 'resources: [pods, secrets]')).toEqual([
      'security: allows get secrets; list secrets',
    ]);
    expect(marks(binding, 'name: a }', 'name: a }, { kind: Group, name: b }')).toEqual([
      'security: gives view to Group/b',
    ]);
    expect(marks(binding, 'name: view', 'name: edit')).toEqual(['immutable: roleRef cannot be changed in place']);
  });

  it('are the same in another order, and fewer rights loosen nothing', () => {
    expect(marks(role, '[get, list]', '[list, get]')).toEqual([]);
    expect(marks(role, '[get, list]', '[get]')).toEqual(['limits: no longer allows list pods']);
  });

  it('are marked in a new role only for wildcards, in a new binding always', () => {
    expect(marksOf(undefined, objectIn(role))).toEqual([]);
    expect(textsOf(marksOf(undefined, objectIn(role.replace('[pods]', '["*"]'))))).toEqual([
      'security: allows get *; list *',
    ]);
    expect(textsOf(marksOf(undefined, objectIn(binding)))).toEqual(['security: gives view to Group/a']);
  });
});

describe('guards', () => {
  const policy = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: n }
spec: { podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{ from: [{ podSelector: {} }] }] }
`;
  const guard = `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: v }
spec: { failurePolicy: Fail, validations: [{ expression: a }, { expression: b }] }
`;
  const bound = `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: v }
spec: { validationActions: [Deny] }
`;

  it('that go, or let more through', () => {
    expect(textsOf(marksOf(objectIn(policy), undefined))).toEqual(['security: one of network policies is removed']);
    expect(marks(policy, '[Ingress, Egress]', '[Ingress]')).toEqual(['security: it no longer limits Egress']);
    expect(marks(policy, '{ podSelector: {} }', '{ podSelector: {} }, { ipBlock: { cidr: 0.0.0.0/0 } }')).toEqual([
      'security: its ingress has new rules',
    ]);
    expect(marks(guard, 'Fail', 'Ignore')).toEqual([
      'security: requests that it cannot check are admitted (failurePolicy Ignore)',
    ]);
    expect(marks(guard, ', { expression: b }', '')).toEqual(['security: 1 of its validations differ or are removed']);
    expect(marks(bound, '[Deny]', '[Warn]')).toEqual(['security: it no longer denies']);
  });

  it('that are namespaces with a lower level', () => {
    const namespace =
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: n, labels: { pod-security.kubernetes.io/enforce: restricted } }\n';
    expect(marks(namespace, 'restricted', 'baseline')).toEqual([
      'security: its Pod Security level falls from restricted to baseline',
    ]);
    expect(textsOf(marksOf(objectIn(namespace.replace('restricted', 'baseline')), objectIn(namespace)))).toEqual([
      'limits: its Pod Security level rises from baseline to restricted',
    ]);
  });
});

describe('data', () => {
  it.each([
    ['PersistentVolumeClaim', 'v1', 'the volume goes with it'],
    ['Namespace', 'v1', 'everything in the namespace goes with it'],
    ['CustomResourceDefinition', 'apiextensions.k8s.io/v1', 'every object of the kind goes with it'],
    ['Schedule', 'velero.io/v1', 'no more backups are made by it, and those there expire'],
  ])('goes with a %s', (kind, apiVersion, why) => {
    const object = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`;
    expect(textsOf(marksOf(objectIn(object), undefined))).toEqual([`data: ${why}`]);
  });

  it('stays with an object that Helm keeps', () => {
    const kept =
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: a, annotations: { helm.sh/resource-policy: keep } }\n';
    expect(marksOf(objectIn(kept), undefined)).toEqual([]);
    expect(marks(kept, 'helm.sh/resource-policy: keep', 'a: b')).toEqual([
      'data: it is no longer kept when its release is uninstalled',
    ]);
  });

  it('goes sooner where its retention falls, in a field and in a configuration', () => {
    const prometheus =
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: p }\nspec: { retention: 15d }\n';
    expect(marks(prometheus, '15d', '240h')).toContain('data: retention falls from 15d to 240h');
    expect(marks(prometheus, '15d', '30d')).not.toContain(expect.stringContaining('data'));
    const config =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: loki }\ndata:\n  config.yaml: |\n    limits_config:\n      retention_period: 744h\n';
    expect(marks(config, '744h', '1w')).toEqual(['data: data.config.yaml retention_period falls from 744h to 1w']);
    expect(marks(config, '744h', '60d')).toEqual([]);
  });

  it('of a class is lost by its reclaim policy, which cannot be changed anyway', () => {
    const [before, after] = objectsIn(
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: a }\nreclaimPolicy: Retain\n---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: a }\nreclaimPolicy: Delete\n',
    );
    expect(textsOf(marksOf(before, after))).toEqual([
      'data: reclaimPolicy is Delete now',
      'immutable: reclaimPolicy cannot be changed in place',
    ]);
  });
});

describe('availability', () => {
  const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  strategy: { type: RollingUpdate }
  template:
    spec:
      topologySpreadConstraints: [{ topologyKey: kubernetes.io/hostname }]
      containers: [{ name: web, resources: { limits: { memory: 300Mi } }, readinessProbe: {}, livenessProbe: {} }]
`;
  const budget = `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { maxUnavailable: 1 }
`;
  const scaler = `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { minReplicas: 3, maxReplicas: 9 }
`;
  const route = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec: { hostnames: [a.example.com, b.example.com] }
`;
  const only = (found: readonly string[]): string[] => found.filter((mark) => mark.startsWith('availability'));

  it.each([
    ['replicas: 3', 'replicas: 1', deployment, 'its number of pods falls from 3 to 1'],
    ['RollingUpdate', 'Recreate', deployment, 'at each rollout all of its pods stop before new ones start'],
    [', readinessProbe: {}', '', deployment, 'container web loses its readinessProbe'],
    ['300Mi', '200Mi', deployment, 'container web is killed above 200Mi of memory, no longer above 300Mi'],
    ['[{ topologyKey: kubernetes.io/hostname }]', '[]', deployment, 'its pods may all run on one node'],
    ['maxUnavailable: 1', 'maxUnavailable: 2', budget, 'maxUnavailable rises from 1 to 2'],
    ['minReplicas: 3', 'minReplicas: 2', scaler, 'the least number of pods falls from 3 to 2'],
    ['maxReplicas: 9', 'maxReplicas: 8', scaler, 'the highest number of pods falls from 9 to 8'],
    [', b.example.com', '', route, 'it no longer serves b.example.com'],
  ])('is lower by %s → %s', (from, to, manifest, why) => {
    expect(only(marks(manifest, from, to))).toEqual([`availability: ${why}`]);
    // The other way round it is not.
    expect(only(textsOf(marksOf(objectIn(manifest.replace(from, to)), objectIn(manifest))))).toEqual([]);
  });

  it.each([
    ['its pods are stopped', deployment],
    ['all of its pods may be evicted at once', budget],
    ['nothing scales its pods any more', scaler],
    ['its hosts are no longer served', route],
  ])('is lower, since %s', (why, manifest) => {
    expect(only(textsOf(marksOf(objectIn(manifest), undefined)))).toEqual([`availability: ${why}`]);
  });
});

describe('cost', () => {
  const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  template:
    spec:
      initContainers: [{ name: init, resources: { requests: { cpu: 500m } } }]
      containers:
        - { name: web, resources: { requests: { cpu: 300m, memory: 1Gi } } }
        - { name: sidecar, resources: { limits: { cpu: 100m } } }
`;
  const claim = `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { resources: { requests: { storage: 10Gi } } }
`;
  const scaler = `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { maxReplicas: 9 }
`;
  const only = (found: readonly string[]): string[] => found.filter((mark) => mark.startsWith('cost'));

  it.each([
    [
      'replicas: 2',
      'replicas: 4',
      deployment,
      [
        'its pods reserve cpu 4 × 500m in place of 2 × 500m',
        'its pods reserve memory 4 × 1024Mi in place of 2 × 1024Mi',
      ],
    ],
    // Below what its init container reserves, more costs nothing.
    ['cpu: 300m', 'cpu: 400m', deployment, []],
    ['cpu: 300m', 'cpu: 1', deployment, ['its pods reserve cpu 2 × 1100m in place of 2 × 500m']],
    ['memory: 1Gi', 'memory: 512Mi', deployment, []],
    ['10Gi', '20Gi', claim, ['volume data grows from 10Gi to 20Gi']],
    ['maxReplicas: 9', 'maxReplicas: 20', scaler, ['the highest number of pods rises from 9 to 20']],
    ['{ max', '{ minReplicas: 2, max', scaler, ['the least number of pods rises from 1 to 2']],
  ])('of %s → %s', (from, to, manifest, why) => {
    expect(only(marks(manifest, from, to))).toEqual(why.map((text) => `cost: ${text}`));
  });

  it('rises with a quota', () => {
    const quota =
      'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q }\nspec: { hard: { requests.cpu: 4, pods: "20" } }\n';
    expect(marks(quota, 'cpu: 4', 'cpu: 8')).toEqual(['cost: its limit of requests.cpu rises from 4 to 8']);
    expect(marks(quota, '"20"', '"10"')).toEqual(['limits: pods falls from 20 to 10']);
  });

  it('of a pod is told where a scaler sets their number, and that of a new object where it is new', () => {
    const scaled = deployment.replace('  replicas: 2\n', '');
    expect(only(marks(scaled, 'memory: 1Gi', 'memory: 2Gi'))).toEqual([
      'cost: each of its pods reserves memory 2048Mi in place of 1024Mi',
    ]);
    expect(only(textsOf(marksOf(undefined, objectIn(claim))))).toEqual(['cost: volume data of 10Gi is new']);
    expect(only(textsOf(marksOf(undefined, objectIn(deployment))))).toEqual([
      'cost: its pods reserve cpu 2 × 500m',
      'cost: its pods reserve memory 2 × 1024Mi',
    ]);
  });
});

describe('a Job that is a hook', () => {
  const job = `
apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { helm.sh/hook: pre-upgrade } }
spec: { template: { spec: { containers: [{ name: a, image: "a:1" }] } } }
`;

  it('is deleted before the next one is made, and so may change, unless it is told otherwise', () => {
    expect(marks(job, 'a:1', 'a:2')).toEqual([]);
    const kept = job.replace('pre-upgrade', 'pre-upgrade, helm.sh/hook-delete-policy: hook-failed');
    expect(marks(kept, 'a:1', 'a:2')).toEqual(['immutable: spec.template cannot be changed in place']);
  });
});
