import { basename } from 'node:path';
import type { Problem } from '../../../core/problem.ts';
import { foundIn } from '../../../core/problem.ts';
import { counted, few } from '../../../kube/review/words.ts';
import type { ComparedTeam } from './compared-teams.ts';
import type { FleetComparison } from './comparison.ts';

/**
 * Why teams could not be rendered as they were, each reason once. It is an error only where nothing could be compared:
 * a commit that mends a broken base must not be kept back by it.
 *
 * @param teams of which some were compared
 */
export function baseProblems({ label }: FleetComparison, teams: readonly ComparedTeam[]): Problem[] {
  const reasons = new Map<string, { problem: Problem; teams: Set<string> }>();
  for (const team of teams)
    for (const problem of team.baseProblems) {
      // Of a fault in the library each team has its own path.
      const key = JSON.stringify([problem.code, problem.found.replaceAll(team.name, '')]);
      const known = reasons.get(key) ?? { problem, teams: new Set() };
      reasons.set(key, known);
      known.teams.add(team.name);
    }
  const isAll = teams.length > 1 && teams.every((team) => team.baseProblems.length > 0);
  return [...reasons.values()].map(({ problem, teams: names }) => ({
    code: 'review/base-not-rendered',
    severity: isAll ? 'error' : 'warning',
    file: teams.find(({ name }) => names.has(name))?.root ?? '',
    path: '--base',
    found: `what ${label} does not render to with this version (${counted(names.size, 'team')}: ${few([...names])}): ${foundIn(problem)}`,
    expected: 'a base that renders, so that there is something to compare with',
    fix: 'name another commit with --base; what these teams changed since then is not shown',
  }));
}

/** Teams that have another name now: everything of theirs is made anew, and data stays behind. */
export function renameProblems({ renamed, label }: FleetComparison, teams: readonly ComparedTeam[]): Problem[] {
  return teams.flatMap((team): Problem[] => {
    const from = renamed.find(({ to }) => to === team.name)?.from;
    if (from === undefined || team.wasRoot === undefined) return [];
    const { volumes } = team;
    const data =
      volumes.length === 0
        ? 'it has no volumes'
        : `its volumes stay behind there, and nothing copies them: ${few(volumes)}`;
    return [
      {
        code: 'review/team-renamed',
        severity: 'warning',
        file: `${team.root}/values.yaml`,
        path: 'tenant.team',
        found: `a team that is called ${basename(team.wasRoot)} in ${label}: all of its objects are made anew in another namespace, and those of ${from} are removed; ${data}`,
        expected: 'a team that keeps its name, since the name is its namespace, its labels and its rights',
        fix: `keep the name ${from}, or move the data first, and tell the teams that name ${from} as a peer`,
      },
    ];
  });
}
