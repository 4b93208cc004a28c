/** Folders of teams' charts by name. */
export type RootOf = (team: string) => string | undefined;

/**
 * The file of the workspace that a place names: a template is named as Helm does, `team/charts/lib-team/templates/…`.
 *
 * @returns undefined for what is no file that a person keeps there: what Kubernetes brings, a file within an archive such
 *     as a component's chart, and what commands write
 */
export function fileInWorkspace(file: string, rootOf: RootOf): string | undefined {
  if (file.includes('.tgz') || !/[./]/.test(file)) return undefined;
  const library = /^[^/]+\/charts\/(lib-team|lib-platform|platform-[a-z]+)\/(.+)$/.exec(file);
  if (library !== null && !file.startsWith('charts/')) return `charts/${library[1] ?? ''}/${library[2] ?? ''}`;
  const [chart = '', ...rest] = file.split('/');
  const root = rest[0] === 'templates' ? rootOf(chart) : undefined;
  if (root !== undefined) return `${root}/${rest.join('/')}`;
  if (file.startsWith('platform/templates/')) return `charts/${file}`;
  return /^(platform\/charts|dist)\//.test(file) ? undefined : file;
}
