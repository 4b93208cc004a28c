import { checkFleet } from '../../team/fleet/check.ts';
import type { FleetFinding, FleetTeam } from '../../team/fleet/team.ts';
import { namespaceOf } from '../../team/terms/namespace.ts';
import { checkTeamFile } from '../../team/values/check.ts';
import type { EffectiveTeamValues } from '../../team/generated/team-values.ts';
import { overlayChecks } from '../../team/values/overlay.ts';
import { distinct, type Problem } from '../../core/problem.ts';
import { parseYaml } from '../../core/yaml/source.ts';
import { checkYamlStyle } from '../../core/yaml/style.ts';
import type { ChartFolder } from '../workspace/chart-folder.ts';
import { guarded, problemsOfFailure } from '../workspace/failed-check.ts';
import { commandWord } from '../../core/command-word.ts';

/** A checked team chart: the problems of its values, and the team as other teams see it where its values are valid. */
export interface TeamVerdict {
  readonly problems: readonly Problem[];
  readonly team: FleetTeam | undefined;
  /** The values of each case in which the chart is rendered, by the file of `ci/` that makes it; empty for none. */
  readonly cases: ReadonlyMap<string, EffectiveTeamValues>;
}

const noCases: TeamVerdict['cases'] = new Map();

/** Checks one team chart's values, and each of its `ci/*-values.yaml`, without regard to other teams. */
export function checkTeamChart(chart: ChartFolder): TeamVerdict {
  if (chart.values === undefined)
    return { problems: chart.problems.length > 0 ? [] : [noValues(chart)], team: undefined, cases: noCases };
  const { parsed, problems } = parseYaml(chart.values);
  if (parsed === undefined) return { problems, team: undefined, cases: noCases };
  const check = checkTeamFile(parsed);
  const overlays = overlayChecks(
    parsed,
    check.problems,
    chart.overlays.map((source) => ({ source })),
  );
  const cases = new Map(
    [
      ['', check] as const,
      ...overlays.map((overlay, index) => [chart.overlays[index]?.file ?? '', overlay] as const),
    ].flatMap(([file, { effective }]) => (effective === undefined ? [] : [[file, effective] as const])),
  );
  const values = check.effective;
  const team =
    values === undefined
      ? undefined
      : { name: values.tenant.team, namespace: namespaceOf(values), values, source: parsed, root: [] };
  const ofOverlays = distinct(overlays.flatMap(({ problems: own }) => own));
  return { problems: [...check.problems, ...nameProblems(chart, team), ...ofOverlays], team, cases };
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
  const { line, column } = team.source.locate(['tenant', 'team']);
  return [
    {
      code: 'workspace/team-name',
      severity: 'error',
      file: team.source.file,
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
