import { basename, dirname } from 'node:path';
import { parseJson, type Tree } from '@nx/devkit';
import { readChartFile } from '../../../commands/workspace/chart-folder.ts';
import { type NamedChart, nameClashes } from '../../../commands/workspace/project-names.ts';
import { chartCommands } from '../../../commands/table.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { isMap, mapOf } from '../../../core/untyped.ts';
import { teamsFolder } from '../../../team/chart/chart.ts';
import { chartContents } from '../../workspace/chart-contents.ts';
import { readText } from '../../workspace/read-text.ts';
import type { SettledTeams } from './settled-teams.ts';
import { isLink } from './unseen-teams.ts';

/** Fields of a package.json that Nx makes a project, its name or its targets of. */
const OF_PROJECTS = ['name', 'nx', 'scripts'];

/** Charts of a name that another chart has: the plugin calls one of the two otherwise, so that Nx has a graph at all. */
export function clashingCharts(tree: Tree, settled: SettledTeams): Problem[] {
  return [...nameClashes(namedCharts(tree, 'charts', settled)).values()];
}

/** Charts below a folder, without links and without the copies of dependencies inside a chart. */
export function namedCharts(tree: Tree, folder: string, settled?: SettledTeams): readonly NamedChart[] {
  const known = settled?.chartsOf(folder);
  if (known !== undefined) return known;
  const names = tree.children(folder).sort();
  const own = names.includes('Chart.yaml') ? nameOf(tree, folder) : undefined;
  const below = names
    .filter((name) => name !== 'charts' && name !== 'templates')
    .map((name) => `${folder}/${name}`)
    .filter((path) => settled?.chartsOf(path) !== undefined || (!tree.isFile(path) && !isLink(tree, path)));
  return [
    ...(own === undefined ? [] : [{ root: folder, name: own }]),
    ...below.flatMap((path) => namedCharts(tree, path, settled)),
  ];
}

/** Undefined for a Chart.yaml that cannot be read, of which the chart's own checks report why. */
function nameOf(tree: Tree, folder: string): string | undefined {
  try {
    return readChartFile(folder, readText(tree, `${folder}/Chart.yaml`) ?? '')?.name;
  } catch (error) {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  }
}

/**
 * Files in a team's folder that change what its project is to Nx: the checks of the team would be its own, or those of
 * another team would go by another name.
 */
export function projectFiles(tree: Tree, folder: string): Problem[] {
  const files = chartContents(tree, folder).files.filter((file) =>
    ['package.json', 'project.json'].includes(basename(file)),
  );
  return files.flatMap((file) => {
    const path = `${folder}/${file}`;
    const value = asNxReads(readText(tree, path) ?? '');
    if (!isMap(value)) return [problem(path, '', UNREAD)];
    if (basename(file) === 'package.json') return packageProblems(path, value);
    return file === 'project.json' ? projectProblems(tree, path, value) : [problem(path, '', ANOTHER)];
  });
}

function packageProblems(path: string, value: Readonly<Record<string, unknown>>): Problem[] {
  return OF_PROJECTS.filter((field) => value[field] !== undefined)
    .slice(0, 1)
    .map((field) => problem(path, field, { ...ANOTHER, found: `\`${field}\`, which Nx makes a project of` }));
}

function projectProblems(tree: Tree, path: string, value: Readonly<Record<string, unknown>>): Problem[] {
  const { name, targets } = value;
  const own = basename(dirname(path));
  const isAnothers = typeof name === 'string' && name !== own && tree.children(teamsFolder).includes(name);
  return [
    ...(isAnothers
      ? [
          problem(path, 'name', {
            found: `the name ${name}, which is another team's`,
            expected: `the name ${own}`,
            fix: 'remove name',
          }),
        ]
      : []),
    ...Object.keys(mapOf(targets))
      .filter((target) => Object.hasOwn(chartCommands, target))
      .map((target) =>
        problem(path, `targets.${target}`, {
          found: `another target of the name ${target}`,
          expected: `the target ${target} as the plugin gives it to the chart of each team`,
          fix: 'give the target another name, or remove it',
        }),
      ),
  ];
}

type Text = Pick<Problem, 'expected' | 'fix' | 'found'>;

const ANOTHER: Text = {
  found: "another project in a team's chart",
  expected: 'the project that the plugin makes of the chart alone',
  fix: `move the file out of ${teamsFolder}`,
};
const UNREAD: Text = {
  found: 'a file that is no JSON object, so that Nx has no project at all',
  expected: 'a JSON object',
  fix: 'correct it, or remove the file',
};

function problem(file: string, path: string, text: Text): Problem {
  return { code: 'workspace/replaced-target', severity: 'error', file, path, ...text };
}

/** With comments, as Nx reads it. */
function asNxReads(text: string): unknown {
  try {
    return parseJson<object>(text);
  } catch {
    return undefined;
  }
}
