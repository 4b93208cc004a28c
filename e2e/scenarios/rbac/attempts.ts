import { expect } from 'vitest';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { proves } from '../../support/steps.ts';
import { deploymentManifest, podManifest } from '../../support/teams/team-pods.ts';

const storefront = 'team-storefront';
const rbac = 'rbac.authorization.k8s.io';

/** Steps in which personas try things: the matrix records what they may do, these steps what happens. */
export function provePersonaAttempts({ kube }: { readonly kube: () => Kube }): void {
  const developer = (): Kube => kube().as('dee', 'storefront-developers');
  const admin = (): Kube => kube().as('ada', 'storefront-admins');
  const pipelines = 'system:serviceaccounts:platform-ci';
  const deployer = (): Kube =>
    kube().as('system:serviceaccount:platform-ci:deploy-storefront', 'system:serviceaccounts', pipelines);

  proves(
    'rbac',
    ['kube-apiserver'],
    'a developer can view and restart the team’s workloads, but not read Secrets, open a shell or change pods',
    async () => {
      await kube().create(deploymentManifest('storefront', 'shop'));
      const pods = { apiVersion: 'v1', kind: 'Pod', namespace: storefront };
      const name = await kube().until(pods, ([pod]) => pod?.metadata.name);
      expect(await developer().list(pods)).toHaveLength(1);
      const scale = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: storefront, name: 'shop' };
      await developer().merge(scale, { spec: { replicas: 2 } }, 'scale');
      await developer().delete({ ...pods, name });

      await expect(developer().list({ ...pods, kind: 'Secret' })).rejects.toThrow(/cannot list resource "secrets"/);
      await expect(developer().merge(scale, { spec: { paused: true } })).rejects.toThrow(
        /cannot patch resource "deploym/,
      );
      await expect(developer().create(podManifest('storefront', 'a'))).rejects.toThrow(/cannot create resource "pods"/);
      const shell = await developer().request('POST', `/api/v1/namespaces/${storefront}/pods/any/exec?command=sh`);
      expect(shell).toMatchObject({ status: 403 });
    },
  );

  proves(
    'rbac',
    ['kube-apiserver'],
    'no team persona can change another team’s namespace or the platform’s',
    async () => {
      for (const [who, persona] of Object.entries({ developer, admin, deployer }))
        for (const namespace of ['team-checkout', 'platform-dr', undefined]) {
          for (const kind of ['Pod', 'ConfigMap', 'Secret'])
            await expect(persona().list({ apiVersion: 'v1', kind, namespace }), who).rejects.toThrow(/ cannot list /);
          if (namespace === undefined) continue;
          const intruder = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace } };
          await expect(persona().create(intruder), who).rejects.toThrow(/cannot create resource "configmaps"/);
        }
    },
  );

  proveNoEscalation({ developer, admin, deployer });
  provePlatformAdmins(kube);
}

function proveNoEscalation(personas: Readonly<Record<'developer' | 'admin' | 'deployer', () => Kube>>): void {
  proves(
    'rbac',
    ['kube-apiserver'],
    'no team persona can escalate its permissions through a binding, a role or a persona',
    async () => {
      const { developer, admin, deployer } = personas;
      for (const persona of [developer, deployer])
        for (const attempt of [
          binding('cluster-admin', 'dee'),
          binding('chartwright-team-admin', 'dee'),
          roleOf('secrets'),
        ])
          await expect(persona().create(attempt)).rejects.toThrow(/cannot create resource "role/);

      const beyond = /is attempting to grant RBAC permissions not currently held/;
      await expect(admin().create(binding('cluster-admin', 'ada'))).rejects.toThrow(beyond);
      await expect(admin().create(roleOf('networkpolicies'))).rejects.toThrow(beyond);
      // What he has himself he may give.
      await admin().create(binding('chartwright-team-viewer', 'kim'), { dryRun: true });

      const widened: Manifest = {
        apiVersion: `${rbac}/v1`,
        kind: 'ClusterRole',
        metadata: { name: 'more', labels: { 'chartwright.dev/aggregate-to-team-admin': 'true' } },
        rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }],
      };
      for (const persona of [developer, deployer, admin]) {
        await expect(persona().create(widened)).rejects.toThrow(/cannot create resource "clusterroles"/);
        await expect(
          persona().create({ ...binding('cluster-admin', 'dee'), kind: 'ClusterRoleBinding' }),
        ).rejects.toThrow(/cannot create resource "clusterrolebindings"/);
      }
    },
  );
}

function provePlatformAdmins(kube: () => Kube): void {
  proves(
    'rbac',
    ['kube-apiserver'],
    'a platform admin can bind personas in team namespaces, but gains no further permissions that way',
    async () => {
      const admin = kube().as('pat', 'platform-admins');
      await admin.create(binding('chartwright-team-deployer', 'kim'), { dryRun: true });
      await expect(admin.create(binding('chartwright-team-deployer', 'pat', 'platform-dr'))).rejects.toThrow(
        /personas of teams are bound by RoleBindings in namespaces of teams/,
      );
      await expect(admin.create(binding('cluster-admin', 'pat'))).rejects.toThrow(/not currently held/);
      await expect(admin.list({ apiVersion: 'v1', kind: 'Secret', namespace: 'platform-dr' })).rejects.toThrow(
        / cannot /,
      );
      const pod = { ...podManifest('storefront', 'a'), metadata: { name: 'a', namespace: 'platform-dr' } };
      await expect(admin.create(pod)).rejects.toThrow(/cannot create resource "pods"/);
    },
  );

  proves(
    'rbac',
    ['kube-apiserver'],
    'only platform admins can change a namespace’s guard labels, not everyone who may edit namespaces',
    async () => {
      const rules = [{ apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'update', 'patch'] }];
      const name = 'edits-namespaces';
      await kube().create({ apiVersion: `${rbac}/v1`, kind: 'ClusterRole', metadata: { name }, rules });
      await kube().create({ ...binding(name, 'nick'), kind: 'ClusterRoleBinding', metadata: { name } });
      const namespace = { apiVersion: 'v1', kind: 'Namespace', name: storefront };
      const loosened = { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } } };
      const nick = kube().as('nick');
      await nick.merge(namespace, { metadata: { labels: { color: 'blue' } } });
      await expect(nick.merge(namespace, loosened)).rejects.toThrow(
        /only the platform changes what guards a namespace/,
      );
      const claims = { metadata: { annotations: { 'chartwright.dev/hosts': 'shop.dev.example.test' } } };
      await expect(nick.merge(namespace, claims)).rejects.toThrow(/only the platform changes/);
      await kube().as('pat', 'platform-admins').merge(namespace, claims);
    },
  );
}

function binding(role: string, user: string, namespace = storefront): Manifest {
  return {
    apiVersion: `${rbac}/v1`,
    kind: 'RoleBinding',
    metadata: { name: 'raised', namespace },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: role },
    subjects: [{ apiGroup: rbac, kind: 'User', name: user }],
  };
}

/** A Role that may write a resource. */
function roleOf(resource: string): Manifest {
  const apiGroups = [resource === 'secrets' ? '' : 'networking.k8s.io'];
  return {
    apiVersion: `${rbac}/v1`,
    kind: 'Role',
    metadata: { name: 'raised', namespace: storefront },
    rules: [{ apiGroups, resources: [resource], verbs: ['get', 'update'] }],
  };
}
