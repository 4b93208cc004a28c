/**
 * The address at which a repository's files are read in a browser, which a path is put behind. Names and passwords in the
 * remote's address are left out.
 *
 * @param remote as git has it: `https://…`, `ssh://…` or `git@host:owner/name.git`
 * @param commit whole name of the commit
 * @param folder of the workspace within the repository, with `/` at its end
 * @returns undefined for a remote that is no GitHub or GitLab
 */
export function filesAddress(remote: string, commit: string, folder = ''): string | undefined {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([a-z0-9.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(remote) ??
    /^(?:[^/@:]+@)?([a-z0-9.-]+\.[a-z0-9-]+):(.+?)(?:\.git)?\/?$/i.exec(remote);
  const [, host = '', path = ''] = match ?? [];
  if (!/^[\w.~/-]+$/.test(path)) return undefined;
  const where = `${commit}/${folder.split('/').map(encodeURIComponent).join('/')}`;
  if (/(^|\.)github\./i.test(host)) return `https://${host}/${path}/blob/${where}`;
  if (/(^|\.)gitlab\./i.test(host)) return `https://${host}/${path}/-/blob/${where}`;
  return undefined;
}
