import { commandWord } from '../../../core/command-word.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { ChangeFold } from '../../../kube/diff/change-fold.ts';
import { byDanger, type Review, type ReviewPart } from '../../../kube/review/review.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import type { Outcome } from '../../frame/outcome.ts';
import { reviewOutcome } from '../../frame/review-outcome.ts';
import type { ReviewOptions } from '../../options/platform.ts';
import { type ComparedTeam, comparedTeams } from '../../team/diff/compared-teams.ts';
import { compareFleet, type FleetComparison } from '../../team/diff/comparison.ts';
import { baseProblems, renameProblems } from '../../team/diff/comparison-problems.ts';
import { withLines } from '../../team/diff/written-lines.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type FoundPart, reviewPlatform } from './platform-part.ts';

/**
 * `platform:review`: everything that differs from another commit, of the platform in each cluster and of every team in
 * each environment; a change that many have is shown once.
 */
export async function reviewWorkspace(root: string, options: ReviewOptions): Promise<Outcome> {
  const base = options.base ?? 'main';
  const { review, problems } = await reviewOf(root, { ...options, base });
  const command = `npx nx run platform:review --base=${commandWord(base, '<ref>')}`;
  const outcome = reviewOutcome(review, problems, options.format, command);
  return { ...outcome, problems: await withLines(root, outcome.problems) };
}

/** A review of the whole workspace, and what kept some of it from being compared. */
export async function reviewOf(
  root: string,
  options: Pick<ReviewOptions, 'env' | 'own' | 'mirror'> & { readonly base: string },
): Promise<{ review: Review; problems: readonly Problem[] }> {
  const { base } = options;
  const { teams, label } = await reviewTeams(root, base, options.env);
  const platform = await reviewPlatform(root, base, options).catch((error: unknown) => partOfFailure(error));
  const parts = [platform, teams];
  return {
    review: { base: label, parts: parts.map(({ part }) => part) },
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Teams are judged whatever is wrong with the platform. */
function partOfFailure(error: unknown): FoundPart {
  if (!(error instanceof ProblemsError)) throw error;
  const part = { title: 'platform', notes: ['It was not compared.'], looked: 0, noun: 'cluster' };
  return { part: { ...part, changes: [], relabelled: 0 }, problems: error.problems };
}

async function reviewTeams(
  root: string,
  base: string,
  env: string | undefined,
): Promise<{ teams: FoundPart; label: string }> {
  const workspace = openWorkspace(root);
  return withTemporaryFolder(async (folder) => {
    const comparison = await compareFleet(workspace, folder, { base, env });
    const fold = new ChangeFold();
    const compared: ComparedTeam[] = [];
    for await (const { releases, ...team } of comparedTeams(comparison, comparison.teams)) {
      for (const release of releases) fold.add(release);
      compared.push({ ...team, releases: [] });
    }
    return { teams: teamsPart(comparison, compared, fold), label: comparison.label };
  });
}

function teamsPart(comparison: FleetComparison, compared: readonly ComparedTeam[], fold: ChangeFold): FoundPart {
  const { notes, teams } = comparison;
  const failed = compared.filter(({ problems }) => problems.length > 0);
  const part: ReviewPart = {
    title: 'teams',
    notes: [
      ...notes,
      ...(failed.length === 0
        ? []
        : [
            `${failed.length} of them ${failed.length === 1 ? 'does not render, and is' : 'do not render, and are'} not compared.`,
          ]),
    ],
    looked: teams.length,
    noun: 'team',
    changes: byDanger(fold.changes()),
    relabelled: fold.relabelled,
  };
  const problems = [
    ...failed.flatMap((team) => team.problems),
    ...baseProblems(comparison, compared),
    ...renameProblems(comparison, compared),
  ];
  return { part, problems };
}
