import { kubernetesCron, readCron } from '../../core/cron.ts';
import { isSchedule, isTimeZone } from '../../kube/api-rules/schedule.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Schedules and time zones of CronJobs that have the form of one, and that the API server refuses all the same. */
export function scheduleFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { cronJob }]) => {
    if (cronJob === undefined) return [];
    const at = ['workloads', name, 'cronJob'];
    const { schedule, timeZone } = cronJob;
    return [...cronFaults([...at, 'schedule'], schedule), ...zoneFaults([...at, 'timeZone'], timeZone)];
  });
}

/** A cron expression that has the form of one, and that nothing reads, or that names no day. */
export function cronFaults(path: readonly string[], schedule: string): ValueFault[] {
  return isSchedule(schedule) ? daysFaults(path, schedule) : [unreadable(path, schedule)];
}

function unreadable(path: readonly string[], schedule: string): ValueFault {
  return {
    code: 'values/schedule',
    path,
    found: JSON.stringify(schedule),
    expected:
      'a cron expression: minute 0-59, hour 0-23, day 1-31, month 1-12 or JAN-DEC, weekday 0-6 or SUN-SAT; ranges from low to high',
    fix: 'correct the field that is out of its range, for example "30 2 * * 1-5" for half past two from Monday to Friday',
  };
}

/** The most days of each month, that of leap years for February. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days that no month of the schedule has, as the 30th of February. Beside weekdays, cron runs on either of both. */
function daysFaults(path: readonly string[], schedule: string): ValueFault[] {
  const [, , days, months, weekdays] = readCron(schedule, kubernetesCron) ?? [];
  if (days === undefined || months === undefined || weekdays?.any !== true) return [];
  const first = Math.min(...days.values);
  const longest = Math.max(...months.values.map((month) => DAYS[month - 1] ?? 0));
  if (first <= longest) return [];
  return [
    {
      code: 'values/schedule',
      path,
      found: `${JSON.stringify(schedule)}, the day ${first} of a month of at most ${longest} days`,
      expected: 'a day that comes, or else it is never due',
      fix: `lower the day to ${longest} or less, or name another month`,
    },
  ];
}

/** A time zone that is in no database, or not in its upper and lower case. */
export function zoneFaults(path: readonly string[], timeZone: string): ValueFault[] {
  const known = isTimeZone(timeZone)
    ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
    : undefined;
  // Node.js reads any case, Kubernetes looks for a file of the name.
  const otherCase = known !== undefined && known !== timeZone && known.toLowerCase() === timeZone.toLowerCase();
  if (known !== undefined && !otherCase) return [];
  return [
    {
      code: 'values/time-zone',
      path,
      found: JSON.stringify(timeZone),
      expected: 'a name of the IANA time zone database, in its upper and lower case',
      fix:
        known === undefined ? 'name a zone by continent and city, such as Europe/Berlin, or Etc/UTC' : `write ${known}`,
    },
  ];
}
