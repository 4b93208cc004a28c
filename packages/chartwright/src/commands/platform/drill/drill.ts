import { compareRestored } from '../../../platform/drill/comparison.ts';
import type { Backup } from '../../../platform/drill/backups.ts';
import { restoreManifests } from '../../../platform/drill/restore.ts';
import { drillLabel, type DrillNames, drillNames, scratchManifests } from '../../../platform/drill/scratch.ts';
import { comparisonFindings, drillReport, restoreFindings } from '../../../platform/drill/verdict.ts';
import { hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { type Cluster, getObject } from '../../../toolchain/cluster/cluster.ts';
import type { Outcome } from '../../frame/outcome.ts';
import { applyObjects, drilledObjects, namespaceState, quotaEnforced, removeDrill, restoreEnded } from './cluster.ts';
import { drillGround, maxAgeOf, namespaceOfTeam, problemOf } from './preflight.ts';
import { readEnvironmentOf } from '../files/platform-files.ts';
import { clusterFinding } from '../install/preflight-cluster.ts';
import type { Ask, Progress } from '../../frame/person.ts';
import type { DrillOptions } from '../../options/platform.ts';
import { confirm, targetCluster } from '../install/target-cluster.ts';

/**
 * Tries a restore: restores a team's backup into a scratch namespace without pods and without traffic, compares it with
 * the team's namespace, and removes it again.
 *
 * @throws ProblemsError when no restore could be tried
 */
export async function drillTeam(root: string, options: DrillOptions, ask: Ask, progress: Progress): Promise<Outcome> {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  const source = await namespaceOfTeam(root, options.team);
  const maxAge = await maxAgeOf(root, options.env, options.maxAge);
  return drillOn(await targetCluster(environment, options), { ...options, source, maxAgeMs: maxAge }, ask, progress);
}

/** {@link DrillOptions} completed from the workspace. */
export interface KnownDrill extends Omit<DrillOptions, 'env' | 'maxAge'> {
  /** The team's namespace. */
  readonly source: string;
  readonly maxAgeMs: number;
}

/** As {@link drillTeam}, on an open cluster. */
export async function drillOn(cluster: Cluster, drill: KnownDrill, ask: Ask, progress: Progress): Promise<Outcome> {
  const now = Date.now();
  const wish = { namespace: drill.source, name: drill.backup, maxAge: drill.maxAgeMs, now };
  const { velero, backup, problems } = await drillGround(cluster, wish);
  if (backup === undefined) throw new ProblemsError(problems);
  const names = drillNames(drill.team, drill.source, velero, now);
  const state = await namespaceState(cluster, names.scratch, names.team);
  if (state === 'foreign') throw new ProblemsError([...problems, taken(cluster, names)]);
  const what = `Restore ${drill.source} from the backup ${backup.name} into ${names.scratch}`;
  const left = state === 'drill' ? 'remove what an earlier drill left, then ' : '';
  if (drill.dryRun === true) return { problems, text: `… would ${left}${what.toLowerCase()}, compare and remove it` };
  await confirm(what, cluster, drill, ask);
  if (state === 'drill') progress(`… removing what an earlier drill left in ${names.scratch}`);
  // Restore objects outlive their namespace when a drill was interrupted.
  await removeDrill(cluster, names);
  const tried = await tryRestore(cluster, names, backup, drill.keep === true, progress);
  return { problems: [...problems, ...tried.problems], text: tried.text };
}

/** Restores, compares, and removes everything that was created, even after a failure. */
async function tryRestore(
  cluster: Cluster,
  names: DrillNames,
  backup: Backup,
  keep: boolean,
  progress: Progress,
): Promise<Outcome> {
  let outcome: Outcome;
  try {
    outcome = await restoreAndCompare(cluster, names, backup, progress);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    outcome = { problems: error.problems, text: '' };
  }
  if (keep) {
    const removal = `kubectl --context ${cluster.context} delete namespace ${names.scratch}`;
    return {
      ...outcome,
      text: `${outcome.text}\nKept: ${names.scratch}, with the team's Secrets. Remove it by \`${removal}\``,
    };
  }
  const left = await removed(cluster, names);
  if (left.length === 0) progress(`✔ ${names.scratch} removed`);
  return { ...outcome, problems: [...outcome.problems, ...left] };
}

async function restoreAndCompare(
  cluster: Cluster,
  names: DrillNames,
  backup: Backup,
  progress: Progress,
): Promise<Outcome> {
  await applyObjects(cluster, scratchManifests(names));
  await quotaEnforced(cluster, names);
  progress(`… restoring ${names.source} from ${backup.name} into ${names.scratch}`);
  await applyObjects(cluster, restoreManifests(names, backup.name));
  const restore = await restoreEnded(cluster, names);
  const [source, live, scratch] = await Promise.all([
    getObject(cluster, ['namespaces', names.source]),
    drilledObjects(cluster, names.source),
    drilledObjects(cluster, names.scratch),
  ]);
  const kinds = compareRestored(live, scratch, backup);
  const findings = [...restoreFindings(restore, names), ...comparisonFindings(kinds, source !== undefined)];
  const problems = findings.map((finding) => problemOf(cluster, finding));
  const verdict = hasErrors(problems) ? '✖ the drill failed' : '✔ the backup can be restored';
  return { problems, text: `${drillReport(names, backup, kinds, Date.now())}\n${verdict}` };
}

async function removed(cluster: Cluster, names: DrillNames): Promise<readonly Problem[]> {
  try {
    await removeDrill(cluster, names);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}

function taken(cluster: Cluster, { scratch, team }: DrillNames): Problem {
  return clusterFinding(cluster, 'platform/drill-namespace', {
    found: `the namespace ${scratch} without the label ${drillLabel}: ${team}`,
    expected: 'no such namespace, or one from an earlier drill',
    fix: 'remove or rename it, if it is yours: a drill changes only namespaces that a drill created',
  });
}
