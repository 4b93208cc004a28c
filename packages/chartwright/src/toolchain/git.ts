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
  throw new ProblemsError([noCommit(name, stderr)]);
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
  if (exitCode !== 0) throw new ProblemsError([noCommit(commit, stderr)]);
  return true;
}

function git(root: string, args: readonly string[]): ReturnType<typeof run> {
  return run('git', args, { cwd: root, fix: 'install git' });
}

function noCommit(name: string, stderr: string): Problem {
  return {
    code: 'platform/no-such-commit',
    severity: 'error',
    file: '.git',
    path: '--base',
    found: `no commit ${name}: ${quoteOutput(stderr)}`,
    expected: 'a commit, branch or tag that this clone has',
    fix: `fetch it (\`git fetch origin ${name}\`; in a shallow clone \`git fetch --unshallow\`), or name another with --base`,
  };
}
