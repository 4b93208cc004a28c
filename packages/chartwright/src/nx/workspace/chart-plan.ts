import { dirname, join } from 'node:path';
import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import type { RenderedChart } from '../../core/rendered-chart.ts';
import { ProblemsError, type Problem } from '../../core/problem.ts';
import { escapeProblems } from './confined-path.ts';
import { planLibraryCopy } from './library-copy.ts';
import { keptLibraryLink, libraryLink } from '../../team/chart/chart.ts';
import { linkState, makeLink, type LinkState } from './library-link.ts';
import { type EditedFiles, forcing, planToolOwned, type FileWrite } from './tool-owned-files.ts';
import { readText } from './read-text.ts';

/** How to treat what a person changed, and links. */
export interface PlanOptions {
  readonly edited: EditedFiles;
  /** Whether a missing link becomes a copy. */
  readonly copy: boolean;
}

/** A link to make; both as in `renderTeamChart`, but the path is relative to the workspace. */
export interface LinkWrite {
  readonly path: string;
  readonly target: string;
}

/** Everything that is to be written for one chart, in the order of writing. */
export interface ChartPlan {
  readonly files: readonly FileWrite[];
  readonly links: readonly LinkWrite[];
}

/**
 * What it takes to bring a chart's tool-owned files and links up to date; nothing is written yet.
 *
 * @param folder of the chart, relative to the workspace
 * @param first files of a person's that are written before the tool's
 * @throws ProblemsError when a person's change would be lost, or a path leads out of the workspace
 */
export function planChart(
  tree: Tree,
  folder: string,
  { files, links }: RenderedChart,
  options: PlanOptions,
  first: readonly FileWrite[] = [],
): ChartPlan {
  const owned = planToolOwned(tree, folder, files, options.edited);
  const linked = [...links].map(([path, target]) => planLink(tree, `${folder}/${path}`, target, options));
  const writes = [...first, ...linked.flatMap((plan) => plan.files), ...owned.writes];
  const newLinks = linked.flatMap((plan) => plan.links);
  const places = [...writes.map(({ path }) => path), ...newLinks.map(({ path }) => dirname(path))];
  const problems = [
    ...owned.problems,
    ...linked.flatMap((plan) => plan.problems),
    ...escapeProblems(tree.root, places),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
  return { files: writes, links: newLinks };
}

/** Targets of the links that the tool itself makes. */
const libraryTargets = [...libraryLink.values(), ...keptLibraryLink.values()];

interface LinkPlan extends ChartPlan {
  readonly problems: readonly Problem[];
}

function planLink(tree: Tree, path: string, target: string, options: PlanOptions): LinkPlan {
  const state = linkState(join(tree.root, path), target, libraryTargets);
  const none: LinkPlan = { files: [], links: [], problems: [] };
  if (state === 'wrong' && options.edited === 'keep') return none;
  if (state === 'wrong' && options.edited === 'refuse') return { ...none, problems: [wrongLink(path, target)] };
  if (state === 'copy' || (options.copy && state === 'absent')) return copyPlan(tree, path, target, options);
  // A link to the other library: what Chart.yaml says of it changes too, so that the tree shows that there is work.
  if (state === 'other') return { ...none, links: [{ path, target }] };
  return state === 'right'
    ? none
    : { ...none, links: [{ path, target }], files: placeholder(tree, path, target, state) };
}

function copyPlan(tree: Tree, path: string, target: string, options: PlanOptions): LinkPlan {
  const { writes, problems } = planLibraryCopy(tree, join(dirname(path), target), path, options.edited);
  return { files: writes, links: [], problems };
}

/**
 * A file where the link will be. Nx's tree knows no links, and `nx sync` takes a workspace in which the tree has nothing
 * to change for up to date, so the missing link must show there. {@link makeLink} then replaces the file. Of a file that
 * is there already the text must differ, or it would be no change.
 */
function placeholder(tree: Tree, path: string, target: string, state: LinkState): FileWrite[] {
  // Through a link that leads elsewhere the tree would write elsewhere.
  if (state === 'wrong') return [];
  const text = `${target}
`;
  return [{ path, content: readText(tree, path) === text ? target : text }];
}

function wrongLink(path: string, target: string): Problem {
  return {
    code: 'nx/wrong-link',
    severity: 'error',
    file: path,
    path: '',
    found: 'something else than the link to the library',
    expected: `a symbolic link to ${target}`,
    fix: `move it away, or give it up with \`${forcing(path)}\``,
  };
}

/**
 * Records a plan's files in the tree.
 *
 * @returns the callback that makes the links, once Nx has written the files
 */
export function writeChart(tree: Tree, plan: ChartPlan): GeneratorCallback {
  for (const { path, content } of plan.files) tree.write(path, content);
  return () => {
    makeLinks(tree.root, plan.links);
  };
}

/** Makes links, and logs where the system allowed a copy only. */
export function makeLinks(root: string, links: readonly LinkWrite[]): void {
  const copied = links.filter(({ path, target }) => makeLink(join(root, path), target) === 'copied');
  if (copied.length === 0) return;
  const [first] = copied;
  logger.warn(
    `This system allows no symbolic links, so ${first?.path}${copied.length > 1 ? ` and ${copied.length - 1} more` : ''} ` +
      `hold a copy of what it should lead to; \`npx nx sync\` renews it.`,
  );
}
