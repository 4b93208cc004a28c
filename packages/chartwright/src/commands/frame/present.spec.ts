import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { REPORT_FORMATS } from '../../core/report/formats.ts';
import { present, presentChart, presentCharts } from './present.ts';

const problem: Problem = {
  code: 'schema/type',
  severity: 'error',
  file: 'a.yaml',
  line: 1,
  column: 4,
  path: 'a',
  found: '"x"',
  expected: 'a number',
  fix: 'write a number',
};
const failed = { problems: [problem], text: 'one line' };
const list = { problems: [], text: '', document: 'a\nb', data: ['a', 'b'] };

describe('present', () => {
  it('prints problems with their source lines, then the text', () => {
    const { printed } = present(failed, {}, { sources: new Map([['a.yaml', 'a: x\n']]) });
    expect(printed).toContain('  1 | a: x\n    |    ^');
    expect(printed.endsWith('1 error in 1 file\none line')).toBe(true);
  });

  it('prints nothing but the report in a format for programs', () => {
    for (const format of REPORT_FORMATS.filter((name) => name !== 'text'))
      expect(present(failed, { format }).printed).not.toContain('one line');
    expect(JSON.parse(present(list, { format: 'json' }).printed)).toEqual({
      ...{ errors: 0, warnings: 0, problems: [] },
      result: ['a', 'b'],
    });
  });

  it('writes the document alone to a file, and prints where it went', () => {
    expect(present(list, { output: 'list.txt' })).toEqual({ printed: '✔ → list.txt', written: 'a\nb' });
  });

  it('writes a report to a file in every format', () => {
    for (const format of REPORT_FORMATS.filter((name) => name !== 'text')) {
      const { printed, written } = present(failed, { format, output: 'r' });
      expect(printed).toBe('✖ 1 error in 1 file → r');
      expect(written).toContain('schema/type');
    }
  });

  it('does not write the file when the command has no result', () => {
    const { printed, written } = present(failed, { output: 'list.txt' });
    expect(written).toBeUndefined();
    expect(printed).toContain('error schema/type');
  });

  it('prints for each chart whether it passes, and makes one report of several', () => {
    const sound = { root: 'charts/b', problems: [], text: '3 objects' };
    expect(presentChart(sound, {}).printed).toBe('✔ charts/b: 3 objects');
    const both = presentCharts([{ root: 'charts/a', ...failed }, sound], {}).printed;
    expect(both.endsWith('1 error in 1 file\n✖ charts/a: one line\n✔ charts/b: 3 objects')).toBe(true);
  });
});
