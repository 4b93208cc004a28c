import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundledLicences } from './bundled-licences.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-licences-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function install(name: string, licence?: string): string {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
  if (licence !== undefined) writeFileSync(join(folder, 'LICENSE.md'), licence);
  return folder;
}

it('holds each package once, whatever its files are called, and nothing of our own', () => {
  const files = [
    join(install('preact', 'of preact'), 'dist/preact.mjs'),
    join(root, 'node_modules/preact/hooks/dist/hooks.mjs'),
    join(install('@scope/part', 'of part'), 'index.js'),
    join(root, 'src/main.ts'),
  ];
  expect(bundledLicences(files)).toBe('@scope/part 1.0.0 (MIT)\n\nof part\n\npreact 1.0.0 (MIT)\n\nof preact\n');
});

it('refuses a package without a licence to pass on', () => {
  const file = join(install('bare'), 'index.js');
  expect(() => bundledLicences([file])).toThrow('bare has no licence file');
});
