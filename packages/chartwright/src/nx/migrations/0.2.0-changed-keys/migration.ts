import type { Tree } from '@nx/devkit';
import { changedText, type ChangedText } from '../../../core/changes/changed-text.ts';
import { type ChangedFile, keyChanges } from '../../../core/changes/key-changes.ts';
import type { Problem } from '../../../core/problem.ts';
import { platformFile } from '../../../commands/platform/files/platform-files.ts';
import { environmentFolder } from '../../../environment/places.ts';
import { environmentFile, environmentNames } from '../../workspace/environment-plan.ts';
import { readText } from '../../workspace/read-text.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import { withoutContract } from '../contract-of-teams.ts';
import { leftByHand, type NextSteps } from '../report.ts';
import { migratedTeams, teamFiles } from '../team-files.ts';

const changes = keyChanges.filter(({ since }) => since === '0.2.0');

/**
 * Brings what people wrote for 0.1.0 into the form of 0.2.0, by the table of changed keys: each file as a whole, or not at
 * all. What a team's file says of the environment goes into each `environment.yaml`, where all that say something agree.
 */
export default function changedKeys(tree: Tree): NextSteps {
  const left: Problem[] = [];
  const environments = environmentNames(tree);
  const others: (readonly [string, ChangedFile])[] = [
    [platformFile, 'platform'],
    ...environments.flatMap((name): [string, ChangedFile][] => [
      [environmentFile(name), 'environment'],
      [`${environmentFolder(name)}/values.yaml`, 'values'],
    ]),
  ];
  for (const [path, file] of others) rewrite(tree, path, file, left);
  for (const team of migratedTeams(tree)) {
    for (const path of teamFiles(tree, team)) rewrite(tree, path, 'team', left);
    left.push(...withoutContract(tree, valuesPath(team), environments));
  }
  return leftByHand(left);
}

/** A file in which nothing is said. */
const comments = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:#.*)?$/;

function rewrite(tree: Tree, path: string, file: ChangedFile, left: Problem[]): void {
  const text = readText(tree, path);
  if (text === null || comments.test(text)) return;
  const changed: ChangedText = changedText({ file: path, text }, file, changes);
  left.push(...changed.problems);
  if (changed.text !== text) tree.write(path, changed.text);
}
