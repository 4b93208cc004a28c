import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Checker, checkerOf } from '../support/checker.ts';
import { observability } from '../support/observability.ts';
import { type PlatformCase, realCharts } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { addressesIn, serviceAddresses } from '../support/services.ts';

const promtail = { choices: { logAgent: 'promtail' } };

const file = (rendering: Rendering, configMap: string, key: string): string =>
  valueAt(rendering.one('ConfigMap', configMap), `data["${key}"]`) as string;
const alloyOf = async (wanted: Partial<PlatformCase> = {}) =>
  file(await observability(wanted), 'platform-alloy', 'config.alloy');

let alloycheck: Checker | undefined;
beforeAll(async () => {
  alloycheck = await checkerOf('alloycheck', (path) => [path]);
});

async function expectAccepted(checker: Checker | undefined, text: string): Promise<void> {
  if (checker !== undefined) expect(await checker(text)).toMatchObject({ accepted: true });
}

describe('the configuration of Alloy', () => {
  it.each<[string, Partial<PlatformCase>]>([
    ['of a trial', {}],
    ['of production', { profile: 'eks' }],
    ['without traces', { platform: { components: { tempo: { enabled: false } } } }],
    ['with tenants', { platform: { choices: { logTenants: 'team' } } }],
    ['with limits', { values: { platform: { logs: { linesPerSecond: 500, dropNamespaces: ['noisy', 'loud'] } } } }],
    ['with sampling', { values: { platform: { tracing: { samplingPercentage: 12.5 } } } }],
  ])("%s passes Alloy's parser, every reference leading somewhere", async (_, wanted) => {
    const rendering = await observability(wanted);
    await expectAccepted(alloycheck, file(rendering, 'platform-alloy', 'config.alloy'));
    await expectAccepted(alloycheck, file(rendering, 'platform-alloy', 'events.alloy'));
  });

  it('is rejected if a reference does not resolve', async () => {
    const text = (await alloyOf()).replace('loki.process.pods.receiver', 'loki.process.others.receiver');
    if (alloycheck === undefined) return;
    expect(await alloycheck(text)).toMatchObject({
      accepted: false,
      output: expect.stringContaining('loki.process.others.receiver leads to no component') as string,
    });
  });

  it('labels each line with its cluster', async () => {
    expect(await alloyOf()).toMatch(/external_labels = \{\s+cluster = "dev"/);
  });

  it('separates tenants if platform.yaml chooses so, and assigns other lines to the platform', async () => {
    expect(await alloyOf()).not.toContain('tenant');
    const text = await alloyOf({ platform: { choices: { logTenants: 'team' } } });
    expect(text).toMatch(/stage\.tenant \{\s+label = "team"/);
    expect(text).toContain('tenant_id = "platform"');
  });

  it('drops excluded namespaces and lines beyond the rate limit', async () => {
    const logs = { linesPerSecond: 500, dropNamespaces: ['noisy', 'loud'] };
    const text = await alloyOf({ values: { platform: { logs } } });
    expect(text).toContain('regex         = "noisy|loud"');
    expect(text).toMatch(/stage\.limit \{\s+rate\s+= 500\s+burst\s+= 2500/);
  });

  it('does not exist with Promtail as the agent', async () => {
    const { names } = await observability({ platform: promtail });
    expect(names).not.toContain('ConfigMap/platform-alloy');
  });
});

/** What of Loki's configuration has to agree within it. */
interface LokiConfiguration {
  readonly auth_enabled: boolean;
  readonly common: { readonly replication_factor: number; readonly storage: Readonly<Record<string, object>> };
  readonly compactor: { readonly retention_enabled: boolean; readonly delete_request_store: string };
  readonly limits_config: Readonly<Record<string, unknown>>;
  readonly querier?: { readonly multi_tenant_queries_enabled?: boolean };
  readonly schema_config: { readonly configs: readonly Readonly<Record<string, unknown>>[] };
}

// No program checks this file: Loki, which would, is under the AGPL. Only its pods check the names of keys.
describe('the configuration of Loki', () => {
  it.each<[string, Partial<PlatformCase>, string]>([
    ['on kind', {}, 'filesystem'],
    ['on EKS', { profile: 'eks' }, 's3'],
    ['on EKS, tenants apart', { profile: 'eks', platform: { choices: { logTenants: 'namespace' } } }, 's3'],
  ])('keeps chunks, and what is to be deleted, in one store: %s', async (_, wanted, store) => {
    const rendering = await observability({ ...wanted, charts: realCharts ? 'real' : 'stand-ins' });
    const configuration = load(file(rendering, 'loki', 'config.yaml')) as LokiConfiguration;
    expect(Object.keys(configuration.common.storage)).toEqual([store]);
    expect(configuration.compactor).toMatchObject({ retention_enabled: true, delete_request_store: store });
    // Structured metadata, and the retention of one tenant, are of these only.
    expect(configuration.schema_config.configs).toEqual([
      expect.objectContaining({ object_store: store, store: 'tsdb', schema: 'v13' }),
    ]);
    const replicas = valueAt(rendering.one('StatefulSet', 'loki'), 'spec.replicas') as number;
    expect(configuration.common.replication_factor).toBeLessThanOrEqual(replicas);
    const apart = wanted.platform !== undefined;
    expect(configuration.auth_enabled).toBe(apart);
    expect(configuration.querier?.multi_tenant_queries_enabled ?? false).toBe(apart);
  });
});

describe('the environment of Loki', () => {
  it('is rejected without an account or bucket', async () => {
    const environment = { profile: 'eks', domains: ['example.com'], aws: { region: 'eu-west-1' } };
    await expect(
      observability({
        profile: 'eks',
        environment: { ...environment, certificates: { email: 'platform@example.com' } },
      }),
    ).rejects.toThrow(/buckets\.loki/);
  });
});

describe.skipIf(!realCharts)('on the real charts', () => {
  it.each([
    ['alloy', {}, ['alloy']],
    ['promtail', promtail, ['promtail']],
  ])('exactly one agent collects logs: %s', async (_, platform, agents) => {
    const { objects } = await observability({ platform });
    const daemons = objects.filter(({ kind }) => kind === 'DaemonSet').map(({ name }) => name);
    expect(daemons.filter((name) => /alloy|promtail/.test(name))).toEqual(agents);
  });

  it.each([
    ['alloy', {}],
    ['promtail', promtail],
  ])('%s sends to Services that exist, and reads no Secret', async (agent, platform) => {
    const rendering = await observability({ platform });
    const configuration = rendering.objects.filter(
      ({ kind, name }) => kind === 'ConfigMap' && ['platform-alloy', 'promtail'].includes(name),
    );
    const addresses = configuration.flatMap(({ text }) => addressesIn(text));
    expect(addresses).not.toEqual([]);
    expect([...serviceAddresses(rendering)]).toEqual(expect.arrayContaining(addresses));
    const roles = rendering.objects.filter(({ kind, name }) => kind === 'ClusterRole' && name.includes(agent));
    expect(roles).not.toEqual([]);
    for (const { text } of roles) expect(text).not.toMatch(/secrets|nodes\/proxy|\*/);
  });

  it('Loki has three replicas on EKS across zones, on S3, with Pod Identity or an IRSA role', async () => {
    const rendering = await observability({ profile: 'eks' });
    const statefulSet = rendering.one('StatefulSet', 'loki');
    expect(valueAt(statefulSet, 'spec.replicas')).toBe(3);
    expect(valueAt(statefulSet, 'spec.template.spec.topologySpreadConstraints.0.topologyKey')).toContain('zone');
    expect(file(rendering, 'loki', 'config.yaml')).toContain('bucketnames: prod-111122223333-loki');
    expect(valueAt(rendering.one('ServiceAccount', 'loki'), 'metadata.annotations')).toBeUndefined();
    const aws = { region: 'eu-west-1', accountId: '111122223333', identity: 'irsa' };
    const certificates = { email: 'platform@example.com' };
    const irsa = await observability({
      profile: 'eks',
      environment: { profile: 'eks', domains: ['x.example'], aws, certificates },
    });
    expect(valueAt(irsa.one('ServiceAccount', 'loki'), 'metadata.annotations["eks.amazonaws.com/role-arn"]')).toBe(
      'arn:aws:iam::111122223333:role/prod-loki',
    );
  });
});
