import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeProblem, isWithin } from './confined-path.ts';

let root: string;
let outside: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  outside = mkdtempSync(join(tmpdir(), 'chartwright-'));
  mkdirSync(join(root, 'charts/here'), { recursive: true });
  symlinkSync(outside, join(root, 'charts/out'), 'dir');
  symlinkSync('here', join(root, 'charts/in'), 'dir');
  symlinkSync('nowhere', join(root, 'charts/dangling'), 'dir');
});

afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(outside, { recursive: true });
});

describe('a path', () => {
  it.each(['charts/new/file.yaml', 'charts/here/x', 'charts/in/x/y', 'x'])('%s stays inside', (path) => {
    expect(escapeProblem(root, path)).toBeUndefined();
  });

  it.each(['../x', 'charts/../../x', 'charts/out/x', 'charts/out/new/x', 'charts/out', 'charts/dangling/x', '/etc/x'])(
    '%s leads out',
    (path) => {
      expect(escapeProblem(root, path)).toMatchObject({ code: 'nx/outside-workspace', file: path });
    },
  );

  it('of a workspace in memory is checked by its text', () => {
    expect(escapeProblem('/virtual/none', 'charts/x')).toBeUndefined();
    expect(escapeProblem('/virtual/none', '../x')).toBeDefined();
  });
});

it.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a', '/a/..b', true],
  ['/a', '/ab', false],
  ['/a/b', '/a', false],
])('in %s, %s is within: %s', (folder, path, within) => {
  expect(isWithin(folder, path)).toBe(within);
});
