import { ChangeFold } from '../../../kube/diff/change-fold.ts';
import { commandWord } from '../../../core/command-word.ts';
import { byDanger, type Review } from '../../../kube/review/review.ts';
import { counted } from '../../../kube/review/words.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import type { ChartOutcome } from '../../frame/outcome.ts';
import type { TeamDiffOptions } from '../../options/charts.ts';
import { reviewOutcome } from '../../frame/review-outcome.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { baseProblems, renameProblems } from './comparison-problems.ts';
import { type ComparedTeam, comparedTeams } from './compared-teams.ts';
import { compareFleet, type FleetComparison } from './comparison.ts';
import { withLines } from './written-lines.ts';

/**
 * `diff`: what changes of a team's objects in each environment since another commit: its chart, the library, the
 * contract and its file in the environment, each as they were there, against those on disk.
 */
export async function* diffCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[],
  options: TeamDiffOptions,
): AsyncGenerator<ChartOutcome> {
  const base = options.base ?? 'main';
  const outcomes = await withTemporaryFolder(async (folder) => {
    const comparison = await compareFleet(workspace, folder, { base, env: options.env }, roots);
    const found: ChartOutcome[] = [];
    for await (const team of comparedTeams(comparison, comparison.teams))
      found.push(outcomeOf(comparison, team, base, options));
    return Promise.all(
      found.map(async (outcome) => ({ ...outcome, problems: await withLines(workspace.root, outcome.problems) })),
    );
  });
  yield* outcomes;
}

function outcomeOf(
  comparison: FleetComparison,
  team: ComparedTeam,
  base: string,
  options: TeamDiffOptions,
): ChartOutcome {
  const fold = new ChangeFold();
  for (const release of team.releases) fold.add(release);
  const review: Review = {
    base: comparison.label,
    parts: [
      {
        title: team.name,
        notes: [...comparison.notes, ...notesOn(team, base)],
        looked: 1,
        noun: 'team',
        changes: byDanger(fold.changes()),
        relabelled: fold.relabelled,
      },
    ],
  };
  const problems = [...team.problems, ...baseProblems(comparison, [team]), ...renameProblems(comparison, [team])];
  const command = `npx nx run ${commandWord(team.name, '<team>')}:diff --base=${commandWord(base, '<ref>')}`;
  const text = team.problems.length > 0 ? 'not rendered' : countsOf(review);
  return { root: team.root, ...reviewOutcome(review, problems, options.format, command), text };
}

function notesOn({ name, wasRoot, problems }: ComparedTeam, base: string): string[] {
  return [
    ...(wasRoot === undefined ? [`${base} has no team ${name}.`] : []),
    // Without this, the heading of a team that cannot be rendered would say that nothing differs.
    ...(problems.length > 0 ? [`Where ${name} cannot be rendered, it is not compared.`] : []),
  ];
}

function countsOf({ parts: [part] }: Review): string {
  const objects = (part?.changes ?? []).reduce((sum, { places }) => sum + places.length, 0);
  return `${counted(part?.changes.length ?? 0, 'change')} in ${counted(objects, 'object')}`;
}
