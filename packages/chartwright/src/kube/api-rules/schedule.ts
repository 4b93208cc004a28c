/** Lowest and highest value of each field, and its names: minute, hour, day, month, weekday. */
const FIELDS: readonly (readonly [lowest: number, highest: number, names?: readonly string[]])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12, ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']],
  [0, 6, ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']],
];
const WORD = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every (\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+)$/;

/** Whether a CronJob can have a schedule, as `ParseStandard` of github.com/robfig/cron/v3 reads it. */
export function isSchedule(text: string): boolean {
  if (text.startsWith('@')) return WORD.test(text);
  const fields = text.trim().split(/\s+/);
  return fields.length === FIELDS.length && fields.every((field, index) => field.split(',').every(isPart(index)));
}

function isPart(index: number): (part: string) => boolean {
  const [lowest, highest, names] = FIELDS[index] ?? [0, 0];
  const read = (text: string): number => {
    const named = names?.indexOf(text.toLowerCase()) ?? -1;
    if (named >= 0) return named + lowest;
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  };
  return (part) => {
    const [range = '', step = '1', ...rest] = part.split('/');
    if (rest.length > 0 || !(/^\d+$/.test(step) && Number(step) > 0)) return false;
    if (range === '*' || range === '?') return true;
    const [from = '', to = from, ...more] = range.split('-');
    // A comparison with what is no number does not hold.
    return more.length === 0 && read(from) >= lowest && read(from) <= read(to) && read(to) <= highest;
  };
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
