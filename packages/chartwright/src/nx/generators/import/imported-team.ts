import type { Tree } from '@nx/devkit';
import { formatPath } from '../../../core/document-path.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { mapOf } from '../../../core/untyped.ts';
import { lineOf } from '../../../kube/location.ts';
import type { ManifestObject } from '../../../kube/manifest.ts';
import type { Imported } from '../../../team/import/import-manifests.ts';
import { renderTeamValues } from '../../../team/chart/values-file.ts';
import { addedToTeam, type TeamChange } from '../../workspace/change-team.ts';
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

/**
 * Values that were made of a source as additions to a team that exists: its workloads, shared configuration, claims and objects.
 *
 * @throws ProblemsError when the team has one of them already, or with what is wrong of the result
 */
export function importedInto(tree: Tree, before: TeamFile, from: string, imported: Imported): TeamChange {
  const additions = SECTIONS.flatMap((section) =>
    Object.entries(mapOf(imported.values[section])).map(([name, value]) => ({ path: [section, name], value })),
  );
  const taken = additions.filter(({ path }) => before.parsed.has(path));
  if (taken.length > 0)
    throw new ProblemsError(taken.map(({ path }) => takenProblem(before, path, from, imported.origins)));
  try {
    return addedToTeam(tree, before, additions, 'import', {});
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const isNew = ({ path }: Problem): boolean => imported.origins.has(workloadIn(path) ?? '');
    throw new ProblemsError(
      error.problems.map((problem) =>
        isNew(problem) ? inSource(problem, before.team, from, imported.origins) : problem,
      ),
    );
  }
}

/** What of the values an import makes, beside the tenant. */
const SECTIONS = ['configMaps', 'persistentVolumeClaims', 'workloads', 'extraObjects'] as const;

function takenProblem(
  { parsed }: TeamFile,
  path: readonly string[],
  from: string,
  origins: ReadonlyMap<string, ManifestObject>,
): Problem {
  const origin = path[0] === 'workloads' ? origins.get(path[1] ?? '') : undefined;
  const place = origin === undefined ? from : `${origin.kind} ${origin.name} at ${from}:${lineOf(origin, [])}`;
  return {
    code: 'import/taken',
    severity: 'error',
    ...parsed.locate(path, 'key'),
    path: formatPath(path),
    found: `a name that the team has already, and that ${place} would have`,
    expected: 'new names for what is imported',
    fix: 'rename one of the two, leave it out of the source, or import into another team',
  };
}

/** The person has not seen the values, so a line in them means nothing: that of the object they come from does. */
function inSource(problem: Problem, team: string, from: string, origins: ReadonlyMap<string, ManifestObject>): Problem {
  if (problem.file !== valuesPath(team)) return problem;
  const origin = origins.get(workloadIn(problem.path) ?? '');
  const { line: _line, column: _column, ...rest } = problem;
  if (origin === undefined) return { ...rest, file: from };
  return { ...rest, file: from, line: lineOf(origin, []), path: `${origin.kind} ${origin.name} (${problem.path})` };
}

function workloadIn(path: string): string | undefined {
  const [, plain, quoted] = /^workloads(?:\.([A-Za-z0-9_-]+)|\["([^"]+)"\])/.exec(path) ?? [];
  return plain ?? quoted;
}
