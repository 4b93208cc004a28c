import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import * as tar from 'tar-stream';
import { systemWords } from '../../core/system-words.ts';
import { cacheFolder, makeAtomically } from '../cache.ts';
import type { ChartPlace } from '../archives/mirror.ts';
import { type PullBounds, pullManifest } from '../archives/pull.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import type { ControlPlaneServer } from './control-plane.ts';
import type { PublishedFile } from './published.ts';

/** The servers of Kubernetes have hundreds of MB, and a slow line takes its time. */
const bounds: PullBounds = { limit: 1024 * 1024 * 1024, timeout: 30 * 60 * 1000 };

/** Where published files are looked for, and where programs of them are kept. */
export interface DownloadPlan {
  /** Tried in this order. */
  readonly places: readonly ChartPlace[];
  readonly environment: NodeJS.ProcessEnv;
  /** Called with a line to print before something slow begins. */
  readonly announce: (line: string) => void;
}

/**
 * Fetches a published file, and puts the programs that are wanted of it into the cache, where they are found from then
 * on. A file of another digest is refused, and nothing of it is kept.
 *
 * @returns why there are none; undefined when they are there
 */
export async function fetchPrograms(
  file: PublishedFile,
  wanted: readonly ControlPlaneServer[],
  plan: DownloadPlan,
): Promise<string | undefined> {
  return withTemporaryFolder(async (folder) => {
    const failures: string[] = [];
    for (const place of plan.places) {
      plan.announce(`… fetching ${file.file} for ${wanted.join(', ')}: ${shown(place, file)}`);
      const fetched = await pullManifest(file, place, folder, bounds);
      if (fetched === 'fetched') return keepPrograms(file, wanted, join(folder, file.file), plan);
      failures.push(`${shown(place, file)}: ${'absent' in fetched ? fetched.absent : fetched.unreachable}`);
    }
    return `${file.file} was not fetched from ${failures.join(', nor from ')}`;
  });
}

function shown(place: ChartPlace, { url }: PublishedFile): string {
  return place.kind === 'public' ? url : place.shown;
}

async function keepPrograms(
  file: PublishedFile,
  wanted: readonly ControlPlaneServer[],
  path: string,
  { environment }: DownloadPlan,
): Promise<string | undefined> {
  const hash = createHash(file.algorithm);
  await pipeline(createReadStream(path), hash);
  const digest = hash.digest('hex');
  if (digest !== file.digest)
    return `${file.file} is not what was published: its ${file.algorithm} is ${digest} instead of ${file.digest}`;
  const programs = wanted.flatMap((name) => {
    const program = file.programs[name];
    return program === undefined ? [] : [{ name, ...program, unpacked: `${path}.${name}` }];
  });
  const entries = new Map(programs.flatMap(({ entry, unpacked }) => (entry === undefined ? [] : [[entry, unpacked]])));
  const fault = entries.size === 0 ? undefined : await unpack(path, entries);
  if (fault !== undefined) return `${file.file} ${fault}`;
  for (const { name, version, entry, unpacked } of programs)
    await keep(entry === undefined ? path : unpacked, join(cacheFolder(environment), name, version, name));
  return undefined;
}

async function keep(program: string, target: string): Promise<void> {
  await makeAtomically(
    target,
    async (temporary) => {
      await copyFile(program, temporary);
      await chmod(temporary, 0o755);
    },
    rename,
  );
}

/**
 * Writes some files of an archive, and nothing else of it.
 *
 * @param targets by their paths in the archive
 * @returns what is wrong, to follow the archive's name; undefined when all of them are there
 */
async function unpack(path: string, targets: ReadonlyMap<string, string>): Promise<string | undefined> {
  const left = new Set(targets.keys());
  const extract = tar.extract();
  extract.on('entry', (header, stream, next) => {
    const target = header.type === 'file' ? targets.get(header.name) : undefined;
    if (target !== undefined) left.delete(header.name);
    pipeline(stream, target === undefined ? nowhere() : createWriteStream(target)).then(
      () => next(),
      (error: unknown) => extract.destroy(error as Error),
    );
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), extract);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) return 'has no tar archive in it, or one that ends too early';
    // Such as a disk that is full.
    return code.startsWith('Z_') ? `has ${systemWords(error)}` : `was not unpacked: ${systemWords(error)}`;
  }
  return left.size === 0 ? undefined : `has no file ${[...left].join(', ')}`;
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
