import { describe, expect, it } from 'vitest';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { guarded } from './failed-check.ts';

const file = 'charts/teams/shop/values.yaml';
const run = (check: () => Problem[]): Problem[] => guarded(file, check, (failed) => failed);

describe('a check that fails', () => {
  it('is a problem of the file, with the place in the program and nothing of the file', () => {
    const [problem, ...others] = run(() => {
      throw new SyntaxError('Cannot convert hunter2 to a BigInt');
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'workspace/failed-check', severity: 'error', file });
    expect(problem?.found).toMatch(/: SyntaxError in failed-check\.spec\.ts:\d+$/);
  });

  it('reports the problems that it was about to report', () => {
    const own: Problem = {
      code: 'yaml/syntax',
      severity: 'error',
      file,
      path: '',
      found: 'a',
      expected: 'b',
      fix: 'c',
    };
    expect(
      run(() => {
        throw new ProblemsError([own]);
      }),
    ).toEqual([own]);
  });

  it('is not seen in a check that ends', () => {
    expect(run(() => [])).toEqual([]);
  });
});
