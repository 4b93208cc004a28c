import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { REPORT_FORMATS } from './formats.ts';
import { formatReport } from './report.ts';
import { summarise } from './summary.ts';

const port: Problem = {
  code: 'schema/type',
  severity: 'error',
  file: 'charts/teams/a/values.yaml',
  line: 2,
  column: 7,
  path: 'workloads.web.port',
  found: '"http" <text> & more',
  expected: 'a whole number, 100%',
  fix: "write the port's number",
};
const file: Problem = {
  code: 'yaml/too-large',
  severity: 'warning',
  file: 'b c,d.yaml',
  path: '',
  found: 'x',
  expected: 'y',
  fix: 'z',
};
const sources = new Map([['charts/teams/a/values.yaml', 'a: 1\nport: "http"\n']]);

describe('a report', () => {
  it('exists in each format, even without problems', () => {
    expect(REPORT_FORMATS).toEqual(['text', 'json', 'github', 'sarif', 'junit']);
    expect(REPORT_FORMATS.map((format) => formatReport(format, []))).toEqual([
      'no problems',
      expect.stringContaining('"problems": []'),
      '',
      expect.stringContaining('"results": []'),
      expect.stringContaining('tests="0" failures="0"'),
    ]);
  });

  it('as text shows each problem by file with its source line, and a summary', () => {
    expect(formatReport('text', [port, file], { sources })).toBe(
      [
        'charts/teams/a/values.yaml:2:7 error schema/type',
        '  at       workloads.web.port',
        '  found    "http" <text> & more',
        '  expected a whole number, 100%',
        "  fix      write the port's number",
        '  2 | port: "http"',
        '    |       ^',
        '',
        'b c,d.yaml warning yaml/too-large',
        '  found    x',
        '  expected y',
        '  fix      z',
        '',
        '1 error, 1 warning in 2 files',
      ].join('\n'),
    );
  });

  it('as text shows no line with a value that looks secret, and no control character', () => {
    const text = (content: string, found = 'x'): string =>
      formatReport('text', [{ ...file, line: 1, column: 1, found }], { sources: new Map([['b c,d.yaml', content]]) });
    expect(text('a: {x: 1, password: hunter2}')).not.toContain('hunter2');
    expect(text('a: b', 'a literal (not shown)')).not.toContain('a: b');
    expect(text('a: \u001b[31mred')).not.toContain('\u001b');
    expect(text(`a: ${'x'.repeat(200)}`)).toContain(`${'x'.repeat(117)}…`);
  });

  it('as text orders the problems of a file by line', () => {
    const report = formatReport('text', [{ ...port, line: 9 }, port]);
    expect(report.indexOf(':2:7')).toBeLessThan(report.indexOf(':9:7'));
  });

  it('as JSON contains the problems and their counts', () => {
    expect(JSON.parse(formatReport('json', [port, file]))).toEqual({ errors: 1, warnings: 1, problems: [port, file] });
  });

  it('as GitHub annotations escapes the special characters of workflow commands', () => {
    const [first, second] = formatReport('github', [{ ...port, found: 'two\nlines' }, file]).split('\n');
    expect(first).toBe(
      "::error file=charts/teams/a/values.yaml,line=2,col=7,title=schema/type::workloads.web.port: found two%0Alines; expected a whole number, 100%25; write the port's number",
    );
    expect(second).toBe('::warning file=b c%2Cd.yaml,title=yaml/too-large::found x; expected y; z');
  });

  it('as SARIF 2.1.0 names rules, places and paths', () => {
    const log = JSON.parse(formatReport('sarif', [port, file], { version: '1.2.3' })) as {
      version: string;
      runs: { tool: unknown; results: unknown[] }[];
    };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.tool).toEqual({
      driver: {
        name: 'chartwright',
        informationUri: 'https://github.com/chartwright/chartwright',
        version: '1.2.3',
        semanticVersion: '1.2.3',
        rules: [
          {
            id: 'schema/type',
            shortDescription: { text: expect.stringContaining('text for a number') as string },
            help: {
              text: expect.stringMatching(/^To fix it: add or remove quotes/) as string,
              markdown: expect.stringContaining('errors.md#schema') as string,
            },
            helpUri: 'https://github.com/chartwright/chartwright/blob/main/docs/guides/errors.md#schema',
          },
          expect.objectContaining({ id: 'yaml/too-large' }),
        ],
      },
    });
    expect(log.runs[0]?.results).toMatchObject([
      {
        ruleId: 'schema/type',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'charts/teams/a/values.yaml' },
              region: { startLine: 2, startColumn: 7 },
            },
            logicalLocations: [{ fullyQualifiedName: 'workloads.web.port' }],
          },
        ],
      },
      {
        ruleIndex: 1,
        level: 'warning',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'b%20c%2Cd.yaml' } } }],
      },
    ]);
  });

  it('as JUnit escapes XML, and fails for errors only', () => {
    const report = formatReport('junit', [port, { ...file, found: 'a\u0000b' }]);
    expect(report).toContain('<testsuites name="chartwright" tests="2" failures="1">');
    expect(report).toContain('&quot;http&quot; &lt;text&gt; &amp; more');
    expect(report).toContain('<system-out>');
    expect(report).not.toContain('\u0000');
    expect(report.match(/<failure /g)).toHaveLength(1);
  });

  it('contains a hundred problems of a file, errors first, and counts the rest', () => {
    const many = Array.from({ length: 30_000 }, (_, index): Problem => {
      return { ...port, line: index + 1, severity: index < 29_990 ? 'warning' : 'error' };
    });
    const { errors, warnings, problems } = JSON.parse(formatReport('json', [...many, file])) as {
      errors: number;
      warnings: number;
      problems: Problem[];
    };
    expect({ errors, warnings, length: problems.length }).toEqual({ errors: 10, warnings: 29_991, length: 102 });
    expect(problems.filter(({ severity, code }) => severity === 'error' && code === 'schema/type')).toHaveLength(10);
    expect(problems.find(({ code }) => code === 'report/more')).toMatchObject({
      severity: 'warning',
      found: '29900 more problems, 0 of them errors',
    });
    for (const format of REPORT_FORMATS) expect(formatReport(format, many).length).toBeLessThan(200_000);
    const text = formatReport('text', many);
    expect(text.slice(text.lastIndexOf('charts/teams'))).toMatch(/^\S+ warning report\/more\n/);
    expect(text.endsWith('10 errors, 29990 warnings in 1 file')).toBe(true);
  });

  it('contains each problem once', () => {
    expect(JSON.parse(formatReport('json', [port, { ...port }]))).toMatchObject({ errors: 1, problems: [port] });
  });

  it('summarises the counts of problems', () => {
    expect(summarise([port, { ...port, line: 3 }, { ...port, line: 4 }, file])).toBe('3 errors, 1 warning in 2 files');
    expect(summarise([file])).toBe('1 warning in 1 file');
  });
});
