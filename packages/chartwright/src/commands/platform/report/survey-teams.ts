import { explainFiles, type ExplainedLayer, mergedLayers } from '../../../core/explain/explain-value.ts';
import { defaultsLayer, type SchemaFiles } from '../../../core/explain/schema-defaults.ts';
import { distinct, type Problem } from '../../../core/problem.ts';
import { type ParsedYaml, parseYaml, type Source } from '../../../core/yaml/source.ts';
import type { Setting } from '../../../survey/model.ts';
import { settingOf } from '../../../survey/settings.ts';
import type { TeamFacts, TeamPlaceFacts } from '../../../survey/team.ts';
import { ahead, begun, chunksOf } from '../../team/chunks.ts';
import { teamSchemas } from '../../team/explain.ts';
import { type ReadChart, readFleet } from '../../team/fleet-reading.ts';
import {
  type CaseRequest,
  checkCases,
  isRenderable,
  releaseRequests,
  type RenderedCase,
} from '../../team/rendered-cases.ts';
import { checkChartStyle, type TeamCase } from '../../team/team-values.ts';
import { findNameClashes, findTeams } from '../../workspace/find-charts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A team's release, and the objects that it renders to. */
export interface TeamRelease {
  readonly request: CaseRequest;
  readonly rendered: RenderedCase;
}

/**
 * What is known of every team: its values in each environment, what they render to, and what the checks of `validate` and
 * `render` say.
 *
 * @param seen is given each team's releases, which are not kept
 */
export async function* surveyTeams(
  workspace: Workspace,
  env: string | undefined,
  seen: (team: ReadChart, releases: readonly TeamRelease[]) => void = () => undefined,
): AsyncGenerator<TeamFacts> {
  const roots = (await findTeams(workspace.root)).map(({ root }) => root);
  const clashes = await findNameClashes(workspace);
  const schemas = await teamSchemas();
  const fleet = await readFleet(workspace, roots, roots, env);
  for await (const { charts, requests, results } of ahead(chunksOf(fleet), (chunk) => begin(workspace, chunk, env))) {
    const rendered = (await checkCases(workspace, requests.flat(), await results)).values();
    for (const [index, read] of charts.entries()) {
      const releases = (requests[index] ?? []).map((request): TeamRelease => {
        const { value } = rendered.next();
        return { request, rendered: value as RenderedCase };
      });
      seen(read, releases);
      yield factsOf(read, releases, [clashes.get(read.chart.root) ?? []].flat(), schemas);
    }
  }
}

interface Chunk {
  readonly charts: readonly ReadChart[];
  readonly requests: readonly (readonly CaseRequest[])[];
  readonly results: ReturnType<Awaited<ReturnType<Workspace['helm']>>['render']>;
}

async function begin(workspace: Workspace, charts: readonly ReadChart[], env: string | undefined): Promise<Chunk> {
  const requests = charts.map((read) =>
    isRenderable(read.problems) ? releasesOf(releaseRequests(workspace.root, read, env)) : [],
  );
  const helm = await workspace.helm();
  return { charts, requests, results: begun(helm.render(requests.flat())) };
}

/** What is installed: the environments, and a chart's own values where there are none. */
function releasesOf(requests: readonly CaseRequest[]): readonly CaseRequest[] {
  const placed = requests.filter(({ environment }) => environment !== undefined);
  return placed.length > 0 ? placed : requests;
}

function factsOf(
  read: ReadChart,
  releases: readonly TeamRelease[],
  clashes: readonly Problem[],
  schemas: SchemaFiles,
): TeamFacts {
  const { chart, problems, cases } = read;
  const placed = cases.filter(({ environment }) => environment !== undefined);
  const shown = placed.length > 0 ? placed : cases.filter(({ files }) => files.length === 0);
  return {
    name: chart.name,
    root: chart.root,
    problems: distinct([
      ...problems,
      ...clashes,
      ...checkChartStyle(chart),
      ...releases.flatMap(({ rendered }) => rendered.problems),
    ]),
    settings: settingsIn(chart.values === undefined ? [] : [chart.values], schemas),
    places: shown.map((one): TeamPlaceFacts => {
      const release = releases.find(({ request }) => request.environment === one.environment);
      return {
        environment: one.environment,
        values: one.values,
        objects: release?.rendered.objects ?? [],
        settings: overlaySettings(read, one, schemas),
      };
    }),
  };
}

/** What a team's file of an environment sets: the contract lies below it, and is not the team's. */
function overlaySettings({ chart }: ReadChart, { files }: TeamCase, schemas: SchemaFiles): Setting[] {
  if (files.length < 2) return [];
  return settingsIn([...(chart.values === undefined ? [] : [chart.values]), ...files], schemas);
}

/** What the topmost of some files sets. */
function settingsIn(sources: readonly Source[], schemas: SchemaFiles): Setting[] {
  const parsed = sources.flatMap((source): ParsedYaml[] => [parseYaml(source).parsed ?? []].flat());
  const layers = parsed.map((layer): ExplainedLayer => ({ parsed: layer, prefix: [] }));
  const top = sources.at(-1)?.file;
  if (top === undefined || parsed.length < sources.length) return [];
  const all = [defaultsLayer(schemas, mergedLayers(layers)), ...layers];
  return explainFiles(all, new Set([top])).map(settingOf);
}
