import { kubernetesCron, namedSchedules, readCron } from '../../core/cron.ts';

const EVERY = /^@every (\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;

/** Whether a CronJob can have a schedule, as `ParseStandard` of github.com/robfig/cron/v3 reads it. */
export function isSchedule(text: string): boolean {
  if (text.trimStart().startsWith('@')) return namedSchedules.has(text) || EVERY.test(text);
  return readCron(text, kubernetesCron) !== undefined;
}

/** Whether a name is of the IANA time zone database, of which Node.js has a copy. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
