import { describe, expect, it } from 'vitest';
import type { Problem } from '../core/problem.ts';
import { surveyedFindings } from './findings.ts';

function problem(code: string, severity: Problem['severity'], file: string, line: number): Problem {
  return { code, severity, file, line, path: 'a.b', found: 'this', expected: 'that', fix: 'do it' };
}

describe('findings', () => {
  it('come with what their code means, errors first, then by file and line', () => {
    const found = surveyedFindings([
      { problem: problem('schema/type', 'warning', 'a.yaml', 1), team: 'shop' },
      { problem: problem('schema/type', 'error', 'b.yaml', 2), team: undefined },
      { problem: problem('schema/type', 'error', 'a.yaml', 10), team: 'shop' },
      { problem: problem('schema/type', 'error', 'a.yaml', 9), team: 'shop' },
    ]);
    expect(found.map(({ severity, file, line, team }) => [severity, file, line, team])).toEqual([
      ['error', 'a.yaml', 9, 'shop'],
      ['error', 'a.yaml', 10, 'shop'],
      ['error', 'b.yaml', 2, undefined],
      ['warning', 'a.yaml', 1, 'shop'],
    ]);
    expect(found[0]?.meaning).toContain('text for a number');
  });

  it('in which several teams have a part are listed once', () => {
    const one = problem('fleet/host-taken', 'error', 'a.yaml', 1);
    expect(
      surveyedFindings([
        { problem: one, team: 'shop' },
        { problem: one, team: 'catalog' },
      ]),
    ).toHaveLength(1);
  });

  it('name the environments that have them', () => {
    const [there] = surveyedFindings([
      { problem: { ...problem('a/b', 'error', 'a.yaml', 1), environments: ['dev'] }, team: 'shop' },
    ]);
    expect(there).toMatchObject({ environments: ['dev'] });
    expect(there).not.toHaveProperty('meaning');
  });
});
