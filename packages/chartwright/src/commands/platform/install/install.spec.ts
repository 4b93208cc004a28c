import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf } from '../../../platform/model/environment.ts';
import { readEnvironment } from '../../../platform/model/documents.ts';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import { chooseComponents } from '../../../platform/model/platform.ts';
import { type RingName, ringNames } from '../../../platform/model/rings.ts';
import { shippedCatalogue } from '../files/catalogue-files.ts';
import { neededSecrets } from './needed-secrets.ts';
import { ListedCluster } from './cluster.fixture.ts';
import { runSteps } from './install.ts';
import { installSteps, type Step } from './plan.ts';

const read = readEnvironment({ file: 'environment.yaml', text: 'profile: kind\n' });
if (read.value === undefined) throw new Error('the environment of this spec is wrong');
const environment = environmentOf('dev', read.value);

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-install-'));
  mkdirSync(join(root, 'charts/platform-crds/crds'), { recursive: true });
  writeFileSync(join(root, 'charts/platform-crds/crds/a.yaml'), 'kind: CustomResourceDefinition\n');
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const notFound = ['', 'Error: release: not found'] as const;
const status = (name: string, minutesAgo: number): string =>
  JSON.stringify({
    version: 3,
    info: { status: name, last_deployed: new Date(Date.now() - minutesAgo * 60_000).toISOString() },
  });

function ring(name: 'base'): Step[] {
  return installSteps(root, environment, { single: false, ring: name }, []);
}

describe('the steps of an installation', () => {
  it('are the definitions in place of their ring, the other rings in order, and a release for each team', () => {
    const teams = [{ name: 'payments', root: 'charts/teams/payments' }];
    const steps = installSteps(root, environment, { single: false }, teams);
    expect(steps.map((step) => (step.kind === 'crds' ? 'ring crds' : step.title))).toEqual([
      ...ringNames.map((name) => `ring ${name}`),
      'tenant payments',
    ]);
  });

  it('begin with the definitions where everything is one release', () => {
    const steps = installSteps(root, environment, { single: true }, []);
    expect(steps.map(({ kind }) => kind)).toEqual(['crds', 'release']);
  });
});

