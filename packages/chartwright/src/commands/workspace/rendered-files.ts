import { type Dirent, existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { verify } from '../../core/ownership.ts';
import type { Problem } from '../../core/problem.ts';
import { libraryLink, templateFiles } from '../../team/chart/chart.ts';
import { textIfReadable } from './regular-file.ts';
import { foreignFiles, renderedFolders, requirementsFile } from '../../team/chart/foreign-files.ts';

/**
 * Files of a team's chart that Helm would render and the tool did not write: foreign files, templates changed by hand,
 * and a library that is not the workspace's.
 *
 * @param workspace absolute folder of the workspace
 * @param root folder of the chart relative to it
 */
export async function renderedFileProblems(workspace: string, root: string): Promise<Problem[]> {
  const folder = join(workspace, root);
  const below = await Promise.all(renderedFolders.map((name) => filesBelow(folder, name)));
  const top = (await entriesOf(folder)).filter(({ name }) => name === requirementsFile).map(({ name }) => name);
  const edited = await Promise.all(templateFiles.map((path) => isEdited(join(folder, path), path)));
  const libraries = await Promise.all(
    [...libraryLink].map(([path, target]) =>
      libraryProblems(workspace, `${root}/${path}`, join(root, path, '..', target)),
    ),
  );
  return [
    ...foreignFiles(root, [...below.flat(), ...top].sort()),
    ...templateFiles.filter((_, index) => edited[index]).map((path) => editedTemplate(`${root}/${path}`)),
    ...libraries.flat(),
  ];
}

/** Paths of all files and links below a folder of a chart, relative to the chart; links are not followed. */
async function filesBelow(chart: string, path: string): Promise<string[]> {
  const found = await Promise.all(
    (await entriesOf(join(chart, path))).map(async (entry) =>
      entry.isDirectory() ? filesBelow(chart, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    ),
  );
  return found.flat();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** False for a file that is absent, which `nx sync` restores; true for what is there in its place and is no file. */
async function isEdited(file: string, path: string): Promise<boolean> {
  const text = await textIfReadable(file);
  return text === undefined ? existsSync(file) : verify(path, text) !== 'intact';
}

async function realFolder(workspace: string, path: string): Promise<string | undefined> {
  return realpath(join(workspace, path)).catch(() => undefined);
}

/** Files of a chart's copy of the library that the library lacks or has otherwise: Helm renders them unchecked. */
async function libraryProblems(workspace: string, copy: string, library: string): Promise<Problem[]> {
  const [here, there] = [await realFolder(workspace, copy), await realFolder(workspace, library)];
  if (here === undefined || there === undefined || here === there) return [];
  const names = (await filesBelow(here, '.')).map((name) => name.replace(/^\.\//, ''));
  const differs = await Promise.all(
    names.map(async (name) => (await textIfReadable(join(here, name))) !== (await textIfReadable(join(there, name)))),
  );
  const shared = relative(workspace, there).split(sep).join('/');
  return names.filter((_, index) => differs[index]).map((name) => otherLibrary(`${copy}/${name}`, shared));
}

function editedTemplate(file: string): Problem {
  return {
    code: 'workspace/edited-template',
    severity: 'error',
    file,
    path: '',
    found: 'a template of the tool that was changed by hand',
    expected: 'the template as the tool writes it, which renders the values',
    fix: 'take the change back with git, and put further objects under extraObjects in values.yaml',
  };
}

function otherLibrary(file: string, library: string): Problem {
  return {
    code: 'workspace/other-library',
    severity: 'error',
    file,
    path: '',
    found: 'a file of the library that is another one than the workspace has',
    expected: `the same files as in ${library}`,
    fix: 'remove the file, and run `npx nx sync`, which renews the copy of the library',
  };
}
