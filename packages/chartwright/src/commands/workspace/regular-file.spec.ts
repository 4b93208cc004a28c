import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegularFile } from './regular-file.ts';

describe.skipIf(process.platform === 'win32')('reading a file of the user', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-'));
  const at = (name: string): string => join(folder, name);

  beforeAll(() => {
    writeFileSync(at('empty'), '');
    writeFileSync(at('text'), 'é'.repeat(100_000));
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync('/dev/zero', at('zero'));
    symlinkSync('text', at('link'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('returns the whole of it, through a link too', async () => {
    expect((await readRegularFile(at('text'))).toString('utf8')).toBe('é'.repeat(100_000));
    expect(await readRegularFile(at('link'))).toEqual(await readRegularFile(at('text')));
    expect(await readRegularFile(at('empty'))).toHaveLength(0);
  });

  it('takes a file of exactly the limit, and none of one byte more', async () => {
    expect(await readRegularFile(at('text'), 200_000)).toHaveLength(200_000);
    await expect(readRegularFile(at('text'), 199_999)).rejects.toThrow('FILE_TOO_LARGE');
  });

  it.each(['pipe', 'zero'])('refuses a %s at once', async (name) => {
    await expect(readRegularFile(at(name))).rejects.toThrow('NOT_A_FILE');
  });

  it.skipIf(process.platform !== 'linux')(
    'reads a file whose size the system gives as zero, up to the limit',
    async () => {
      expect((await readRegularFile('/proc/self/status')).toString('utf8')).toContain('Pid:');
      await expect(readRegularFile('/proc/self/status', 10)).rejects.toThrow('FILE_TOO_LARGE');
    },
  );

  it("leaves the system's own errors as they are", async () => {
    await expect(readRegularFile(at('none'))).rejects.toThrow('ENOENT');
    await expect(readRegularFile(folder)).rejects.toThrow('EISDIR');
  });
});
