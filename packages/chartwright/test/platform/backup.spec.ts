import { beforeAll, describe, expect, it } from 'vitest';
import { realCharts, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';

const dr = (values: Record<string, unknown> = {}): Promise<Rendering> =>
  renderPlatform({ profile: 'kind', ring: 'dr', values: { platform: { backup: values } } });

describe('backup schedules', () => {
  it('back up the platform with all cluster-scoped resources, and the teams, daily', async () => {
    const rendering = await dr();
    const platform = rendering.one('Schedule', 'platform');
    expect(valueAt(platform, 'metadata.namespace')).toBe('platform-dr');
    expect(valueAt(platform, 'spec.template.includedClusterScopedResources')).toEqual(['*']);
    expect(valueAt(platform, 'spec.template.includedNamespaces')).toEqual(
      expect.arrayContaining(['platform-dr', 'platform-observability', 'platform-system', 'platform-tenants']),
    );
    expect(valueAt(platform, 'spec.template.snapshotVolumes')).toBe(false);
    const teams = rendering.one('Schedule', 'teams');
    expect(valueAt(teams, 'spec.template.includedNamespaces')).toEqual(['team-*']);
    expect(valueAt(teams, 'spec.template.snapshotVolumes')).toBeUndefined();
    expect(valueAt(teams, 'spec.template.ttl')).toBe('168h0m0s');
  });

  it('start at different minutes, the same in each render', async () => {
    const [first, second] = [await dr(), await dr()];
    const minutes = first.ofKind('Schedule').map((one) => String(valueAt(one, 'spec.schedule')));
    expect(new Set(minutes).size).toBe(minutes.length);
    for (const minute of minutes) expect(minute).toMatch(/^[1-5]?[0-9] 1 \* \* \*$/);
    expect(second.manifest).toBe(first.manifest);
  });

  it('do not own their backups, which would be deleted with the schedule', async () => {
    for (const schedule of (await dr()).ofKind('Schedule'))
      expect(valueAt(schedule, 'spec.useOwnerReferencesInBackup')).toBe(false);
  });

  it('include Secrets, which hold Helm’s releases, and exclude short-lived objects', async () => {
    const left = valueAt(
      (await dr()).one('Schedule', 'teams'),
      'spec.template.excludedNamespaceScopedResources',
    ) as string[];
    expect(left).toContain('events');
    expect(left).not.toContain('secrets');
  });

  it('exclude Certificates, which an Ingress or a Gateway would not take for its own after a restore', async () => {
    const left = valueAt((await dr()).one('Schedule', 'teams'), 'spec.template.excludedNamespaceScopedResources');
    expect(left).toContain('certificates.cert-manager.io');
  });

  it('follow their tier, and do not exist for the tier none', async () => {
    const rendering = await dr({
      schedules: { teams: { tier: 'none' }, shop: { tier: 'gold', namespaces: ['team-shop'] } },
    });
    expect(rendering.names).not.toContain('Schedule/teams');
    const shop = rendering.one('Schedule', 'shop');
    expect(valueAt(shop, 'spec.schedule')).toMatch(/^[1-5]?[0-9] \* \* \* \*$/);
    expect(valueAt(shop, 'metadata.labels["chartwright.dev/backup-tier"]')).toBe('gold');
  });

  it('take the workloads of a tier that the contract offers, in every namespace, by their label alone', async () => {
    const environment = { ...sampleEnvironments.kind, contract: { backup: { tiers: { gold: 'every hour' } } } };
    const rendering = await renderPlatform({ profile: 'kind', ring: 'dr', environment });
    const gold = rendering.one('Schedule', 'workloads-gold');
    expect(valueAt(gold, 'spec.schedule')).toMatch(/^[1-5]?[0-9] \* \* \* \*$/);
    expect(valueAt(gold, 'spec.template')).toMatchObject({
      ttl: '720h0m0s',
      includedNamespaces: ['*'],
      labelSelector: { matchLabels: { 'chartwright.dev/backup-tier': 'gold' } },
    });
    expect(valueAt(gold, 'spec.template.snapshotVolumes')).toBeUndefined();
    expect(valueAt(rendering.one('Schedule', 'teams'), 'spec.template.labelSelector')).toBeUndefined();
  });

  it('have times of their own in place of those of their tier, and leave out what they name', async () => {
    const own = { tier: 'gold', namespaces: ['team-shop'], schedule: '30 2 * * 1-5', ttl: '2000h' };
    const rendering = await dr({ schedules: { shop: { ...own, excludedResources: ['secrets', 'events'] } } });
    const shop = rendering.one('Schedule', 'shop');
    expect(valueAt(shop, 'spec.schedule')).toBe('30 2 * * 1-5');
    expect(valueAt(shop, 'spec.template.ttl')).toBe('2000h0m0s');
    const left = valueAt(shop, 'spec.template.excludedNamespaceScopedResources') as string[];
    expect(left.filter((one) => ['secrets', 'events'].includes(one))).toEqual(['events', 'secrets']);
    const teams = rendering.one('Schedule', 'teams');
    expect(valueAt(teams, 'spec.template.excludedNamespaceScopedResources')).not.toContain('secrets');
  });

  it('reject an unknown tier and list the known ones', async () => {
    await expect(dr({ schedules: { teams: { tier: 'platinum' } } })).rejects.toThrow(
      /platform\.backup\.schedules\.teams\.tier: "platinum" .* bronze, gold, silver/,
    );
  });
});

describe('the store on kind', () => {
  it('is in Velero’s namespace and reachable only from pods there', async () => {
    const rendering = await dr();
    expect(valueAt(rendering.one('Service', 'velero-store'), 'metadata.namespace')).toBe('platform-dr');
    const policy = rendering.one('NetworkPolicy', 'velero-store');
    expect(valueAt(policy, 'spec.ingress.0.from')).toEqual([{ podSelector: {} }]);
    expect(valueAt(policy, 'spec.egress')).toEqual([]);
  });

  it('has a key that the cluster generates, of an account without permissions', async () => {
    const rendering = await dr();
    const secret = rendering.one('Secret', 'velero-store-key');
    expect(secret['type']).toBe('kubernetes.io/service-account-token');
    expect(secret).not.toHaveProperty('data');
    expect(secret).not.toHaveProperty('stringData');
    const bound = rendering.objects.filter(
      ({ kind, text }) => kind.endsWith('Binding') && text.includes('velero-store'),
    );
    expect(bound).toEqual([]);
  });

  it('does not exist on EKS, which has a VolumeSnapshotClass instead', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'dr' });
    expect(rendering.names.filter((name) => name.endsWith('velero-store'))).toEqual([]);
    expect(valueAt(rendering.one('VolumeSnapshotClass'), 'metadata.labels["velero.io/csi-volumesnapshot-class"]')).toBe(
      'true',
    );
  });

  it('takes its image from a private registry', async () => {
    const rendering = await renderPlatform({
      profile: 'kind',
      ring: 'dr',
      platform: { registry: 'registry.example.com/mirror' },
    });
    const deployment = rendering.one('Deployment', 'velero-store');
    for (const list of ['initContainers', 'containers'])
      expect(valueAt(deployment, `spec.template.spec.${list}.0.image`)).toMatch(
        /^registry\.example\.com\/mirror\/versity\/versitygw:v/,
      );
  });
});

