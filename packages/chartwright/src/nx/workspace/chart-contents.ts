import { rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { lstatIfThere } from '../../commands/workspace/stat-if-there.ts';

/** What a chart's folder holds; paths are relative to it. */
export interface ChartContents {
  /** In the order of deletion: `values.yaml` and then `Chart.yaml` last. */
  readonly files: readonly string[];
  /** Symbolic links, which are never followed. */
  readonly links: readonly string[];
  /** Folders below it, parents first. */
  readonly folders: readonly string[];
}

/** Lists a chart's folder without following links: what they lead to belongs to others. */
export function chartContents(tree: Tree, folder: string): ChartContents {
  const files: string[] = [];
  const links: string[] = [];
  const folders: string[] = [];
  const visit = (below: string): void => {
    for (const name of tree.children(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      if (isLink(join(tree.root, folder, path))) links.push(path);
      else if (tree.isFile(`${folder}/${path}`)) files.push(path);
      else {
        folders.push(path);
        visit(path);
      }
    }
  };
  visit('');
  const last = ['values.yaml', 'Chart.yaml'];
  return {
    files: [...files.filter((file) => !last.includes(file)), ...last.filter((file) => files.includes(file))],
    links,
    folders,
  };
}

/** Removes the links, and the folders that are empty then. */
export function removeLinks(root: string, folder: string, { links, folders }: ChartContents): void {
  for (const link of links) unlinkSync(join(root, folder, link));
  for (const path of ['', ...folders].reverse()) removeEmpty(join(root, folder, path));
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

function isLink(path: string): boolean {
  return lstatIfThere(path)?.isSymbolicLink() ?? false;
}
