import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileWrite } from '../../workspace/tool-owned-files.ts';
import { writing } from '../../workspace/user-file.ts';
import { type ChartPlan, type LinkWrite, makeLinks } from '../../workspace/chart-plan.ts';

/**
 * Writes charts to disk, each in its plan's order. A chart's links come before its last file, `Chart.yaml`, so that what
 * looks finished is finished.
 *
 * @param root absolute folder of the workspace
 * @throws ProblemsError that names the file that could not be written; the same command completes the rest later
 */
export function writeCharts(root: string, plans: readonly ChartPlan[]): void {
  for (const { files, links } of plans) {
    const paths = new Set(links.map((link) => link.path));
    const contents = files.filter((file) => !paths.has(file.path));
    makeFolders(
      root,
      contents.map((file) => file.path),
      links,
    );
    for (const file of contents.slice(0, -1)) writeFile(root, file);
    makeLinks(root, links);
    for (const file of contents.slice(-1)) writeFile(root, file);
  }
}

/** @throws ProblemsError when the disk is full or the place cannot be written to */
function writeFile(root: string, { path, content }: FileWrite): void {
  writing(path, () => {
    writeFileSync(join(root, path), content);
  });
}

function makeFolders(root: string, paths: readonly string[], links: readonly LinkWrite[]): void {
  const folders = new Set([...paths, ...links.map((link) => link.path)].map((path) => dirname(path)));
  for (const folder of folders)
    writing(folder, () => {
      mkdirSync(join(root, folder), { recursive: true });
    });
}
