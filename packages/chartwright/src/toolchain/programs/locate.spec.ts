import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedArchive, embeddedRunsHere } from './embedded.ts';
import { locate } from './locate.ts';
import { pinnedGoVersion } from './pins.ts';

const embedded = embeddedRunsHere() && embeddedArchive() !== undefined;
if (!embedded) console.warn('skipped: the embedded helm, which runs on Linux x64 only');
const pinnedCt = pinnedGoVersion('github.com/helm/chart-testing/v3');

describe('locate', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'));
    environment = { CHARTWRIGHT_CACHE: join(folder, 'cache'), PATH: join(folder, 'bin') };
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A program that prints the text, whatever its arguments. */
  function program(path: string, prints: string, end = 'exit 0'): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho '${prints}'\n${end}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  it.skipIf(!embedded)('takes the embedded helm although one in range is on PATH', async () => {
    program('bin/helm', 'v3.19.0');
    expect(await locate('helm', environment)).toMatchObject({ source: 'embedded', version: '4.1.4' });
  });

  it('takes the copy that is set before any other', async () => {
    const path = program('own/my-helm', 'v3.18.0');
    const located = await locate('helm', { ...environment, CHARTWRIGHT_HELM: path });
    expect(located).toEqual({ name: 'helm', version: '3.18.0', source: 'explicit', path });
  });

  it.each([
    ['too old', 'v3.17.9', 'exit 0', /setting-unfit[\s\S]*version 3\.17\.9[\s\S]*>=3\.18\.0 <5[\s\S]*CHARTWRIGHT_HELM/],
    ['too new', 'v5.0.0', 'exit 0', /setting-unfit/],
    ['nonsense', 'hello', 'exit 0', /not-the-program[\s\S]*"hello"[\s\S]*CHARTWRIGHT_HELM/],
    ['failing', 'v4.0.0', 'exit 3', /not-the-program[\s\S]*exit code 3/],
    ['crashing', 'x', 'kill -SEGV $$', /toolchain\/crashed[\s\S]*SIGSEGV[\s\S]*CHARTWRIGHT_HELM/],
  ])('refuses a set copy that is %s', async (_case, prints, end, message) => {
    const path = program('own/helm', prints, end);
    await expect(locate('helm', { ...environment, CHARTWRIGHT_HELM: path })).rejects.toThrow(message);
  });

  it('refuses a set copy that does not exist, rather than take another', async () => {
    const path = join(folder, 'gone');
    await expect(locate('helm', { ...environment, CHARTWRIGHT_HELM: path })).rejects.toThrow(/no executable file/);
  });

  it('takes a program from PATH when in range, passing over those that are not', async () => {
    program('bin/ct', 'Version: v3.2.0');
    program('bin2/ct', 'nonsense');
    const path = program('bin3/ct', `Version: v${pinnedCt}`);
    const PATH = ['bin', 'bin2', 'bin3'].map((name) => join(folder, name)).join(':');
    expect(await locate('ct', { ...environment, PATH })).toMatchObject({ source: 'path', path, version: pinnedCt });
  });

  it('takes the provisioned copy when PATH has none in range', async () => {
    program('bin/ct', 'Version: v3.2.0');
    const path = program(`cache/ct/${pinnedCt}/ct`, '');
    expect(await locate('ct', environment)).toEqual({ name: 'ct', version: pinnedCt, source: 'provisioned', path });
  });

  it('reports what was found where, what is expected, and the one command that fixes it', async () => {
    program('bin/ct', 'Version: v3.2.0');
    await expect(locate('ct', environment)).rejects.toMatchObject({
      problems: [
        {
          code: 'toolchain/program-missing',
          file: 'ct',
          found: `CHARTWRIGHT_CT not set; ${join(folder, 'bin/ct')} has version 3.2.0; not provisioned`,
          expected: `ct ^${pinnedCt}, needed to lint and install charts by the community's rules`,
          fix: 'run `npm run tools`',
        },
      ],
    });
  });

  it('looks again after it found nothing', async () => {
    await expect(locate('ct', environment)).rejects.toThrow(/program-missing/);
    program(`cache/ct/${pinnedCt}/ct`, '');
    await expect(locate('ct', environment)).resolves.toMatchObject({ source: 'provisioned' });
  });
});