describe.skipIf(!realCharts)('Velero', () => {
  let kind: Rendering;
  let eks: Rendering;
  beforeAll(async () => {
    kind = await renderPlatform({ profile: 'kind', ring: 'dr' });
    eks = await renderPlatform({ profile: 'eks', ring: 'dr' });
  }, 120_000);

  it('writes to the store on kind, by name in its own namespace and with the key of the cluster', () => {
    const location = kind.one('BackupStorageLocation');
    const service = kind.one('Service', 'velero-store');
    const port = valueAt(service, 'spec.ports.0.port') as number;
    expect(valueAt(location, 'metadata.namespace')).toBe(valueAt(service, 'metadata.namespace'));
    expect(valueAt(location, 'spec.config.s3Url')).toBe(`http://velero-store:${port}`);
    for (const [kindOf, name] of [
      ['Deployment', 'velero'],
      ['DaemonSet', 'node-agent'],
    ] as const)
      expect(valueAt(kind.one(kindOf, name), 'spec.template.spec.containers.0.env')).toContainEqual({
        name: 'AWS_SECRET_ACCESS_KEY',
        valueFrom: { secretKeyRef: { name: 'velero-store-key', key: 'token' } },
      });
  });

  it('writes to the environment’s bucket on EKS, with no credentials in the cluster', () => {
    expect(valueAt(eks.one('BackupStorageLocation'), 'spec')).toMatchObject({
      provider: 'aws',
      objectStorage: { bucket: 'prod-111122223333-velero' },
      config: { region: 'eu-west-1' },
    });
    expect(eks.manifest).not.toMatch(/AWS_SECRET_ACCESS_KEY|cloud-credentials/);
  });

  it('has an IRSA role if the environment uses IRSA', async () => {
    const rendering = await renderPlatform({
      profile: 'eks',
      ring: 'dr',
      environment: {
        profile: 'eks',
        domains: ['prod.example.com'],
        aws: { region: 'eu-west-1', accountId: '111122223333', identity: 'irsa' },
        certificates: { email: 'platform@example.com' },
      },
    });
    expect(
      valueAt(rendering.one('ServiceAccount', 'velero-server'), 'metadata.annotations["eks.amazonaws.com/role-arn"]'),
    ).toBe('arn:aws:iam::111122223333:role/prod-velero');
  });

  it('backs volumes up as files on kind, as snapshots on EKS, or as files there too', async () => {
    const args = (rendering: Rendering): unknown =>
      valueAt(rendering.one('Deployment', 'velero'), 'spec.template.spec.containers.0.args');
    expect(args(kind)).toContain('--default-volumes-to-fs-backup');
    expect(args(eks)).toContain('--features=EnableCSI');
    expect(eks.names).not.toContain('DaemonSet/node-agent');
    const files = await renderPlatform({
      profile: 'eks',
      ring: 'dr',
      platform: { choices: { volumeBackup: 'file-system' } },
    });
    expect(args(files)).toContain('--default-volumes-to-fs-backup');
    expect(files.names).toContain('DaemonSet/node-agent');
    expect(files.names).not.toContain('VolumeSnapshotClass/velero');
  });

  it('is scraped by the platform’s Prometheus', () => {
    for (const [monitor, name] of [
      ['ServiceMonitor', 'velero'],
      ['PodMonitor', 'node-agent'],
    ] as const)
      expect(valueAt(kind.one(monitor, name), 'metadata.labels["chartwright.dev/monitor"]')).toBe('platform');
  });

  it('runs no upstream Job for CustomResourceDefinitions', () => {
    for (const rendering of [kind, eks]) expect(rendering.ofKind('Job')).toEqual([]);
  });
});
