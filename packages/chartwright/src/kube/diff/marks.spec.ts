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
    ['10Gi', '20Gi', []],
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
    ['storage: 10Gi', 'storage: 20Gi', 'immutable: spec.volumeClaimTemplates cannot be changed in place'],
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
    expect(marks(workload, from, to)).toEqual(['restarts: its pod template differs', `security: ${why}`]);
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
      'immutable: reclaimPolicy cannot be changed in place',
      'data: reclaimPolicy is Delete now',
    ]);
  });
});
