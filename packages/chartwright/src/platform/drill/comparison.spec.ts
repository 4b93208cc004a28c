import { describe, expect, it } from 'vitest';
import type { Untyped } from '../../core/untyped.ts';
import { compareRestored } from './comparison.ts';
import { drilledResources, modified, modifiers, tokenType } from './resources.ts';
import { comparisonFindings, restoreFindings } from './verdict.ts';

const begun = Date.parse('2026-01-10T01:00:00Z');
const before = '2026-01-01T00:00:00Z';
const after = '2026-01-10T08:00:00Z';

function object(kind: string, name: string, content: object, metadata: object = {}): Untyped {
  return { kind, metadata: { name, creationTimestamp: before, ...metadata }, ...content };
}

/** As Velero brings it into the scratch namespace. */
function restoredFrom(source: Untyped): Untyped {
  const resource = drilledResources.find(({ kind }) => kind === source['kind'])?.resource ?? '';
  return modified(resource, source);
}

const compare = (source: Untyped[], scratch: Untyped[], leftOut: string[] = []) =>
  compareRestored(source, scratch, { begun, leftOut }).filter(({ expected, restored }) => expected + restored > 0);

const web = object('Deployment', 'web', {
  spec: { replicas: 3, template: { spec: { containers: [{ name: 'web' }] } } },
});
const settings = object('ConfigMap', 'settings', { data: { currency: 'EUR' } }, { labels: { grafana_dashboard: '1' } });

describe('what was restored', () => {
  it('is the same, but for what the drill itself changes', () => {
    const kinds = compare([web, settings], [restoredFrom(web), restoredFrom(settings)]);
    expect(kinds.map(({ kind, same, lapses }) => [kind, same, lapses])).toEqual([
      ['ConfigMap', 1, []],
      ['Deployment', 1, []],
    ]);
    expect(comparisonFindings(kinds, true)).toEqual([]);
  });

  it('is reported where it is missing', () => {
    const [finding] = comparisonFindings(compare([web, settings], [restoredFrom(web)]), true);
    expect(finding).toMatchObject({ code: 'platform/restore-partial', found: 'not restored: ConfigMap/settings' });
  });

  it.each(['configmaps', 'ConfigMap', 'configmap'])('is not missed where the backup leaves out %s', (leftOut) => {
    expect(compare([web, settings], [restoredFrom(web)], ['events', leftOut]).map(({ kind }) => kind)).toEqual([
      'Deployment',
    ]);
  });

  it('is not missed where the object of a group is left out, and is where another of the name is', () => {
    expect(compare([web], [], ['deployments.apps'])).toEqual([]);
    expect(compare([web], [], ['deployments.example.com'])).toHaveLength(1);
  });

  it('is not missed where the label keeps an object out of backups', () => {
    const kept = object('PersistentVolumeClaim', 'data-db-0', { spec: {} });
    const cache = object(
      'PersistentVolumeClaim',
      'data-cache-0',
      { spec: {} },
      { labels: { 'velero.io/exclude-from-backup': 'true' } },
    );
    const [claims] = compare([kept, cache], []);
    expect(claims?.lapses.map((lapse) => lapse.object)).toEqual(['PersistentVolumeClaim/data-db-0']);
  });

  it('is reported by the fields that differ, without any value', () => {
    const key = object('Secret', 'key', { type: 'Opaque', data: { password: 'b25l' } });
    const other = { ...key, data: { password: 'dHdv' } };
    const [finding] = comparisonFindings(compare([key], [restoredFrom(other)]), true);
    expect(finding).toMatchObject({ code: 'platform/restored-differently', found: 'Secret/key (data.password)' });
  });

  it('reports nothing that was changed or made after the backup began', () => {
    const changed = object(
      'ConfigMap',
      'settings',
      { data: { currency: 'USD' } },
      { managedFields: [{ time: after }] },
    );
    const scaled = object(
      'Deployment',
      'web',
      { spec: {} },
      { managedFields: [{ subresource: 'scale', time: after }] },
    );
    const fresh = object('ConfigMap', 'fresh', {}, { creationTimestamp: after });
    const kinds = compare([changed, scaled, fresh], [restoredFrom(settings), restoredFrom(scaled)]);
    expect(kinds.map(({ kind, expected, same, changedSince }) => [kind, expected, same, changedSince])).toEqual([
      ['ConfigMap', 1, 0, 1],
      ['Deployment', 1, 1, 0],
    ]);
  });

  it('is not looked for where a drill leaves it out', () => {
    const token = object('Secret', 'token', { type: tokenType, data: {} });
    const release = object('Secret', 'sh.helm.release.v1.shop.v1', {}, { labels: { owner: 'helm' } });
    const root = object('ConfigMap', 'kube-root-ca.crt', {});
    expect(compare([token, release, root], [])).toEqual([]);
  });

  it('is compared without what the API server gives: addresses, volumes, tokens', () => {
    const service = object('Service', 'web', {
      spec: { type: 'ClusterIP', clusterIP: '10.0.0.1', ports: [{ port: 80 }] },
    });
    const claim = object('PersistentVolumeClaim', 'data', { spec: { storageClassName: 'gp3', volumeName: 'pv-1' } });
    const found = [
      {
        ...service,
        spec: { type: 'ClusterIP', clusterIP: '10.0.0.2', clusterIPs: ['10.0.0.2'], ports: [{ port: 80 }] },
      },
      restoredFrom(claim),
    ];
    expect(comparisonFindings(compare([service, claim], found), true)).toEqual([]);
  });

  it('may be nothing, or nothing that can be compared', () => {
    const all = (source: Untyped[], scratch: Untyped[], there: boolean) =>
      comparisonFindings(compareRestored(source, scratch, { begun, leftOut: [] }), there).map(({ code, severity }) => [
        code,
        severity,
      ]);
    expect(all([web], [], true)).toEqual([['platform/restore-partial', 'error']]);
    expect(all([], [restoredFrom(web)], false)).toEqual([['platform/nothing-to-compare', 'warning']]);
    const fresh = { ...web, metadata: { name: 'web', creationTimestamp: after } };
    expect(all([fresh], [restoredFrom(web)], true)).toEqual([['platform/nothing-to-compare', 'warning']]);
  });
});

