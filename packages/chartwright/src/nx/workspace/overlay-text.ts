import type { Tree } from '@nx/devkit';
import { dirname } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { parseYaml, type ParsedYaml, type Source } from '../../core/yaml/source.ts';
import { setYaml } from '../../core/yaml/set.ts';
import { teamOverlaysFolder } from '../../environment/places.ts';
import { renderTeamOverlay } from '../../team/chart/values-file.ts';
import { escapeProblem } from './confined-path.ts';
import { overlayFiles } from './overlay-files.ts';
import { readText } from './read-text.ts';

/** A team's file of values in an environment. */
export interface OverlayFile {
  /** Relative to the workspace. */
  readonly file: string;
  /** Empty where there is none. */
  readonly text: string;
}

/**
 * A team's file in an environment.
 *
 * @throws ProblemsError when something else is in its place, or it leads out of the workspace
 */
export function overlayFile(tree: Tree, environment: string, team: string): OverlayFile {
  const file = `${teamOverlaysFolder(environment)}/${team}.yaml`;
  const escape = escapeProblem(tree.root, file);
  if (escape !== undefined) throw new ProblemsError([escape]);
  const inPlace = overlayFiles(tree, dirname(file)).problems.filter((one) => [file, dirname(file)].includes(one.file));
  if (inPlace.length > 0) throw new ProblemsError(inPlace);
  return { file, text: readText(tree, file) ?? '' };
}

/**
 * What a team's file in an environment says.
 *
 * @returns undefined for a file that is not there, or has comments alone
 * @throws ProblemsError when it cannot be read
 */
export function parsedOverlay(source: Source): ParsedYaml | undefined {
  if (source.text.replace(/^\s*(#.*)?$/gm, '').trim() === '') return undefined;
  const { parsed, problems } = parseYaml(source);
  if (parsed === undefined) throw new ProblemsError(problems);
  return parsed;
}

/**
 * The file with texts set in it; all else stays as it was, and one that is new begins as the tool's others do.
 *
 * @throws ProblemsError when there is no safe place for a text
 */
export function withTexts(
  { file, text }: OverlayFile,
  team: string,
  texts: readonly { readonly path: readonly string[]; readonly value: string }[],
): string {
  const start = text.trim() === '' ? renderTeamOverlay(team, {}).replace(/\{\}\n$/, '') : text;
  return texts.reduce((found, { path, value }) => setYaml({ file, text: found }, path, value), start);
}
