import { basename, dirname, join } from 'node:path';
import { isMap } from '../core/untyped.ts';
import { readRegularText } from '../commands/workspace/regular-file.ts';

/**
 * Names that projects other than charts have, by what Nx itself reads them from. Two projects of one name stop every
 * command of Nx, so a chart beside an application of its name needs another.
 *
 * @param workspaceRoot absolute folder
 * @param files paths of `project.json` and `package.json` files, relative to it
 * @param chartFolders folders of charts; a `project.json` in one describes the chart itself, and has a name to itself too
 * where it writes one
 */
export async function takenNames(
  workspaceRoot: string,
  files: readonly string[],
  chartFolders: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const named = files.map(async (file) => {
    const folder = dirname(file);
    const isOfChart = chartFolders.has(folder);
    const isProject = basename(file) === 'project.json';
    // The package.json at the root describes the workspace.
    if ((isOfChart && !isProject) || file === 'package.json') return [];
    const name = await nameIn(join(workspaceRoot, file));
    if (name !== undefined) return [name];
    return isProject && !isOfChart ? [basename(folder)] : [];
  });
  return new Set((await Promise.all(named)).flat());
}

/** The name in a JSON file. What is wrong with the file is reported by those who own it. */
async function nameIn(path: string): Promise<string | undefined> {
  try {
    const value: unknown = JSON.parse(await readRegularText(path));
    return isMap(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
  } catch {
    return undefined;
  }
}
