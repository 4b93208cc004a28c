import type { Problem } from '../../core/problem.ts';
import { libraryLink, templateFiles } from './chart.ts';
import { misplacedChart } from './team-place.ts';

/** Folders of a chart whose contents Helm renders or installs. */
const renderedFolders = ['templates', 'charts', 'crds'];

/** A file of Helm 2 that Helm still reads, and that overrides Chart.yaml. */
const requirementsFile = 'requirements.yaml';

/** Files by which Nx leaves out what lies beside and below them: a chart that it does not see no target checks. */
const ignoreFiles = ['.nxignore', '.gitignore'];

/**
 * Files of a team's chart that Helm would render or install and the tool did not write, so that no check of the values
 * sees them; and files that hide the chart from the checks. Files below the library are the library's.
 *
 * @param folder of the chart, relative to the workspace
 * @param paths of all files and links in the folder, relative to it; a link is not followed
 */
export function foreignFiles(folder: string, paths: readonly string[]): Problem[] {
  const libraries = [...libraryLink.keys()];
  const isOwned = (path: string): boolean =>
    templateFiles.includes(path) || libraries.some((library) => path === library || path.startsWith(`${library}/`));
  return paths.flatMap((path) => {
    if (isOwned(path)) return [];
    if (isRendered(path)) return [foreign(`${folder}/${path}`, path)];
    if (isIgnoreFile(path)) return [hiding(`${folder}/${path}`)];
    return path.endsWith('/Chart.yaml') ? [misplacedChart(`${folder}/${path.slice(0, -'/Chart.yaml'.length)}`)] : [];
  });
}

function isRendered(path: string): boolean {
  return path === requirementsFile || renderedFolders.some((name) => path === name || path.startsWith(`${name}/`));
}

/** Whether a file tells Nx to leave files out. */
export function isIgnoreFile(path: string): boolean {
  return ignoreFiles.includes(path.split('/').at(-1) ?? '');
}

/** The problem of a file that hides charts of teams from Nx. */
export function hiding(file: string): Problem {
  return {
    code: 'workspace/hidden-chart',
    severity: 'error',
    file,
    path: '',
    found: 'a file by which Nx leaves charts of teams out, so that no target checks them',
    expected: 'no such file below the folder of the teams',
    fix: 'remove it, and name in the .gitignore of the workspace what Git should leave out',
  };
}

function foreign(file: string, path: string): Problem {
  return {
    code: 'workspace/foreign-file',
    severity: 'error',
    file,
    path: '',
    found: wordsOf(path),
    expected: 'the files that the tool wrote, and no others for Helm to render',
    fix: 'remove the file; put the objects that it makes under extraObjects in values.yaml, or contact the platform team',
  };
}

function wordsOf(path: string): string {
  if (renderedFolders.includes(path)) return 'a link or a file in place of a folder of the chart';
  if (path.startsWith('crds/')) return 'a file in crds/, which Helm installs in the whole cluster';
  if (path.startsWith('charts/')) return 'a chart beside the library, which Helm renders with this one';
  if (path === requirementsFile) return 'a file that Helm reads over Chart.yaml';
  return 'a template that the tool did not write, which Helm renders';
}
