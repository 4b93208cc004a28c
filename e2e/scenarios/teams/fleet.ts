import { expect } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { appArguments } from '../../support/teams/deployer.ts';
import type { KubeObject, Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { proves } from '../../support/steps.ts';
import { untilWorkloadsReady } from '../../support/teams/team-pods.ts';
import { fleet } from '../../support/teams/fleet.ts';
import type { TeamsContext } from './teams-context.ts';
import { isAnswer } from '../../support/teams/answers.ts';

/** The platform lets the teams in, and each team's pipeline installs what it runs. */
export function proveFleet(context: TeamsContext): void {
  const { kube, workspace, deployer, objectsOf } = context;

  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'each team gets its own namespace from the platform, with quota, limits and roles',
    async () => {
      for (const ring of ['base', 'crds', 'tenants'] as const) await context.install(ring);
      for (const team of fleet) await expectTenant(context, team);
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
    'each team’s deployer, with rights in that namespace only, installs the team’s workloads, and all become ready',
    async () => {
      for (const team of fleet) {
        const { exitCode, stderr } = await (await deployer(team)).helm(appArguments(workspace(), team));
        expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
        const workloads = await workloadsOf(context, team);
        const kept = Object.keys(workloads).flatMap((name) => {
          const { kind = '', canary } = workloads[name] ?? {};
          if (kind.endsWith('Job')) return [];
          return canary === undefined ? [name] : [name, `${name}-canary`];
        });
        const answers = (await objectsOf(team, 'apps/v1', 'StatefulSet')).filter(isAnswer);
        const expected = [...kept, ...answers.map(({ metadata }) => metadata.name)].sort();
        expect(await untilWorkloadsReady(kube(), `team-${team}`)).toEqual(expected);
      }
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
    'a Job of a release runs to its end, and a CronJob makes Jobs that do',
    async () => {
      const [namespace, batch] = ['team-support', 'batch/v1'];
      const cronJob = await kube().get({ apiVersion: batch, kind: 'CronJob', namespace, name: 'morning' });
      const { jobTemplate } = cronJob.spec as { jobTemplate: { spec: object } };
      const byHand = { apiVersion: batch, kind: 'Job', metadata: { name: 'morning-now', namespace } };
      await (await deployer('support')).kube.create({ ...byHand, spec: jobTemplate.spec });
      const ended = await kube().until(
        { apiVersion: batch, kind: 'Job', namespace },
        (jobs) => jobs.every(({ status }) => status?.['succeeded'] === 1) && jobs.map(({ metadata }) => metadata.name),
        { what: 'succeed' },
      );
      expect(ended.sort()).toEqual([expect.stringMatching(/^links-[0-9a-f]{8}$/), 'morning-now']);
    },
  );

  proves(
    'teams',
    ['kube-apiserver'],
    'no pod of the fleet can run as root, write to its image, or use an API server token',
    async () => {
      const pods = (await Promise.all(fleet.map((team) => objectsOf(team, 'v1', 'Pod')))).flat();
      expect(pods.length).toBeGreaterThan(10);
      for (const pod of pods) expectConfined(pod);
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'the API server accepts every object of the fleet under strict field validation',
    async () => {
      for (const team of fleet) {
        const { stdout } = await (await deployer(team)).helm(['get', 'manifest', team, `--namespace=team-${team}`]);
        const objects = parseAllDocuments(stdout).map((document) => {
          expect(document.errors).toEqual([]);
          return document.toJS() as Manifest | null;
        });
        expect(objects.length).toBeGreaterThan(10);
        for (const object of objects)
          if (object !== null) await (await deployer(team)).kube.apply(object, { dryRun: true });
      }
    },
  );

  proveDeployers(context);
}

/** A deployer comes into its namespace, and does what the app part does. */
function proveDeployers({ workspace, deployer, objectsOf }: TeamsContext): void {
  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'a deployer has no access to any other namespace, neither another team’s nor the platform’s',
    async () => {
      for (const namespace of ['team-checkout', 'platform-tenants', 'platform-system']) {
        const args = appArguments(workspace(), 'storefront', `--namespace=${namespace}`);
        const { exitCode, stderr } = await (await deployer('storefront')).helm(args);
        expect(exitCode).not.toBe(0);
        expect(stderr).toMatch(new RegExp(`forbidden: .*deploy-storefront.* in the namespace "${namespace}"`));
      }
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'the API server rejects an app release that contains the tenant part, and the next run without it succeeds',
    async () => {
      const { helm } = await deployer('storefront');
      const quota = async () =>
        (await objectsOf('storefront', 'v1', 'ResourceQuota')).map(({ spec }) => spec as object);
      const before = await quota();
      const more = ['--set-string=part=all', '--set-string=tenant.quota.hard.pods=1000'];
      const all = appArguments(workspace(), 'storefront', ...more);
      expect((await helm(all)).stderr).toMatch(/exists and cannot be imported .* current value is "storefront-tenant"/);
      // Helm reports this, and can be overridden; the API server cannot.
      const insisting = await helm([...all, '--take-ownership']);
      expect(insisting.exitCode).not.toBe(0);
      expect(insisting.stderr).toMatch(/forbidden: User "\S+:deploy-storefront" cannot \w+ resource/);
      expect(await quota()).toEqual(before);
      expect(await helm(appArguments(workspace(), 'storefront'))).toMatchObject({ exitCode: 0 });
    },
  );
}

interface Workload {
  readonly kind?: string;
  readonly canary?: object;
}

async function workloadsOf({ workspace }: TeamsContext, team: string): Promise<Record<string, Workload>> {
  const values = parse(await workspace().read(`charts/teams/${team}/values.yaml`)) as { workloads: object };
  return values.workloads as Record<string, Workload>;
}

async function expectTenant({ kube, objectsOf }: TeamsContext, team: string): Promise<void> {
  const { metadata } = await kube().get({ apiVersion: 'v1', kind: 'Namespace', name: `team-${team}` });
  expect(metadata.labels).toMatchObject({
    'chartwright.dev/team': team,
    'pod-security.kubernetes.io/enforce': 'restricted',
  });
  const [quota] = await objectsOf(team, 'v1', 'ResourceQuota');
  expect(quota?.spec.hard).toMatchObject({ pods: '150', 'requests.cpu': '20', 'services.loadbalancers': '0' });
  expect(await objectsOf(team, 'v1', 'LimitRange')).toHaveLength(1);
  const bindings = await objectsOf(team, 'rbac.authorization.k8s.io/v1', 'RoleBinding');
  expect(bindings.map((binding) => binding.metadata.name)).toEqual(['team-admin', 'team-deployer', 'team-developer']);
}

function expectConfined({ metadata: { name }, spec }: KubeObject): void {
  const confined = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
  expect({ name, ...spec.securityContext }).toMatchObject({ name, ...confined });
  expect(spec.automountServiceAccountToken, name).toBe(false);
  for (const { securityContext } of spec.containers as { securityContext: object }[])
    expect({ name, ...securityContext }).toEqual({
      name,
      ...confined,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
    });
}
