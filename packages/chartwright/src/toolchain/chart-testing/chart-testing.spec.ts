import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartTestingArguments, lint, listChanged } from './chart-testing.ts';
import { parseChartTesting } from './output.ts';
import { ThinCharts } from '../helm/fixtures/thin-charts.ts';
import { locate } from '../programs/locate.ts';
import { run } from '../run.ts';

/** Recorded from ct 3.14.0 with Helm 4.1.4. */
const recorded = (name: string) => readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');

describe('parseChartTesting', () => {
  it('gives a chart that passes', () => {
    expect(parseChartTesting(recorded('lint-good'))).toEqual([
      { chart: 'charts/teams/good', version: '0.1.1', ok: true, problems: [] },
    ]);
  });

  it("reports each program's findings of each chart, sorted by folder", () => {
    const verdicts = parseChartTesting(recorded('lint-changed'));
    expect(verdicts.map(({ chart, ok }) => [chart.split('/').at(-1), ok])).toEqual([
      ['badlint', false],
      ['badshape', false],
      ['badstyle', false],
      ['good', true],
      ['unbumped', false],
    ]);
    const [badlint, badshape, badstyle, good, unbumped] = verdicts.map(({ problems }) => problems);
    expect(badlint).toMatchObject([{ code: 'helm/schema', path: 'port', found: 'string', expected: 'integer' }]);
    expect(badshape).toMatchObject([
      { code: 'ct/chart-yaml', file: 'charts/teams/badshape/Chart.yaml', path: 'colour', found: 'Unexpected element' },
    ]);
    expect(badstyle).toMatchObject([
      { code: 'yamllint/colons', file: 'charts/teams/badstyle/values.yaml', line: 1, column: 8 },
      { code: 'yamllint/trailing-spaces', line: 2, column: 9, found: 'trailing spaces' },
    ]);
    expect(good).toEqual([]);
    expect(unbumped).toMatchObject([
      { code: 'ct/version-not-raised', file: 'charts/teams/unbumped/Chart.yaml', path: 'version', found: '0.1.0' },
    ]);
  });

  it('reports an install without a cluster', () => {
    const verdicts = parseChartTesting(recorded('install-unreachable'));
    expect(verdicts.map(({ ok, problems }) => [ok, problems.map(({ code }) => code)])).toEqual([
      [false, ['ct/cluster-unreachable']],
      [false, ['ct/cluster-unreachable']],
    ]);
  });

  it('keeps findings of the linter and of the install apart where one run does both', () => {
    const verdicts = parseChartTesting(recorded('lint-and-install'));
    expect(verdicts.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['helm/schema'],
      ['ct/cluster-unreachable'],
    ]);
  });

  it('gives no verdicts when no chart has changed', () => {
    expect(parseChartTesting(recorded('lint-unchanged'))).toEqual([]);
  });

  it('throws when ct stopped before it had a verdict', () => {
    expect(() => parseChartTesting(recorded('lint-no-remote'))).toThrow(
      /targetBranch 'nowhere\/main' does not exist[\s\S]*git fetch nowhere main/,
    );
    expect(() => parseChartTesting(recorded('lint-broken-link'))).toThrow(
      /charts\/teams\/badshape error ct\/stopped[\s\S]*error evaluating symlink/,
    );
  });

  it("reports a failure of an unknown kind in ct's own words", () => {
    const output = ' ✖︎ a => (version: "1.0.0", path: "charts/a") > failed for a new reason\n';
    expect(parseChartTesting(output)).toMatchObject([{ ok: false, problems: [{ found: 'failed for a new reason' }] }]);
  });
});

describe('chartTestingArguments', () => {
  it('passes on what is set and no more', () => {
    const options = { workspace: '/w', charts: ['charts/a', 'charts/b'], targetBranch: 'dev' };
    const common = ['--config=/c.yaml', '--target-branch=dev'];
    expect(chartTestingArguments('lint', '/c.yaml', options)).toEqual([...common, '--charts=charts/a,charts/b']);
    expect(chartTestingArguments('list-changed', '/c.yaml', options)).toEqual(common);
    const install = { workspace: '/w', namespace: 'n', releaseName: 'r', valuesArguments: '--set=a=b', upgrade: true };
    expect(chartTestingArguments('install', '/c.yaml', install)).toEqual([
      '--config=/c.yaml',
      '--namespace=n',
      '--release-name=r',
      '--helm-extra-set-args=--set=a=b',
      '--upgrade',
    ]);
  });
});

const missing = await Promise.all(
  (['ct', 'helm', 'yamllint', 'yamale'] as const).map((name) =>
    locate(name).then(
      () => [],
      () => [name],
    ),
  ),
).then((names) => names.flat());
if (missing.length > 0)
  console.warn(`skipped: linting with ct itself, for want of ${missing.join(', ')} (npm run tools)`);

describe.skipIf(missing.length > 0)('ct itself', () => {
  it('lints team charts that link their library, and lists those that changed', { timeout: 60_000 }, async () => {
    const charts = new ThinCharts();
    const workspace = charts.root;
    const git = async (...args: string[]) => {
      const { exitCode, stderr } = await run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: workspace,
      });
      expect(exitCode, stderr).toBe(0);
    };
    try {
      charts.write('ct.yaml', 'chart-dirs: [teams]\nvalidate-maintainers: false\nremote: origin\n');
      charts.team('a');
      charts.team('b');
      await git('init', '--quiet', '--initial-branch=main');
      await git('add', '.');
      await git('commit', '--quiet', '--message=one');
      await git('remote', 'add', 'origin', workspace);
      await git('fetch', '--quiet', 'origin');
      charts.write('teams/b/values.yaml', 'workloads:\n  web:   {port: 1}\n');
      await git('commit', '--quiet', '--all', '--message=two');
      const options = { workspace, config: 'ct.yaml', extraArguments: ['--validate-chart-schema=false'] };
      expect(await listChanged({ workspace, config: 'ct.yaml' })).toEqual(['teams/b']);
      const lintconf = charts.write('lintconf.yaml', 'rules: {colons: {max-spaces-after: 1}}\n');
      const extraArguments = [...options.extraArguments, `--lint-conf=${lintconf}`];
      const verdicts = await lint({ ...options, extraArguments, all: true });
      expect(verdicts.map(({ chart, ok, problems }) => [chart, ok, problems.map(({ code }) => code)])).toEqual([
        ['teams/a', true, []],
        ['teams/b', false, ['yamllint/colons']],
      ]);
      await expect(listChanged({ ...options, extraArguments: [], remote: 'nowhere' })).rejects.toThrow(
        /does not exist/,
      );
    } finally {
      charts.remove();
    }
  });
});
