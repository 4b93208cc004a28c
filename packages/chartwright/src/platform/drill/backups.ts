import { listOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';

/** The fields of a backup that a drill reads. */
export interface Backup {
  readonly name: string;
  /** Name of the schedule that made it; undefined for one that was made by hand. */
  readonly schedule: string | undefined;
  readonly phase: string;
  /** When it began, in milliseconds since the epoch: what was changed later is not in it. */
  readonly begun: number;
  /** Kinds of objects that its spec leaves out, as it names them: `secrets`, or `deployments.apps`. */
  readonly leftOut: readonly string[];
}

/** A problem without its place, which is the cluster's. */
export type Finding = Omit<Problem, 'file' | 'path'>;

/** Phases of a backup that is still being made. */
const underWay = /^(New|Queued|ReadyToStart|InProgress|WaitingForPluginOperations|Finalizing)/;

/** The backups that include a namespace, the newest first. */
export function backupsOf(objects: readonly Untyped[], namespace: string): Backup[] {
  return objects
    .filter((object) => holds(object, namespace))
    .map(backupOf)
    .sort((a, b) => b.begun - a.begun);
}

function backupOf(object: Untyped): Backup {
  const begun =
    textOf(valueAt(object, ['status', 'startTimestamp'])) ??
    textOf(valueAt(object, ['metadata', 'creationTimestamp'])) ??
    '';
  return {
    name: textOf(valueAt(object, ['metadata', 'name'])) ?? '',
    schedule: textOf(valueAt(object, ['metadata', 'labels', 'velero.io/schedule-name'])),
    phase: textOf(valueAt(object, ['status', 'phase'])) ?? 'New',
    begun: Date.parse(begun),
    leftOut: ['excludedResources', 'excludedNamespaceScopedResources'].flatMap((key) =>
      listOf(valueAt(object, ['spec', key])).map(String),
    ),
  };
}

/** Whether a backup's spec includes a namespace: by its name, by a pattern such as `team-*`, or with all of them. */
function holds(backup: Untyped, namespace: string): boolean {
  const list = (key: string): string[] => listOf(valueAt(backup, ['spec', key])).map(String);
  const meets = (pattern: string): boolean =>
    new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(namespace);
  const included = list('includedNamespaces');
  const nothing = listOf(valueAt(backup, ['spec', 'excludedNamespaceScopedResources'])).includes('*');
  // One by labels, such as that of a tier, holds some workloads and not the namespace.
  const some = ['labelSelector', 'orLabelSelectors'].some((key) => valueAt(backup, ['spec', key]) !== undefined);
  return (
    !nothing &&
    !some &&
    (included.length === 0 || included.some(meets)) &&
    !list('excludedNamespaces').some((one) => meets(one))
  );
}

/** The backup that a drill takes, and the problems with it. */
export interface ChosenBackup {
  /** Undefined when there is none that can be restored. */
  readonly backup: Backup | undefined;
  readonly findings: readonly Finding[];
}

/** What a drill requires of a backup. */
export interface BackupWish {
  readonly namespace: string;
  /** Its name; the newest completed one of a schedule when absent. */
  readonly name?: string | undefined;
  /** Milliseconds. */
  readonly maxAge: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Chooses among the backups that include the namespace, the newest first. */
export function chooseBackup(backups: readonly Backup[], wish: BackupWish): ChosenBackup {
  const candidates = backups.filter(({ name, schedule }) =>
    wish.name === undefined ? schedule !== undefined : name === wish.name,
  );
  const backup = candidates.find(({ phase }) => phase === 'Completed');
  if (backup !== undefined) {
    const later = candidates.find(({ begun, phase }) => begun > backup.begun && !underWay.test(phase));
    return {
      backup,
      findings: [...(later === undefined ? [] : [incomplete(later, 'warning')]), ...tooOld(backup, wish)],
    };
  }
  const [newest] = candidates;
  if (newest === undefined) return { backup: undefined, findings: [none(backups, wish)] };
  // One that is complete in part can still be restored in part.
  const usable = newest.phase === 'PartiallyFailed';
  return { backup: usable ? newest : undefined, findings: [incomplete(newest, 'error'), ...tooOld(newest, wish)] };
}

function none(backups: readonly Backup[], { namespace, name }: BackupWish): Finding {
  const known = backups.slice(0, 5).map((backup) => backup.name);
  return {
    code: 'platform/no-backup',
    severity: 'error',
    found:
      name === undefined
        ? `no backup by a schedule that holds namespace ${namespace}`
        : `no backup ${name} that holds namespace ${namespace}${known.length === 0 ? '' : `; there are ${known.join(', ')}`}`,
    expected: 'a backup to restore from',
    fix:
      name === undefined
        ? "see whether a schedule covers it and lies in Velero's namespace, where alone Velero looks: `kubectl get schedules.velero.io --all-namespaces`"
        : 'correct --backup, or leave it out for the newest',
  };
}

function incomplete({ name, phase }: Backup, severity: Finding['severity']): Finding {
  return {
    code: 'platform/backup-incomplete',
    severity,
    found: `the backup ${name} is ${phase}`,
    expected: 'one that is Completed',
    fix: `find the reason with \`kubectl get backups.velero.io ${name} --output=jsonpath={.status}\` in Velero's namespace, or in Velero's log; see docs/runbooks/backup-failed.md`,
  };
}

function tooOld({ name, begun }: Backup, { maxAge, now }: BackupWish): Finding[] {
  const age = now - begun;
  if (age <= maxAge) return [];
  return [
    {
      code: 'platform/backup-old',
      severity: 'error',
      found: `the backup ${name}, ${duration(age)} old`,
      expected: `one of the last ${duration(maxAge)}`,
      fix: 'find out why no newer one is made, see docs/runbooks/backup-late.md; if the schedule is meant to run less often, raise platform.alerting.backups.maximumAgeHours',
    },
  ];
}

/** A time span in the largest two units that count, such as `1 d 2 h`. */
export function duration(milliseconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const;
  let rest = Math.round(milliseconds / 1000);
  const parts = units.flatMap(([unit, seconds]) => {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    return count === 0 ? [] : [`${count} ${unit}`];
  });
  return parts.slice(0, 2).join(' ') || '0 s';
}
