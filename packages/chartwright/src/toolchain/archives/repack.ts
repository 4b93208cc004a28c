import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gzipSync } from 'node:zlib';
import * as tar from 'tar-stream';

/** Of every entry: tar counts seconds since 1970, and some programs take 0 for none. */
const time = new Date('2000-01-01T00:00:00Z');

/**
 * Packs a chart's archive anew so that its bytes follow from its files alone: helm writes the time of packaging into it.
 *
 * @param file absolute path; replaced
 * @param added further files, by their path in the archive
 * @returns size in bytes, and digest in lower-case hexadecimal
 */
export async function repack(
  file: string,
  added: ReadonlyMap<string, Buffer> = new Map(),
): Promise<{ readonly size: number; readonly sha256: string }> {
  const entries = new Map(added);
  const extract = tar.extract();
  extract.on('entry', ({ name }, stream, next) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      entries.set(name, Buffer.concat(chunks));
      next();
    });
  });
  await pipeline(createReadStream(file), createGunzip(), extract);
  const packed = gzipSync(await pack(entries), { level: 9 });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, packed);
  await rename(temporary, file);
  return { size: packed.length, sha256: createHash('sha256').update(packed).digest('hex') };
}

async function pack(entries: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const packing = tar.pack();
  // Chart.yaml first, as helm has it: readers of many charts look no further.
  for (const [name, content] of [...entries].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)))
    packing.entry({ name, mode: 0o644, mtime: time, uid: 0, gid: 0 }, content);
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function rank(name: string): number {
  return /^[^/]+\/Chart\.yaml$/.test(name) ? 0 : 1;
}
