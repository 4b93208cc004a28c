import type { Problem } from '../../core/problem.ts';
import { libraryLink, templateFiles } from './chart.ts';

/** Folders of a chart whose contents Helm renders or installs. */
export const renderedFolders = ['templates', 'charts', 'crds'] as const;

/** A file of Helm 2 that Helm still reads, and that overrides Chart.yaml. */
export const requirementsFile = 'requirements.yaml';

/**
 * Files of a team's chart that Helm would render or install and the tool did not write: no check of the values sees
 * them. Files below the library are the library's.
 *
 * @param folder of the chart, relative to the workspace
 * @param paths of files and links below {@link renderedFolders}, and {@link requirementsFile}, relative to the folder
 */
export function foreignFiles(folder: string, paths: readonly string[]): Problem[] {
  const libraries = [...libraryLink.keys()];
  const isOwned = (path: string): boolean =>
    templateFiles.includes(path) || libraries.some((library) => path === library || path.startsWith(`${library}/`));
  return paths.filter((path) => !isOwned(path)).map((path) => foreign(`${folder}/${path}`, path));
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
  if (path.startsWith('crds/')) return 'a file in crds/, which Helm installs in the whole cluster';
  if (path.startsWith('charts/')) return 'a chart beside the library, which Helm renders with this one';
  if (path === requirementsFile) return 'a file that Helm reads over Chart.yaml';
  return 'a template that the tool did not write, which Helm renders';
}
