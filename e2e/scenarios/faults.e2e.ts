import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { InstallOptions } from '../../packages/chartwright/src/commands/options/platform.ts';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { platformSize } from '../../packages/chartwright/src/commands/platform/size.ts';
import { BackupRing } from '../support/faults/backup-ring.ts';
import { breakNamespaces } from '../support/faults/broken-webhook.ts';
import { setOlder } from '../support/faults/older-definition.ts';
import { releaseSecrets } from '../support/platform-state.ts';
import { problemsOf } from '../support/faults/refusals.ts';
import { SlowProxy } from '../support/faults/slow-proxy.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';

const onHelm = ['helm', 'kube-apiserver'] as const;
const onEtcd = ['helm', 'etcd', 'kube-apiserver'] as const;

describe('an installation that runs into a fault', () => {
  let etcd: SlowProxy | undefined;
  const cluster = useControlPlane({
    webhooks: true,
    etcdProxy: async (port) => (etcd = await SlowProxy.start(port)).port,
    // A minute otherwise: how long the API server waits for etcd before it gives a request up.
    flags: { 'kube-apiserver': ['--request-timeout=5s'] },
  });
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let ring: BackupRing;
  beforeAll(() => {
    ring = new BackupRing(cluster().kube, workspace());
  });
  afterAll(() => etcd?.end());

  proves('faults', onHelm, 'a webhook without a running server is reported, with how to find it', async () => {
    const fix = await breakNamespaces(cluster().kube, 'namespaces.policy.example.com');
    const [problem] = await problemsOf(install('base'));
    expect(problem).toMatchObject({ code: 'cluster/webhook-down', file: 'kind-dev' });
    expect(problem?.found).toContain('namespaces.policy.example.com');
    expect(problem?.fix).toContain('get validatingwebhookconfigurations');
    await fix();
    expect(await install('base')).toContain('ring base: installed');
  });

  proves('faults', onHelm, 'missing CRDs are reported, with the command that installs them', async () => {
    const [problem] = await problemsOf(install('dr'));
    expect(problem).toMatchObject({ code: 'cluster/no-definition' });
    expect(problem?.found).toMatch(/no matches for kind \\"Schedule\\" in version \\"velero.io\/v1\\"/);
    expect(problem?.fix).toContain('nx run platform:crds');
    expect(await install('crds')).toContain('CustomResourceDefinitions applied');
  });

  proves(
    'faults',
    [...onHelm, 'kubectl'],
    'a CRD older than the release is reported with the field that it lacks',
    async () => {
      const schedules = { file: 'velero.io_schedules.yaml', field: ['spec', 'template', 'ttl'] };
      await setOlder(cluster().kube, workspace(), schedules);
      const [problem] = await problemsOf(install('dr'));
      expect(problem).toMatchObject({ code: 'cluster/old-definition' });
      expect(problem?.found).toContain('.spec.template.ttl: field not declared in schema');
      expect(problem?.fix).toContain('nx run platform:crds');
      // Set by another field manager before.
      await install('crds');
      expect(await install('dr')).toContain('ring dr: upgraded');
    },
  );

  proves('faults', onHelm, 'a quota too small for a ring is reported with its numbers after the timeout', async () => {
    const ours = await ring.change();
    await ring.withQuota('small', async () => {
      const [problem, reason] = await problemsOf(install('dr', { timeout: 10 }));
      expect(problem).toMatchObject({ code: 'cluster/not-ready' });
      expect(problem?.found).toContain('Deployment/platform-dr/velero');
      expect(reason).toMatchObject({ code: 'cluster/warning' });
      expect(reason?.path).toMatch(/^ReplicaSet platform-dr\/velero-/);
      expect(reason?.found).toMatch(/exceeded quota: small, requested: pods=1, used: pods=\d+, limited: pods=0/);
    });
    expect(await install('dr')).toContain('ring dr: upgraded');
    expect(await ring.requested()).toBe(ours);
  });

  proves('faults', onHelm, 'a release too large for its Secret is rejected, and nothing is changed', async () => {
    await ring.change();
    const secrets = await cluster().kube.list(releaseSecrets);
    const values = await ring.readValues();
    await ring.writeValues(`${values}  surplus: ${randomBytes(1024 ** 2).toString('base64')}\n`);
    const gate = await platformSize(workspace().root, { env: 'dev', ring: 'dr' });
    expect(gate.problems).toMatchObject([{ code: 'platform/release-size', severity: 'error' }]);
    const [problem] = await problemsOf(install('dr'));
    expect(problem).toMatchObject({ code: 'cluster/release-size' });
    expect(problem?.fix).toContain('nx run platform:size');
    expect(await cluster().kube.list(releaseSecrets)).toEqual(secrets);
    await ring.writeValues(values);
    expect(await install('dr')).toContain('ring dr: upgraded');
  });

  proves('faults', onHelm, 'a field set by another manager is kept unless --force-conflicts is given', async () => {
    await ring.setByHand('1', 'kubectl-edit');
    const ours = await ring.change();
    const [problem] = await problemsOf(install('dr'));
    expect(problem).toMatchObject({ code: 'cluster/conflict' });
    expect(problem?.found).toMatch(/conflict with \\"kubectl-edit\\".*cpu/);
    expect(problem?.fix).toContain('--force-conflicts');
    expect(await ring.requested()).toBe('1');
    expect(await install('dr', { forceConflicts: true })).toContain('ring dr: upgraded');
    expect(await ring.requested()).toBe(ours);
  });

  proves(
    'faults',
    onHelm,
    'an API server that stops during an install is reported, and the next run continues',
    async () => {
      const ours = await ring.change();
      // Slow, so that Helm is certainly at work on objects when the API server goes.
      etcd?.delayBy(150);
      const going = problemsOf(install('dr'));
      const begun = {
        ...releaseSecrets,
        namespace: ring.namespace,
        labelSelector: 'owner=helm,status=pending-upgrade',
      };
      await cluster().kube.until(begun, (pending) => pending.length > 0);
      await cluster().stopApiServer();
      etcd?.delayBy(0);
      const [problem] = await going;
      expect(problem).toMatchObject({ code: 'cluster/unreachable' });
      expect(problem?.fix).toContain('kubectl --context kind-dev version');
      await cluster().startApiServer();
      expect(await problemsOf(install('dr'))).toMatchObject([{ code: 'platform/interrupted' }]);
      expect(await install('dr', { resume: true })).toContain('ring dr: upgraded');
      expect(await ring.requested()).toBe(ours);
    },
  );

  proves('faults', onEtcd, 'an install succeeds while etcd takes a third of a second for each response', async () => {
    const ours = await ring.change();
    etcd?.delayBy(150);
    expect(await install('dr')).toContain('ring dr: upgraded');
    etcd?.delayBy(0);
    expect(await ring.requested()).toBe(ours);
  });

  proves('faults', onEtcd, 'an etcd that stops responding is reported, and the next run succeeds', async () => {
    const ours = await ring.change();
    etcd?.delayBy(Infinity);
    const [problem] = await problemsOf(install('dr'));
    etcd?.delayBy(0);
    expect(problem).toMatchObject({ code: 'cluster/slow' });
    expect(problem?.fix).toContain('etcd');
    expect(await install('dr')).toContain('ring dr: upgraded');
    expect(await ring.requested()).toBe(ours);
  });

  async function install(name: 'base' | 'crds' | 'dr', more: Partial<InstallOptions> = {}): Promise<string> {
    const options = { env: 'dev', yes: true, ring: name, ...more };
    const { done } = await installPlatform(workspace().root, options, undefined, () => undefined);
    return done.join('\n');
  }
});
