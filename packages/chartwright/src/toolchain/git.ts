import { join } from 'node:path';
import { type Problem, ProblemsError } from '../core/problem.ts';
import { quoteOutput, run } from './run.ts';

/**
 * The commit that a name refers to, as git shortens it.
 *
 * @param root absolute folder within the repository
 * @throws ProblemsError when there is no such commit, or no repository
 */
export async function commitNamed(root: string, name: string): Promise<string> {
  const { exitCode, stdout, stderr } = await git(root, [
    'rev-parse',
    '--short',
    '--verify',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  if (exitCode === 0) return stdout.trim();
  throw new ProblemsError([noCommit(name, stderr, await isShallow(root))]);
}

/**
 * The version before the one that is worked on: where this branch left `main`; on `main` itself the last tag, and the
 * last commit where there is none.
 *
 * @param root absolute folder within the repository
 */
export async function previousVersion(root: string): Promise<string> {
  const said = async (args: readonly string[]): Promise<string | undefined> => {
    const { exitCode, stdout } = await git(root, args);
    return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
  };
  const [head, fork, tag] = await Promise.all([
    said(['rev-parse', 'HEAD']),
    said(['merge-base', 'HEAD', 'main']),
    said(['describe', '--tags', '--abbrev=0']),
  ]);
  return fork !== undefined && fork !== head ? fork : (tag ?? 'HEAD');
}

/**
 * Writes files of a commit into a tar.
 *
 * @param paths below `root`; those that the commit lacks are left out
 * @param file absolute path of the tar
 * @returns false when the commit has none of them
 */
export async function archiveOf(
  root: string,
  commit: string,
  paths: readonly string[],
  file: string,
): Promise<boolean> {
  const listed = await git(root, ['ls-tree', '--name-only', commit, '--', ...paths]);
  const there = listed.stdout.split('\n').filter((path) => path !== '');
  if (there.length === 0) return false;
  const { exitCode, stderr } = await git(root, ['archive', '--format=tar', `--output=${file}`, commit, '--', ...there]);
  if (exitCode !== 0) throw new ProblemsError([noCommit(commit, stderr, false)]);
  return true;
}

/** A file or a link of a commit. */
export interface CommittedFile {
  /** Equal for files of equal content. */
  readonly id: string;
  readonly isLink: boolean;
}

/**
 * The files of a commit below some folders, by path.
 *
 * @param root absolute folder within the repository, which the paths are relative to
 */
export async function filesOf(
  root: string,
  commit: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, CommittedFile>> {
  const stdout = await output(root, ['ls-tree', '-r', '-z', commit, '--', ...folders]);
  return new Map(
    itemsOf(stdout).map((line) => {
      const [mode = '', , id = ''] = line.slice(0, line.indexOf('\t')).split(' ');
      return [line.slice(line.indexOf('\t') + 1), { id, isLink: mode === '120000' }];
    }),
  );
}

/**
 * The paths below some folders at which the files on disk differ from a commit's: changed, added or removed, committed
 * since or not. What git ignores is left out.
 */
export async function changedSince(
  root: string,
  commit: string,
  folders: readonly string[],
): Promise<ReadonlySet<string>> {
  const [changed, untracked] = await Promise.all([
    output(root, [
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--no-ext-diff',
      '--relative',
      commit,
      '--',
      ...folders,
    ]),
    output(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...folders]),
  ]);
  return new Set([...itemsOf(changed), ...itemsOf(untracked)]);
}

/**
 * Writes files of a commit, many in one run of git.
 *
 * @param paths relative to `root`, of files that the commit has
 * @param folder absolute and existing
 * @returns absolute folder below which the files have the paths that they have below `root`
 */
export async function checkOut(
  root: string,
  commit: string,
  paths: readonly string[],
  folder: string,
): Promise<string> {
  // An index of its own, so that the person's is left as it is.
  const environment = { ...process.env, GIT_INDEX_FILE: join(folder, '.index') };
  await output(root, ['read-tree', commit], { environment });
  await output(root, ['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], {
    environment,
    input: paths.map((path) => `${path}\0`).join(''),
  });
  // git writes them with the way from the top of the repository, which may lie above the workspace.
  return join(folder, (await output(root, ['rev-parse', '--show-prefix'])).trim());
}

function itemsOf(text: string): string[] {
  return text.split('\0').filter((item) => item !== '');
}

type GitOptions = Pick<NonNullable<Parameters<typeof run>[2]>, 'environment' | 'input'>;

function git(root: string, args: readonly string[], options: GitOptions = {}): ReturnType<typeof run> {
  return run('git', args, { cwd: root, fix: 'install git', ...options });
}

async function output(root: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await git(root, args, options);
  if (exitCode === 0) return stdout;
  throw new ProblemsError([gitFailed(args[0] ?? '', stderr)]);
}

async function isShallow(root: string): Promise<boolean> {
  const { stdout } = await git(root, ['rev-parse', '--is-shallow-repository']);
  return stdout.trim() === 'true';
}

function gitFailed(command: string, stderr: string): Problem {
  return {
    code: 'platform/git-failed',
    severity: 'error',
    file: '.git',
    path: '',
    found: `git ${command} that failed: ${quoteOutput(stderr)}`,
    expected: 'a repository whose commits can be read',
    fix: 'run `git fsck`, and mend what it says',
  };
}

function noCommit(name: string, stderr: string, shallow: boolean): Problem {
  return {
    code: 'platform/no-such-commit',
    severity: 'error',
    file: '.git',
    path: '--base',
    found: shallow
      ? `no commit ${name} in this clone, which is shallow: it holds the last commits alone`
      : `no commit ${name}: ${quoteOutput(stderr)}`,
    expected: 'a commit, branch or tag that this clone has',
    fix: shallow
      ? 'run `git fetch --unshallow`; in GitHub Actions, give actions/checkout `fetch-depth: 0`'
      : `fetch it (\`git fetch origin ${name}\`), or name another with --base`,
  };
}
