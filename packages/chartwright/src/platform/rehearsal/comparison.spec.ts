import { describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { identityOf } from '../../kube/diff/object-changes.ts';
import type { Untyped } from '../../core/untyped.ts';
import { platformObjects } from '../platform-object.ts';
import { type ClusterState, clusterState } from './cluster-state.ts';
import { compareUpgrade } from './comparison.ts';
import { foretell } from './foretold.ts';
import { observe, type Refusal } from './observed.ts';
import { compareReturn } from './reversal.ts';

const deployment = (image: string, more: object = {}): Untyped => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'a' },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image }] } },
    ...more,
  },
});

const service = (port: number): Untyped => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'a' },
  spec: { ports: [{ port }] },
});

/** Objects as the API server lists them, with the ReplicaSet and pods of each Deployment. */
function cluster(objects: readonly Untyped[], revision = 1, uids = 'u'): ClusterState {
  const listed = objects.flatMap((object, index): Untyped[] => {
    const metadata = object['metadata'] as Untyped;
    const uid = `${uids}${index}`;
    const annotations = { 'meta.helm.sh/release-name': 'r', 'deployment.kubernetes.io/revision': String(revision) };
    const own = { ...object, metadata: { ...metadata, uid, annotations } };
    if (object['kind'] !== 'Deployment') return [own];
    const set = {
      namespace: 'a',
      name: `web-${revision}`,
      uid: `rs${revision}`,
      annotations,
      ownerReferences: [{ uid }],
    };
    const pod = { namespace: 'a', name: 'web-x', uid: `pod${revision}`, ownerReferences: [{ uid: `rs${revision}` }] };
    return [
      own,
      { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: set, spec: {} },
      { apiVersion: 'v1', kind: 'Pod', metadata: pod, spec: {} },
    ];
  });
  return clusterState(listed);
}

const rendered = (objects: readonly Untyped[]) =>
  platformObjects(
    [
      {
        ring: undefined,
        namespace: 'a',
        objects: readManifest(objects.map((one) => JSON.stringify(one)).join('\n---\n'), 'r').objects,
      },
    ],
    () => false,
  );

interface Case {
  readonly before: readonly Untyped[];
  readonly after: readonly Untyped[];
  /** What came to be. */
  readonly reached: ClusterState;
  readonly refusals?: readonly Refusal[];
  readonly blocked?: ReadonlySet<string>;
}

function findings({ before, after, reached, refusals = [], blocked = new Set() }: Case): string[] {
  const was = cluster(before);
  const result = { step: 'upgrade', before: was, after: reached, observed: observe(was, reached), refusals, blocked };
  return compareUpgrade(foretell(rendered(before), rendered(after)), result).map(
    ({ code, path, found }) => `${code} ${path}: ${found}`,
  );
}

const [v1, v2] = [deployment('web:1'), deployment('web:2')];

describe('the state of a cluster', () => {
  it('leaves out what Helm, controllers and the API server count in annotations', () => {
    const counted = (kind: string, annotations: Untyped): Untyped => ({
      apiVersion: 'apps/v1',
      kind,
      metadata: {
        name: 'web',
        namespace: 'a',
        uid: 'u',
        annotations: { 'meta.helm.sh/release-name': 'r', ...annotations },
      },
    });
    const [first, third] = ['1', '3'].map((count) =>
      clusterState([
        // The API server counts a DaemonSet's templates in it, also on the way back.
        counted('DaemonSet', { 'deprecated.daemonset.template.generation': count, own: 'kept' }),
        counted('Deployment', { 'deployment.kubernetes.io/revision': count }),
        counted('PersistentVolumeClaim', { 'pv.kubernetes.io/bind-completed': count }),
      ]),
    );
    expect(third).toEqual(first);
    expect(
      [...(first?.objects.values() ?? [])].map(({ value }) => (value['metadata'] as Untyped)['annotations']),
    ).toEqual([{ own: 'kept' }, {}, {}]);
  });
});

describe('an upgrade compared with what was foretold', () => {
  it('is as foretold when what differs changes, and its pods restart', () => {
    expect(
      findings({ before: [v1, service(80)], after: [v2, service(81)], reached: cluster([v2, service(81)], 2) }),
    ).toEqual([]);
  });

  it('tells what did not come', () => {
    expect(
      findings({ before: [v1, service(80)], after: [v2, service(81)], reached: cluster([v1, service(80)]) }),
    ).toEqual([
      'rehearse/not-observed Deployment/a/web: the comparison foretells that its pods restart, which does not happen',
      'rehearse/not-observed Service/a/web: the comparison foretells that it changes, which does not happen',
    ]);
  });

  it('tells what came unforetold: a change, a restart, a loss, another object of the name', () => {
    expect(findings({ before: [v1, service(80)], after: [v1, service(80)], reached: cluster([v2], 2) })).toEqual([
      'rehearse/lost Service/a/web: it is deleted',
      'rehearse/not-foretold Deployment/a/web: it changes: spec.template.spec.containers[web].image',
      'rehearse/not-foretold Deployment/a/web: its pods restart (1)',
    ]);
    expect(
      findings({ before: [service(80)], after: [service(80)], reached: cluster([service(80)], 1, 'other') }),
    ).toEqual(['rehearse/lost Service/a/web: it is deleted and made again, so that what it held is gone']);
  });

  const selector = deployment('web:1', { selector: { matchLabels: { app: 'other' } } });
  const refusal: Refusal = {
    id: JSON.stringify(['apps', 'Deployment', 'a', 'web']),
    object: 'Deployment/a/web',
    message: 'field is immutable',
    release: 'r',
  };
  const blocked = new Set(rendered([selector, service(81)]).map(identityOf));

  it('knows a refusal that was foretold, and expects nothing of the release that it stops', () => {
    const reached = cluster([v1, service(80)]);
    expect(
      findings({ before: [v1, service(80)], after: [selector, service(81)], reached, refusals: [refusal], blocked }),
    ).toEqual(['rehearse/refused Deployment/a/web: field is immutable']);
  });

  it('tells a refusal that was not foretold, and one that was and did not come', () => {
    const reached = cluster([v1]);
    expect(findings({ before: [v1], after: [v2], reached, refusals: [refusal], blocked })).toEqual([
      'rehearse/refused Deployment/a/web: field is immutable',
      'rehearse/not-foretold Deployment/a/web: it is refused: field is immutable',
    ]);
    expect(findings({ before: [v1], after: [selector], reached: cluster([selector]) })).toEqual([
      'rehearse/not-observed Deployment/a/web: the comparison foretells that it is refused, which does not happen',
    ]);
  });

  it('leaves out what controllers choose', () => {
    const live = { ...service(80), spec: { clusterIP: '10.96.0.7', ports: [{ port: 80, nodePort: 30_001 }] } };
    expect(findings({ before: [service(80)], after: [service(80)], reached: cluster([live]) })).toEqual([]);
  });
});

describe('a way back compared with where it began', () => {
  it('tells what is not as it was', () => {
    const wanted = cluster([v1, service(80)]);
    expect(compareReturn('rollback', wanted, cluster([v1, service(80)], 3), [])).toEqual([]);
    const found = compareReturn('rollback', wanted, cluster([v2], 3), []);
    expect(found.map(({ code, path, found: what }) => `${code} ${path}: ${what}`)).toEqual([
      'rehearse/rollback-differs Service/a/web: it is not there any more',
      'rehearse/rollback-differs Deployment/a/web: it differs: spec.template.spec.containers[web].image "web:1" → "web:2"',
    ]);
  });
});
