import { basename, join } from 'node:path';
import type { ComparedRelease } from '../../../kube/diff/change-fold.ts';
import { namelessBy } from '../../../kube/diff/release-names.ts';
import { readManifest } from '../../../kube/manifest.ts';
import { listOf, valueAt } from '../../../core/untyped.ts';
import { distinct, inEnvironment, type Problem } from '../../../core/problem.ts';
import { teamNamespace } from '../../../team/terms/namespace.ts';
import type { RenderRequest, RenderResult } from '../../../toolchain/helm/helm.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readCharts } from '../fleet-reading.ts';
import type { BaseCharts } from './base-charts.ts';
import { type FleetChange, isUnitChanged, valuesFilesIn } from './fleet-change.ts';
import { statIfThere } from '../../workspace/stat-if-there.ts';

/** Teams that are rendered together: large enough to share processes, small enough for memory. */
const chunkSize = 200;

/** A team to compare: where its chart is, and whether it was there. */
export interface TeamToCompare {
  /** Folder of the chart relative to the workspace. */
  readonly root: string;
  readonly name: string;
  readonly isThere: boolean;
  /** Folder of the chart in the other commit, which is another one where the team has a new name. */
  readonly wasRoot: string | undefined;
}

/** Both sides of a comparison. */
export interface Comparison {
  readonly workspace: Workspace;
  readonly base: BaseCharts;
  readonly change: FleetChange;
  /** Environments that both sides have; one without a name for the team's own values. */
  readonly environments: readonly (string | undefined)[];
}

/** A team as it was and as it is, in each environment in which anything changed that its objects follow from. */
export interface ComparedTeam extends TeamToCompare {
  readonly releases: readonly ComparedRelease[];
  readonly problems: readonly Problem[];
  /** Why what was cannot be rendered, by environment. */
  readonly baseProblems: readonly Problem[];
  /** Objects with volumes that a team had under another name, `StatefulSet/db`. */
  readonly volumes: readonly string[];
}

/** Renders both sides of each team in the same processes of Helm, and gives one result a team, in order. */
export async function* comparedTeams(
  comparison: Comparison,
  teams: readonly TeamToCompare[],
): AsyncGenerator<ComparedTeam> {
  for (let start = 0; start < teams.length; start += chunkSize)
    yield* comparedChunk(comparison, teams.slice(start, start + chunkSize));
}

/** One release to render on both sides; a side is undefined where the team was not, or is not. */
interface Unit {
  readonly team: TeamToCompare;
  readonly environment: string | undefined;
  readonly before: RenderRequest | undefined;
  readonly after: RenderRequest | undefined;
}

async function* comparedChunk(comparison: Comparison, teams: readonly TeamToCompare[]): AsyncGenerator<ComparedTeam> {
  const units: Unit[] = [];
  for (const team of teams) units.push(...(await unitsOf(comparison, team)));
  const helm = await comparison.workspace.helm();
  // The sides of all teams are two requests of one name each, which Helm renders in batches of their own.
  const requests = units.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const results = (requests.length === 0 ? [] : await helm.render(requests)).values();
  const next = (request: RenderRequest | undefined): RenderResult | undefined =>
    request === undefined ? undefined : results.next().value;
  const rendered = units.map((unit) => ({ unit, before: next(unit.before), after: next(unit.after) }));
  const byTeam = new Map<string, RenderedUnit[]>();
  for (const one of rendered) byTeam.set(one.unit.team.root, [...(byTeam.get(one.unit.team.root) ?? []), one]);
  for (const team of teams) yield await comparedTeam(comparison, team, byTeam.get(team.root) ?? []);
}

interface RenderedUnit {
  readonly unit: Unit;
  readonly before: RenderResult | undefined;
  readonly after: RenderResult | undefined;
}

async function unitsOf({ workspace, base, change, environments }: Comparison, team: TeamToCompare): Promise<Unit[]> {
  const { root, name, isThere, wasRoot } = team;
  const changed = environments.filter((environment) => isUnitChanged(change, root, environment));
  if (changed.length === 0) return [];
  const chart = wasRoot === undefined ? '' : await base.chart(wasRoot);
  return changed.map((environment) => ({
    team,
    environment,
    before: wasRoot === undefined ? undefined : oldRequest(base, environment, wasRoot, chart),
    after: isThere
      ? { chart: join(workspace.root, root), name, values: valuesNow(workspace.root, environment, basename(root)) }
      : undefined,
  }));
}

