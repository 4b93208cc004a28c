import { badOption } from '../../frame/bad-option.ts';
import { namespaceOf } from '../../../platform/model/rings.ts';
import { type Untyped, valueAt } from '../../../core/untyped.ts';
import {
  type Backup,
  backupsOf,
  type BackupWish,
  chooseBackup,
  type Finding,
} from '../../../platform/drill/backups.ts';
import { seconds } from '../../../core/durations.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import { type Cluster, getObject, listObjects, mayI } from '../../../toolchain/cluster/cluster.ts';
import { findTeams } from '../../workspace/find-charts.ts';
import { readCharts } from '../../team/fleet-reading.ts';
import { silent } from './cluster.ts';
import { explainedValues } from '../explain/explain.ts';
import { clusterFinding } from '../install/preflight-cluster.ts';

/** Path of the value for when a backup is late, which the alert BackupLate uses too. */
const maximumAge = 'platform.alerting.backups.maximumAgeHours';

/** Rights that a drill needs on a cluster. */
const neededRights: readonly (readonly [verb: string, resource: string])[] = [
  ['create', 'namespaces'],
  ['create', 'configmaps'],
  ['create', 'restores.velero.io'],
  ['get', 'secrets'],
];

/**
 * The namespace of a team of the workspace.
 *
 * @throws ProblemsError when there is no such team, or its values are wrong
 */
export async function namespaceOfTeam(root: string, team: string): Promise<string> {
  const charts = await findTeams(root);
  const chart = charts.find(({ name }) => name === team);
  const names = charts.map(({ name }) => name);
  if (chart === undefined) {
    const near = nearest(team, names);
    throw new ProblemsError([
      badOption('team', `"${team}"`, `a team of the workspace: ${names.join(', ')}`, near && `write --team=${near}`),
    ]);
  }
  const [read] = await readCharts({ root }, [chart.root]);
  if (read?.team === undefined) throw new ProblemsError(read?.problems ?? []);
  return read.team.namespace;
}

/**
 * The maximum age of a backup, in milliseconds.
 *
 * @param written by the user, such as `36h`; defaults to the environment's value
 * @throws ProblemsError when it is not a duration
 */
export async function maxAgeOf(root: string, env: string, written: string | undefined): Promise<number> {
  if (written === undefined) {
    const { problems, values } = await explainedValues(root, { env, path: maximumAge });
    if (problems.length > 0) throw new ProblemsError(problems);
    return Number(values[0]?.shown) * 60 * 60 * 1000;
  }
  const span = /^(\d+(\.\d+)?[smhdw])+$/.test(written) ? seconds(written) : undefined;
  if (span === undefined)
    throw new ProblemsError([badOption('max-age', `"${written}"`, 'a duration such as 36h, or 7d')]);
  return span * 1000;
}

/** A cluster in which a drill can be tried. */
export interface DrillGround {
  /** Namespace of Velero. */
  readonly velero: string;
  readonly backup: Backup | undefined;
  /** Problems of the backup. */
  readonly problems: readonly Problem[];
}

/**
 * Checks rights, Velero, its store and its backups. Nothing is changed.
 *
 * @throws ProblemsError when nothing can be restored
 */
export async function drillGround(cluster: Cluster, wish: BackupWish): Promise<DrillGround> {
  await refuseWithoutRights(cluster);
  const velero = await findVelero(cluster);
  await refuseWithoutStore(cluster, velero);
  const objects = await listObjects(cluster, ['backups.velero.io', `--namespace=${velero}`]);
  const { backup, findings } = chooseBackup(backupsOf(objects, wish.namespace), wish);
  return { velero, backup, problems: findings.map((finding) => problemOf(cluster, finding)) };
}

/** A finding as a problem of the cluster. */
export function problemOf(cluster: Cluster, finding: Finding): Problem {
  return { ...finding, file: cluster.context, path: '' };
}

async function refuseWithoutRights(cluster: Cluster): Promise<void> {
  const lacking = await Promise.all(
    neededRights.map(async ([verb, resource]) =>
      (await mayI(cluster, verb, resource)) ? [] : [`${verb} ${resource}`],
    ),
  );
  const missing = lacking.flat();
  if (missing.length === 0) return;
  // Without any right the cluster may be unreachable or the login invalid; this request then fails with that error.
  await getObject(cluster, ['namespaces', 'default']);
  throw new ProblemsError([
    clusterFinding(cluster, 'platform/rights', {
      found: `no right to ${missing.join(', ')}`,
      expected: 'the rights of a cluster administrator: a drill creates a namespace and compares Secrets',
      fix: 'log in as an administrator of the cluster',
    }),
  ]);
}

/** The namespace in which Velero runs. */
async function findVelero(cluster: Cluster): Promise<string> {
  const namespaces = [namespaceOf('dr', 'rings'), namespaceOf('dr', 'single')];
  for (const namespace of namespaces) {
    const deployment = await getObject(cluster, ['deployments.apps', 'velero', `--namespace=${namespace}`]);
    if (deployment === undefined) continue;
    if (Number(valueAt(deployment, ['status', 'availableReplicas']) ?? 0) > 0) return namespace;
    throw new ProblemsError([
      silent(cluster, namespace, `no ready pod of deployment velero in namespace ${namespace}`),
    ]);
  }
  throw new ProblemsError([
    clusterFinding(cluster, 'platform/no-velero', {
      found: `no Velero in the namespaces ${namespaces.join(' and ')}`,
      expected: 'the ring dr, which installs it',
      fix: 'install it: `npx nx run platform:install --env=<env> --ring=dr`',
    }),
  ]);
}

async function refuseWithoutStore(cluster: Cluster, velero: string): Promise<void> {
  const locations = await listObjects(cluster, ['backupstoragelocations.velero.io', `--namespace=${velero}`]);
  const problems = locations.flatMap((location) => unavailable(cluster, velero, location));
  // Of several locations, some may be unused.
  if (problems.length < locations.length) return;
  if (locations.length > 0) throw new ProblemsError(problems);
  throw new ProblemsError([
    storeProblem(cluster, velero, 'no BackupStorageLocation', 'install the ring dr again; it creates one'),
  ]);
}

function unavailable(cluster: Cluster, velero: string, location: Untyped): Problem[] {
  const phase = valueAt(location, ['status', 'phase']);
  if (phase === 'Available') return [];
  const name = String(valueAt(location, ['metadata', 'name']));
  const message = valueAt(location, ['status', 'message']);
  const why = typeof message === 'string' && message !== '' ? `: ${message.replaceAll(/\s+/g, ' ').slice(0, 300)}` : '';
  const state = typeof phase === 'string' ? phase : 'not checked yet';
  const fix =
    typeof phase === 'string'
      ? 'fix the reported cause: bucket, identity or network; see docs/runbooks/backup-location-unavailable.md'
      : "wait a minute, then run it again; if nothing changes, see Velero's log";
  return [storeProblem(cluster, velero, `the location ${name} is ${state}${why}`, fix)];
}

function storeProblem(cluster: Cluster, velero: string, found: string, fix: string): Problem {
  return clusterFinding(cluster, 'platform/backup-store', {
    found,
    expected: `a BackupStorageLocation in namespace ${velero} that is Available`,
    fix,
  });
}
