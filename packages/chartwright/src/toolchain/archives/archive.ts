import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import * as tar from 'tar-stream';
import { systemWords } from '../../core/system-words.ts';
import { entryFault } from './entry.ts';
import { chartYamlFault } from './chart.ts';

/** Bytes of the packed file; the largest of the catalogue, kube-prometheus-stack, has 0.9 MB. */
const packedLimit = 32 * 1024 * 1024;

/** Bytes of all files, and of one: what Helm itself reads of an archive (`MaxDecompressedChartSize`, `…FileSize`). */
const unpackedLimit = 100 * 1024 * 1024;
const fileLimit = 5 * 1024 * 1024;

/** The largest of the catalogue has some 300. */
const entryLimit = 10_000;

/** Which chart an archive must contain. */
export interface RequestedChart {
  readonly name: string;
  readonly version: string;
}

/** What reading a chart's archive gave. */
export interface ArchiveReading {
  /** Digest of the packed file, lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes of the packed file. */
  readonly size: number;
  /** Why the archive cannot be used; undefined when it is the requested chart and writes nowhere but below its name. */
  readonly fault: string | undefined;
}

/**
 * Reads a chart's archive to its end without unpacking it: every entry is a file or folder below `<name>/`, none is met
 * twice, sizes are bounded, and `Chart.yaml` names the requested chart.
 *
 * @param file absolute path
 */
export async function readChartArchive(file: string, requested: RequestedChart): Promise<ArchiveReading> {
  const { size } = await stat(file);
  const hash = createHash('sha256');
  if (size > packedLimit) return { sha256: '', size, fault: `${size} bytes, more than ${packedLimit}` };
  await pipeline(createReadStream(file), hash);
  return { sha256: hash.digest('hex'), size, fault: await faultIn(file, requested) };
}

/** zlib's errors have codes; those of the reader of tars have none. */
function archiveWords(error: unknown): string {
  const hasCode = typeof (error as NodeJS.ErrnoException).code === 'string';
  return hasCode ? systemWords(error) : 'no tar archive, or one that ends too early';
}

async function faultIn(file: string, requested: RequestedChart): Promise<string | undefined> {
  const gunzip = createGunzip();
  const reader = new EntryReader(requested.name);
  const extract = tar.extract();
  extract.on('entry', (header, stream, next) => {
    reader.read(header, stream).then(
      () => next(),
      (error: unknown) => extract.destroy(error as Error),
    );
  });
  try {
    await pipeline(createReadStream(file), gunzip, bounded(), extract);
  } catch (error) {
    return error instanceof ArchiveFault ? error.message : `an archive that cannot be read: ${archiveWords(error)}`;
  }
  return chartYamlFault(reader.chartYaml, requested);
}

/** Something in an archive that ends its reading. */
class ArchiveFault extends Error {}

/** Passes on what was unpacked until it is more than any chart has: a small file may unpack to terabytes. */
function bounded(): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    let seen = 0;
    for await (const chunk of source) {
      seen += chunk.length;
      if (seen > unpackedLimit) throw new ArchiveFault(`more than ${unpackedLimit} bytes when unpacked`);
      yield chunk;
    }
  };
}

/** Checks one entry after the other, and keeps the chart's `Chart.yaml`. */
class EntryReader {
  readonly #chart: string;
  readonly #seen = new Set<string>();
  chartYaml: string | undefined;

  constructor(chart: string) {
    this.#chart = chart;
  }

  async read(header: tar.Headers, stream: Readable): Promise<void> {
    const fault = entryFault(header, this.#chart) ?? this.#repetition(header.name);
    if (fault !== undefined) throw new ArchiveFault(fault);
    if ((header.size ?? 0) > fileLimit) {
      throw new ArchiveFault(`${JSON.stringify(header.name)} of ${header.size} bytes, more than ${fileLimit}`);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (header.name === `${this.#chart}/Chart.yaml`) this.chartYaml = Buffer.concat(chunks).toString('utf8');
  }

  #repetition(name: string): string | undefined {
    if (this.#seen.has(name)) return `two entries ${JSON.stringify(name)}`;
    this.#seen.add(name);
    return this.#seen.size > entryLimit ? `more than ${entryLimit} entries` : undefined;
  }
}
