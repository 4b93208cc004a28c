import { basename } from 'node:path';
import { distinct, hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { contractFile } from '../../../environment/places.ts';
import { readManifest } from '../../../kube/manifest.ts';
import type { KnownObject, Surroundings } from '../../../kube/reach/read-facts.ts';
import { type ScopeTest, scopeTest } from '../../../kube/scopes.ts';
import { type ReadChart, readCharts } from '../../team/fleet-reading.ts';
import { type CaseRequest, isRenderable, releaseRequests } from '../../team/rendered-cases.ts';
import { findTeams } from '../../workspace/find-charts.ts';
import { readTeamEnvironments } from '../../workspace/team-environments.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { type PlatformRendering, renderReleases } from '../rendering/release-rendering.ts';
import { renderingProblems } from '../rendering/values-problems.ts';
import { knownPlatformObjects, knownTeamObjects } from './known-objects.ts';
import { surroundingsOf } from './surroundings.ts';

/** Everything that an environment installs, as far as it can be rendered. */
export interface EnvironmentObjects {
  readonly objects: readonly KnownObject[];
  readonly surroundings: Surroundings;
  /** Why something was not rendered; what is said of the rest holds all the same. */
  readonly problems: readonly Problem[];
}

/** The environment that a question is about, and whether without the components' charts. */
export interface QuestionTarget {
  readonly env: string;
  readonly own?: boolean | undefined;
}

/**
 * Renders the platform and every team in one environment. Components' charts that are not vendored are left out, and so
 * is a team whose values are refused; both are said among what is not known.
 *
 * @throws ProblemsError when there is no such environment, or the platform cannot be rendered
 */
export async function environmentObjects(root: string, target: QuestionTarget): Promise<EnvironmentObjects> {
  const workspace = openWorkspace(root);
  const [environment] = await readTeamEnvironments(root, target.env);
  const isClusterScoped = scopeTest(await workspace.catalog());
  const platform = await platformPart(root, target, isClusterScoped);
  const teams = await teamsPart(workspace, target.env, isClusterScoped);
  const unknown = [...platform.unknown, ...teams.unknown];
  return {
    objects: [...platform.objects, ...teams.objects],
    surroundings: surroundingsOf(target.env, environment?.values ?? {}, unknown),
    problems: distinct([...platform.problems, ...teams.problems]),
  };
}

interface Part {
  readonly objects: KnownObject[];
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

async function platformPart(root: string, target: QuestionTarget, isClusterScoped: ScopeTest): Promise<Part> {
  const { platforms, notice } = await renderedPlatform(root, target);
  const releases = platforms.flatMap((platform) => platform.releases);
  const problems = renderingProblems(releases);
  if (hasErrors(problems)) throw new ProblemsError(problems);
  return {
    objects: knownPlatformObjects(releases, isClusterScoped),
    unknown: notice === '' ? [] : [missingCharts],
    problems: [],
  };
}

const missingCharts =
  "the components' charts were not rendered, so that their pods, policies and roles are not known; `npx nx run platform:vendor` fetches the charts";

async function renderedPlatform(root: string, { env, own }: QuestionTarget): Promise<PlatformRendering> {
  if (own === true) return renderReleases(root, { env, own });
  try {
    return await renderReleases(root, { env });
  } catch (error) {
    if (!(error instanceof ProblemsError && error.problems.every(({ code }) => code === 'platform/not-vendored')))
      throw error;
    return renderReleases(root, { env, own: true });
  }
}

async function teamsPart(workspace: Workspace, env: string, isClusterScoped: ScopeTest): Promise<Part> {
  const found = await findTeams(workspace.root);
  const roots = found.map(({ root }) => root);
  const read = await readCharts(workspace, roots, env);
  const refused = read.filter(({ problems }) => !isRenderable(problems));
  const requests = read
    .filter((one) => !refused.includes(one))
    .flatMap((chart) => releaseRequests(workspace.root, chart, env).map((request) => ({ chart, request })));
  const helm = await workspace.helm();
  const results = requests.length === 0 ? [] : await helm.render(requests.map(({ request }) => request));
  const parts = requests.map(({ chart, request }, index) => {
    const result = results[index] ?? { problems: [] };
    if ('problems' in result) return leftOut(chart, result.problems);
    return teamPart(chart, env, request, result.manifest, isClusterScoped);
  });
  return joined([...refused.map((chart) => leftOut(chart, chart.problems.filter(isError))), ...parts]);
}

function joined(parts: readonly Part[]): Part {
  return {
    objects: parts.flatMap(({ objects }) => objects),
    unknown: parts.flatMap(({ unknown }) => unknown).toSorted(),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function leftOut({ chart }: ReadChart, problems: readonly Problem[]): Part {
  return { objects: [], unknown: [`team ${basename(chart.root)} does not render, and is left out`], problems };
}

function teamPart(
  chart: ReadChart,
  env: string,
  { sources }: CaseRequest,
  text: string,
  isClusterScoped: ScopeTest,
): Part {
  const team = chart.deployed.get(env);
  // The contract is not the team's to change, and no place of it is named.
  const layers = sources
    .filter(({ file }) => file !== contractFile(env))
    .flatMap((source) => parseYaml(source).parsed ?? []);
  const { objects, problems } = readManifest(text, chart.chart.name);
  if (team === undefined || layers.length === 0) return leftOut(chart, problems);
  const values = new LayeredYaml(layers);
  const release = { team: team.name, namespace: team.namespace, objects, values };
  return { objects: knownTeamObjects(release, isClusterScoped), unknown: [], problems };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
