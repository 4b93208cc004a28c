import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scopeTest } from '../../../kube/scopes.ts';
import { type OwnedProblem, surveyedFindings } from '../../../survey/findings.ts';
import { type Survey, type SurveyedTeam, type SurveyedWorkspace, surveyVersion } from '../../../survey/model.ts';
import { proofSections } from '../../../survey/proof.ts';
import { filesAddress } from '../../../survey/repository.ts';
import { surveyedReview } from '../../../survey/review.ts';
import { surveyedTeam } from '../../../survey/team.ts';
import { checkoutOf } from '../../../toolchain/checkout.ts';
import { toolVersion } from '../../../toolchain/tool-version.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { Ask, Progress } from '../../frame/person.ts';
import type { PageOptions } from '../../options/platform.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { readTeamEnvironments } from '../../workspace/team-environments.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { reviewOf } from '../review/review.ts';
import { AnswerCollection } from './collect-answers.ts';
import { type Surveyed, writePage } from './page.ts';
import { surveyPlatform } from './survey-platform.ts';
import { surveyTeams } from './survey-teams.ts';

/** Where the page is written without `--folder`. */
const defaultFolder = 'dist/report';

/** The table that this repository's scenarios write. */
const proofFile = 'docs/reference/proof.md';

/**
 * `platform:report`: writes a page that shows the platform and its teams. Findings are part of the page and do not fail
 * the command: it is a view, and the checks are gates.
 */
export async function reportWorkspace(
  root: string,
  options: PageOptions,
  _ask?: Ask,
  progress: Progress = () => undefined,
): Promise<Outcome> {
  const folder = options.folder ?? defaultFolder;
  const surveyed = await surveyWorkspace(root, folder, options, progress);
  const { survey } = surveyed;
  await writePage(root, folder, surveyed);
  const address = pathToFileURL(join(root, folder, 'index.html')).href;
  return {
    problems: [],
    text: `${summaryOf(survey)}\n${address}`,
    data: { ...survey, answers: Object.fromEntries(surveyed.answers) },
  };
}

/** Everything that the page shows. */
export async function surveyWorkspace(
  root: string,
  folder: string,
  options: PageOptions,
  progress: Progress,
): Promise<Surveyed> {
  const workspace = openWorkspace(root);
  const environments = await readTeamEnvironments(root, options.env);
  const collection = new AnswerCollection(environments, scopeTest(await workspace.catalog()));
  progress('reading and rendering the platform');
  const platform = await surveyPlatform(root, options);
  collection.addPlatform(platform.rendering, platform.isWhole);
  progress('reading and rendering the teams');
  const owned: OwnedProblem[] = platform.problems.map((problem) => ({ problem, team: undefined }));
  const teams: SurveyedTeam[] = [];
  for await (const facts of surveyTeams(workspace, options.env, (team, releases) =>
    collection.addTeam(team, releases),
  )) {
    teams.push(surveyedTeam(facts));
    owned.push(...facts.problems.map((problem) => ({ problem, team: facts.name })));
  }
  const review = options.base === undefined ? undefined : await reviewOf(root, { ...options, base: options.base });
  owned.push(...(review?.problems ?? []).map((problem) => ({ problem, team: undefined })));
  const answers = collection.answers();
  const survey: Survey = {
    version: surveyVersion,
    tool: toolVersion(),
    made: new Date().toISOString(),
    workspace: await workspaceOf(root, folder),
    notes: platform.notes,
    environments: platform.environments,
    teams,
    findings: surveyedFindings(owned),
    ...(review === undefined ? {} : { review: surveyedReview(review.review) }),
    // The page asks about an environment that a reader can choose.
    answered: platform.environments.map(({ name }) => name).filter((name) => answers.has(name)),
    proof: proofSections((await readIfThere(root, proofFile)) ?? ''),
  };
  return { survey, answers };
}

async function workspaceOf(root: string, folder: string): Promise<SurveyedWorkspace> {
  const { commit, branch, changed, remote, folder: within } = await checkoutOf(root);
  const files = commit === undefined || remote === undefined ? undefined : filesAddress(remote, commit, within);
  return {
    name: basename(root),
    ...(commit === undefined ? {} : { commit }),
    ...(branch === undefined ? {} : { branch }),
    ...(changed === undefined ? {} : { changed }),
    ...(files === undefined ? {} : { files }),
    up: `${relative(join(root, folder), root).split(sep).join('/')}/`,
  };
}

function summaryOf({ environments, teams, findings }: Survey): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const found = `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  return `${count(environments.length, 'environment')}, ${count(teams.length, 'team')}, ${found}`;
}
