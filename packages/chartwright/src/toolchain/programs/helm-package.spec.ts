import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { helmPackageName, helmPlatform, installedHelm } from './helm-package.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function install(place: string, name: string, version: string): void {
  const manifest = join(folder, place, 'node_modules', name, 'package.json');
  mkdirSync(dirname(manifest), { recursive: true });
  writeFileSync(manifest, JSON.stringify({ name, version }));
}

describe('the platform', () => {
  it.each([
    ['linux', 'x64', 'linux-x64'],
    ['darwin', 'arm64', 'darwin-arm64'],
    ['win32', 'x64', 'win32-x64'],
    ['win32', 'arm64', undefined],
    ['freebsd', 'x64', undefined],
  ] as const)('of %s on %s', (platform, architecture, expected) => {
    expect(helmPlatform(platform, architecture)).toBe(expected);
  });
});

describe('Helm in a package', () => {
  const from = () => join(folder, 'node_modules/@chartwright/nx/index.js');

  it('is found beside the plugin, with the version of the package', () => {
    install('.', helmPackageName('linux-x64'), '4.1.4');
    const path = join(folder, 'node_modules/@chartwright/helm-linux-x64/bin/helm');
    expect(installedHelm('linux-x64', from())).toEqual({ version: '4.1.4', path });
  });

  it('is found below the plugin first, as package managers nest it', () => {
    install('.', helmPackageName('win32-x64'), '4.1.4');
    install('node_modules/@chartwright/nx', helmPackageName('win32-x64'), '4.2.0');
    expect(installedHelm('win32-x64', from())).toMatchObject({ version: '4.2.0' });
    expect(installedHelm('win32-x64', from())?.path).toMatch(/bin[/\\]helm\.exe$/);
  });

  it('is absent where the package of another platform is installed', () => {
    install('.', helmPackageName('linux-arm64'), '4.1.4');
    expect(installedHelm('linux-x64', from())).toBeUndefined();
  });
});
