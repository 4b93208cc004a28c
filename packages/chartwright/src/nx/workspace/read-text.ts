import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { noFolder, unreadable } from '../../commands/workspace/read-file.ts';
import { isEndless, NotReadError } from '../../commands/workspace/regular-file.ts';
import { ProblemsError } from '../../core/problem.ts';

/**
 * The text of a file in the tree; null where there is none. Nx's tree reads whatever has the name, and would wait for
 * ever for a named pipe.
 *
 * @param path relative to the workspace
 * @throws ProblemsError for a pipe, a device, a folder or a loop of links, and for a file in place of one of the folders
 * that it is in
 */
export function readText(tree: Tree, path: string): string | null {
  const file = join(tree.root, path);
  const stat = statOf(path, file);
  if (stat !== undefined && isEndless(stat))
    throw new ProblemsError([unreadable(path, new NotReadError('NOT_A_FILE', file))]);
  if (stat?.isDirectory() === true) throw new ProblemsError([unreadable(path, { code: 'EISDIR' })]);
  return tree.read(path, 'utf-8');
}

/**
 * Whether a file of the tree has this text and no other. A long one, which is the same in each chart, is not decoded for
 * it.
 *
 * @throws ProblemsError as {@link readText} does
 */
export function hasText(tree: Tree, path: string, text: string): boolean {
  if (text.length < longText || !tree.exists(path)) return readText(tree, path) === text;
  const stat = statOf(path, join(tree.root, path));
  if (stat?.isFile() === false) return readText(tree, path) === text;
  return tree.read(path)?.equals(bytesOf(text)) ?? false;
}

/** From this length on a text is one that many charts have. */
const longText = 16 * 1024;

/** The last of them; several in turn there are only while a new library is tried. */
let encoded: { readonly text: string; readonly bytes: Buffer } | undefined;

function bytesOf(text: string): Buffer {
  if (encoded?.text !== text) encoded = { text, bytes: Buffer.from(text) };
  return encoded.bytes;
}

/**
 * Whether a file is in the tree. What Nx's tree takes for nothing is refused: it is neither to be passed over nor to be
 * written to.
 *
 * @throws ProblemsError as {@link readText} does
 */
export function isThere(tree: Tree, path: string): boolean {
  return tree.exists(path) ? true : readText(tree, path) !== null;
}

/**
 * What is in a folder of the tree.
 *
 * @throws ProblemsError for something else in its place, which Nx's tree takes for an empty one
 */
export function childrenOf(tree: Tree, folder: string): string[] {
  const stat = statOf(folder, join(tree.root, folder));
  if (stat !== undefined && !stat.isDirectory()) throw new ProblemsError([noFolder(folder)]);
  return tree.children(folder);
}

function statOf(path: string, file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ProblemsError([code === 'ENOTDIR' ? noFolder(dirname(path)) : unreadable(path, error)]);
  }
}
