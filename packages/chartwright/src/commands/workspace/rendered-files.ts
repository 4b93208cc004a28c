import { type Dirent, existsSync } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { onceEachText } from '../../core/memory.ts';
import type { Problem } from '../../core/problem.ts';
import { recordedVersion } from '../../team/chart/chart-yaml.ts';
import { fixedFiles, keptLibraryLink, libraryFolder, libraryLink, templateFiles } from '../../team/chart/chart.ts';
import { foreignFiles } from '../../team/chart/foreign-files.ts';
import { chartFileFaults, ownedFileFaults } from '../../team/chart/owned-files.ts';
import { keptLibrary } from '../../team/chart/library-canary.ts';
import { isBelowTeams, isTeamFolder, misplacedChart } from '../../team/chart/team-place.ts';
import { keptOf } from './kept-library.ts';
import { readRegularFile, textIfReadable } from './regular-file.ts';

/**
 * What Helm would render of a team's chart and the tool did not write: foreign files, tool-owned files with another
 * content, and a library that is not the workspace's.
 *
 * @param workspace absolute folder of the workspace
 * @param root folder of the chart relative to it
 * @param chartFile text of the chart's Chart.yaml, where it is a YAML map
 */
export async function renderedFileProblems(
  workspace: string,
  root: string,
  chartFile: string | undefined,
): Promise<Problem[]> {
  if (isBelowTeams(root) && !isTeamFolder(root)) return [misplacedChart(root)];
  const folder = join(workspace, root);
  const { kept, problems } = isTeamFolder(root) ? await keptOf(workspace, basename(root)) : { problems: [] };
  const owned = isTeamFolder(root) ? [...fixedFiles().keys()] : templateFiles;
  const texts = await Promise.all(
    owned.map(async (path) => [path, await ownedText(join(folder, path), (kept ?? fixedFiles()).get(path))] as const),
  );
  const libraries = await Promise.all(
    [...(kept === undefined ? libraryLink : keptLibraryLink)].map(([path, target]) =>
      libraryProblems(workspace, `${root}/${path}`, join(root, path, '..', target)),
    ),
  );
  return [
    ...problems,
    ...foreignFiles(root, (await filesBelow(folder)).sort()),
    ...(await leadingOut(root, folder)),
    ...(isTeamFolder(root) && chartFile !== undefined
      ? await chartFileProblems(workspace, root, chartFile, kept !== undefined)
      : []),
    ...ownedFileFaults(root, new Map(texts), kept),
    ...libraries.flat(),
  ];
}

async function chartFileProblems(workspace: string, root: string, text: string, isKept: boolean): Promise<Problem[]> {
  const library = await textIfReadable(join(workspace, isKept ? keptLibrary : libraryFolder, 'Chart.yaml'));
  return chartFileFaults(root, text, recordedVersion(library ?? ''), isKept);
}

/**
 * Links in a chart that lead out of it, or to nothing: Helm follows them, and packs what is there. The library and its
 * copy are compared by themselves, and files that the gates read are judged where they are read.
 */
async function leadingOut(root: string, folder: string): Promise<Problem[]> {
  const home = await realpath(folder).catch(() => folder);
  const libraries = [...libraryLink.keys()];
  const isCompared = (path: string): boolean => libraries.some((one) => path === one || path.startsWith(`${one}/`));
  const paths = (await filesBelow(folder)).filter((path) => !isCompared(path)).sort();
  const targets = await Promise.all(
    paths.map(async (path) =>
      (await lstat(join(folder, path))).isSymbolicLink() ? await realpath(join(folder, path)).catch(() => '') : home,
    ),
  );
  return paths.flatMap((path, index) => {
    const target = targets[index] ?? '';
    const isRead = ['Chart.yaml', 'values.yaml'].includes(path) || path.startsWith('ci/');
    const isInside = target === home || target.startsWith(`${home}${sep}`) || (isRead && target !== '');
    return isInside ? [] : [outsideChart(`${root}/${path}`)];
  });
}

function outsideChart(file: string): Problem {
  return {
    code: 'workspace/outside',
    severity: 'error',
    file,
    path: '',
    found: 'a symbolic link that leaves the chart or leads to nothing, which Helm follows and packs',
    expected: 'a file of the chart',
    fix: 'replace the link by the file, or remove it',
  };
}

/** Texts that many charts have, a schema of 170 KB among them, as files hold them: equal bytes need not be decoded. */
const bytesOf = onceEachText((text) => Buffer.from(text));

/** Undefined where nothing is there; empty for what is there in a file's place and cannot be read. */
async function ownedText(file: string, expected: string | undefined): Promise<string | undefined> {
  const bytes = await readRegularFile(file).catch(() => undefined);
  if (bytes === undefined) return existsSync(file) ? '' : undefined;
  return expected !== undefined && bytesOf(expected).equals(bytes) ? expected : bytes.toString('utf8');
}

/** Paths of all files and links below a folder, relative to it; links are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const found = await Promise.all(
    (await entriesOf(folder)).map(async (entry) =>
      entry.isDirectory()
        ? (await filesBelow(join(folder, entry.name))).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    ),
  );
  return found.flat();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

async function realFolder(workspace: string, path: string): Promise<string | undefined> {
  return realpath(join(workspace, path)).catch(() => undefined);
}

/** Files of a chart's copy of the library that the library lacks or has otherwise: Helm renders them unchecked. */
async function libraryProblems(workspace: string, copy: string, library: string): Promise<Problem[]> {
  const [here, there] = [await realFolder(workspace, copy), await realFolder(workspace, library)];
  if (here === undefined || there === undefined || here === there) return [];
  const names = await filesBelow(here);
  const differs = await Promise.all(
    names.map(async (name) => {
      const text = await textIfReadable(join(here, name));
      // What cannot be read, such as a link to a folder, which Helm follows, is the library's in no case.
      return text === undefined || text !== (await textIfReadable(join(there, name)));
    }),
  );
  const shared = relative(workspace, there).split(sep).join('/');
  return names.filter((_, index) => differs[index]).map((name) => otherLibrary(`${copy}/${name}`, shared));
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
