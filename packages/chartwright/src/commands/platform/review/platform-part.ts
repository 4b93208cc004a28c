import { join } from 'node:path';
import { environmentsFolder } from '../../../environment/places.ts';
import { hasErrors, type Problem } from '../../../core/problem.ts';
import { ChangeFold } from '../../../kube/diff/change-fold.ts';
import { nameOf } from '../../../kube/installed-object.ts';
import { byDanger, type ReviewPart } from '../../../kube/review/review.ts';
import type { ClusterDiff } from '../../../platform/diff/diff-report.ts';
import { libraryFolder, teamsFolder } from '../../../team/chart/chart.ts';
import { changedSince, commitNamed } from '../../../toolchain/git.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';
import type { ReviewOptions } from '../../options/platform.ts';
import { comparePlatform } from '../diff/diff.ts';
import { platformFile } from '../files/platform-files.ts';

/** A part of a review, and what kept some of it from being compared. */
export interface FoundPart {
  readonly part: ReviewPart;
  readonly problems: readonly Problem[];
}

/** Paths on which the platform depends, and those below them that are the teams'. */
const inputs = ['charts', environmentsFolder, platformFile];
const ofTeams = [
  new RegExp(`^(${teamsFolder}|${libraryFolder})/`),
  new RegExp(`^${environmentsFolder}/[^/]+/(teams/|contract\\.yaml$|README\\.md$)`),
];

/** The changes of the platform; it is rendered only where something differs that it follows from. */
export async function reviewPlatform(root: string, base: string, options: ReviewOptions): Promise<FoundPart> {
  if (statIfThere(join(root, platformFile)) === undefined) return unchanged('This workspace has no platform.');
  const commit = await commitNamed(root, base);
  const changed = [...(await changedSince(root, commit, inputs))];
  if (changed.every((path) => ofTeams.some((pattern) => pattern.test(path))))
    return unchanged('No file differs that it follows from.');
  const { problems, diffs } = await comparePlatform(root, base, commit, pick(options));
  if (hasErrors(problems)) return { ...unchanged('It was not compared.'), problems };
  return { part: partOf(diffs), problems };
}

function pick({ env, own, mirror }: ReviewOptions): Pick<ReviewOptions, 'env' | 'own' | 'mirror'> {
  return {
    ...(env === undefined ? {} : { env }),
    ...(own === undefined ? {} : { own }),
    ...(mirror === undefined ? {} : { mirror }),
  };
}

function partOf(diffs: readonly ClusterDiff[]): ReviewPart {
  const fold = new ChangeFold();
  for (const { cluster, changes, relabelled } of diffs) {
    fold.addRelabelled(relabelled);
    const file = `${environmentsFolder}/${cluster}/values.yaml`;
    for (const change of changes)
      fold.addChange(change, { team: 'platform', environment: cluster, object: nameOf(change.object), file });
  }
  const notes = [...new Set(diffs.map(({ note }) => note).filter((note) => note !== ''))];
  const changes = byDanger(fold.changes());
  return { title: 'platform', notes, looked: diffs.length, noun: 'cluster', changes, relabelled: fold.relabelled };
}

function unchanged(note: string): FoundPart {
  const part = { title: 'platform', notes: [note], looked: 0, noun: 'cluster', changes: [], relabelled: 0 };
  return { part, problems: [] };
}
