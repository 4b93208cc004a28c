import { describe, expect, it } from 'vitest';
import { effectiveValues } from './effective.ts';
import { scheduleFaults } from './schedules.ts';

function faults(schedule: string, timeZone?: string): string[] {
  const cronJob = { schedule, ...(timeZone === undefined ? {} : { timeZone }) };
  const workloads = { web: { image: 'example.com/app:1', kind: 'CronJob', cronJob } } as const;
  return scheduleFaults(effectiveValues({ tenant: { team: 'shop' }, workloads })).map(({ code }) => code);
}

describe('the schedule of a CronJob', () => {
  it.each([
    '30 2 * * *',
    '*/5 0-6 1,15 jan,JUL ?',
    '@weekly',
    '0 0 29 2 *',
    '0 0 31 1,4 *',
    '0 0 31 2 MON',
    '0 0 1 * 0',
  ])('may be %s', (schedule) => {
    expect(faults(schedule)).toEqual([]);
  });

  it.each(['60 2 * * *', '0 24 * * *', '0 0 0 * *', '0 0 * 13 *', '0 0 * * 7', '0 5-2 * * *', '0 */0 * * *'])(
    'is not %s, which Kubernetes does not read',
    (schedule) => {
      expect(faults(schedule)).toEqual(['values/schedule']);
    },
  );

  it.each(['0 0 30 2 *', '0 0 31 4,6,9,11 *', '0 0 30-31 FEB *'])('is not %s, a day that never comes', (schedule) => {
    expect(faults(schedule)).toEqual(['values/schedule']);
  });
});

describe('the time zone of a CronJob', () => {
  it.each(['Etc/UTC', 'UTC', 'GMT', 'Europe/Berlin', 'Asia/Calcutta', 'America/Argentina/Ushuaia'])(
    'may be %s',
    (zone) => {
      expect(faults('@daily', zone)).toEqual([]);
    },
  );

  it.each(['Local', 'Europe/Berln', 'Europe/berlin', 'EUROPE/BERLIN'])('is not %s', (zone) => {
    expect(faults('@daily', zone)).toEqual(['values/time-zone']);
  });
});
