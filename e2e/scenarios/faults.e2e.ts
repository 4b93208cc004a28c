import { randomBytes } from 'node:crypto';
import { describe, expect } from 'vitest';
import { installPlatform, type InstallOptions } from '../../packages/chartwright/src/gates/platform/install.ts';
import { platformSize } from '../../packages/chartwright/src/gates/platform/size.ts';
import { breakNamespaces } from '../support/broken-webhook.ts';
import { setOlder } from '../support/older-definition.ts';
import { releaseSecrets } from '../support/platform-state.ts';
import { problemsOf } from '../support/refusals.ts';
import { SlowProxy } from '../support/slow-proxy.ts';
import { proves, tellInOrder, useControlPlane, useWorkspace } from '../support/story.ts';

// The ring of backups: a Deployment, and objects of kinds that have to be defined first.
const namespace = 'platform-dr';
const deployments = { apiVersion: 'apps/v1', kind: 'Deployment', namespace };
const ownValues = 'environments/dev/values.yaml';

describe('an installation that something gets in the way of', () => {
  let etcd: SlowProxy | undefined;
  const cluster = useControlPlane({
    webhooks: true,
    etcdProxy: async (port) => (etcd = await SlowProxy.start(port)).port,
    // A minute otherwise: how long the API server waits for etcd before it gives a request up.
    flags: { 'kube-apiserver': ['--request-timeout=5s'] },
  });
  const workspace = useWorkspace();
  tellInOrder();

  async function install(ring: 'base' | 'crds' | 'dr', options: Partial<InstallOptions> = {}): Promise<string> {
    const told = await installPlatform(
      workspace().root,
      { env: 'dev', yes: true, ring, ...options },
      undefined,
      () => undefined,
    );
    return told.done.join('\n');
  }

  let cpu = 100;
  /** Changes what the Deployment is to be, so that there is something to do. */
  async function change(): Promise<string> {
    cpu += 1;
    await workspace().write(ownValues, `velero:\n  resources:\n    requests:\n      cpu: ${cpu}m\n`);
    return `${cpu}m`;
  }

  async function requested(): Promise<unknown> {
    const [deployment] = await cluster().kube.list({ ...deployments, labelSelector: 'app.kubernetes.io/name=velero' });
    return deployment?.['spec'].template.spec.containers[0].resources.requests.cpu as unknown;
  }

  async function withoutPods(meanwhile: () => Promise<void>): Promise<void> {
    const quota = { apiVersion: 'v1', kind: 'ResourceQuota' };
    await cluster().kube.create({ ...quota, metadata: { name: 'small', namespace }, spec: { hard: { pods: '0' } } });
    await meanwhile();
    await cluster().kube.delete({ ...quota, namespace, name: 'small' });
  }

  proves(
    'faults',
    ['helm', 'kube-apiserver'],
    'a webhook that nobody serves is named, with how to find it',
    async () => {
      const mend = await breakNamespaces(cluster().kube, 'namespaces.policy.example.com');
      const [problem] = await problemsOf(install('base'));
      expect(problem).toMatchObject({ code: 'cluster/webhook-down', file: 'kind-dev' });
      expect(problem?.found).toContain('namespaces.policy.example.com');
      expect(problem?.mend).toContain('get validatingwebhookconfigurations');
      await mend();
      expect(await install('base')).toContain('ring base: installed');
    },
  );

  proves(
    'faults',
    ['helm', 'kube-apiserver'],
    'kinds that are not defined are named, with what defines them',
    async () => {
      const [problem] = await problemsOf(install('dr'));
      expect(problem).toMatchObject({ code: 'cluster/no-definition' });
      expect(problem?.found).toMatch(/no matches for kind \\"Schedule\\" in version \\"velero.io\/v1\\"/);
      expect(problem?.mend).toContain('nx run platform:crds');
      expect(await install('crds')).toContain('CustomResourceDefinitions applied');
    },
  );

  proves(
    'faults',
    ['helm', 'kubectl', 'kube-apiserver'],
    'a definition that is older than the release is told by the field, and brought up to date whoever set it',
    async () => {
      await setOlder(cluster().kube, workspace(), {
        file: 'velero.io_schedules.yaml',
        field: ['spec', 'template', 'ttl'],
      });
      const [problem] = await problemsOf(install('dr'));
      expect(problem).toMatchObject({ code: 'cluster/old-definition' });
      expect(problem?.found).toContain('.spec.template.ttl: field not declared in schema');
      expect(problem?.mend).toContain('nx run platform:crds');
      await install('crds');
    },
  );

  proves(
    'faults',
    ['helm', 'kube-apiserver'],
    'a quota too small for a ring is told with its numbers, when the time is over',
    async () => {
      await change();
      await withoutPods(async () => {
        const [problem, reason] = await problemsOf(install('dr', { timeout: 10 }));
        expect(problem).toMatchObject({ code: 'cluster/not-ready' });
        expect(problem?.found).toContain('Deployment/platform-dr/velero');
        expect(reason).toMatchObject({ code: 'cluster/warning' });
        expect(reason?.path).toMatch(/^ReplicaSet platform-dr\/velero-/);
        expect(reason?.found).toMatch(/exceeded quota: small, requested: pods=1, used: pods=\d, limited: pods=0/);
      });
      expect(await install('dr')).toContain('ring dr: upgraded');
    },
  );

  proves(
    'faults',
    ['helm', 'kube-apiserver'],
    'a release too large for its Secret is refused, and nothing is changed',
    async () => {
      const secrets = await cluster().kube.list(releaseSecrets);
      await change();
      const values = await workspace().read(ownValues);
      await workspace().write(ownValues, `${values}  surplus: ${randomBytes(1024 ** 2).toString('base64')}\n`);
      const gate = await platformSize(workspace().root, { env: 'dev', ring: 'dr' });
      expect(gate.problems).toMatchObject([{ code: 'platform/release-size', severity: 'error' }]);
      const [problem] = await problemsOf(install('dr'));
      expect(problem).toMatchObject({ code: 'cluster/release-size' });
      expect(problem?.mend).toContain('nx run platform:size');
      expect(await cluster().kube.list(releaseSecrets)).toEqual(secrets);
      await workspace().write(ownValues, values);
      expect(await install('dr')).toContain('ring dr: upgraded');
    },
  );

  proves(
    'faults',
    ['helm', 'kube-apiserver'],
    'a field that somebody else has set since is theirs until told otherwise',
    async () => {
      const [deployment] = await cluster().kube.list({
        ...deployments,
        labelSelector: 'app.kubernetes.io/name=velero',
      });
      const [{ name }] = deployment?.['spec'].template.spec.containers as [{ name: string }];
      const theirs = { containers: [{ name, resources: { requests: { cpu: '1' } } }] };
      const metadata = { name: deployment?.metadata.name ?? '', namespace };
      await cluster().kube.apply(
        { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { template: { spec: theirs } } },
        { fieldManager: 'kubectl-edit' },
      );
      const ours = await change();
      const [problem] = await problemsOf(install('dr'));
      expect(problem).toMatchObject({ code: 'cluster/conflict' });
      expect(problem?.found).toMatch(/conflict with \\"kubectl-edit\\".*cpu/);
      expect(problem?.mend).toContain('--force-conflicts');
      expect(await requested()).toBe('1');
      expect(await install('dr', { forceConflicts: true })).toContain('ring dr: upgraded');
      expect(await requested()).toBe(ours);
    },
  );

  proves(
    'faults',
    ['helm', 'kube-apiserver'],
    'an API server that goes away is told; the next run goes on',
    async () => {
      const ours = await change();
      // Slow, so that it is certainly at work on objects when the API server goes.
      etcd?.delayBy(150);
      const going = problemsOf(install('dr'));
      await cluster().kube.until(
        { ...releaseSecrets, namespace, labelSelector: 'owner=helm,status=pending-upgrade' },
        (pending) => pending.length > 0,
      );
      await cluster().stopApiServer();
      etcd?.delayBy(0);
      const [problem] = await going;
      expect(problem).toMatchObject({ code: 'cluster/unreachable' });
      expect(problem?.mend).toContain('kubectl --context kind-dev version');
      await cluster().startApiServer();
      expect(await problemsOf(install('dr'))).toMatchObject([{ code: 'platform/interrupted' }]);
      expect(await install('dr', { resume: true })).toContain('ring dr: upgraded');
      expect(await requested()).toBe(ours);
    },
  );

  proves(
    'faults',
    ['helm', 'etcd', 'kube-apiserver'],
    'an etcd that takes a third of a second is waited for',
    async () => {
      const ours = await change();
      etcd?.delayBy(150);
      expect(await install('dr')).toContain('ring dr: upgraded');
      etcd?.delayBy(0);
      expect(await requested()).toBe(ours);
    },
  );

  proves(
    'faults',
    ['helm', 'etcd', 'kube-apiserver'],
    'an etcd that answers no more is told; the next run goes on',
    async () => {
      const ours = await change();
      etcd?.delayBy(Infinity);
      const [problem] = await problemsOf(install('dr'));
      etcd?.delayBy(0);
      expect(problem).toMatchObject({ code: 'cluster/slow' });
      expect(problem?.mend).toContain('etcd');
      expect(await install('dr')).toContain('ring dr: upgraded');
      expect(await requested()).toBe(ours);
    },
  );
});
