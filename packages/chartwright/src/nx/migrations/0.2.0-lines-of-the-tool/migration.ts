import type { Tree } from '@nx/devkit';
import { linesOfTool, withLines } from '../../generators/init/line-files.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * The files by which Git, Prettier and Nx know which files are the tool's get the lines of what came since: the umbrella,
 * the environments, and archives that Git ignores and targets read. A file that the workspace does not have is not made,
 * but for `.nxignore`, without which a result could be restored that other archives gave.
 */
export default function linesOfTheTool(tree: Tree): void {
  for (const [path, lines] of linesOfTool) {
    const text = readText(tree, path);
    if (text === null && path !== '.nxignore') continue;
    const changed = withLines(text ?? '', lines);
    if (changed !== text) tree.write(path, changed);
  }
}
