import { describe, expect, it } from 'vitest';
import { ChangeFold, type ComparedRelease } from './change-fold.ts';

/** A release of a team with one workload. */
function manifest(team: string, changes: { image?: string; limit?: string; extra?: string } = {}): string {
  return `---
# Source: ${team}/templates/all.yaml
apiVersion: v1
kind: Namespace
metadata:
  name: "team-${team}"
---
# Source: ${team}/templates/all.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: "web"
  namespace: "team-${team}"
  labels:
    app.kubernetes.io/name: "web"
    helm.sh/chart: "${team}-0.1.0"
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: "web"
          image: "${changes.image ?? `example.com/${team}/web:1`}"
          resources:
            limits:
              memory: ${changes.limit ?? '300Mi'}
${changes.extra ?? ''}`;
}

function compared(team: string, before: string, after: string, environment?: string): ComparedRelease {
  const names = new Map([
    [team, '<team>'],
    [`team-${team}`, '<namespace>'],
  ]);
  return { team, environment, file: `charts/teams/${team}/values.yaml`, names, before, after };
}

/** Each change by its fields, with the teams and environments that have it. */
function folded(...releases: readonly ComparedRelease[]): [string[], string[]][] {
  const fold = new ChangeFold();
  for (const release of releases) fold.add(release);
  return fold
    .changes()
    .map(({ change, places }) => [
      change.fields.map(({ path, before, after }) => `${path}: ${before ?? ''} → ${after ?? ''}`),
      places.map(({ environment, object }) => [object, ...(environment === undefined ? [] : [environment])].join(' ')),
    ]);
}

const memory = 'spec.template.spec.containers[web].resources.limits.memory: "300Mi" → "400Mi"';

describe('changes of many releases', () => {
  it('are one where names are all that differs', () => {
    expect(
      folded(
        compared('a', manifest('a'), manifest('a', { limit: '400Mi' }), 'dev'),
        compared('a', manifest('a'), manifest('a', { limit: '400Mi' }), 'prod'),
        compared('b', manifest('b'), manifest('b', { limit: '400Mi' }), 'dev'),
        compared('c', manifest('c'), manifest('c'), 'dev'),
      ),
    ).toEqual([[[memory], ['Deployment/team-a/web dev', 'Deployment/team-a/web prod', 'Deployment/team-b/web dev']]]);
  });

  it('are one where documents differ in what did not change, and two where something else changed', () => {
    const other = { image: 'elsewhere.example.com/x:9' };
    expect(
      folded(
        compared('a', manifest('a'), manifest('a', { limit: '400Mi' })),
        compared('b', manifest('b', other), manifest('b', { ...other, limit: '400Mi' })),
        compared('c', manifest('c'), manifest('c', { limit: '500Mi' })),
      ),
    ).toEqual([
      [[memory], ['Deployment/team-a/web', 'Deployment/team-b/web']],
      [[memory.replace('400', '500')], ['Deployment/team-c/web']],
    ]);
  });

  it('are two where a name has changed of which it is no matter', () => {
    const image = (name: string): string => `registry.example.com/${name}:1`;
    expect(
      folded(
        compared('a', manifest('a'), manifest('a', { image: image('a') })),
        compared('b', manifest('b'), manifest('b', { image: image('b') })),
        compared('c', manifest('c'), manifest('c', { image: image('a') })),
      ).map(([, places]) => places),
    ).toEqual([['Deployment/team-a/web', 'Deployment/team-b/web'], ['Deployment/team-c/web']]);
  });

  it('that add or remove an object are one where the object is the same', () => {
    const extra = (name: string, data: string): string =>
      `---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}-settings\ndata: { key: ${data} }\n`;
    expect(
      folded(
        ...['a', 'b'].map((team) => compared(team, manifest(team), manifest(team, { extra: extra(team, 'x') }))),
        compared('c', manifest('c'), manifest('c', { extra: extra('c', 'y') })),
        compared('d', manifest('d', { extra: extra('d', 'x') }), manifest('d')),
      ).map(([, places]) => places),
    ).toEqual([['ConfigMap/a-settings', 'ConfigMap/b-settings'], ['ConfigMap/c-settings'], ['ConfigMap/d-settings']]);
  });

  it('of the version in labels alone are counted, for each release', () => {
    const fold = new ChangeFold();
    for (const team of ['a', 'b'])
      fold.add(compared(team, manifest(team), manifest(team).replace(`${team}-0.1.0`, `${team}-0.2.0`)));
    expect([fold.changes(), fold.relabelled]).toEqual([[], 2]);
  });

  it('of each object in a List are told apart', () => {
    const list = (a: string, b: string): string =>
      `---\napiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { k: "${a}" } }\n- { apiVersion: v1, kind: ConfigMap, metadata: { name: b }, data: { k: "${b}" } }\n`;
    expect(folded(...['t', 'u'].map((team) => compared(team, list('1', '2'), list('3', '4'))))).toEqual([
      [['data.k: "1" → "3"'], ['ConfigMap/a', 'ConfigMap/a']],
      [['data.k: "2" → "4"'], ['ConfigMap/b', 'ConfigMap/b']],
    ]);
  });

  it('show no secret', () => {
    const secret = (value: string): string =>
      `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData: { token: ${value} }\n`;
    const fold = new ChangeFold();
    fold.add(compared('a', secret('hunter2'), secret('hunter3')));
    expect(JSON.stringify(fold.changes()[0]?.change.fields)).toBe(
      '[{"path":"stringData.token","before":"(not shown)","after":"(not shown)"}]',
    );
  });
});
