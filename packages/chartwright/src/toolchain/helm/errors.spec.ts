import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blamedCharts, helmProblems } from './errors.ts';
import { lintProblems } from './lint.ts';
import { schemaProblems } from './schema-verdict.ts';

/** Recorded from the real programs. */
const recorded = (name: string) => readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');
const schemaText = (problem: { path: string; found: string; expected: string }) => {
  return `${problem.path}: ${problem.found}, ${problem.expected}`;
};
const refusedBySchema = [
  'workloads.web.image: number, string',
  'workloads.web.nope: a key, no such key',
  'workloads.web.port: string, integer',
  'zork: a key, no such key',
];

describe.each(['helm3', 'helm4'])('the messages of %s', (helm) => {
  it('gives a problem for each path the schema refuses, sorted', () => {
    const problems = helmProblems(recorded(`schema-${helm}`), 'charts/a');
    expect(problems.map(schemaText)).toEqual(refusedBySchema);
    expect(new Set(problems.map(({ code, file }) => `${code} ${file}`))).toEqual(new Set(['helm/schema charts/a']));
  });

  it("reports a path within a dependency as it is in the parent's values", () => {
    const text = recorded(`schema-${helm}`);
    const own = helmProblems(text, 'charts/a', 'team-0001');
    expect(own.map(schemaText)).toEqual(refusedBySchema);
    const within = helmProblems(text, 'charts/platform', 'platform');
    expect(within.map(schemaText)).toEqual(refusedBySchema.map((line) => `team-0001.${line}`));
  });

  it("keeps all lines of the chart's own refusal, and nothing else", () => {
    const [problem, ...others] = helmProblems(recorded(`refused-${helm}`), 'charts/a');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'helm/refused', found: 'workload web\n  needs an image' });
  });

  it.each([
    ['no-manifest', 'helm/manifest-unparsable', /^YAML parse error on team-0004.*line 8/],
    ['no-values', 'helm/unreadable', /^cannot load values\.yaml: .*line 2/],
    ['no-template', 'helm/template', /no template "lib-team\.nope"/],
    ['unclosed', 'helm/template', /^parse error at \(team-0007.*unclosed action$/],
  ])('reports %s as %s', (name, code, found) => {
    const problems = helmProblems(recorded(`${name}-${helm}`), 'charts/a');
    expect(problems).toMatchObject([{ code, file: 'charts/a', severity: 'error' }]);
    expect(problems[0]?.found).toMatch(found);
  });

  it('returns what the linter printed about each chart, each message once, without level INFO', () => {
    const charts = [1, 3, 4, 5, 6, 0].map((number) => ({ given: `teams/team-000${number}`, file: `t${number}` }));
    const verdicts = lintProblems(recorded(`lint-${helm}`), charts);
    expect(verdicts.map((problems) => problems.map(({ code, file }) => `${file} ${code}`))).toEqual([
      Array.from({ length: 4 }, () => 't1 helm/schema'),
      ['t3 helm/lint'],
      ['t4 helm/lint'],
      ['t5 helm/lint'],
      ['t6 helm/template'],
      ['t0 helm/lint', 't0 helm/lint', 't0 helm/lint'],
    ]);
    expect(verdicts[0]?.map(schemaText)).toEqual(refusedBySchema);
    expect(verdicts[5]?.[0]?.found).toBe("Chart.yaml: invalid icon URL 'x'");
  });
});

describe('helmProblems', () => {
  it('always returns a problem', () => {
    const found = 'an exit code other than 0, and no message';
    expect(helmProblems('', 'a')).toMatchObject([{ code: 'helm/failed', found }]);
    expect(helmProblems('Error: something new\n', 'a')).toMatchObject([
      { code: 'helm/failed', found: 'something new' },
    ]);
  });
});

describe('lintProblems', () => {
  const charts = [
    { given: 'a', file: 'a' },
    { given: 'b', file: 'b' },
  ];

  it('is not misled by a message that looks like a heading', () => {
    const output =
      '==> Linting a\n[ERROR] x: ==> Linting c\n==> Linting c\n[WARNING] y: w\n\n==> Linting b\n[INFO] z: i\n';
    expect(lintProblems(output, charts).map((problems) => problems.map(({ severity }) => severity))).toEqual([
      ['error', 'warning'],
      [],
    ]);
  });

  it('reports a chart that does not exist', () => {
    const output =
      '==> Linting a\nError unable to check Chart.yaml file in chart: stat a/Chart.yaml: no such file\n\n==> Linting b\n';
    expect(lintProblems(output, charts)[0]).toMatchObject([{ code: 'helm/lint', severity: 'error' }]);
  });

  it('claims nothing when helm stopped before the last chart', () => {
    expect(lintProblems('==> Linting a\n[ERROR] x: y\n', charts)).toEqual([[], []]);
  });
});

describe('blamedCharts', () => {
  it('names every chart the schema refuses, or the first whose template fails', () => {
    const heading = "Error: values don't meet the specifications of the schema(s) in the following chart(s):";
    expect(blamedCharts(`${heading}\na-1:\n- at '/x': y\nb:\n- at '': z\n`, 'p')).toEqual(['a-1', 'b']);
    const byParent = `p:\n- at '/a-1/x': y\n- at '/a-1': allOf failed\n  - at '/a-1/z': y\n- at '/b/x': z\nc:\n- at '/x': y\n`;
    expect(blamedCharts(`${heading}\n${byParent}`, 'p')).toEqual(['a-1', 'b', 'c']);
    expect(blamedCharts('Error: execution error at (p/charts/b/templates/all.yaml:1:4): no', 'p')).toEqual(['b']);
    expect(blamedCharts('Error: out of luck', 'p')).toEqual([]);
  });
});

describe('schemaProblems', () => {
  const place = { code: 'c', severity: 'error', file: 'f', fix: 'm' } as const;
  const of = (text: string) => schemaProblems(text, place).map(schemaText);

  it('reads each wording', () => {
    expect(of("- at '/a~1b/0': minimum: got 0, want 1")).toEqual(['a/b.0: 0, minimum 1']);
    expect(of("- at '': missing properties 'a', 'b'")).toEqual(['a: nothing, a value', 'b: nothing, a value']);
    expect(of("- at '/x': value must be one of 'a', 'b'")).toEqual(["x: another value, value must be one of 'a', 'b'"]);
  });

  it('does not repeat a value that does not match, which may be a secret', () => {
    expect(of("- at '/x': 'hunter2' does not match pattern '^a$'")).toEqual([
      'x: another text, text of another form, such as a',
    ]);
  });

  it('leaves out the middle of a message of templates that call one another for ever', () => {
    const calls = 'at <include "a" .>: error calling include: '.repeat(1000);
    const [problem] = helmProblems(
      `Error: template: c/templates/z.yaml:1:2: ${calls}rendering template has reached`,
      'c',
    );
    expect(problem?.found).toMatch(/^template: c\/templates\/z\.yaml:1:2: at .* … .*rendering template has reached$/);
    expect(problem?.found.length).toBeLessThan(2100);
  });
});
