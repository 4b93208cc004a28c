import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lstatIfThere, statIfThere } from './stat-if-there.ts';

describe('what is at a path', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'chartwright-stat-'));
    writeFileSync(join(root, 'file'), 'a: 1\n');
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it.each([statIfThere, lstatIfThere])('is nothing where nothing is, also below a file', (stat) => {
    expect(stat(join(root, 'file'))?.isFile()).toBe(true);
    expect(stat(join(root, 'none'))).toBeUndefined();
    expect(stat(join(root, 'none/below'))).toBeUndefined();
    expect(stat(join(root, 'file/below'))).toBeUndefined();
  });

  it('tells a link from what it leads to', () => {
    expect(statIfThere(join(root, 'dangling'))).toBeUndefined();
    expect(lstatIfThere(join(root, 'dangling'))?.isSymbolicLink()).toBe(true);
    expect(lstatIfThere(join(root, 'loop'))?.isSymbolicLink()).toBe(true);
    expect(() => statIfThere(join(root, 'loop'))).toThrow('ELOOP');
  });
});
