import type { Tree } from '@nx/devkit';
import { isCutShort, verify } from '../../core/ownership.ts';
import type { Problem } from '../../core/problem.ts';
import { escapeProblems } from './confined-path.ts';
import { hasText, readText } from './read-text.ts';
import { commandWord } from '../../core/command-word.ts';

/** A file to write; the path is relative to the workspace. */
export interface FileWrite {
  readonly path: string;
  readonly content: string;
}

/** What it takes to bring tool-owned files up to date, and the problems that prevent it. */
export interface FilePlan {
  readonly writes: readonly FileWrite[];
  readonly problems: readonly Problem[];
}

/** What to do with a tool-owned file that a person edited, or put there: `refuse` makes it a problem. */
export type EditedFiles = 'refuse' | 'replace' | 'keep';

/**
 * Compares tool-owned files with what is there.
 *
 * @param folder relative to the workspace; the files' paths are relative to it
 */
export function planToolOwned(
  tree: Tree,
  folder: string,
  files: ReadonlyMap<string, string>,
  edited: EditedFiles,
): FilePlan {
  const writes: FileWrite[] = [];
  const problems: Problem[] = [];
  for (const [name, content] of files) {
    const path = `${folder}/${name}`;
    if (hasText(tree, path, content)) continue;
    const existing = readText(tree, path);
    if (existing === null || edited === 'replace' || isCutShort(existing, content)) {
      writes.push({ path, content });
      continue;
    }
    const ownership = verify(path, existing);
    if (ownership === 'intact') writes.push({ path, content });
    else if (edited === 'refuse') problems.push(notOurs(path, ownership));
  }
  return { writes, problems };
}

/**
 * The plan, with what is wrong where a file would be written or removed outside of the workspace.
 *
 * @param deletes paths of what is to be removed beside
 */
export function confined(tree: Tree, { writes, problems }: FilePlan, deletes: readonly string[] = []): FilePlan {
  const paths = [...writes.map(({ path }) => path), ...deletes];
  return { writes, problems: [...problems, ...escapeProblems(tree.root, paths)] };
}

function notOurs(path: string, ownership: 'edited' | 'foreign'): Problem {
  return {
    code: ownership === 'edited' ? 'nx/edited-file' : 'nx/foreign-file',
    severity: 'error',
    file: path,
    path: '',
    found: ownership === 'edited' ? 'a tool-owned file that was changed by hand' : 'a file without the tool’s header',
    expected: 'the file as the tool writes it, since the next `nx sync` must be able to replace it',
    fix: `${instead(path)}; then take the change back with git, or give it up with ${forcing(path)}`,
  };
}

/** The command that writes a tool-owned file anew, whatever is in its place. */
export function forcing(path: string): string {
  const [, kind, folder = ''] = /^(charts\/teams|environments|gitops)\/([^/]+)\//.exec(path) ?? [];
  const name = commandWord(folder, '<name>');
  if (kind === 'charts/teams') return `npx nx generate team-chart ${name} --force`;
  if (kind === 'environments') return `npx nx generate environment ${name} --force`;
  if (path.startsWith('gitops/kargo/')) return 'npx nx generate kargo --force';
  if (kind === 'gitops') return `npx nx generate gitops ${name} --force`;
  return `npx nx generate ${path.startsWith('charts/platform/') ? 'umbrella' : '@chartwright/nx:init'} --force`;
}

function instead(path: string): string {
  if (path.startsWith('environments/')) return insteadInEnvironment(path);
  if (path.startsWith('gitops/kargo/')) return 'set it in platform.yaml, below promotion';
  if (path.startsWith('gitops/')) return 'set it in environment.yaml, below gitops';
  if (path.startsWith('charts/platform/'))
    return 'set it in platform.yaml, or by a key in environments/<env>/values.yaml';
  if (!path.startsWith('charts/teams/')) return 'request the change in the repository of the library';
  if (path.endsWith('/Chart.yaml')) return 'set tenant.contact in values.yaml for the maintainer; `version` may change';
  if (path.endsWith('/values.schema.json')) return 'put what the values do not offer under extraObjects in values.yaml';
  if (path.endsWith('/ci/default-values.yaml')) return 'add another ci/<case>-values.yaml beside it';
  if (path.endsWith('.md')) return 'write beside it, in a file of your own';
  return 'set it by a key in values.yaml, or put the object under extraObjects there';
}

function insteadInEnvironment(path: string): string {
  if (/\/(kind|cluster)\.yaml$/.test(path)) return 'set it in environment.yaml, below cluster or cluster.overrides';
  if (path.endsWith('/contract.yaml')) return 'set it in environment.yaml, below contract';
  if (path.endsWith('/wiring.yaml')) return 'set it in environment.yaml, or by a key in values.yaml';
  if (path.endsWith('/aws.yaml')) return 'set it in environment.yaml, or make further objects by a stack of your own';
  return 'write beside it, in a file of your own';
}
