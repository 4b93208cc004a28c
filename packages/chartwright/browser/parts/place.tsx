import type { JSX } from 'preact';
import type { Place } from '../../src/survey/model.ts';
import { survey, teams } from '../survey.ts';
import { fileInWorkspace } from './workspace-file.ts';

/** Where a file's name leads to. */
export type Opener = 'editor' | 'repository';

/** The ways in which files can be opened here: in the editor where the page is on disk, and where the repository is known. */
export const openers: readonly Opener[] = [
  ...(location.protocol === 'file:' ? (['editor'] as const) : []),
  ...(survey.workspace.files === undefined ? [] : (['repository'] as const)),
];

let opener: Opener | undefined = openers[0];

/** Has file names lead to the editor or to the repository from now on, or nowhere. */
export function openWith(chosen: Opener | undefined): void {
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

function addressOf({ file, line, column }: Place): string | undefined {
  const known = fileInWorkspace(file, (team) => teams.get(team)?.root);
  if (known === undefined) return undefined;
  const path = known.split('/').map(encodeURIComponent).join('/');
  if (opener === 'repository') return `${survey.workspace.files ?? ''}${path}${line === undefined ? '' : `#L${line}`}`;
  if (opener !== 'editor') return undefined;
  const root = new URL(survey.workspace.up, location.href).pathname;
  return `vscode://file${root}${path}${line === undefined ? '' : `:${line}:${column ?? 1}`}`;
}
