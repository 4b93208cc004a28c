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
let loki: Checker | undefined;
let promtailCheck: Checker | undefined;
beforeAll(async () => {
  alloycheck = await checkerOf('alloycheck', (path) => [path]);
  loki = await checkerOf('loki', (path) => [`-config.file=${path}`, '-verify-config']);
  promtailCheck = await checkerOf('promtail', (path) => [`-config.file=${path}`, '-check-syntax']);
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

  it('is refused when a reference leads nowhere', async () => {
    const text = (await alloyOf()).replace('loki.process.pods.receiver', 'loki.process.others.receiver');
    if (alloycheck === undefined) return;
    expect(await alloycheck(text)).toMatchObject({
      accepted: false,
      said: expect.stringContaining('loki.process.others.receiver leads to no component') as string,
    });
  });

  it('labels a line with team, namespace, app, pod, container, node and cluster', async () => {
    const text = await alloyOf();
    const labels = [...text.matchAll(/target_label\s+= "([a-z]+)"/g)].map(([, label]) => label);
    expect(labels.toSorted()).toEqual(['app', 'container', 'namespace', 'node', 'pod', 'team']);
    expect(text).toContain('cluster = "dev"');
  });

  it('keeps tenants apart where platform.yaml says so, and a line of nobody is the platform’s', async () => {
    expect(await alloyOf()).not.toContain('tenant');
    const text = await alloyOf({ platform: { choices: { logTenants: 'team' } } });
    expect(text).toMatch(/stage\.tenant \{\s+label = "team"/);
    expect(text).toContain('tenant_id = "platform"');
  });

  it('drops what it is told to', async () => {
    const logs = { linesPerSecond: 500, dropNamespaces: ['noisy', 'loud'] };
    const text = await alloyOf({ values: { platform: { logs } } });
    expect(text).toContain('regex         = "noisy|loud"');
    expect(text).toMatch(/stage\.limit \{\s+rate\s+= 500\s+burst\s+= 2500/);
  });

  it('is not there where Promtail is the agent', async () => {
    const { names } = await observability({ platform: promtail });
    expect(names).not.toContain('ConfigMap/platform-alloy');
  });
});

describe('the environment of Loki', () => {
  it('is refused without anything to name a bucket by', async () => {
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

  it.each<[string, Partial<PlatformCase>]>([
    ['kind', {}],
    ['EKS', { profile: 'eks' }],
    ['EKS, tenants apart', { profile: 'eks', platform: { choices: { logTenants: 'namespace' } } }],
  ])('Loki accepts its configuration: %s', async (_, wanted) => {
    const text = file(await observability(wanted), 'loki', 'config.yaml');
    expect(text).toContain(`auth_enabled: ${wanted.platform === undefined ? 'false' : 'true'}`);
    expect(text).toContain('retention_enabled: true');
    await expectAccepted(loki, text);
    if (loki !== undefined)
      expect(await loki(text.replace('schema: v13', 'schema: v99'))).toMatchObject({ accepted: false });
  });

  it('Promtail accepts its configuration', async () => {
    const text = file(await observability({ platform: promtail }), 'promtail', 'promtail.yaml');
    await expectAccepted(promtailCheck, text);
    if (promtailCheck !== undefined)
      expect(await promtailCheck(text.replace('kubernetes_sd_configs', 'kubernetes_sd'))).toMatchObject({
        accepted: false,
      });
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

  it('Loki is three on EKS, over zones, on S3, with the rights of Pod Identity or of a role', async () => {
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
