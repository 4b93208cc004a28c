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
  const missing = missingPullSecrets(before, imported);
  if (missing.length > 0) additions.push({ path: ['imagePullSecrets'], value: missing });
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

/** Secrets of registries that the team does not name yet; one that it names is another's as well. */
function missingPullSecrets(before: TeamFile, imported: Imported): string[] {
  const known = new Set(before.values.imagePullSecrets);
  return (imported.values.imagePullSecrets ?? []).filter((secret) => !known.has(secret));
}

/** What of the values an import makes, beside the tenant and the Secrets of registries. */
const SECTIONS = ['configMaps', 'persistentVolumeClaims', 'serviceAccounts', 'workloads', 'extraObjects'] as const;

function takenProblem(
  { parsed }: TeamFile,
  path: readonly string[],
  from: string,
  origins: ReadonlyMap<string, ManifestObject>,
): Problem {
  if (path[0] === 'imagePullSecrets') return pullSecretsProblem(parsed, path, from);
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

/** A list of a person's is not added to: comments between its entries may mean anything. */
function pullSecretsProblem(parsed: TeamFile['parsed'], path: readonly string[], from: string): Problem {
  return {
    code: 'import/taken',
    severity: 'error',
    ...parsed.locate(path, 'key'),
    path: formatPath(path),
    found: `a list that lacks Secrets of registries that pods in ${from} name`,
    expected: 'every Secret of the source in the list',
    fix: 'add what imagePullSecrets of its pods name to the list, or leave it out of the source',
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
