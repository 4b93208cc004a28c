import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { ThinCharts } from './fixtures/thin-charts.ts';
import { kindOfPlain, stageKinds, unremarkedKinds } from './lint-kinds.ts';
import { planLint } from './lint-plan.ts';

function kindsOf(manifest: string): (string | undefined)[] {
  return readManifest(manifest, 'a').objects.map((object) => kindOfPlain(object, manifest));
}

const service = JSON.stringify({ apiVersion: 'v1', kind: 'Service' });

describe('kindOfPlain', () => {
  it('knows an object by its kind', () => {
    expect(kindsOf('apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: a, labels: {a: b}}\n')).toEqual([
      service,
    ]);
  });

  it.each([
    ['a name that some kinds refuse', 'apiVersion: v1\nkind: Service\nmetadata: {name: 1web}\n'],
    ['no name', 'apiVersion: v1\nkind: Service\nmetadata: {generateName: web}\n'],
    ['no metadata', 'apiVersion: v1\nkind: Service\n'],
    ['a namespace that is no text', 'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: 1}\n'],
    ['a kind that Go reads from another key', 'apiVersion: v1\nkind: Service\nKind: X\nmetadata: {name: web}\n'],
    ['a name that Go reads from another key', 'apiVersion: v1\nkind: Service\nmetadata: {name: web, NAME: B_}\n'],
    ['a Deployment where nothing selects', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n'],
    ['a List', 'apiVersion: v1\nkind: List\nmetadata: {name: web}\n'],
    [
      'a member of a List',
      'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Service, metadata: {name: web}}]\n',
    ],
  ])('does not know %s', (_, manifest) => {
    expect(kindsOf(manifest)).toEqual([undefined]);
  });

  it('looks for a selector in all of the manifest, as Helm does', () => {
    const manifest = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n---\n# matchLabels\n';
    expect(kindsOf(manifest)).toEqual([JSON.stringify({ apiVersion: 'apps/v1', kind: 'Deployment' })]);
  });
});

describe('kinds asked for', () => {
  let folder: string;
  let charts: ThinCharts;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'));
    charts = new ThinCharts();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    charts.remove();
  });

  it('have a template each', () => {
    const chart = stageKinds(folder, [service, '{"kind":"X"}']);
    const template = readFileSync(join(chart, 'templates/1.yaml'), 'utf8');
    expect(Buffer.from(/"(.+)"/.exec(template)?.[1] ?? '', 'base64').toString()).toContain('{"kind":"X","metadata"');
  });

  it('are known where Helm has no remark about their template', () => {
    const remarks = '[INFO] templates/0.yaml: fine\n[WARNING] templates/1.yaml: old\n[INFO] Chart.yaml: icon\n';
    expect(unremarkedKinds(remarks, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });

  it('leave nothing to lint of a chart but its files, once for all values it was rendered with', () => {
    const manifest = '---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n';
    const request = { ...charts.team('a'), manifest, objects: readManifest(manifest, 'a').objects };
    const other = { ...charts.team('b'), manifest };
    const [slice] = planLint([request, other, request], new Set([service]), 10, 1);
    expect(slice?.jobs.map(({ indexes, rendered }) => [indexes, rendered?.manifest])).toEqual([
      [[0, 2], ''],
      [[1], manifest],
    ]);
    const unknown = planLint([request, request], new Set(), 10, 1).flatMap(({ jobs }) => jobs);
    expect(unknown.map(({ rendered }) => rendered?.manifest)).toEqual([manifest, manifest]);
  });
});
