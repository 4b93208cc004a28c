import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ChartPlan, type LinkWrite, makeLinks } from '../../workspace/chart-plan.ts';

/**
 * Writes charts to disk, each in its plan's order. A chart's links come before its last file, `Chart.yaml`, so that what
 * looks finished is finished.
 *
 * @param root absolute folder of the workspace
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
    for (const { path, content } of contents.slice(0, -1)) writeFileSync(join(root, path), content);
    makeLinks(root, links);
    for (const { path, content } of contents.slice(-1)) writeFileSync(join(root, path), content);
  }
}

function makeFolders(root: string, paths: readonly string[], links: readonly LinkWrite[]): void {
  const folders = new Set([...paths, ...links.map((link) => link.path)].map((path) => dirname(path)));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
}
