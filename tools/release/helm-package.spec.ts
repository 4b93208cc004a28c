import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  helmPackagePlatforms,
  helmPackageVersion,
} from '../../packages/chartwright/src/toolchain/programs/helm-package.ts';
import { tarred, zipped } from './archives.fixture.ts';
import { type HelmArchive, helmArchives } from './helm-archives.ts';
import { makeHelmPackage } from './helm-package.ts';
import { type PluginManifest, releasedManifest } from './plugin-package.ts';

/** Archives of a few bytes on loopback: the publisher has 20 MB for each platform, and cannot be reached everywhere. */
const served = new Map<string, Buffer>();
let server: Server;
let publisher: string;
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const data = served.get((request.url ?? '').slice(1));
    response.writeHead(data === undefined ? 404 : 200).end(data);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  publisher = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'chartwright-helm-'));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  served.clear();
});

const program = '#!/bin/sh\necho v4.1.4\n';

/** Serves an archive under its published name, and gives what is pinned of it. */
function serving(platform: keyof typeof helmArchives, data: Buffer): HelmArchive {
  const { file, folder: inner } = helmArchives[platform];
  served.set(file, data);
  return { file, folder: inner, sha256: createHash('sha256').update(data).digest('hex') };
}

describe('the package of Helm for a platform', () => {
  it('is the program and its licence, from an archive of the pinned digest', async () => {
    const archive = serving(
      'linux-x64',
      await tarred({ 'linux-amd64/helm': program, 'linux-amd64/LICENSE': 'Apache' }),
    );
    const target = join(folder, 'linux-x64');
    await makeHelmPackage('linux-x64', target, { publisher, archive });
    expect(readFileSync(join(target, 'bin/helm'), 'utf8')).toBe(program);
    expect(statSync(join(target, 'bin/helm')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(target, 'LICENSE'), 'utf8')).toBe('Apache');
    expect(JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))).toMatchObject({
      name: '@chartwright/helm-linux-x64',
      version: helmPackageVersion,
      os: ['linux'],
      cpu: ['x64'],
    });
  });

  it('is made of a zip archive for Windows', async () => {
    const data = zipped({
      'windows-amd64/README.md': 'x',
      'windows-amd64/helm.exe': 'MZ',
      'windows-amd64/LICENSE': 'A',
    });
    const target = join(folder, 'win32-x64');
    await makeHelmPackage('win32-x64', target, { publisher, archive: serving('win32-x64', data) });
    expect(readFileSync(join(target, 'bin/helm.exe'), 'utf8')).toBe('MZ');
  });

  it('is not made of an archive with another digest than that of the release notes', async () => {
    const data = await tarred({ 'linux-amd64/helm': program, 'linux-amd64/LICENSE': 'Apache' });
    const { file } = serving('linux-x64', data);
    const target = join(folder, 'tampered');
    // The pins of a release, against a server that has another file of that name.
    await expect(makeHelmPackage('linux-x64', target, { publisher })).rejects.toThrow(
      /helm-v4\.1\.4-linux-amd64\.tar\.gz has the sha256 [0-9a-f]{64}, and 70b2c30a[0-9a-f]{56} is pinned/,
    );
    expect(existsSync(target)).toBe(false);
    served.set(file, Buffer.concat([data, Buffer.from([0])]));
    const pinned = createHash('sha256').update(data).digest('hex');
    const archive = { ...helmArchives['linux-x64'], sha256: pinned };
    await expect(makeHelmPackage('linux-x64', target, { publisher, archive })).rejects.toThrow('is pinned');
    expect(existsSync(target)).toBe(false);
  });

  it('replaces what an earlier run left, also when it fails', async () => {
    const target = join(folder, 'linux-x64');
    writeFileSync(join(target, 'bin/helm'), 'old');
    await expect(makeHelmPackage('linux-x64', target, { publisher })).rejects.toThrow('answers 404');
    expect(existsSync(target)).toBe(false);
  });

  it.each([
    ['no program', { 'linux-amd64/LICENSE': 'Apache' }, 'has no linux-amd64/helm'],
    ['an empty program', { 'linux-amd64/helm': '', 'linux-amd64/LICENSE': 'Apache' }, 'has no linux-amd64/helm'],
    ['no licence', { 'linux-amd64/helm': program }, 'has no linux-amd64/LICENSE'],
  ])('is not made of an archive with %s', async (_case, entries, message) => {
    const archive = serving('linux-x64', await tarred(entries));
    const target = join(folder, 'lacking');
    await expect(makeHelmPackage('linux-x64', target, { publisher, archive })).rejects.toThrow(message);
    expect(existsSync(target)).toBe(false);
  });
});

describe('what is pinned', () => {
  it('is an archive of the version for every platform, each with a digest of its own', () => {
    const archives = Object.values(helmArchives);
    expect(Object.keys(helmArchives).sort()).toEqual([...helmPackagePlatforms].sort());
    for (const { file, sha256 } of archives)
      expect([file, file.startsWith(`helm-v${helmPackageVersion}-`), sha256.length]).toEqual([file, true, 64]);
    expect(new Set(archives.map(({ sha256 }) => sha256)).size).toBe(archives.length);
  });

  it('is what a release of the plugin depends on, in place of the package of AWS', () => {
    const url = new URL('../../packages/chartwright/package.json', import.meta.url);
    const manifest = releasedManifest(JSON.parse(readFileSync(url, 'utf8')) as PluginManifest);
    expect(Object.keys(manifest.dependencies).filter((name) => name.startsWith('@aws-cdk'))).toEqual([]);
    expect(manifest.optionalDependencies).toEqual(
      Object.fromEntries(helmPackagePlatforms.map((name) => [`@chartwright/helm-${name}`, helmPackageVersion])),
    );
  });
});
