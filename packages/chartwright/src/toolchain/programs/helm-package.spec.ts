import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { helmPackageEntry, helmPackageName, type HelmPlatform, helmPlatform, installedHelm } from './helm-package.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function install(place: string, platform: HelmPlatform, version: string, program = helmPackageEntry(platform)): string {
  const name = helmPackageName(platform);
  const target = join(folder, place, 'node_modules', name);
  mkdirSync(join(target, 'bin'), { recursive: true });
  writeFileSync(join(target, 'package.json'), JSON.stringify({ name, version }));
  writeFileSync(join(target, program), '#!/bin/sh\n', { mode: 0o755 });
  return join(target, program);
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

  it('is found beside the plugin, with the version of the package', async () => {
    const path = install('.', 'linux-x64', '4.1.4');
    expect(await installedHelm('linux-x64', from())).toEqual({ version: '4.1.4', path });
  });

  it('is found below the plugin first, as package managers nest it', async () => {
    install('.', 'win32-x64', '4.1.4');
    const path = install('node_modules/@chartwright/nx', 'win32-x64', '4.2.0');
    expect(path).toMatch(/helm\.exe$/);
    expect(await installedHelm('win32-x64', from())).toEqual({ version: '4.2.0', path });
  });

  it('is absent where the package of another platform is installed, or there is none for this one', async () => {
    install('.', 'linux-arm64', '4.1.4');
    const why = '@chartwright/helm-linux-x64 not installed';
    expect(await installedHelm('linux-x64', from())).toEqual({ why });
  });

  it('is reported where the package is there without its program', async () => {
    install('.', 'linux-x64', '4.1.4', 'bin/other');
    await expect(installedHelm('linux-x64', from())).rejects.toMatchObject({
      problems: [{ code: 'toolchain/embedded-damaged', found: 'no executable file there' }],
    });
  });
});
