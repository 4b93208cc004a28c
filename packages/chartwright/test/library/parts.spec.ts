import { describe, expect, it } from 'vitest';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { renderBatch } from '../support/batch.ts';
import { valueAt } from '../support/rendering.ts';
import { http, image } from '../support/values.ts';

const everything: TeamValues = {
  tenant: {
    team: 'shop',
    access: { admins: { groups: ['a'] }, deployers: { serviceAccounts: [{ name: 'ci', namespace: 'ci' }] } },
    network: { peers: { cart: {} }, egress: { world: { cidrs: ['0.0.0.0/0'], ports: [443] } } },
  },
  global: { platform: { mesh: { enabled: true } } },
  workloads: {
    web: { image, ports: http, expose: { hosts: ['a.example.com'] }, metrics: { port: 'http' } },
    db: { image, ports: http, persistence: { size: '1Gi', mountPath: '/data' } },
    api: {
      image,
      ports: http,
      expose: { hosts: ['b.example.com'], via: 'gateway' },
      config: { mountPath: '/c', files: { a: '' } },
    },
  },
  extraObjects: { map: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'flags' } } },
};

const render = renderBatch();
const named = { name: 'shop' };
const all = render(everything, named);
const tenant = render({ ...everything, part: 'tenant' }, named);
const app = render({ ...everything, part: 'app' }, named);
const installedInto = render(everything, { ...named, namespace: 'team-shop' });
const committed = render(everything, { ...named, version: '1.2.3+0a1b2c3d4e5f' });
const elsewhere = render(everything, { ...named, namespace: 'platform-tenants', release: 'tenants' });

describe('the parts of a team chart', () => {
  it('partition the chart: each object is in exactly one part, unchanged', () => {
    const parts = [...tenant.rendering.objects, ...app.rendering.objects].map(({ value }) => JSON.stringify(value));
    expect(parts.toSorted()).toEqual(all.rendering.objects.map(({ value }) => JSON.stringify(value)).toSorted());
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('leave to the platform everything that a team may not grant itself', () => {
    expect(kindsOf(tenant.rendering.names)).toEqual([
      'LimitRange',
      'Namespace',
      'NetworkPolicy',
      'ResourceQuota',
      'RoleBinding',
    ]);
    expect(kindsOf(app.rendering.names).filter((kind) => kindsOf(tenant.rendering.names).includes(kind))).toEqual([]);
  });

  it('put every object into the team’s namespace', () => {
    for (const { kind, namespace, name } of all.rendering.objects) {
      expect(kind === 'Namespace' ? name : namespace, `${kind} ${name}`).toBe('team-shop');
    }
  });

  it('omit the namespace that Helm installs into, and render everything else unchanged', () => {
    expect(installedInto.rendering.names).toEqual(all.rendering.names.filter((name) => name !== 'Namespace/team-shop'));
    expect(elsewhere.rendering.names).toEqual(all.rendering.names);
  });

  it('do not depend on the release name, so that a team can move from an umbrella to its own release', () => {
    const objectsOf = ({ rendering }: typeof all): unknown[] => rendering.objects.map(({ value }) => value);
    expect(objectsOf(elsewhere)).toEqual(objectsOf(all));
  });

  it('render the same at each commit, which Flux writes into the version', () => {
    const objectsOf = ({ rendering }: typeof all): unknown[] => rendering.objects.map(({ value }) => value);
    expect(objectsOf(committed)).toEqual(objectsOf(all));
  });

  it('label every object with the team, the chart and who manages it', () => {
    for (const { value, kind, name } of all.rendering.objects) {
      expect(valueAt(value, 'metadata.labels'), `${kind} ${name}`).toMatchObject({
        'app.kubernetes.io/part-of': 'shop',
        'app.kubernetes.io/managed-by': 'Helm',
        'chartwright.dev/team': 'shop',
        'helm.sh/chart': 'shop-1.2.3',
      });
    }
  });
});

function kindsOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.split('/')[0] ?? ''))].toSorted();
}
