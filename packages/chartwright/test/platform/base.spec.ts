import { describe, expect, it } from 'vitest';
import { renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';

describe('the ring base', () => {
  it('creates every platform namespace except its own, with a Pod Security level', async () => {
    const { objects } = await renderPlatform({ profile: 'kind', ring: 'base' });
    const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
    expect(namespaces.map(({ name }) => name)).toEqual(
      [
        'platform-certs',
        'platform-dr',
        'platform-edge',
        'platform-mesh',
        'platform-mesh-cni',
        'platform-observability',
        'platform-scaling',
        'platform-mesh-viz',
        'platform-tenants',
      ].sort(),
    );
    for (const { value } of namespaces)
      expect(valueAt(value, 'metadata.labels["pod-security.kubernetes.io/enforce"]')).toMatch(
        /^(privileged|baseline|restricted)$/,
      );
  });

  it('creates no namespace in a single release, which uses an existing one', async () => {
    const { objects } = await renderPlatform({ profile: 'kind' });
    expect(objects.filter(({ kind }) => kind === 'Namespace')).toEqual([]);
  });

  it('gives platform pods a higher priority than team pods, and sets no default class', async () => {
    const classes = (await renderPlatform({ profile: 'kind', ring: 'base' })).ofKind('PriorityClass');
    const values = Object.fromEntries(
      classes.map((one) => [valueAt(one, 'metadata.name') as string, valueAt(one, 'value') as number]),
    );
    expect(
      Object.entries(values)
        .toSorted(([, a], [, b]) => b - a)
        .map(([name]) => name),
    ).toEqual(['platform-critical', 'platform', 'team-critical', 'team-default']);
    for (const one of classes) expect(valueAt(one, 'globalDefault')).toBeUndefined();
  });

  it('provisions volumes on kind of a type that Velero can back up as files', async () => {
    const local = (await renderPlatform({ profile: 'kind', ring: 'base' })).one('StorageClass');
    expect(valueAt(local, 'metadata.annotations')).toEqual({
      defaultVolumeType: 'local',
      'storageclass.kubernetes.io/is-default-class': 'true',
    });
  });

  it('makes encrypted gp3 the default on EKS, with a custom key if one is set', async () => {
    const plain = (await renderPlatform({ profile: 'eks', ring: 'base' })).one('StorageClass');
    expect(valueAt(plain, 'metadata.annotations["storageclass.kubernetes.io/is-default-class"]')).toBe('true');
    expect(valueAt(plain, 'parameters')).toEqual({ type: 'gp3', encrypted: 'true' });
    const kmsKeyArn = 'arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000';
    const keyed = await renderPlatform({
      profile: 'eks',
      ring: 'base',
      environment: { ...sampleEnvironments.eks, aws: { region: 'eu-west-1', accountId: '111122223333', kmsKeyArn } },
    });
    expect(valueAt(keyed.one('StorageClass'), 'parameters.kmsKeyId')).toBe(kmsKeyArn);
  });
});
