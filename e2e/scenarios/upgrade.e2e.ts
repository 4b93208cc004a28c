import { describe, expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { shippedCatalogue } from '../../packages/chartwright/src/commands/platform/files/catalogue-files.ts';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import { mirror } from '../settings.ts';
import { mirrorWith } from '../support/chart-version.ts';
import { withoutField } from '../support/faults/older-definition.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';

const namespace = 'platform-observability';
const loki = { apiVersion: 'apps/v1', kind: 'StatefulSet', namespace, name: 'loki' };
const current = shippedCatalogue().get('loki')?.chart?.version ?? '';
const previous = '18.0.0';
const newField = {
  file: 'monitoring.coreos.com_prometheusrules.yaml',
  field: ['spec', 'groups', 'items', 'limit'],
};
const rule = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: 'probe', namespace },
  spec: { groups: [{ name: 'probe', limit: 10, rules: [] }] },
};

interface Differing {
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly image: string;
  readonly request: string;
}

describe('a platform of the previous version', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let older: Differing;
  let newer: Differing;
  let elsewhere: string[];

  proves(
    'install',
    ['helm', 'kubectl', 'kube-apiserver'],
    'is running, with an older chart and older CRDs',
    async () => {
      await bring(current, previous, '60m', await mirrorWith('loki', previous));
      const path = `charts/platform-crds/crds/${newField.file}`;
      const definition = await workspace().read(path);
      await workspace().write(path, stringify(await withoutField(workspace(), newField)));
      await install();
      await workspace().write(path, definition);
      await expect(cluster().kube.apply(rule, { dryRun: true })).rejects.toThrow(/limit: field not declared in schema/);
      older = await logs();
      elsewhere = await podsElsewhere();
    },
  );

  proves(
    'install',
    ['helm', 'kubectl', 'kube-apiserver'],
    'is upgraded: changed workloads roll, all others stay untouched, and CRDs are updated',
    async () => {
      const was = await volumes();
      await bring(previous, current, '80m', mirror());
      expect((await install()).filter((line) => !line.endsWith(': unchanged'))).toEqual([
        expect.stringContaining('CustomResourceDefinitions applied'),
        '✔ ring observability: upgraded',
      ]);
      newer = await logs();
      expect(newer).toMatchObject({ request: '80m' });
      expect(newer).not.toEqual(older);
      expect(await podsElsewhere()).toEqual(elsewhere);
      expect(await volumes()).toEqual(was);
      await cluster().kube.apply(rule, { dryRun: true });
    },
  );

  proves(
    'install',
    ['helm', 'kube-apiserver'],
    'is rolled back by helm: the ring is in its previous state, ready, on the same volumes',
    async () => {
      const was = await volumes();
      const dev = await openCluster(cluster().context);
      const { exitCode, stderr } = await dev.helm([
        'rollback',
        'platform-observability',
        '1',
        `--namespace=${namespace}`,
        '--wait',
      ]);
      expect(exitCode, stderr).toBe(0);
      expect(await logs()).toEqual(older);
      const pods = await cluster().kube.list({ apiVersion: 'v1', kind: 'Pod', namespace });
      expect(pods.filter(({ status }) => status.phase !== 'Running')).toEqual([]);
      expect(await volumes()).toEqual(was);
    },
  );

  proves('install', ['helm', 'kube-apiserver'], 'is upgraded again after the rollback', async () => {
    expect(await install('observability')).toEqual(['✔ ring observability: upgraded']);
    expect(await logs()).toEqual(newer);
    expect(await podsElsewhere()).toEqual(elsewhere);
  });

  /** Brings the workspace to a version of Loki's chart, and the person's own values with it. */
  async function bring(from: string, to: string, cpu: string, charts: string): Promise<void> {
    const platform = parse(await workspace().read('platform.yaml')) as { components: object };
    const components = { ...platform.components, loki: { version: to } };
    await workspace().write('platform.yaml', stringify({ ...platform, components }));
    await workspace().edit(
      'charts/platform/Chart.yaml',
      `name: loki\n    version: ${from}`,
      `name: loki\n    version: ${to}`,
    );
    await workspace().vendor(charts);
    const values = { loki: { singleBinary: { resources: { requests: { cpu } } } } };
    await workspace().write('environments/dev/values.yaml', stringify(values));
  }

  async function install(ring?: 'observability'): Promise<readonly string[]> {
    const options = { env: 'dev', yes: true, ...(ring === undefined ? {} : { ring }) };
    return (await installPlatform(workspace().root, options, undefined, () => undefined)).done;
  }

  /** What of Loki the two versions differ in. */
  async function logs(): Promise<Differing> {
    const { metadata, spec } = await cluster().kube.get(loki);
    const [container] = spec.template.spec.containers as [{ image: string; resources: { requests: { cpu: string } } }];
    return { labels: metadata.labels, image: container.image, request: container.resources.requests.cpu };
  }

  async function podsElsewhere(): Promise<string[]> {
    const pods = await cluster().kube.list({ apiVersion: 'v1', kind: 'Pod' });
    const others = pods.filter(({ metadata }) => metadata.namespace !== namespace);
    return others.map(({ metadata }) => `${metadata.name} ${metadata.uid ?? ''}`).sort();
  }

  /** Volume claims, by a value that changes if a claim is replaced. */
  async function volumes(): Promise<(string | undefined)[]> {
    const claims = await cluster().kube.list({ apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
    expect(claims).not.toEqual([]);
    return claims.map(({ metadata }) => metadata.uid).sort();
  }
});
