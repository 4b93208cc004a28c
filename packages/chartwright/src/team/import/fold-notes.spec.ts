import { expect, it } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { foldNotes } from './fold-notes.ts';

it('tells the same about several objects once, with all places', () => {
  const note = (line: number, path: string, found = 'true'): Problem => ({
    code: 'import/not-said',
    severity: 'warning',
    file: 'app.yaml',
    line,
    path,
    found,
    expected: 'x',
    fix: 'y',
  });
  const folded = foldNotes([
    note(1, 'Deployment a spec.containers[0].tty'),
    note(7, 'Deployment b spec.containers[1].tty'),
    note(9, 'Deployment b spec.containers[1].tty', 'false'),
  ]);
  expect(folded).toHaveLength(2);
  expect(folded[0]).toContain('\n  also     app.yaml:7 Deployment b spec.containers[1].tty');
});
