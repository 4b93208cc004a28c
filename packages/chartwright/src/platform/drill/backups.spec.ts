import { describe, expect, it } from 'vitest';
import { backupsOf, chooseBackup, duration } from './backups.ts';

const now = Date.parse('2026-01-10T12:00:00Z');
const hour = 60 * 60 * 1000;
const wish = { namespace: 'team-shop', maxAge: 26 * hour, now };

interface Written {
  readonly hours: number;
  readonly phase?: string;
  readonly schedule?: string | null;
  readonly spec?: object;
}

function backup(name: string, { hours, phase = 'Completed', schedule = 'teams', spec = {} }: Written) {
  return {
    metadata: { name, labels: schedule === null ? {} : { 'velero.io/schedule-name': schedule } },
    spec: { includedNamespaces: ['team-*'], ...spec },
    status: { phase, startTimestamp: new Date(now - hours * hour).toISOString() },
  };
}

const choose = (objects: object[], more: { name?: string } = {}) =>
  chooseBackup(backupsOf(objects as never, wish.namespace), { ...wish, ...more });
const codes = ({ findings }: ReturnType<typeof choose>): string[] =>
  findings.map(({ code, severity }) => `${severity} ${code}`);

describe('the backup of a drill', () => {
  it('is the newest completed one of a schedule', () => {
    const made = [
      backup('b1', { hours: 30 }),
      backup('b2', { hours: 6 }),
      backup('by-hand', { hours: 1, schedule: null }),
    ];
    const chosen = choose(made);
    expect(chosen.backup?.name).toBe('b2');
    expect(chosen.findings).toEqual([]);
  });

  it('is the one that is named', () => {
    const made = [backup('b2', { hours: 6 }), backup('by-hand', { hours: 1, schedule: null })];
    expect(choose(made, { name: 'by-hand' }).backup?.name).toBe('by-hand');
    const missing = choose(made, { name: 'b1' });
    expect(missing.backup).toBeUndefined();
    expect(codes(missing)).toEqual(['error platform/no-backup']);
    expect(missing.findings[0]?.found).toContain('by-hand');
  });

  it.each([
    ['by its name', { includedNamespaces: ['team-shop'] }, true],
    ['by a pattern', { includedNamespaces: ['team-*'] }, true],
    ['with all', { includedNamespaces: undefined }, true],
    ['not by the pattern of others', { includedNamespaces: ['team-s'] }, false],
    ['not where it is left out', { includedNamespaces: ['*'], excludedNamespaces: ['team-shop'] }, false],
    [
      'not with the workloads of a tier',
      { labelSelector: { matchLabels: { 'chartwright.dev/backup-tier': 'gold' } } },
      false,
    ],
    ['not where nothing of a namespace is taken', { excludedNamespaceScopedResources: ['*'] }, false],
  ])('includes the namespace %s', (_, spec, included) => {
    expect(choose([backup('b', { hours: 1, spec })]).backup !== undefined).toBe(included);
  });

  it('is reported as missing where there is none', () => {
    expect(codes(choose([]))).toEqual(['error platform/no-backup']);
  });

  it('is reported when it is too old', () => {
    const chosen = choose([backup('b1', { hours: 27 })]);
    expect(chosen.backup?.name).toBe('b1');
    expect(codes(chosen)).toEqual(['error platform/backup-old']);
    expect(chosen.findings[0]?.found).toBe('the backup b1, 1 d 3 h old');
  });

  it('is one that is complete in part where there is no better, and never one that failed', () => {
    const partly = choose([backup('b1', { hours: 1, phase: 'PartiallyFailed' })]);
    expect(partly.backup?.name).toBe('b1');
    expect(codes(partly)).toEqual(['error platform/backup-incomplete']);
    const failed = choose([backup('b1', { hours: 1, phase: 'Failed' })]);
    expect(failed.backup).toBeUndefined();
    expect(codes(failed)).toEqual(['error platform/backup-incomplete']);
  });

  it('comes with a warning where a newer one failed, and with none where one is being made', () => {
    const good = backup('b1', { hours: 6 });
    expect(codes(choose([good, backup('b2', { hours: 1, phase: 'PartiallyFailed' })]))).toEqual([
      'warning platform/backup-incomplete',
    ]);
    expect(codes(choose([good, backup('b2', { hours: 0, phase: 'InProgress' })]))).toEqual([]);
  });
});

it('prints a time span in its largest two units', () => {
  expect([0, 59_000, 90_000, 27 * hour].map(duration)).toEqual(['0 s', '59 s', '1 min 30 s', '1 d 3 h']);
});
