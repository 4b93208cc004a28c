import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { type Backup, duration, type Finding } from './backups.ts';
import type { KindComparison, Lapse } from './comparison.ts';
import { drilledResources } from './resources.ts';
import type { DrillNames } from './scratch.ts';

/** As many objects, and fields of one object, as a finding names. */
const named = 8;

/**
 * The problems of a Restore that has ended; it may have restored a part. Velero warns of each object that is
 * there already, which the namespace's own `kube-root-ca.crt` always is: the comparison covers the others.
 */
export function restoreFindings(restore: Untyped, { velero }: DrillNames): Finding[] {
  const status = mapOf(restore['status']);
  const phase = textOf(status['phase']) ?? 'New';
  const errors = Number(status['errors'] ?? 0);
  const why = [...listOf(status['validationErrors']).map(String), textOf(status['failureReason']) ?? '']
    .filter((text) => text !== '')
    .join('; ');
  const log = `read the reason in Velero's log: \`kubectl --namespace ${velero} logs deployment/velero\`, or by \`velero restore describe\` with --keep`;
  if (phase === 'Completed' && errors === 0) return [];
  const partly = phase === 'PartiallyFailed' || phase === 'Completed';
  return [
    {
      code: partly ? 'platform/restore-partial' : 'platform/restore-failed',
      severity: 'error',
      found: `a restore that is ${phase}${partly ? `, with ${errors} error${errors === 1 ? '' : 's'}` : ''}${why === '' ? '' : `: ${why}`}`,
      expected: 'one that is Completed',
      fix: log,
    },
  ];
}

/** The problems of the objects that were restored. */
export function comparisonFindings(kinds: readonly KindComparison[], source: boolean): Finding[] {
  if (kinds.every(({ restored }) => restored === 0)) return [nothing];
  if (!source) return [uncompared("the team's namespace does not exist")];
  if (kinds.every(({ expected }) => expected === 0))
    return [uncompared('every object of the team is younger than the backup')];
  const lapses = kinds.flatMap((kind) => kind.lapses);
  const missing = lapses.filter(({ fields }) => fields === undefined);
  const different = lapses.filter(({ fields }) => fields !== undefined);
  return [...(missing.length === 0 ? [] : [lost(missing)]), ...(different.length === 0 ? [] : [changed(different)])];
}

const nothing: Finding = {
  code: 'platform/restore-partial',
  severity: 'error',
  found: 'nothing was restored',
  expected: "the team's objects",
  fix: 'check whether the backup includes the namespace: it may have been empty or absent then',
};

function uncompared(found: string): Finding {
  return {
    code: 'platform/nothing-to-compare',
    severity: 'warning',
    found,
    expected: 'objects to compare with what was restored',
    fix: 'run the drill with --keep, and look at the restored objects',
  };
}

function lost(missing: readonly Lapse[]): Finding {
  return {
    code: 'platform/restore-partial',
    severity: 'error',
    found: `not restored: ${list(missing.map(({ object }) => object))}`,
    expected: 'every object of the team that was there when the backup was made',
    fix: "check whether the backup leaves the kind out (platform.backup.excludedResources), and read Velero's log",
  };
}

function changed(different: readonly Lapse[]): Finding {
  const differences = different.map(({ object, fields = [] }) => `${object} (${list(fields)})`);
  return {
    code: 'platform/restored-differently',
    severity: 'error',
    found: list(differences),
    expected: 'objects as they were when the backup was made',
    fix: 'restore with --keep, and compare them; an admission webhook that changes objects changes them in a restore too',
  };
}

function list(words: readonly string[]): string {
  const more = words.length - named;
  return more > 0 ? `${words.slice(0, named).join(', ')} and ${more} more` : words.join(', ');
}

/** The report of a drill for a person. */
export function drillReport(
  { source, scratch }: DrillNames,
  backup: Backup,
  kinds: readonly KindComparison[],
  now: number,
): string {
  const heading = ['', 'expected', 'restored', 'the same', 'changed since'];
  const rows = kinds
    .filter(({ expected, restored }) => expected + restored > 0)
    .map(({ kind, expected, restored, same, changedSince }) => [
      kind,
      ...[expected, restored, same, changedSince].map(String),
    ]);
  const widths = heading.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const leftOut = drilledResources
    .filter(({ kind }) => !kinds.some((one) => one.kind === kind))
    .map(({ kind }) => kind);
  const made = new Date(backup.begun).toISOString();
  return [
    `Namespace ${source} from the backup ${backup.name} of ${made}, ${duration(now - backup.begun)} old, in ${scratch}:`,
    line(heading),
    ...rows.map(line),
    ...(leftOut.length === 0 ? [] : [`Not in the backup, as its schedule says: ${leftOut.join(', ')}`]),
    'Compared are specifications and data. Not tried: labels, annotations, all other kinds, and what volumes hold.',
  ].join('\n');
}