function oldRequest(base: BaseCharts, environment: string | undefined, root: string, chart: string): RenderRequest {
  return { chart, name: basename(root), values: base.valuesIn(environment, basename(root)) };
}

function valuesNow(root: string, environment: string | undefined, team: string): string[] {
  if (environment === undefined) return [];
  const files = valuesFilesIn(environment, team).map((file) => join(root, file));
  // What is there and is no file is reported by `validate`; Helm would stop at it for all charts of a batch.
  return files.filter((file) => statIfThere(file)?.isFile() === true);
}

async function comparedTeam(
  { workspace }: Comparison,
  team: TeamToCompare,
  units: readonly RenderedUnit[],
): Promise<ComparedTeam> {
  const releases = units.flatMap(({ unit, before, after }) => {
    const [old, now] = [manifestOf(before), manifestOf(after)];
    if (old === undefined || now === undefined) return [];
    return [release(team, unit.environment, old, now)];
  });
  const refused = units.flatMap(({ unit, after }) => problemsOf(team, unit.environment, after));
  // The tool's own checks say more of refused values than Helm does.
  const [read] = refused.length === 0 ? [] : await readCharts(workspace, [team.root]);
  const own = (read?.problems ?? []).filter(({ severity }) => severity === 'error');
  const isRenamed = team.wasRoot !== undefined && team.wasRoot !== team.root;
  return {
    ...team,
    releases,
    problems: distinct(own.length === 0 ? refused : own),
    baseProblems: distinct(units.flatMap(({ unit, before }) => problemsOf(team, unit.environment, before))),
    volumes: isRenamed ? [...new Set(units.flatMap(({ before }) => volumesIn(manifestOf(before) ?? '')))] : [],
  };
}

/** What holds data: claims, and StatefulSets that make claims. */
function volumesIn(manifest: string): string[] {
  return readManifest(manifest, 'manifest')
    .objects.filter(
      ({ kind, value }) =>
        kind === 'PersistentVolumeClaim' || listOf(valueAt(value, ['spec', 'volumeClaimTemplates'])).length > 0,
    )
    .map(({ kind, name }) => `${kind}/${name}`);
}

/** Undefined where Helm refused to render; nothing where there is no such release. */
function manifestOf(result: RenderResult | undefined): string | undefined {
  if (result === undefined) return '';
  return 'manifest' in result ? result.manifest : undefined;
}

function problemsOf(
  { root }: TeamToCompare,
  environment: string | undefined,
  result: RenderResult | undefined,
): Problem[] {
  if (result === undefined || 'manifest' in result) return [];
  const here = result.problems.map((problem) => ({
    ...problem,
    file: problem.file.startsWith('..') ? root : problem.file,
  }));
  return environment === undefined ? here : here.map((problem) => inEnvironment(problem, environment));
}

/** A team that has a new name is compared as if it always had it: what is left differs in more than the name. */
function release(team: TeamToCompare, environment: string | undefined, was: string, after: string): ComparedRelease {
  const old = basename(team.wasRoot ?? team.root);
  const [own, oldOwn] = [namespaceIn(after), namespaceIn(was)];
  const namespace = own ?? oldOwn ?? teamNamespace(team.name);
  const before =
    old === team.name
      ? was
      : namelessBy(
          new Map([
            [oldOwn ?? teamNamespace(old), namespace],
            [old, team.name],
          ]),
          '',
        )(was);
  const names = new Map([
    [team.name, '<team>'],
    [namespace, '<namespace>'],
  ]);
  return { team: team.name, environment, file: `${team.root}/values.yaml`, names, before, after };
}

function namespaceIn(manifest: string): string | undefined {
  return /^kind: Namespace\nmetadata:\n {2}name: "?([^\s"]+)/m.exec(manifest)?.[1];
}
