import { run } from './run.ts';

/** What git knows of a workspace; nothing where it is no clone. */
export interface Checkout {
  readonly commit?: string;
  readonly branch?: string;
  /** Whether files differ from the commit. */
  readonly changed?: boolean;
  /** Address of `origin`, as git has it. */
  readonly remote?: string;
  /** The workspace's folder within the clone, with `/` at its end; empty at its top. */
  readonly folder?: string;
}

/** Reads what git knows of a workspace. */
export async function checkoutOf(root: string): Promise<Checkout> {
  const said = async (...args: readonly string[]): Promise<string | undefined> => {
    const result = await run('git', args, { cwd: root, fix: 'install git' }).catch(() => undefined);
    return result?.exitCode === 0 ? result.stdout.trim() : undefined;
  };
  const [commit, branch, changes, remote, folder] = await Promise.all([
    said('rev-parse', 'HEAD'),
    said('symbolic-ref', '--short', 'HEAD'),
    said('status', '--porcelain', '--untracked-files=no'),
    said('config', '--get', 'remote.origin.url'),
    said('rev-parse', '--show-prefix'),
  ]);
  if (commit === undefined) return {};
  return {
    commit,
    changed: (changes ?? '') !== '',
    ...(branch === undefined ? {} : { branch }),
    ...(remote === undefined || remote === '' ? {} : { remote }),
    ...(folder === undefined ? {} : { folder }),
  };
}
