import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import tar, { type Headers } from 'tar-stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readChartArchive } from './archive.ts';
import { repack } from './repack.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-archive-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Entry = readonly [header: Headers, content?: string | Buffer];

const chartYaml: Entry = [{ name: 'loki/Chart.yaml' }, 'apiVersion: v2\nname: loki\nversion: 1.2.3\n'];

async function archive(entries: readonly Entry[]): Promise<Buffer> {
  const packing = tar.pack();
  for (const [header, content] of entries) packing.entry(header, content ?? '');
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

function written(bytes: Buffer): string {
  const file = join(folder, 'loki-1.2.3.tgz');
  writeFileSync(file, bytes);
  return file;
}

async function faultOf(bytes: Buffer): Promise<string | undefined> {
  return (await readChartArchive(written(bytes), { name: 'loki', version: '1.2.3' })).fault;
}

describe("reading a chart's archive", () => {
  it('finds nothing wrong with a chart, and gives its digest and size', async () => {
    const bytes = await archive([
      chartYaml,
      [{ name: 'loki/templates/a.yaml' }, 'a: 1'],
      [{ name: 'loki/charts/', type: 'directory' }],
    ]);
    const reading = await readChartArchive(written(bytes), { name: 'loki', version: '1.2.3' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(reading).toEqual({ sha256, size: bytes.length, fault: undefined });
  });

  it.each<[string, Headers, RegExp]>([
    ['leaves its folder', { name: 'loki/../../evil' }, /leaves its folder/],
    ['leaves its folder by backslashes', { name: 'loki\\..\\..\\evil' }, /leaves its folder/],
    ['is absolute', { name: '/etc/cron.d/evil' }, /absolute/],
    ['is absolute on Windows', { name: 'C:\\evil' }, /absolute/],
    ['is beside the folder', { name: 'other/values.yaml' }, /not below loki\//],
    ['is beside the folder at the top', { name: 'values.yaml' }, /not below loki\//],
    ['is a symbolic link', { name: 'loki/a', type: 'symlink', linkname: '/etc/passwd' }, /symlink/],
    ['is a hard link', { name: 'loki/a', type: 'link', linkname: 'loki/Chart.yaml' }, /a link/],
    ['is a device', { name: 'loki/a', type: 'character-device' }, /character-device/],
    ['is a pipe', { name: 'loki/a', type: 'fifo' }, /fifo/],
    ['has a line break in its name', { name: 'loki/a\nb' }, /control character/],
    ['is there twice', { name: 'loki/Chart.yaml' }, /two entries/],
  ])('refuses an entry that %s', async (_, header, fault) => {
    expect(await faultOf(await archive([chartYaml, [header]]))).toMatch(fault);
  });

  it.each([
    ['another name', 'apiVersion: v2\nname: evil\nversion: 1.2.3\n', /"evil"/],
    ['another version', 'apiVersion: v2\nname: loki\nversion: 1.2.4\n', /"1.2.4"/],
    ['no YAML', 'a: [', /no YAML/],
    ['neither', 'a: 1\n', /undefined/],
  ])('refuses a Chart.yaml that contains %s', async (_, text, fault) => {
    expect(await faultOf(await archive([[{ name: 'loki/Chart.yaml' }, text]]))).toMatch(fault);
  });

  it('refuses an archive without Chart.yaml, one that is cut short, and what is no archive', async () => {
    expect(await faultOf(await archive([[{ name: 'loki/values.yaml' }]]))).toMatch(/no loki\/Chart.yaml/);
    const whole = await archive([chartYaml, [{ name: 'loki/a' }, 'a'.repeat(5000)]]);
    expect(await faultOf(whole.subarray(0, whole.length - 20))).toMatch(/cannot be read/);
    expect(await faultOf(Buffer.from('<html>please log in</html>'))).toMatch(/cannot be read/);
  });

  it('stops at what unpacks to more than any chart has', async () => {
    const zeros = Buffer.alloc(5 * 1024 * 1024);
    const many: Entry[] = Array.from({ length: 21 }, (_, index) => [{ name: `loki/files/${index}` }, zeros]);
    expect(await faultOf(await archive([chartYaml, ...many]))).toMatch(/more than 104857600 bytes when unpacked/);
    const large: Entry = [{ name: 'loki/large' }, Buffer.alloc(5 * 1024 * 1024 + 1)];
    expect(await faultOf(await archive([chartYaml, large]))).toMatch(/"loki\/large" of 5242881 bytes/);
  });
});

describe("packing a chart's archive anew", () => {
  it('gives the same bytes for the same files, whatever their times and order', async () => {
    const a: Entry = [{ name: 'loki/a', mtime: new Date(1e12) }, 'a'];
    const b: Entry = [{ name: 'loki/b', mtime: new Date(2e12), mode: 0o600 }, 'b'];
    const digests: string[] = [];
    for (const entries of [
      [chartYaml, a, b],
      [b, chartYaml, a],
    ]) {
      const file = written(await archive(entries));
      digests.push((await repack(file)).sha256);
      expect((await readChartArchive(file, { name: 'loki', version: '1.2.3' })).fault).toBeUndefined();
    }
    expect(new Set(digests).size).toBe(1);
  });
});
