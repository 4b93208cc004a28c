import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FsTree } from 'nx/src/generators/tree';
import { ProblemsError } from '../../core/problem.ts';
import { replaceUserFile } from './user-file.ts';
import { DiskWorkspace } from './workspace.fixture.ts';

const file = 'charts/values.yaml';
let workspace: DiskWorkspace;
beforeEach(() => {
  workspace = new DiskWorkspace();
  workspace.write(file, 'a: 1\n');
});
afterEach(() => {
  workspace.remove();
});

function replace(before: string): void {
  replaceUserFile(new FsTree(workspace.root, false), file, before, 'a: 2\n');
}

it('replaces the text that the change was made of', () => {
  replace('a: 1\n');
  expect(workspace.read(file)).toBe('a: 2\n');
});

it('keeps what somebody wrote in the meantime', () => {
  expect(() => {
    replace('a: 0\n');
  }).toThrow(ProblemsError);
  expect(workspace.read(file)).toBe('a: 1\n');
});

it('leaves alone a file of a person’s beside it', () => {
  const beside = join(workspace.root, `${file}.new`);
  writeFileSync(beside, 'precious');
  replace('a: 1\n');
  expect(existsSync(beside)).toBe(true);
  expect(workspace.read(`${file}.new`)).toBe('precious');
});
