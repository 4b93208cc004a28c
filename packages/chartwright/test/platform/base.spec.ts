import { describe, expect, it } from 'vitest';
import { renderPlatform } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';

describe('the ring base', () => {
  it('makes every namespace of the platform but its own, with a Pod Security level', async () => {
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

  it('makes no namespace in a single release, which is in one that is there', async () => {
    const { objects } = await renderPlatform({ profile: 'kind' });
    expect(objects.filter(({ kind }) => kind === 'Namespace')).toEqual([]);
  });
});
