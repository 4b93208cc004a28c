import { expect, it } from 'vitest';
import type { KnownKind } from './catalog.ts';
import { readManifest } from './manifest.ts';
import { scopeFindings } from './scope-findings.ts';

const kind = (scope: KnownKind['scope']): KnownKind => ({
  apiVersion: 'v1',
  kind: 'PriorityClass',
  scope,
  origin: 'kubernetes',
  check: () => [],
  brokenRules: () => [],
});

const objects = (namespace: string) =>
  readManifest(`apiVersion: v1\nkind: PriorityClass\nmetadata:\n  name: high\n${namespace}`, 'x').objects;

it('refuses a namespace on an object of the whole cluster, and nowhere else', () => {
  const codes = (scope: KnownKind['scope'], namespace: string): string[] =>
    objects(namespace)
      .flatMap((object) => scopeFindings(object, kind(scope)))
      .map(({ code, path, line }) => `${code} ${path} ${line}`);
  expect(codes('Cluster', '  namespace: team-a\n')).toEqual([
    'objects/cluster-scoped PriorityClass/team-a/high: metadata.namespace 5',
  ]);
  expect(codes('Cluster', '')).toEqual([]);
  expect(codes('Namespaced', '  namespace: team-a\n')).toEqual([]);
  expect(codes(undefined, '  namespace: team-a\n')).toEqual([]);
});