describe('what is restored', () => {
  it('has no labels, annotations and finalizers, whatever it is', () => {
    for (const { resource } of drilledResources)
      expect(modifiers.find((one) => one.resource === resource)?.patch).toMatchObject({
        metadata: { labels: null, annotations: null, finalizers: null },
      });
  });

  it('runs nothing, and reaches nobody outside', () => {
    expect(restoredFrom(web)).toMatchObject({ spec: { replicas: 0 } });
    const spec = { type: 'LoadBalancer', loadBalancerClass: 'aws', ports: [{ port: 80, nodePort: 30080 }] };
    expect(restoredFrom(object('Service', 'web', { spec }))).toMatchObject({
      spec: { type: 'ClusterIP', clusterIP: 'None' },
    });
    expect(restoredFrom(object('Service', 'web', { spec }))['spec']).not.toHaveProperty('ports');
    expect(restoredFrom(object('Secret', 'robot', { type: tokenType, data: { token: 'x' } }))).not.toHaveProperty(
      'data',
    );
  });
});

it.each([
  ['Completed', 0, undefined],
  ['Completed', 2, 'platform/restore-partial'],
  ['PartiallyFailed', 1, 'platform/restore-partial'],
  ['Failed', 0, 'platform/restore-failed'],
  ['FailedValidation', 0, 'platform/restore-failed'],
])('a restore that is %s, with %i errors, is reported as %s', (phase, errors, code) => {
  const names = { team: 'shop', source: 'team-shop', scratch: 'drill-shop', velero: 'platform-dr', restore: 'r' };
  const restore = { status: { phase, errors, failureReason: 'out of space' } };
  expect(restoreFindings(restore, names)[0]?.code).toBe(code);
});
