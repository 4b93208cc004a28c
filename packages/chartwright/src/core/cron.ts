/** What readers of cron expressions differ in. */
export interface CronDialect {
  /** The highest number of a weekday: 6, or 7 where Sunday has two. */
  readonly lastWeekday: 6 | 7;
  /** Whether months and weekdays have names, and `?` is the same as `*`. */
  readonly words: boolean;
  /** Whether a field may be `H`, one value that the reader chooses. */
  readonly hashed: boolean;
}

/** One field of an expression. */
export interface CronField {
  /** In their order. */
  readonly values: readonly number[];
  /** Whether it is `*` and nothing else. */
  readonly any: boolean;
}

/** The fields of an expression: minute, hour, day, month, weekday. */
export type CronFields = readonly [CronField, CronField, CronField, CronField, CronField];

/** That of `ParseStandard` of github.com/robfig/cron/v3, by which Kubernetes reads the schedules of CronJobs. */
export const kubernetesCron: CronDialect = { lastWeekday: 6, words: true, hashed: false };

/** What all components of the platform read. */
const platformCron: CronDialect = { lastWeekday: 7, words: false, hashed: true };

/** Names of expressions, as Kubernetes and Karpenter take them (pkg.go.dev/github.com/robfig/cron). */
export const namedSchedules: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Reads a cron expression (crontab(5)), or one of its names.
 *
 * @returns undefined where the dialect does not have it
 */
export function readCron(expression: string, dialect: CronDialect): CronFields | undefined {
  const written = expression.trim();
  const fields = (namedSchedules.get(written) ?? written).split(/\s+/);
  const ranges: readonly Range[] = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12, months],
    [0, dialect.lastWeekday, weekdays],
  ];
  if (fields.length !== ranges.length) return undefined;
  const read = ranges.flatMap((range, index) => fieldOf(fields[index] ?? '', range, dialect) ?? []);
  return read.length === ranges.length ? (read as unknown as CronFields) : undefined;
}

type Range = readonly [lowest: number, highest: number, names?: readonly string[]];

function fieldOf(field: string, range: Range, { words, hashed }: CronDialect): CronField | undefined {
  const [lowest, highest, names] = range;
  const number = (text: string): number => {
    const named = words ? (names?.indexOf(text.toLowerCase()) ?? -1) : -1;
    return named >= 0 ? named + lowest : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  };
  const all = new Set<number>();
  for (const part of (hashed && field === 'H' ? '0' : field).split(',')) {
    const [span = '', step, ...rest] = part.split('/');
    const [from = '', to, ...more] = span.split('-');
    const isAll = span === '*' || (words && span === '?');
    const start = isAll ? lowest : number(from);
    const end = to !== undefined ? number(to) : isAll || step !== undefined ? highest : start;
    const by = step === undefined ? 1 : /^\d+$/.test(step) ? Number(step) : 0;
    const isRead = rest.length === 0 && more.length === 0 && by >= 1;
    // A comparison with what is no number does not hold.
    if (!(isRead && start >= lowest && start <= end && end <= highest)) return undefined;
    for (let value = start; value <= end; value += by) all.add(value);
  }
  return { values: [...all].sort((a, b) => a - b), any: field === '*' };
}

const hour = 3600;
const day = 24 * hour;

/**
 * The longest time between two runs of a cron expression, in seconds: exact within a day, and by days within a week or a
 * month beyond it.
 *
 * @param expression five fields of numbers, `*`, ranges, steps and lists, or a name such as `@daily`; `H` is any one minute
 * @returns undefined where it cannot be read
 */
export function longestGap(expression: string): number | undefined {
  const fields = readCron(expression, platformCron);
  if (fields === undefined) return undefined;
  const [{ values: minutes }, { values: hours }, days, { values: inYear }, inWeek] = fields;
  const times = hours.flatMap((h) => minutes.map((m) => h * hour + m * 60));
  const within = largestStep(times, day);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const daysApart = days.any && inWeek.any ? 1 : longestDays(days, inWeek);
  const monthsApart = inYear.length === 12 ? 0 : (largestStep(inYear, 12) - 1) * 31;
  return Math.max(within, (daysApart + monthsApart) * day - (last - first));
}

/** Cron runs on a day that either field names, where both are given. */
function longestDays(days: CronField, inWeek: CronField): number {
  const apart = days.any ? Infinity : largestStep(days.values, 31);
  const each = [...new Set(inWeek.values.map((one) => one % 7))].sort();
  return Math.min(apart, inWeek.any ? Infinity : largestStep(each, 7));
}

/** The largest distance between neighbours on a circle. */
function largestStep(values: readonly number[], circle: number): number {
  const [first = 0] = values;
  const next = [...values.slice(1), first + circle];
  return Math.max(...values.map((value, index) => (next[index] ?? value) - value));
}
