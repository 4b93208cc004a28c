import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the system says of all that is in a folder; no file is read for it. */
export interface FolderPrint {
  /** The folder and everything below it, absolute; links are not followed. */
  readonly paths: readonly string[];
  /** What the system says of each, in their order. */
  readonly print: string;
  /** Symbolic links among them; what they lead to is no part of the print. */
  readonly links: readonly string[];
  /** When the last of them changed, in milliseconds since the epoch. */
  readonly changed: number;
}

/**
 * The print of a folder. Two prints that are equal are of one content: whoever writes to a file, or makes or removes one,
 * has the system set a time that nobody else can set.
 *
 * @param folder absolute
 * @returns undefined where something cannot be looked at
 */
export function folderPrint(folder: string): FolderPrint | undefined {
  try {
    const paths: string[] = [];
    visit(folder, paths);
    return printOf(paths);
  } catch {
    return undefined;
  }
}

/** True while everything in a folder is as it was: a new file, too, changes what the system says of the folder that it is in. */
export function isAsBefore({ paths, print }: FolderPrint): boolean {
  try {
    return printOf(paths).print === print;
  } catch {
    return false;
  }
}

function visit(path: string, paths: string[]): void {
  paths.push(path);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path).sort()) visit(join(path, name), paths);
}

function printOf(paths: readonly string[]): FolderPrint {
  const stats = paths.map((path) => lstatSync(path, { bigint: true }));
  const changed = stats.reduce((last, { ctimeMs, mtimeMs }) => Math.max(last, Number(ctimeMs), Number(mtimeMs)), 0);
  const links = paths.filter((_, index) => stats[index]?.isSymbolicLink());
  return { paths, print: stats.map(lineOf).join('\n'), links, changed };
}

function lineOf({ dev, ino, mode, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, mode, size, mtimeNs, ctimeNs].join(' ');
}