describe('running the steps', () => {
  it('installs a ring that is not there, and waits for it', async () => {
    const cluster = new ListedCluster([[/^helm status/, ...notFound]]);
    expect(await runSteps(cluster, root, ring('base'), {}, () => undefined)).toEqual(['✔ ring base: installed']);
    expect(cluster.changes).toEqual([
      'kubectl apply --server-side --field-manager=chartwright',
      // After the two dashes come a release and a chart: Helm accepts no option there.
      expect.stringMatching(
        /^helm upgrade --install --namespace=platform-system .*--wait --timeout=\S+ -- platform-base \S+$/,
      ),
    ]);
  });

  it('leaves namespaces to the ring base, since Helm’s --create-namespace would remove their labels', async () => {
    const cluster = new ListedCluster([[/^helm status/, ...notFound]]);
    const teams = [{ name: 'payments', root: 'charts/teams/payments' }];
    await runSteps(cluster, root, installSteps(root, environment, { single: false }, teams), {}, () => undefined);
    expect(cluster.commands.filter((command) => command.includes('--create-namespace'))).toEqual([]);
    expect(cluster.changes.filter((command) => command.includes('--field-manager=chartwright'))).toHaveLength(1);
  });

  it('applies definitions as Helm’s own field manager, and waits until they are served', async () => {
    const cluster = new ListedCluster();
    await runSteps(cluster, root, [{ kind: 'crds' }], {}, () => undefined);
    expect(cluster.changes).toEqual([
      'kubectl apply --server-side --field-manager=helm --force-conflicts',
      'kubectl wait --for=condition=Established --timeout=120s',
    ]);
  });

  it('skips a ring that is unchanged', async () => {
    const planned = JSON.stringify({ manifest: `# another comment\n---\n${manifest}`, hooks: [] });
    const cluster = new ListedCluster([
      [/^helm status/, status('deployed', 60)],
      [/^helm get manifest/, manifest],
      [/--dry-run=server/, planned],
    ]);
    expect(await runSteps(cluster, root, ring('base'), {}, () => undefined)).toEqual(['✔ ring base: unchanged']);
    expect(cluster.changes).toEqual([]);
  });

  it('upgrades a ring in which anything differs', async () => {
    const planned = JSON.stringify({ manifest: manifest.replace('name: a', 'name: b') });
    const cluster = new ListedCluster([
      [/^helm status/, status('deployed', 60)],
      [/^helm get manifest/, manifest],
      [/--dry-run=server/, planned],
    ]);
    expect(await runSteps(cluster, root, ring('base'), {}, () => undefined)).toEqual(['✔ ring base: upgraded']);
  });

  it('continues after an interrupted run', async () => {
    const cluster = new ListedCluster([
      [/^helm status/, status('pending-install', 60)],
      [/^kubectl get secret/, '{}'],
    ]);
    await runSteps(cluster, root, ring('base'), {}, () => undefined);
    expect(cluster.changes[0]).toBe(
      'kubectl delete secret sh.helm.release.v1.platform-base.v3 --namespace=platform-system',
    );
    expect(cluster.changes.at(-1)).toMatch(/^helm upgrade/);
  });

  it('refuses a release that another run may still be installing, except with --resume', async () => {
    const answers = [[/^helm status/, status('pending-upgrade', 2)]] as const;
    const cluster = new ListedCluster(answers);
    await expect(runSteps(cluster, root, ring('base'), {}, () => undefined)).rejects.toThrow(/platform\/interrupted/);
    expect(cluster.changes).toEqual([]);
    const resumed = new ListedCluster([...answers, [/^kubectl get secret/, '{}']]);
    await runSteps(resumed, root, ring('base'), { resume: true }, () => undefined);
    expect(resumed.changes.at(-1)).toMatch(/^helm upgrade/);
  });

  it('overwrites fields that somebody else set with --force-conflicts', async () => {
    const cluster = new ListedCluster([[/^helm status/, ...notFound]]);
    await runSteps(cluster, root, ring('base'), { forceConflicts: true }, () => undefined);
    expect(cluster.changes.slice(1)).toEqual([expect.stringMatching(/ --force-conflicts -- platform-base \S+$/)]);
  });

  it('upgrades an unchanged ring with --force-conflicts, to undo manual changes', async () => {
    const cluster = new ListedCluster([
      [/^helm status/, status('deployed', 60)],
      [/^helm get manifest/, manifest],
      [/--dry-run=server/, JSON.stringify({ manifest, hooks: [] })],
    ]);
    const done = await runSteps(cluster, root, ring('base'), { forceConflicts: true }, () => undefined);
    expect(done).toEqual(['✔ ring base: upgraded']);
  });

  it('passes --timeout to Helm, and reports warning events of the cluster after it', async () => {
    const event = (minutesAgo: number, reason: string, message: string) => ({
      lastTimestamp: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
      involvedObject: { kind: 'ReplicaSet', namespace: 'platform-system', name: 'a-1' },
      reason,
      message,
    });
    const items = [
      event(0, 'FailedCreate', 'exceeded quota: small'),
      event(0.05, 'FailedCreate', 'an earlier try'),
      event(60, 'BackOff', 'of yesterday'),
    ];
    const cluster = new ListedCluster([
      [/^helm status/, ...notFound],
      [/^helm upgrade/, '', 'Error: context deadline exceeded'],
      [/^kubectl get events/, JSON.stringify({ items })],
    ]);
    await expect(runSteps(cluster, root, ring('base'), { timeout: 5 }, () => undefined)).rejects.toMatchObject({
      problems: [
        { code: 'cluster/not-ready' },
        {
          code: 'cluster/warning',
          path: 'ReplicaSet platform-system/a-1',
          found: expect.stringContaining('small') as unknown,
        },
      ],
    });
    expect(cluster.changes.at(-1)).toContain(' --timeout=5s ');
  });

  it('changes nothing in a dry run', async () => {
    const cluster = new ListedCluster([[/^helm status/, ...notFound]]);
    const steps = installSteps(root, environment, { single: false }, []);
    const planned = await runSteps(cluster, root, steps, { dryRun: true }, () => undefined);
    expect(planned).toHaveLength(ringNames.length);
    expect(cluster.changes).toEqual([]);
  });

  it('reports the error of Helm, and stops, when a ring fails', async () => {
    const cluster = new ListedCluster([
      [/^helm status/, ...notFound],
      [/^helm upgrade/, '', 'Error: resource Deployment/platform-scaling/karpenter not ready'],
    ]);
    const steps = installSteps(root, environment, { single: false }, []).slice(2);
    await expect(runSteps(cluster, root, steps, {}, () => undefined)).rejects.toThrow(/karpenter not ready/);
    expect(cluster.changes).toHaveLength(1);
  });

  it('stops before a ring whose Secret is missing, and prints the command that creates it', async () => {
    const secrets = [{ name: 'grafana-admin', keys: ['admin-user', 'admin-password'], component: 'grafana' }];
    const steps = ring('base').map((step) => ({ ...step, secrets }));
    const absent = new ListedCluster([
      [/^helm status/, ...notFound],
      [/get secret/, '', 'Error from server (NotFound): secrets "grafana-admin" not found'],
    ]);
    await expect(runSteps(absent, root, steps, {}, () => undefined)).rejects.toThrow(
      /create secret generic grafana-admin/,
    );
    expect(absent.changes).toEqual([]);
    const half = new ListedCluster([
      [/^helm status/, ...notFound],
      [/get secret/, JSON.stringify({ data: { 'admin-user': 'YQ==' } })],
    ]);
    await expect(runSteps(half, root, steps, {}, () => undefined)).rejects.toThrow(/without admin-password/);
  });

  it('requires the Secrets of the ring’s own components, in the profiles that need them', () => {
    const { platform } = checkPlatform({ file: 'platform.yaml', text: 'components: {}\n' }, shippedCatalogue());
    if (platform === undefined) throw new Error('the platform of this spec is wrong');
    const needed = (profile: 'kind' | 'eks', name: RingName) =>
      neededSecrets(chooseComponents(platform, profile), profile, name).map((secret) => secret.name);
    expect(needed('eks', 'observability')).toEqual(['grafana-admin']);
    expect(needed('eks', 'mesh')).toEqual([]);
    expect(needed('kind', 'observability')).toEqual([]);
  });
});
