import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FsTree } from 'nx/src/generators/tree';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProblemsError } from '../../core/problem.ts';
import { readText } from './read-text.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const read = (): string | null => readText(new FsTree(root, false), 'a.yaml');

it('returns the text, and null where there is no file', () => {
  expect(read()).toBeNull();
  writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
  expect(read()).toBe('a: 1\n');
});

it.each<[string, (path: string) => void]>([
  ['a folder where a file should be', (path) => mkdirSync(path)],
  ['symbolic links that form a loop', (path) => symlinkSync('a.yaml', path)],
])('names the file in place of which is %s', (words, make) => {
  make(join(root, 'a.yaml'));
  const found = `a file that cannot be read: ${words}`;
  expect(read).toThrow(ProblemsError);
  try {
    read();
  } catch (error) {
    expect((error as ProblemsError).problems).toMatchObject([{ code: 'workspace/unreadable', file: 'a.yaml', found }]);
  }
});
