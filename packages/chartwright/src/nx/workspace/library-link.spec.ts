import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { linkState, makeLink } from './library-link.ts';

const fs = vi.hoisted(() => ({ forbidden: undefined as string | undefined }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const symlink: typeof real.symlinkSync = (...parameters) => {
    if (fs.forbidden !== undefined) throw Object.assign(new Error(fs.forbidden), { code: fs.forbidden });
    real.symlinkSync(...parameters);
  };
  return { ...real, symlinkSync: symlink };
});

let root: string;
let path: string;
const target = '../lib';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-'));
  path = join(root, 'charts/lib');
  mkdirSync(join(root, 'lib'));
  writeFileSync(join(root, 'lib/Chart.yaml'), 'name: lib\n');
});

afterEach(() => {
  fs.forbidden = undefined;
  rmSync(root, { recursive: true });
});

it('makes a link, and knows it', () => {
  expect(linkState(path, target)).toBe('absent');
  expect(makeLink(path, target)).toBe('linked');
  expect(linkState(path, target)).toBe('right');
  expect(readFileSync(join(path, 'Chart.yaml'), 'utf8')).toBe('name: lib\n');
});

it('replaces the file that Git or Nx left in its place, whole or cut short', () => {
  for (const text of [target, `${target}\n`, '../l', '']) {
    rmSync(path, { force: true });
    mkdirSync(join(root, 'charts'), { recursive: true });
    writeFileSync(path, text);
    expect(linkState(path, target)).toBe('text');
    makeLink(path, target);
    expect(readlinkSync(path)).toBe(target);
  }
});

it('knows what is not its own', () => {
  mkdirSync(join(root, 'charts'));
  symlinkSync('../other', path, 'dir');
  expect(linkState(path, target)).toBe('wrong');
  rmSync(path);
  writeFileSync(path, 'hello\n');
  expect(linkState(path, target)).toBe('wrong');
  rmSync(path);
  mkdirSync(path);
  expect(linkState(path, target)).toBe('copy');
});

it.each(['EPERM', 'ENOSYS', 'ENOTSUP'])('copies where the system returns %s', (code) => {
  fs.forbidden = code;
  expect(makeLink(path, target)).toBe('copied');
  expect(lstatSync(path).isDirectory()).toBe(true);
  expect(readFileSync(join(path, 'Chart.yaml'), 'utf8')).toBe('name: lib\n');
});

it('does not hide another failure', () => {
  fs.forbidden = 'ENOSPC';
  expect(() => makeLink(path, target)).toThrow('ENOSPC');
});
