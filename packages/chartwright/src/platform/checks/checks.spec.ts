import { describe, expect, it } from 'vitest';
import type { PlatformObject } from '../platform-object.ts';
import { objectsIn } from '../platform-object.fixture.ts';
import { noFacts } from '../model/facts.ts';
import { autoscaledFindings } from './autoscaled.ts';
import { classFindings } from './classes.ts';
import { identityFindings } from './identities.ts';
import { namespaceFindings } from './namespaces.ts';
import { partitionFindings } from './partition.ts';
import { ringOrderFindings } from './ring-order.ts';
import { secretFindings } from './secrets.ts';

const serviceAccount = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n';

describe('identities', () => {
  it('are in one ring each', () => {
    const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: a }\n';
    const [problem, ...others] = identityFindings([...objectsIn(role, 'mesh'), ...objectsIn(role, 'edge')]);
    expect(problem).toMatchObject({ code: 'platform/object-twice', path: 'ClusterRole/a' });
    expect(problem?.found).toContain('in ring edge and in ring mesh');
    expect(others).toEqual([]);
  });

  it('may be alike in two namespaces', () => {
    const two = [
      ...objectsIn(serviceAccount, 'mesh', 'platform-mesh'),
      ...objectsIn(serviceAccount, 'edge', 'platform-edge'),
    ];
    expect(identityFindings(two)).toEqual([]);
  });
});

describe('namespaces', () => {
  it.each([
    ['platform-edge', 'ServiceAccount', 0],
    ['kube-system', 'ServiceAccount', 1],
    ['kube-system', 'RoleBinding', 0],
    ['cert-manager', 'ServiceAccount', 1],
  ])('%s takes a %s: %i problems', (namespace, kind, count) => {
    const object = `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a, namespace: ${namespace} }\n`;
    expect(namespaceFindings(objectsIn(object), noFacts)).toHaveLength(count);
  });

  it("that are rendered are the platform's", () => {
    const own = `apiVersion: v1\nkind: Namespace\nmetadata: { name: extra }\n---\n${serviceAccount.replace('name: a', 'name: a, namespace: extra')}`;
    expect(namespaceFindings(objectsIn(own), noFacts)).toEqual([]);
  });

  it('take what a component lists as its own elsewhere', () => {
    const lease = objectsIn(
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: a, namespace: kube-node-lease }\n',
    );
    const outside = [{ namespace: 'kube-node-lease', kinds: ['Role'], reason: 'leases of nodes' }];
    expect(namespaceFindings(lease, noFacts)).toHaveLength(1);
    expect(namespaceFindings(lease, { ...noFacts, outside })).toEqual([]);
  });
});

describe('classes and issuers', () => {
  const objects = objectsIn(`
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: platform }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: i, annotations: { cert-manager.io/cluster-issuer: platfrom } }
spec: { ingressClassName: traefik }
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: c }
spec: { issuerRef: { kind: ClusterIssuer, name: platform } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: d }
spec: { template: { spec: { priorityClassName: system-cluster-critical } } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: v }
spec: { storageClassName: gp3 }
`);

  it('that are named are there, or the cluster has them', () => {
    expect(classFindings(objects, 'eks').map(({ path, fix }) => `${path} ${fix}`)).toEqual([
      'Ingress/platform-observability/i: spec.ingressClassName name one of these, or add it',
      'Ingress/platform-observability/i: metadata.annotations["cert-manager.io/cluster-issuer"] did you mean platform?',
    ]);
  });

  it('of EKS are not on kind', () => {
    expect(classFindings(objects, 'kind').map(({ path }) => path)).toContain(
      'PersistentVolumeClaim/platform-observability/v: spec.storageClassName',
    );
  });
});

describe('replicas', () => {
  it('are not rendered where an autoscaler decides', () => {
    const manifest = `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: h }
spec: { scaleTargetRef: { kind: Deployment, name: d } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: d }
spec: { replicas: 2 }
`;
    expect(autoscaledFindings(objectsIn(manifest))).toMatchObject([
      { code: 'platform/autoscaled-replicas', severity: 'warning' },
    ]);
    expect(autoscaledFindings(objectsIn(manifest.replace('{ replicas: 2 }', '{}')))).toEqual([]);
  });
});

describe('Secrets', () => {
  const secret = (name: string, data: string): PlatformObject[] =>
    objectsIn(`apiVersion: v1\nkind: Secret\nmetadata: { name: ${name} }\ndata: ${data}\n`);

  it('with contents get a warning that does not print them', () => {
    const [problem] = secretFindings(secret('grafana', '{ admin-password: aHVudGVyMg== }'), noFacts);
    expect(problem).toMatchObject({ code: 'platform/rendered-secret', severity: 'warning' });
    expect(JSON.stringify(problem)).not.toContain('aHVudGVyMg');
  });

  it('that are empty or listed are not', () => {
    expect(secretFindings(secret('empty', '{}'), noFacts)).toEqual([]);
    const facts = { ...noFacts, renderedSecrets: [{ names: ['alertmanager-*'], reason: 'it names files' }] };
    const listed = secret('alertmanager-platform', '{ alertmanager.yaml: eA== }');
    expect(secretFindings(listed, noFacts)).toHaveLength(1);
    expect(secretFindings(listed, facts)).toEqual([]);
  });
});

