import type { InitOptions } from '../generated/options.ts';
import { logger, type Tree } from '@nx/devkit';
import { stamp } from '../../../core/ownership.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { escapeProblems } from '../../workspace/confined-path.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { planShippedCharts } from '../../workspace/shipped-library.ts';
import { type FileWrite, planToolOwned } from '../../workspace/tool-owned-files.ts';
import { chartsReadme } from './charts-readme.ts';
import { withPlugin } from './nx-json.ts';
import { linesOfTool, withLines } from './line-files.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * `nx generate @chartwright/nx:init`: registers the plugin and its sync generator, writes the library chart, and lists
 * the tool's files for Git and Prettier. Run again it adds what is missing and renews the library.
 *
 * @throws ProblemsError when the library was edited, unless `force`
 */
export default async function init(tree: Tree, options: InitOptions): Promise<void> {
  const policy = options.force === true ? 'replace' : 'refuse';
  const shipped = planShippedCharts(tree, policy);
  const readme = planToolOwned(tree, 'charts', new Map([['README.md', stamp('README.md', chartsReadme)]]), policy);
  const writes = [...shipped.writes, ...readme.writes];
  const escapes = escapeProblems(
    tree.root,
    writes.map(({ path }) => path),
  );
  const problems = [...shipped.problems, ...readme.problems, ...escapes];
  if (problems.length > 0) throw new ProblemsError(problems);
  // nx.json comes last, since with the plugin registered the workspace counts as set up.
  const edits = [
    ...linesOfTool.map(([path, lines]) => edited(tree, path, (text) => withLines(text, lines))),
    edited(tree, 'nx.json', withPlugin),
  ];
  for (const { path, content } of [...writes, ...edits]) tree.write(path, content);
  for (const path of shipped.deletes) tree.delete(path);
  await showDryRun(tree);
  logger.info('Next: npx nx generate team-chart <name>. For the layout see charts/README.md.');
}

function edited(tree: Tree, path: string, change: (text: string) => string): FileWrite {
  return { path, content: change(readText(tree, path) ?? '') };
}
