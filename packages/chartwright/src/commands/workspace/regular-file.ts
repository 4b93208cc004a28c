import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** The most bytes that a file of a user's may hold where no tighter limit applies: far above any chart or definition. */
const largestFile = 64 * 1024 * 1024;

/** What is under a file's name is not read, by a code that `systemWords` has words for. */
export class NotReadError extends Error {
  readonly code: 'NOT_A_FILE' | 'FILE_TOO_LARGE';

  constructor(code: NotReadError['code'], path: string) {
    super(`${code}: ${path}`);
    this.name = 'NotReadError';
    this.code = code;
  }
}

/** Absent on Windows, which has no pipes in folders. */
const nonBlocking = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/**
 * Reads a file whole, if it is a file. A named pipe would keep the reader waiting for ever, a device such as `/dev/zero`
 * never ends, and nor does many a file of `/proc`, whose size is given as zero; so the kind is looked at after opening
 * without waiting, and no more is read than the limit.
 *
 * @param path absolute; links are followed
 * @param limit in bytes
 * @throws NotReadError for what is no regular file, or larger than the limit
 * @throws Error of the system, with its code, such as `ENOENT` or `EISDIR`
 */
export function readRegularFileNow(path: string, limit = largestFile): Buffer {
  const file = openSync(path, constants.O_RDONLY | nonBlocking);
  try {
    const stat = fstatSync(file);
    if (isEndless(stat)) throw new NotReadError('NOT_A_FILE', path);
    const bytes = stat.size > limit ? undefined : readUpTo(file, stat.size, limit);
    if (bytes === undefined) throw new NotReadError('FILE_TOO_LARGE', path);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/**
 * As {@link readRegularFileNow}, with a promise. Nothing else runs meanwhile: a small file takes a hundredth of a
 * millisecond so, and ten times that by way of Node's threads.
 */
export function readRegularFile(path: string, limit = largestFile): Promise<Buffer> {
  return new Promise((resolve) => {
    resolve(readRegularFileNow(path, limit));
  });
}

/** As {@link readRegularFile}, the text. */
export async function readRegularText(path: string, limit = largestFile): Promise<string> {
  return (await readRegularFile(path, limit)).toString('utf8');
}

/** As {@link readRegularText}; undefined where nothing is there or it cannot be read, which others report. */
export async function textIfReadable(path: string): Promise<string | undefined> {
  return readRegularText(path).catch(() => undefined);
}

/** As {@link textIfReadable}, at once. */
export function textIfReadableNow(path: string): string | undefined {
  try {
    return readRegularFileNow(path).toString('utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param size as the system gives it; the file may grow, and `/proc` gives zero
 * @returns the bytes, or undefined when there are more than the limit
 */
function readUpTo(file: number, size: number, limit: number): Buffer | undefined {
  const parts: Buffer[] = [];
  let total = 0;
  // One byte more than expected shows whether that was all.
  let next = Math.min(size, limit) + 1;
  for (;;) {
    const part = Buffer.allocUnsafe(next);
    const bytesRead = readSync(file, part, 0, next, null);
    if (bytesRead === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts, total);
    total += bytesRead;
    if (total > limit) return undefined;
    parts.push(part.subarray(0, bytesRead));
    next = Math.min(64 * 1024, limit - total + 1);
  }
}

/** Neither socket nor folder: opening the one fails, and reading the other. */
export function isEndless(stat: Stats): boolean {
  return stat.isFIFO() || stat.isCharacterDevice() || stat.isBlockDevice();
}
