import type { JSX } from 'preact';
import type { Place } from '../../src/survey/model.ts';
import { survey, teams } from '../survey.ts';

/** Where a file's name leads to. */
export type Opener = 'editor' | 'repository';

/** The ways in which files can be opened here: in the editor where the page is on disk, and where the repository is known. */
export const openers: readonly Opener[] = [
  ...(location.protocol === 'file:' ? (['editor'] as const) : []),
  ...(survey.workspace.files === undefined ? [] : (['repository'] as const)),
];

let opener: Opener | undefined = openers[0];

/** Has file names lead to the editor or to the repository from now on. */
export function openWith(chosen: Opener): void {
  opener = chosen;
}

/** A file and a line in it, as editors and terminals write them, which leads there. */
export function PlaceLink({ place }: { readonly place: Place }): JSX.Element {
  const { file, line, column } = place;
  const text = [file, line, column].filter((part) => part !== undefined).join(':');
  const address = addressOf(place);
  return address === undefined ? (
    <code class="place">{text}</code>
  ) : (
    <a class="place" href={address}>
      <code>{text}</code>
    </a>
  );
}

/** A template as Helm names it, `team/charts/lib-team/templates/…`, at its place in the workspace. */
function inWorkspace(file: string): string {
  const library = /^[^/]+\/charts\/(lib-team|lib-platform|platform-[a-z]+)\/(.+)$/.exec(file);
  if (library !== null && !file.startsWith('charts/')) return `charts/${library[1] ?? ''}/${library[2] ?? ''}`;
  const [chart = '', ...rest] = file.split('/');
  const team = rest[0] === 'templates' ? teams.get(chart) : undefined;
  if (team !== undefined) return `${team.root}/${rest.join('/')}`;
  return file.startsWith('platform/templates/') ? `charts/${file}` : file;
}

function addressOf({ file, line, column }: Place): string | undefined {
  // A file within an archive, such as a component's own values, and what Kubernetes brings.
  if (file.includes('.tgz') || !file.includes('/')) return undefined;
  const path = inWorkspace(file).split('/').map(encodeURIComponent).join('/');
  if (opener === 'repository') return `${survey.workspace.files ?? ''}${path}${line === undefined ? '' : `#L${line}`}`;
  if (opener !== 'editor') return undefined;
  const root = new URL(survey.workspace.up, location.href).pathname;
  return `vscode://file${root}${path}${line === undefined ? '' : `:${line}:${column ?? 1}`}`;
}
