import type { Tree } from '@nx/devkit';
import { stamp } from '../../../core/ownership.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { escapeProblems } from '../../workspace/confined-path.ts';
import { planShippedCharts } from '../../workspace/shipped-library.ts';
import { type EditedFiles, type FileWrite, planToolOwned } from '../../workspace/tool-owned-files.ts';
import { chartsReadme } from './charts-readme.ts';
import { withPlugin } from './nx-json.ts';
import { linesOfTool, withLines } from './line-files.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * What every workspace needs: the plugin and its sync generator in `nx.json`, the library charts, and the lines by which
 * Git, Nx and Prettier know the tool's files. Adds what is missing and renews the libraries.
 *
 * @throws ProblemsError when a library was edited, unless `edited` is `replace`
 */
export function setUpBase(tree: Tree, edited: EditedFiles): void {
  const shipped = planShippedCharts(tree, edited);
  const readme = planToolOwned(tree, 'charts', new Map([['README.md', stamp('README.md', chartsReadme)]]), edited);
  const writes = [...shipped.writes, ...readme.writes];
  const escapes = escapeProblems(
    tree.root,
    writes.map(({ path }) => path),
  );
  const problems = [...shipped.problems, ...readme.problems, ...escapes];
  if (problems.length > 0) throw new ProblemsError(problems);
  // nx.json comes last, since with the plugin registered the workspace counts as set up.
  const edits = [
    ...linesOfTool.map(([path, lines]) => changed(tree, path, (text) => withLines(text, lines))),
    changed(tree, 'nx.json', withPlugin),
  ];
  for (const { path, content } of [...writes, ...edits]) tree.write(path, content);
  for (const path of shipped.deletes) tree.delete(path);
}

function changed(tree: Tree, path: string, change: (text: string) => string): FileWrite {
  return { path, content: change(readText(tree, path) ?? '') };
}
