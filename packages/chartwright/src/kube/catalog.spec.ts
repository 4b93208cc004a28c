import { describe, expect, it } from 'vitest';
import { shippedBundle, shippedCatalog } from './bundles.fixture.ts';
import { SchemaCatalog, groupOf } from './catalog.ts';

const openDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  spec: {
    group: 'monitoring.coreos.com',
    names: { kind: 'ServiceMonitor' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { own: { type: 'string' } } } },
      },
    ],
  },
};

describe('SchemaCatalog', () => {
  it('compiles every kind of the shipped bundles', () => {
    const kinds = [...shippedCatalog().kinds()];
    expect(kinds.length).toBeGreaterThan(110);
    const accepting = kinds.filter((kind) => kind.check('no map').length === 0).map((kind) => kind.kind);
    expect(accepting).toEqual([]);
  });

  it('gives the scope of a kind and the origin of its schema', () => {
    const catalog = shippedCatalog();
    expect(catalog.lookup('v1', 'Namespace')).toMatchObject({ scope: 'Cluster', origin: 'kubernetes' });
    expect(catalog.lookup('apps/v1', 'Deployment')).toMatchObject({ scope: 'Namespaced', origin: 'kubernetes' });
    expect(catalog.lookup('cert-manager.io/v1', 'ClusterIssuer')).toMatchObject({ scope: 'Cluster', origin: 'bundle' });
    expect(catalog.lookup('apps/v1beta1', 'Deployment')).toBeUndefined();
  });

  it("lets a user's definition win over a bundle", () => {
    const catalog = SchemaCatalog.of({
      core: shippedBundle('core'),
      bundles: [shippedBundle('custom')],
      definitions: [openDefinition],
    });
    const monitor = catalog.lookup('monitoring.coreos.com/v1', 'ServiceMonitor');
    const object = { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: { name: 'a' } };
    expect(monitor?.check({ ...object, own: 'x' })).toEqual([]);
    expect(monitor?.check({ ...object, spec: {} })).toHaveLength(1);
    expect(monitor?.check({ ...object, metadata: { nam: 'a' } })).toHaveLength(1);
  });

  it('does not change the catalog that it extends', () => {
    const catalog = shippedCatalog();
    const extended = catalog.with([openDefinition]);
    expect(extended.lookup('monitoring.coreos.com/v1', 'ServiceMonitor')?.origin).toBe('definition');
    expect(catalog.lookup('monitoring.coreos.com/v1', 'ServiceMonitor')?.origin).toBe('bundle');
    expect(catalog.with([])).toBe(catalog);
  });

  it('ships bundles that name their sources and licences', () => {
    for (const name of ['core', 'custom'] as const) {
      const comment = (shippedBundle(name) as unknown as { $comment: string }).$comment;
      expect(comment).toMatch(/@\d+\.\d+\.\d+ \((Apache-2\.0|MIT)\)/);
    }
  });
});

describe('groupOf', () => {
  it('is empty for the core group', () => {
    expect(groupOf('v1')).toBe('');
    expect(groupOf('apps/v1')).toBe('apps');
  });
});
