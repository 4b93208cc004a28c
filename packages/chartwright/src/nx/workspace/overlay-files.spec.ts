import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FsTree } from 'nx/src/generators/tree';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overlayFiles } from './overlay-files.ts';

const folder = 'environments/prod/teams';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const found = () => {
  const { files, problems } = overlayFiles(new FsTree(root, false), folder);
  return { files, problems: problems.map(({ file, found: what, fix }) => [file.replace(`${folder}/`, ''), what, fix]) };
};

describe('overlayFiles', () => {
  it('are those that end in .yaml, in order; notes and hidden files may lie beside them', () => {
    for (const name of ['shop.yaml', 'cart.yaml', 'README.md', '.gitkeep'])
      writeFileSync(join(root, folder, name), '{}\n');
    expect(found()).toEqual({ files: ['cart.yaml', 'shop.yaml'], problems: [] });
  });

  it.each<[string, string, (path: string) => void]>([
    ['shop.yml', 'the ending .yml', (path) => writeFileSync(path, '{}\n')],
    ['shop.YAML', 'the ending .YAML', (path) => writeFileSync(path, '{}\n')],
    ['shop.yaml', 'a folder', (path) => mkdirSync(path)],
    ['shop', 'a folder', (path) => mkdirSync(path)],
    ['shop.yaml', 'a link to nothing', (path) => symlinkSync('nowhere', path)],
    ['shop.yaml', 'a loop of links', (path) => symlinkSync('shop.yaml', path)],
    ['shop.yaml', 'a device', (path) => symlinkSync('/dev/zero', path)],
    ['shop.yaml', 'a named pipe', (path) => execFileSync('mkfifo', [path])],
  ])('reports what would be passed over: %s, %s', (name, what, make) => {
    make(join(root, folder, name));
    expect(found()).toEqual({ files: [], problems: [[name, what, expect.stringContaining('shop.yaml')]] });
  });

  it.each<[string, (path: string) => void]>([
    ['a file', (path) => writeFileSync(path, '')],
    ['a link to nothing', (path) => symlinkSync('nowhere', path)],
  ])('reports %s in place of the folder', (_, make) => {
    rmSync(join(root, folder), { recursive: true });
    expect(found()).toEqual({ files: [], problems: [] });
    make(join(root, folder));
    expect(found().problems).toMatchObject([[folder, 'no folder, but a file or a link to nothing', expect.anything()]]);
  });
});
