import { checkFleet } from '../../team/fleet/check.ts';
import type { FleetFinding, FleetTeam } from '../../team/fleet/team.ts';
import { namespaceOf } from '../../team/terms/namespace.ts';
import { checkTeamFile } from '../../team/values/check.ts';
import type { EffectiveTeamValues } from '../../team/generated/team-values.ts';
import { type Overlay, type OverlayCheck, overlayChecks } from '../../team/values/overlay.ts';
import { distinct, inEnvironment, type Problem } from '../../core/problem.ts';
import { type ParsedYaml, parseYaml, type Source } from '../../core/yaml/source.ts';
import { checkYamlStyle } from '../../core/yaml/style.ts';
import type { ChartFolder } from '../workspace/chart-folder.ts';
import type { TeamPlace } from '../workspace/team-environments.ts';
import { guarded, problemsOfFailure } from '../workspace/failed-check.ts';
import { commandWord } from '../../core/command-word.ts';

/** Values with which a team's chart is rendered, and the files that lie over its own to make them. */
export interface TeamCase {
  /** Files that Helm is given, the lowest first; none for the chart's own values. */
  readonly files: readonly Source[];
  readonly values: EffectiveTeamValues;
  /** Name of the environment whose contract and file make it; absent for the chart's own values and those of `ci/`. */
  readonly environment?: string;
}

/** A checked team chart: the problems of its values, and the team as other teams see it where its values are valid. */
export interface TeamVerdict {
  readonly problems: readonly Problem[];
  readonly team: FleetTeam | undefined;
  /** The team in each environment, by name; its own values stand for those that cannot be read. */
  readonly deployed: ReadonlyMap<string, FleetTeam>;
  /** The cases whose values are valid. */
  readonly cases: readonly TeamCase[];
}

/** The verdict on a chart of which nothing but problems is known. */
export function unread(problems: readonly Problem[]): TeamVerdict {
  return { problems, team: undefined, deployed: new Map(), cases: [] };
}

/**
 * Checks one team chart's values, with each of its `ci/*-values.yaml` and in each environment, without regard to other
 * teams.
 */
export function checkTeamChart(chart: ChartFolder, places: readonly TeamPlace[]): TeamVerdict {
  if (chart.values === undefined) return unread(chart.problems.length > 0 ? [] : [noValues(chart)]);
  const { parsed, problems } = parseYaml(chart.values);
  if (parsed === undefined) return unread(problems);
  const own = checkTeamFile(parsed);
  const checkOf = (overlay: Overlay): OverlayCheck => overlayChecks(parsed, own, [overlay])[0] as OverlayCheck;
  const cases: (Omit<TeamCase, 'values'> & { readonly check: OverlayCheck })[] = [
    { files: [], check: { ...own, values: parsed } },
    ...chart.overlays.map((source) => ({ files: [source], check: checkOf({ source }) })),
    ...places.map(({ name, contract, values, overlay }) => ({
      environment: name,
      files: [contract, ...(overlay === undefined ? [] : [overlay])],
      check: checkOf({ environment: name, between: values, source: overlay }),
    })),
  ];
  const team = teamOf(own.effective, parsed);
  const named = cases.flatMap(({ environment, check: { effective, values } }) =>
    nameProblems(chart, teamOf(effective, values)).map((problem) =>
      environment === undefined ? problem : inEnvironment(problem, environment),
    ),
  );
  return {
    problems: distinct([...own.problems, ...named, ...cases.slice(1).flatMap(({ check }) => check.problems)]),
    team,
    deployed: new Map(
      cases.flatMap(({ environment, check: { effective, values } }) => {
        const there = teamOf(effective, values);
        // One that takes another team's name there is refused, and must not count as that team for the others.
        const one = there?.name === team?.name ? there : team;
        return environment === undefined || one === undefined ? [] : [[environment, one] as const];
      }),
    ),
    cases: cases.flatMap(({ check, ...rest }) =>
      check.effective === undefined ? [] : [{ ...rest, values: check.effective }],
    ),
  };
}

function teamOf(values: EffectiveTeamValues | undefined, source: ParsedYaml | undefined): FleetTeam | undefined {
  if (values === undefined || source === undefined) return undefined;
  return { name: values.tenant.team, namespace: namespaceOf(values), values, source, root: [] };
}

/** The style of every YAML file of a chart that the gates read. */
export function checkChartStyle(chart: ChartFolder): Problem[] {
  const sources = [chart.chartFile, ...(chart.values === undefined ? [] : [chart.values]), ...chart.overlays];
  return sources.flatMap(({ file, text }) =>
    guarded(
      file,
      () => checkYamlStyle(file, text),
      (failed) => failed,
    ),
  );
}

/** Problems between teams, by the name of each team involved; the same for any order of `teams`. */
export function fleetProblems(teams: readonly FleetTeam[]): Map<string, Problem[]> {
  const byTeam = new Map<string, Problem[]>();
  const ordered = [...teams].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { problem, teams: involved } of fleetFindings(ordered))
    for (const name of new Set(involved)) byTeam.set(name, [...(byTeam.get(name) ?? []), problem]);
  return byTeam;
}

/** Where the check of all teams fails, it runs again without those whose values alone make it fail. */
function fleetFindings(teams: readonly FleetTeam[]): FleetFinding[] {
  return checkedOr(teams, () => {
    const failed = teams.flatMap((team) => checkedOr([team], (error) => failures([team], error), []));
    const names = new Set(failed.flatMap(({ teams: involved }) => involved));
    const rest = teams.filter(({ name }) => !names.has(name));
    // Teams of which none makes the check fail alone may do so together: then it is reported of each.
    return [...failed, ...checkedOr(rest, (error) => failures(rest, error))];
  });
}

function checkedOr(
  teams: readonly FleetTeam[],
  otherwise: (error: unknown) => FleetFinding[],
  result?: FleetFinding[],
): FleetFinding[] {
  try {
    const findings = checkFleet(teams);
    return result ?? findings;
  } catch (error) {
    return otherwise(error);
  }
}

function failures(teams: readonly FleetTeam[], error: unknown): FleetFinding[] {
  return teams.flatMap((team) =>
    problemsOfFailure(team.source.file, error).map((problem) => ({ teams: [team.name], problem })),
  );
}

function nameProblems(chart: ChartFolder, team: FleetTeam | undefined): Problem[] {
  if (team === undefined || team.name === chart.name) return [];
  const { file, line, column } = team.source.locate(['tenant', 'team']);
  return [
    {
      code: 'workspace/team-name',
      severity: 'error',
      file,
      line,
      column,
      path: 'tenant.team',
      found: team.name,
      expected: `${chart.name}, the name of the chart`,
      fix: `set tenant.team to ${chart.name}, or generate a chart for team ${team.name}`,
    },
  ];
}

function noValues(chart: ChartFolder): Problem {
  return {
    code: 'workspace/no-values',
    severity: 'error',
    file: `${chart.root}/values.yaml`,
    path: '',
    found: 'no values.yaml',
    expected: 'the values of the team',
    fix: `run \`npx nx generate team-chart ${commandWord(chart.name, '<team>')}\`, which completes the chart`,
  };
}
