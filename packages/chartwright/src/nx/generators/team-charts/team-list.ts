import { isMap } from '../../../core/untyped.ts';
import type { Tree } from '@nx/devkit';
import { type FleetTeam } from '../../../team/fleet/team.ts';
import { namespaceOf } from '../../../team/terms/namespace.ts';
import { checkTeamFile } from '../../../team/values/check.ts';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { checkTeamName } from '../../../team/values/names.ts';
import { formatPath } from '../../../core/document-path.ts';
import { formatLocation, hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { type Location, parseYaml, type ParsedYaml } from '../../../core/yaml/source.ts';
import { readText } from '../../workspace/read-text.ts';

/** A team of the list, checked by itself. */
export interface ListedTeam {
  readonly team: string;
  /** Its place in the list; found on demand, since the search reads the whole list again. */
  readonly place: () => Location;
  /** The content of its `values.yaml`. */
  readonly values: TeamValues;
  readonly fleet: FleetTeam;
}

/** What a list contains: the teams that are right, and what is wrong with the others. */
export interface TeamList {
  readonly teams: readonly ListedTeam[];
  readonly problems: readonly Problem[];
}

/**
 * Reads lists of teams: in each `teams:`, and under each name that team's values; `tenant.team` is the name and may be
 * absent.
 *
 * @param paths relative to the workspace
 * @throws ProblemsError when a file as a whole cannot be read
 */
export function readTeamLists(tree: Tree, paths: readonly string[]): TeamList {
  const lists = paths.map((path) => readTeamList(tree, path));
  const places = new Map<string, () => Location>();
  const problems = lists.flatMap((list) => list.problems);
  const teams = lists
    .flatMap((list) => list.teams)
    .filter((listed) => {
      const earlier = places.get(listed.team);
      if (earlier === undefined) places.set(listed.team, listed.place);
      else problems.push(listedTwice(listed.team, listed.place(), earlier()));
      return earlier === undefined;
    });
  return { teams, problems };
}

function readTeamList(tree: Tree, path: string): TeamList {
  const list = openList(tree, path);
  const { teams, ...others } = list.value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    const fix = 'move it under teams, or remove it';
    throw new ProblemsError([{ ...listProblem(path, `the key ${unknown}`, fix), ...list.locate([unknown], 'key') }]);
  }
  if (!isMap(teams) || Object.keys(teams).length === 0) {
    throw new ProblemsError([listProblem(path, 'no map of teams', 'write `teams:` and below it a key for each team')]);
  }
  const read = Object.entries(teams).map(([team, entry]) => readEntry(list, team, entry));
  return {
    teams: read.flatMap(({ listed }) => (listed === undefined ? [] : [listed])),
    problems: read.flatMap((entry) => entry.problems),
  };
}

function openList(tree: Tree, path: string): ParsedYaml {
  const text = readText(tree, path);
  if (text === null) throw new ProblemsError([listProblem(path, 'no such file', 'create it, or correct --from')]);
  const { parsed, problems } = parseYaml({ file: path, text });
  if (parsed !== undefined) return parsed;
  // The limit is one of a team's values; a list is not a team.
  const fix = 'split it, and name the parts with commas between: --from=a.yaml,b.yaml';
  throw new ProblemsError(
    problems.map((problem) => (problem.code === 'yaml/too-large' ? { ...problem, fix } : problem)),
  );
}

function listedTwice(team: string, place: Location, earlier: Location): Problem {
  const found = `team ${team}, which ${formatLocation(earlier)} lists too`;
  return { ...listProblem(place.file, found, 'remove one of the two'), ...place, path: formatPath(['teams', team]) };
}

interface Entry {
  readonly listed?: ListedTeam;
  readonly problems: readonly Problem[];
}

function readEntry(list: ParsedYaml, team: string, entry: unknown): Entry {
  const root = ['teams', team];
  const path = formatPath(root);
  const bad = checkTeamName(team);
  if (bad.length > 0) return { problems: bad.map((problem) => ({ ...problem, ...list.locate(root, 'key'), path })) };
  const { tenant = {}, ...rest } = isMap(entry) ? entry : { tenant: entry };
  if (!isMap(tenant) || (tenant['team'] !== undefined && tenant['team'] !== team)) {
    const place = list.locate(isMap(tenant) ? [...root, 'tenant', 'team'] : root);
    return {
      problems: [
        { ...listProblem(list.file, 'another team, or no map', `write a map, without tenant.team`), ...place, path },
      ],
    };
  }
  const values = { tenant: { team, ...tenant }, ...rest };
  const { problems, effective } = checkTeamFile(below(list, root, values));
  const located = problems.map((problem) => ({
    ...problem,
    path: problem.path === '' ? path : `${path}.${problem.path}`,
  }));
  if (hasErrors(problems) || effective === undefined) return { problems: located };
  const fleet = { name: team, namespace: namespaceOf(effective), values: effective, source: list, root };
  const place = (): Location => list.locate(root, 'key');
  return { listed: { team, place, values: values, fleet }, problems: [] };
}

/** A part of a file as a file of its own, whose places are those in the whole. */
function below(list: ParsedYaml, root: readonly string[], value: Record<string, unknown>): ParsedYaml {
  return {
    file: list.file,
    text: list.text,
    value,
    locate: (path, on) => list.locate([...root, ...path], on),
    has: (path) => list.has([...root, ...path]),
    raw: (path) => list.raw([...root, ...path]),
  };
}

function listProblem(file: string, found: string, fix: string): Problem {
  return {
    code: 'nx/bad-team-list',
    severity: 'error',
    file,
    path: '',
    found,
    expected: '`teams:`, and under each name the values of that team',
    fix,
  };
}
