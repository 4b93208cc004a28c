import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { systemWords } from '../../core/system-words.ts';
import { cacheFolder, makeAtomically } from '../cache.ts';
import { type EmbeddedName, type EmbeddedProgram, embeddedPackage } from './embedded-package.ts';

/** Where to take the archive from and where to keep what it holds; all but tests use the default. */
export interface EmbeddedSource {
  /** Absolute path of the archive. */
  readonly archive: string;
  /** Lower-case hexadecimal. */
  readonly archiveSha256: string;
  readonly cache: string;
  /** Version of the npm package, a folder name of the cache. */
  readonly packageVersion: string;
}

interface ExtractionRecord {
  readonly sha256: string;
  readonly size: number;
}

/** True where the embedded programs run: Linux on x64. */
export function embeddedRunsHere(
  platform: NodeJS.Platform = process.platform,
  architecture: NodeJS.Architecture = process.arch,
): boolean {
  return platform === embeddedPackage.platform && architecture === embeddedPackage.architecture;
}

/**
 * Absolute path of the embedded copy of a program, unpacked into the cache on first use (about half a second) and
 * merely looked up after that.
 *
 * @throws ProblemsError when the npm package is absent or damaged, the cache cannot be written, or the disk is full
 */
export async function embeddedProgram(
  name: EmbeddedName,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const archive = embeddedArchive();
  if (archive === undefined) throw damaged(`node_modules/${embeddedPackage.name}`, 'not installed');
  return extractProgram(name, embeddedPackage.programs[name], {
    archive,
    archiveSha256: embeddedPackage.archiveSha256,
    cache: cacheFolder(environment),
    packageVersion: embeddedPackage.version,
  });
}

/** As {@link embeddedProgram}, from any archive. Safe to call from several processes at once. */
export async function extractProgram(name: string, program: EmbeddedProgram, source: EmbeddedSource): Promise<string> {
  const file = join(source.cache, name, source.packageVersion, name);
  const recordFile = `${file}.json`;
  if (await isComplete(file, recordFile, program.sha256)) return file;
  await checkArchive(source);
  let size = 0;
  await makeAtomically(
    file,
    async (temporary) => {
      size = await unpack(source.archive, program, temporary);
      await chmod(temporary, 0o755);
    },
    rename,
  );
  const record: ExtractionRecord = { sha256: program.sha256, size };
  await makeAtomically(recordFile, (temporary) => writeFile(temporary, JSON.stringify(record)), rename);
  return file;
}

/** The record is written last, so with it and the recorded size the file is whole; hashing 60 MB at each run is not. */
async function isComplete(file: string, recordFile: string, sha256: string): Promise<boolean> {
  try {
    const record = JSON.parse(await readFile(recordFile, 'utf8')) as Partial<ExtractionRecord>;
    const found = await stat(file);
    return record.sha256 === sha256 && record.size === found.size && (found.mode & 0o111) !== 0;
  } catch {
    return false;
  }
}

async function checkArchive(source: EmbeddedSource): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(source.archive), hash);
  } catch (error) {
    throw damaged(source.archive, `a file that cannot be read: ${systemWords(error)}`);
  }
  const found = hash.digest('hex');
  if (found !== source.archiveSha256) throw damaged(source.archive, `sha256 ${found}`, source.archiveSha256);
}

/** Writes the entry to `target` and gives its size in bytes. */
async function unpack(archive: string, program: EmbeddedProgram, target: string): Promise<number> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(await entryStream(archive, program.entry), measure, createWriteStream(target, { flush: true }));
  const found = hash.digest('hex');
  if (found !== program.sha256) throw damaged(archive, `${program.entry} with sha256 ${found}`, program.sha256);
  return size;
}

/** The message for an archive that the zip reader refuses; its own message is about headers and offsets. */
const unzipped = 'no zip archive, or a damaged one';

function entryStream(archive: string, name: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true }, (openError, zip) => {
      if (openError) {
        reject(damaged(archive, unzipped));
        return;
      }
      zip.on('error', () => {
        reject(damaged(archive, unzipped));
      });
      zip.on('end', () => {
        reject(damaged(archive, `no entry ${name}`));
      });
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (error, stream) => {
          // The archive is closed once the stream has been read.
          zip.close();
          if (error) reject(damaged(archive, unzipped));
          else resolve(stream);
        });
      });
      zip.readEntry();
    });
  });
}

/** Absolute path of the npm package's archive; undefined when the package is not installed. */
export function embeddedArchive(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${embeddedPackage.name}/package.json`);
    return join(dirname(manifest), embeddedPackage.archive);
  } catch {
    return undefined;
  }
}

function damaged(file: string, found: string, expected?: string): ProblemsError {
  const problem: Problem = {
    code: 'toolchain/embedded-damaged',
    severity: 'error',
    file,
    path: '',
    found,
    expected: expected === undefined ? `${embeddedPackage.name}@${embeddedPackage.version}` : `sha256 ${expected}`,
    fix: 'run `npm ci` again',
  };
  return new ProblemsError([problem]);
}
