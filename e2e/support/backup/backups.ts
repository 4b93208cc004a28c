import { veleroNamespace } from './backup-service.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

const apiVersion = 'velero.io/v1';

/** Phases of backups and restores in which nothing more happens. */
const ended = ['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation'];

/** Waits until Velero is done with an object of its own. */
async function untilEnded(kube: Kube, kind: 'Backup' | 'Restore', name: string): Promise<KubeObject> {
  const which = { apiVersion, kind, namespace: veleroNamespace, name };
  return kube.untilObject(which, (object) => ended.includes(phaseOf(object)) && object, { what: 'end' });
}

function phaseOf({ status }: KubeObject): string {
  return (status as { phase?: string } | undefined)?.phase ?? 'New';
}

/**
 * Waits for the backup that a schedule makes.
 *
 * @param last name of the backup that it has made before
 */
export async function scheduledBackup(kube: Kube, schedule: string, last?: string): Promise<KubeObject> {
  const isNew = ({ metadata }: KubeObject): boolean =>
    metadata.labels?.['velero.io/schedule-name'] === schedule && metadata.name !== last;
  const made = await kube.until({ apiVersion, kind: 'Backup', namespace: veleroNamespace }, (all) => all.find(isNew), {
    what: `be made by the schedule ${schedule}`,
    patience: 30_000,
  });
  return untilEnded(kube, 'Backup', made.metadata.name);
}

/** Makes a backup by hand, and waits for its end. */
export async function makeBackup(kube: Kube, name: string, spec: object): Promise<KubeObject> {
  await kube.create({ apiVersion, kind: 'Backup', metadata: { name, namespace: veleroNamespace }, spec });
  return untilEnded(kube, 'Backup', name);
}

/** Pods of ReplicaSets, and these: their Deployments make them anew. */
const madeAnew = { matchExpressions: [{ key: 'pod-template-hash', operator: 'DoesNotExist' }] };

/** Restores a namespace that is lost, as docs/systems/backup.md has it. */
export async function restoreNamespace(kube: Kube, backupName: string, namespace: string): Promise<KubeObject> {
  await kube.create({
    apiVersion,
    kind: 'Restore',
    metadata: { name: namespace, namespace: veleroNamespace },
    spec: { backupName, includedNamespaces: [namespace], labelSelector: madeAnew },
  });
  return untilEnded(kube, 'Restore', namespace);
}

/**
 * Makes a schedule due, whatever hour it is: as if its last backup were of a week ago. Velero looks at it again when it
 * is no longer paused.
 *
 * @returns the schedule as it was, wherever it is
 */
export async function makeDue(kube: Kube, name: string): Promise<KubeObject> {
  const schedules = await kube.list({ apiVersion, kind: 'Schedule' });
  const schedule = schedules.find(({ metadata }) => metadata.name === name);
  if (schedule === undefined) throw new Error(`no schedule ${name}`);
  const which = { apiVersion, kind: 'Schedule', name, namespace: schedule.metadata.namespace };
  const weekAgo = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString();
  await kube.merge(which, { spec: { paused: true }, status: { lastBackup: weekAgo } });
  await kube.merge(which, { spec: { paused: false } });
  return schedule;
}
