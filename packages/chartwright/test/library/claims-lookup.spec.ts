import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ManifestObject } from '../../src/kube/manifest.ts';
import { locate } from '../../src/toolchain/programs/locate.ts';
import { apiStub } from '../support/api-stub.ts';
import type { KubernetesObject } from '../support/rendering.ts';
import { TeamCharts } from '../support/team-charts.ts';
import { image, web } from '../support/values.ts';

const charts = new TeamCharts();
const folder = mkdtempSync(join(tmpdir(), 'chartwright-claims-'));
const kinds = [
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'Service'],
  ['v1', 'ServiceAccount'],
  ['v1', 'ConfigMap'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
].map(
  ([apiVersion, kind]) => ({ apiVersion, kind, value: { metadata: { namespace: 'a' } } }) as unknown as ManifestObject,
);

const live = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: {
    name: 'files',
    namespace: 'team-shop',
    labels: { 'app.kubernetes.io/managed-by': 'Helm' },
    annotations: { 'meta.helm.sh/release-name': 'shop', 'meta.helm.sh/release-namespace': 'team-shop' },
  },
  spec: { accessModes: ['ReadWriteMany'], storageClassName: 'efs', resources: { requests: { storage: '1536Mi' } } },
};

const set = {
  ...live,
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { ...live.metadata, name: 'db' },
  spec: {
    replicas: 1,
    volumeClaimTemplates: [
      {
        metadata: { name: 'data', labels: {} },
        spec: { storageClassName: 'gp3', resources: { requests: { storage: '2Gi' } } },
      },
    ],
  },
};

let chart = '';
let stateful = '';
beforeAll(() => {
  stateful = charts.add({
    tenant: { team: 'shop' },
    workloads: { db: { image, persistence: { size: '2048Mi', mountPath: '/a' } } },
  }).chart;
  chart = charts.add({
    ...web({ claimMounts: { a: { claim: 'files', mountPath: '/a' } } }),
    persistentVolumeClaims: { files: { size: '2Gi', accessMode: 'ReadWriteMany', storageClass: 'efs' } },
  }).chart;
});

afterAll(() => {
  charts.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What Helm says of an upgrade with these settings in a cluster that has the claim, or none. */
function upgrade(settings: Readonly<Record<string, string>>, found?: KubernetesObject): Promise<string> {
  return dryRun(chart, 'persistentVolumeClaims.files', settings, found === undefined ? {} : { files: found });
}

async function dryRun(
  chart: string,
  place: string,
  settings: Readonly<Record<string, string>>,
  found: Readonly<Record<string, KubernetesObject>>,
): Promise<string> {
  await using stub = await apiStub(kinds, found);
  const kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, stub.kubeconfig);
  const { path } = await locate('helm');
  const values = Object.entries(settings).flatMap(([key, value]) => ['--set', `${place}.${key}=${value}`]);
  const server = ['--dry-run=server', '--disable-openapi-validation', '--kubeconfig', kubeconfig];
  const release = ['template', 'shop', chart, '--namespace', 'team-shop'];
  const { stderr, exitCode } = await execa(path, [...release, '--set', 'part=app', ...values, ...server], {
    reject: false,
  });
  return exitCode === 0 ? '' : stderr;
}

describe('a claim that the cluster has', () => {
  it.each([
    ['grows', { size: '2Gi' }, live],
    ['stays', { size: '1.5Gi' }, live],
    ['is another where the cluster has none', { size: '1Gi', accessMode: 'ReadWriteMany' }, undefined],
  ])('%s', async (_, settings, found) => {
    expect(await upgrade(settings, found)).toBe('');
  });

  it.each([
    [{ size: '1535Mi' }, 'size: found 1535Mi; expected at least 1536Mi, which the cluster has; a volume grows'],
    [{ storageClass: 'gp3' }, 'storageClass: found gp3; expected efs, which the cluster has; a claim never changes it'],
  ])('cannot become %o, which the message says', async (settings, message) => {
    expect(await upgrade(settings, live)).toContain(`persistentVolumeClaims.files: ${message}`);
  });

  it('cannot change who mounts it', async () => {
    const other = { ...live, spec: { ...live.spec, accessModes: ['ReadWriteOncePod'] } };
    expect(await upgrade({}, other)).toContain('accessMode: found ReadWriteMany; expected ReadWriteOncePod');
  });
});

describe('the claim template of a StatefulSet that the cluster has', () => {
  const upgradeSet = (settings: Readonly<Record<string, string>>, found?: KubernetesObject): Promise<string> =>
    dryRun(stateful, 'workloads.db', settings, found === undefined ? {} : { db: found });

  it.each([
    ['stays', {}, set],
    ['stays, where the class is left out', { 'persistence.size': '2Gi' }, set],
    ['is another where the cluster has none', { 'persistence.size': '3Gi' }, undefined],
  ])('%s', async (_, settings, found) => {
    expect(await upgradeSet(settings, found)).toBe('');
  });

  it.each([
    [
      { 'persistence.size': '3Gi' },
      'persistence.size: found 3Gi; expected 2Gi, which the cluster has and never changes',
    ],
    [{ 'persistence.size': '1Gi' }, 'persistence.size: found 1Gi; expected 2Gi'],
    [{ 'persistence.storageClass': 'io2' }, 'persistence.storageClass: found io2; expected gp3'],
    [{ 'backup.volume': 'false' }, 'backup.volume: found false; expected true'],
  ])('cannot become %o, which the message says', async (settings, message) => {
    expect(await upgradeSet(settings, set)).toContain(`workloads.db.${message}`);
  });
});
