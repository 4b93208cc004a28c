import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, makeAtomically } from './cache.ts';

describe('cacheFolder', () => {
  it('is the one set, else the one of XDG, else in the home', () => {
    expect(cacheFolder({ CHARTWRIGHT_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe('/b/chartwright');
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toBe(join(homedir(), '.cache/chartwright'));
  });
});

describe('makeAtomically', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

  it('shows nothing at the final path before all is written', async () => {
    const final = join(folder, 'deep', 'file');
    const make = async (temporary: string) => {
      await writeFile(temporary, 'x');
      expect(existsSync(final)).toBe(false);
    };
    await makeAtomically(final, make, rename);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['file']);
  });

  it('reports that the disk is full, and removes what was begun', async () => {
    await expect(makeAtomically(join(folder, 'file'), failing('ENOSPC'), rename)).rejects.toThrow(
      /toolchain\/disk-full[\s\S]*CHARTWRIGHT_CACHE/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reports that the cache cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const inside = makeAtomically(join(file, 'x', 'program'), () => Promise.resolve(), rename);
    await expect(inside).rejects.toThrow(/toolchain\/cache-unwritable[\s\S]*CHARTWRIGHT_CACHE/);
    await expect(makeAtomically(join(folder, 'f'), failing('EACCES'), rename)).rejects.toThrow(/cache-unwritable/);
  });

  it('removes what a killed run left an hour ago, and nothing younger', async () => {
    const old = join(folder, '.file.1-a.tmp');
    const young = join(folder, '.file.2-b.tmp');
    writeFileSync(old, '');
    writeFileSync(young, '');
    utimesSync(old, new Date(0), new Date(0));
    await makeAtomically(join(folder, 'file'), (temporary) => writeFile(temporary, ''), rename);
    expect(readdirSync(folder).sort()).toEqual(['.file.2-b.tmp', 'file']);
  });
});
