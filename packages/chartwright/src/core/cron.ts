/** Lowest and highest value of each field of a cron expression (crontab(5)). */
const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** Names of expressions, as Kubernetes and Karpenter take them (pkg.go.dev/github.com/robfig/cron). */
const named: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

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
  const written = expression.trim();
  const fields = (named[written] ?? written).split(/\s+/);
  if (fields.length !== ranges.length) return undefined;
  const values = fields.map((field, index) => valuesOf(field === 'H' ? '0' : field, ranges[index] ?? [0, 0]));
  const [minutes, hours, days, months, weekdays] = values;
  if (minutes === undefined || hours === undefined || days === undefined || months === undefined) return undefined;
  if (weekdays === undefined) return undefined;
  const times = hours.flatMap((h) => minutes.map((m) => h * hour + m * 60));
  const within = largestStep(times, day);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const everyDay = fields[2] === '*' && fields[4] === '*';
  const daysApart = everyDay ? 1 : longestDays(days, fields[2] === '*', weekdays, fields[4] === '*');
  const monthsApart = months.length === 12 ? 0 : (largestStep(months, 12) - 1) * 31;
  return Math.max(within, (daysApart + monthsApart) * day - (last - first));
}

/** Cron runs on a day that either field names, where both are given. */
function longestDays(
  days: readonly number[],
  anyDay: boolean,
  weekdays: readonly number[],
  anyWeekday: boolean,
): number {
  const inMonth = anyDay ? Infinity : largestStep(days, 31);
  const inWeek = anyWeekday ? Infinity : largestStep([...new Set(weekdays.map((one) => one % 7))].sort(), 7);
  return Math.min(inMonth, inWeek);
}

/** The largest distance between neighbours on a circle. */
function largestStep(values: readonly number[], circle: number): number {
  const [first = 0] = values;
  const next = [...values.slice(1), first + circle];
  return Math.max(...values.map((value, index) => (next[index] ?? value) - value));
}

function valuesOf(field: string, [lowest, highest]: readonly [number, number]): number[] | undefined {
  const all = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null) return undefined;
    const [, from, to, step] = match;
    const start = from === undefined ? lowest : Number(from);
    const end = to !== undefined ? Number(to) : from === undefined || step !== undefined ? highest : start;
    const by = Number(step ?? 1);
    if (by < 1 || start < lowest || end > highest || start > end) return undefined;
    for (let value = start; value <= end; value += by) all.add(value);
  }
  return [...all].sort((a, b) => a - b);
}
