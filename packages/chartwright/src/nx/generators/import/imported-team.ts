import type { Tree } from '@nx/devkit';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { lineOf } from '../../../kube/location.ts';
import type { ManifestObject } from '../../../kube/manifest.ts';
import type { Imported } from '../../../team/import/import-manifests.ts';
import { renderTeamValues } from '../../../team/chart/values-file.ts';
import { asFleetTeam, neighbours, newFindings } from '../../workspace/neighbours.ts';
import { readTeamValues, type TeamFile, valuesPath } from '../../workspace/team-values.ts';

/**
 * Checks values that were made of manifests as a team's file, and against the other teams.
 *
 * @param from the source of the manifests, as the person named it
 * @throws ProblemsError with what is wrong, at the place in the manifests that it comes from
 */
export function checkedImport(tree: Tree, team: string, from: string, imported: Imported): TeamFile {
  try {
    const file = readTeamValues(team, renderTeamValues(imported.values));
    const fleet = asFleetTeam(file);
    const findings = newFindings([fleet], neighbours(tree, [fleet]));
    if (findings.length > 0) throw new ProblemsError(findings);
    return file;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map((problem) => inSource(problem, team, from, imported.origins)));
  }
}

/** The person has not seen the values, so a line in them means nothing: that of the object they come from does. */
function inSource(problem: Problem, team: string, from: string, origins: ReadonlyMap<string, ManifestObject>): Problem {
  if (problem.file !== valuesPath(team)) return problem;
  const workload = /^workloads(?:\.([A-Za-z0-9_-]+)|\["([^"]+)"\])/.exec(problem.path);
  const origin = origins.get(workload?.[1] ?? workload?.[2] ?? '');
  const { line: _line, column: _column, ...rest } = problem;
  if (origin === undefined) return { ...rest, file: from };
  return { ...rest, file: from, line: lineOf(origin, []), path: `${origin.kind} ${origin.name} (${problem.path})` };
}