describe('the order of rings', () => {
  const groups = new Set(['cert-manager.io']);
  const webhook = `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: cert-manager-webhook }
webhooks: [{ name: w, failurePolicy: Fail, rules: [{ apiGroups: [cert-manager.io], resources: ["*/*"] }] }]
`;
  const certificate = 'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: c }\n';

  it('has a custom resource after its definition', () => {
    expect(ringOrderFindings(objectsIn(certificate, 'base'), groups)).toMatchObject([
      { code: 'platform/ring-too-early', expected: 'a ring after crds' },
    ]);
  });

  it('has an object after the webhook that validates it', () => {
    const [early, late] = (['certs', 'trust'] as const).map((ring) =>
      ringOrderFindings([...objectsIn(webhook, 'certs'), ...objectsIn(certificate, ring)], groups),
    );
    expect(early).toMatchObject([{ code: 'platform/ring-too-early', expected: 'a ring after certs' }]);
    expect(late).toEqual([]);
  });

  it('lets a hook be, which comes when the release is up', () => {
    const hook = certificate.replace('{ name: c }', '{ name: c, annotations: { helm.sh/hook: post-install } }');
    expect(ringOrderFindings([...objectsIn(webhook, 'certs'), ...objectsIn(hook, 'certs')], groups)).toEqual([]);
  });
});

describe('the partition', () => {
  const single = (text: string): PlatformObject[] => objectsIn(text, 'single', 'platform');

  it('holds each object in a ring, whatever its namespace', () => {
    expect(partitionFindings(single(serviceAccount), objectsIn(serviceAccount), noFacts)).toEqual([]);
  });

  it("takes the release's name and namespace in an object's name for the same", () => {
    const named = (name: string): string => serviceAccount.replace('name: a', `name: ${name}`);
    expect(
      partitionFindings(
        single(named('linkerd-platform-tap')),
        objectsIn(named('linkerd-platform-mesh-viz-tap'), 'mesh-viz', 'platform-mesh-viz'),
        noFacts,
      ),
    ).toEqual([]);
  });

  it('leaves out what only `helm test` installs', () => {
    const hook = (events: string): string =>
      serviceAccount.replace('name: a', `name: a, annotations: { helm.sh/hook: "${events}" }`);
    const count = (events: string): number => partitionFindings(single(hook(events)), [], noFacts).length;
    expect([count('test'), count('test-success'), count('test,post-install'), count('post-install')]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it('knows an object again whose template draws a part of its name', () => {
    const named = (name: string): string => serviceAccount.replace('name: a', `name: ${name}`);
    const count = (one: string, other: string): number =>
      partitionFindings(single(named(one)), objectsIn(named(other)), noFacts).length;
    expect(count('a-test-x7f3q', 'a-test-p0dka')).toBe(0);
    expect(count('x7f3q.a', 'p0dka.a')).toBe(0);
    expect(count('a-test-x7f3q', 'a-test-p0dkab')).toBe(2);
    expect(count('a-web', 'a-api')).toBe(2);
    expect(count('a-test-x7f3q', 'b-test-p0dka')).toBe(2);
    expect(count('x7f3q', 'p0dka')).toBe(2);
  });

  it('has a random name once for each object', () => {
    const two = ['a-x7f3q', 'a-99abc'].map((name) => serviceAccount.replace('name: a', `name: ${name}`)).join('---\n');
    const one = objectsIn(serviceAccount.replace('name: a', 'name: a-p0dka'));
    expect(partitionFindings(single(two), one, noFacts)).toHaveLength(1);
  });

  it('reports what is missing on either side', () => {
    const other = objectsIn(serviceAccount.replace('name: a', 'name: b'));
    const codes = partitionFindings(single(serviceAccount), other, noFacts);
    expect(codes.map(({ found }) => found)).toEqual([
      'ServiceAccount/platform/a, which no ring has',
      'ServiceAccount/platform-observability/b of ring observability, which the single release has not',
    ]);
  });

  it('takes a difference that a component lists, of the mode, the kind and the name that it lists', () => {
    const listed = { mode: 'single' as const, kinds: ['ServiceAccount'], names: ['a*'], reason: 'a job of its own' };
    const found = (change: Partial<typeof listed>): number =>
      partitionFindings(single(serviceAccount), [], { ...noFacts, onlyIn: [{ ...listed, ...change }] }).length;
    expect([found({}), found({ kinds: ['Job'] }), found({ names: ['b*'] })]).toEqual([0, 1, 1]);
    expect(partitionFindings(single(serviceAccount), [], { ...noFacts, onlyIn: [] })).toHaveLength(1);
  });
});
