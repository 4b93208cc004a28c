import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { readManifest } from '../../kube/manifest.ts';
import { ThinCharts } from './fixtures/thin-charts.ts';
import type { RenderRequest, RenderResult } from './helm.ts';
import { createHelmEngine } from './process.ts';
import { type LocatedProgram, locate } from '../programs/locate.ts';

const helm = await locate('helm').catch(() => undefined);
if (helm === undefined) console.warn('skipped: rendering and linting with helm, since no helm in range is here');

const otherLibrary =
  '{{- define "lib-team.all" -}}\nkind: Other\napiVersion: v1\nmetadata: {name: other}\n{{- end -}}\n';

describe.skipIf(helm === undefined)('the helm process engine', () => {
  let charts: ThinCharts;
  const program = helm as LocatedProgram;
  const batching = (renderBatch: number) => createHelmEngine(program, { workspace: charts.root, renderBatch });

  beforeEach(() => {
    charts = new ThinCharts();
  });
  afterEach(() => {
    charts.remove();
  });

  /** The two must be equal for any list: `renderBatch: 1` runs `helm template` on each chart by itself. */
  async function bothWays(requests: readonly RenderRequest[]): Promise<readonly RenderResult[]> {
    const together = await batching(100).render(requests);
    expect(together).toEqual(await batching(1).render(requests));
    return together;
  }

  it('renders many charts in one process to the text that each renders alone', async () => {
    const requests = ['a', 'b', 'c-d', 'true', 'workloads'].map((name) => charts.team(name));
    const results = await bothWays(requests);
    expect(results.map((result) => ('manifest' in result ? result.manifest.split('\n')[1] : result))).toEqual(
      requests.map(({ name }) => `# Source: ${name}/templates/all.yaml`),
    );
  });

  it('serves a chart whose name YAML reads as a number', async () => {
    const [odd, plain] = await bothWays([charts.team('0123'), charts.team('a')]);
    expect(JSON.stringify(odd)).toContain('Source: 83/templates');
    expect(JSON.stringify(plain)).toContain('Source: a/templates');
  });

  it('gives an empty manifest for a chart that renders nothing', async () => {
    const results = await bothWays([charts.team('a', 'workloads: {}\n'), charts.team('b')]);
    expect(results[0]).toEqual({ manifest: '' });
  });

  it('lays values files over the values of their own chart only, the last one winning', async () => {
    const first = charts.write('first.yaml', '# a comment\nworkloads:\n  web: {port: 0777, note: "on"}\n');
    const second = charts.write(
      'second, and "last".yaml',
      'workloads:\n  web:\n    note: |\n      two\n\n      lines\n',
    );
    const empty = charts.write('empty.yaml', '# nothing\n');
    const results = await bothWays([
      { ...charts.team('a'), values: [first, second] },
      charts.team('b'),
      { ...charts.team('c'), values: [empty, first] },
    ]);
    expect(JSON.stringify(results[0])).toContain('port: 511');
    expect(JSON.stringify(results[0])).toContain('two\\\\n\\\\nlines');
    expect(JSON.stringify(results[1])).toContain('port: 80');
  });

  it('lets a null in a values file remove a key of the chart', async () => {
    const values = [charts.write('null.yaml', 'workloads:\n  api: null\n')];
    const [result] = await bothWays([{ ...charts.team('a'), values }, charts.team('b')]);
    expect(JSON.stringify(result)).not.toContain('name: api');
  });

  it('renders one chart twice with different values', async () => {
    const request = charts.team('a');
    const values = [charts.write('v.yaml', 'workloads:\n  web:\n    port: 9999\n')];
    const [plain, overlaid] = await bothWays([request, { ...request, values }]);
    expect(JSON.stringify(plain)).toContain('port: 80');
    expect(JSON.stringify(overlaid)).toContain('port: 9999');
  });

  it('keeps charts with different libraries, own templates or an own release apart', async () => {
    charts.library('other-lib', otherLibrary);
    const own = charts.team('own');
    charts.write('teams/own/templates/extra.yaml', 'kind: {{ .Release.Name }}\napiVersion: v1\n');
    const [, other, extra, released] = await bothWays([
      charts.team('a'),
      charts.team('b', 'workloads: {}\n', 'other-lib'),
      own,
      { ...charts.team('d'), release: 'blue', namespace: 'ns' },
    ]);
    expect(JSON.stringify(other)).toContain('kind: Other');
    expect(JSON.stringify(extra)).toContain('kind: own');
    expect(JSON.stringify(released)).toContain('namespace: ns');
  });

  it('renders each alone when the library reads what differs in a subchart', async () => {
    charts.library('asking', '{{- define "lib-team.all" -}}\nkind: {{ .Release.Name }}\napiVersion: v1\n{{- end -}}\n');
    const [first] = await bothWays(['a', 'b'].map((name) => charts.team(name, '{}\n', 'asking')));
    expect(JSON.stringify(first)).toContain('kind: a');
  });

  it('returns each failing chart with its own message and renders the others', async () => {
    const requests = [
      charts.team('good'),
      charts.team('schema', 'workloads:\n  web: {port: x, colour: red}\nzork: 1\n'),
      charts.team('refused', 'workloads:\n  web: {port: 13}\n'),
      charts.team('refused-too', 'workloads:\n  web: {port: 13}\n'),
      charts.team('no-yaml', 'workloads: [\n'),
      { chart: join(charts.root, 'teams/nowhere'), name: 'nowhere' },
      charts.team('also-good'),
    ];
    const results = await bothWays(requests);
    expect(results.map((result) => ('manifest' in result ? 'ok' : result.problems.map(({ code }) => code)))).toEqual([
      'ok',
      ['helm/schema', 'helm/schema', 'helm/schema'],
      ['helm/refused'],
      ['helm/refused'],
      ['helm/unreadable'],
      ['helm/failed'],
      'ok',
    ]);
    expect(results[2]).toMatchObject({
      problems: [{ file: 'teams/refused', found: 'workloads.web.port\n  found    13\n  expected a lucky number' }],
    });
  });

  it('holds a chart whose schema is another one to its own', async () => {
    const requests = ['a', 'b', 'c', 'd'].map((name) => charts.team(name));
    charts.write('teams/c/values.schema.json', JSON.stringify({ required: ['zork'] }));
    charts.write('teams/d/values.schema.json', JSON.stringify({ required: ['workloads'] }));
    const results = await bothWays(requests);
    expect(results.map((result) => ('manifest' in result ? 'ok' : result.problems.map(({ path }) => path)))).toEqual([
      'ok',
      'ok',
      ['zork'],
      'ok',
    ]);
  });

  it('lints many charts, each with its own values, in the order of the requests', async () => {
    const bad = [charts.write('bad.yaml', 'workloads:\n  web: {port: x}\n  api: null\n')];
    const broken = [charts.write('broken.yaml', 'workloads: [\n')];
    const engine = createHelmEngine(program, { workspace: charts.root, lintBatch: 2 });
    const verdicts = await engine.lint([
      charts.team('a'),
      { ...charts.team('b'), values: bad },
      charts.team('c', 'zork: 1\n'),
      { ...charts.team('d'), values: broken },
      charts.team('e'),
    ]);
    expect(verdicts.map((problems) => problems.map(({ code, file, path }) => [code, file, path]))).toEqual([
      [],
      [['helm/schema', 'teams/b', 'workloads.web.port']],
      [['helm/schema', 'teams/c', 'zork']],
      [['yaml/syntax', 'broken.yaml', '']],
      [],
    ]);
  });

  it('reports the same of a chart that was rendered as of the chart itself', async () => {
    charts.library(
      'old',
      '{{- define "lib-team.all" -}}\napiVersion: v1\nkind: ComponentStatus\nmetadata: {name: x}\n{{- end -}}\n',
    );
    const untidy = charts.team('untidy');
    charts.write(
      'teams/untidy/Chart.yaml',
      'apiVersion: v2\nname: untidy\nversion: 0.1.0\nicon: none\ndependencies: [{name: lib-team, version: 0.1.0}, {name: gone, version: 1.0.0}]\n',
    );
    const requests = [
      charts.team('a'),
      charts.team('empty', 'workloads: {}\n'),
      charts.team('braces', 'workloads:\n  web: {port: 80, note: "{{ fail `x` }} {{/* y */}} \\u00e4"}\n'),
      charts.team('misnamed', 'workloads:\n  Bad_Name: {port: 80}\n'),
      charts.team('deprecated', 'workloads: {}\n', 'old'),
      { ...charts.team('overlaid'), values: [charts.write('port.yaml', 'workloads:\n  web: {port: 82}\n')] },
      untidy,
      // So many that Helm is asked for the kinds of objects, and not about each object.
      ...Array.from({ length: 15 }, (_, number) => charts.team(`alike-${number}`)),
    ];
    const engine = batching(100);
    const results = await engine.render(requests);
    const rendered = requests.map((request, index) => ({ ...request, ...results[index] }));
    const read = rendered.map((request) => ({
      ...request,
      objects: readManifest('manifest' in request ? request.manifest : '', request.name).objects,
    }));
    // Helm sorts what it renders by kind, so the order of its messages about the objects differs.
    const sorted = (list: readonly (readonly Problem[])[]) =>
      list.map((problems) => problems.toSorted((a, b) => (a.found < b.found ? -1 : 1)));
    const verdicts = await engine.lint(rendered);
    expect(sorted(verdicts)).toEqual(sorted(await engine.lint(requests)));
    expect(sorted(await engine.lint(read))).toEqual(sorted(verdicts));
    expect(verdicts.map((problems) => problems.map(({ severity }) => severity))).toEqual([
      [],
      [],
      [],
      ['warning', 'warning'],
      ['warning'],
      [],
      ['error', 'warning'],
      ...Array.from({ length: 15 }, () => []),
    ]);
  });

  it('packages a chart with its library as files', async () => {
    const { chart } = charts.team('a');
    const file = await batching(1).package(chart, join(charts.root, 'out', 'deep'));
    expect(file).toBe(join(charts.root, 'out/deep/a-0.1.0.tgz'));
    expect(existsSync(file)).toBe(true);
  });

  it('reports why a chart cannot be packaged', async () => {
    await expect(batching(1).package(join(charts.root, 'nowhere'), charts.root)).rejects.toThrow(/nowhere/);
  });

  it('stops when cancelled', async () => {
    const requests = ['a', 'b'].map((name) => charts.team(name));
    await expect(batching(100).render(requests, { signal: AbortSignal.abort() })).rejects.toThrow(/cancelled/);
  });

  it('names a helm that crashes, for each chart', async () => {
    const path = charts.write('crash', '#!/bin/sh\nkill -SEGV $$\n');
    chmodSync(path, 0o755);
    const engine = createHelmEngine({ ...program, path }, { workspace: charts.root });
    const results = await engine.render([charts.team('a'), charts.team('b')]);
    expect(results).toMatchObject([
      { problems: [{ code: 'toolchain/crashed', file: 'teams/a', found: 'ended by SIGSEGV' }] },
      { problems: [{ code: 'toolchain/crashed', file: 'teams/b' }] },
    ]);
  });

  it('throws when helm does not exist', async () => {
    const engine = createHelmEngine({ ...program, path: join(charts.root, 'gone') });
    await expect(engine.render([charts.team('a')])).rejects.toThrow(ProblemsError);
  });

  it("ignores the person's own Helm settings", async () => {
    const request = charts.team('a');
    const expected = await batching(1).render([request]);
    const kubeconfig = charts.write('kubeconfig', 'not: [a kubeconfig');
    const before = { ...process.env };
    Object.assign(process.env, { HELM_NAMESPACE: 'theirs', HELM_DEBUG: 'true', KUBECONFIG: kubeconfig });
    try {
      expect(await batching(1).render([request])).toEqual(expected);
    } finally {
      process.env = before;
    }
  });
});
