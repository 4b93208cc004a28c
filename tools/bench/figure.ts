import { inWords, median, medianCpu, type Series } from './series.ts';

/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** What was measured beside it, in the same run. */
  readonly beside: string;
  readonly target?: Target;
  /** Runs that counted, and the highest load during them. */
  readonly runs: number;
  readonly load: number;
}

/** What is to be reached. */
export interface Target {
  readonly text: string;
  /** Measured over allowed: more than 1 fails. */
  readonly share: number;
}

/** A figure of seconds. */
export function secondsFigure(what: string, series: Series, limit?: number, beside = ''): Figure {
  const value = median(series);
  const target = limit === undefined ? {} : { target: { text: `≤ ${inWords(limit)}`, share: value / limit } };
  return { what, value: inWords(value), beside, ...target, runs: series.seconds.length, load: series.load };
}

/** A figure of one series over another: of processor time, where both have it. */
export function ratioFigure(what: string, ours: Series, theirs: Series, name: string, limit?: number): Figure {
  const { ratio, beside } = compared(ours, theirs, name);
  return {
    what,
    value: `${ratio.toFixed(2)} ×`,
    beside,
    ...(limit === undefined ? {} : { target: { text: `≤ ${limit} ×`, share: ratio / limit } }),
    runs: ours.seconds.length,
    load: Math.max(ours.load, theirs.load),
  };
}

/**
 * A figure of how many times faster one series is than another, as a person waits for it; by how much less processor time
 * stands beside it.
 */
export function speedupFigure(what: string, ours: Series, theirs: Series, name: string, least: number): Figure {
  const speedup = median(theirs) / median(ours);
  const { ratio, beside } = compared(ours, theirs, name);
  return {
    ...ratioFigure(what, ours, theirs, name),
    value: `${speedup.toFixed(1)} ×`,
    target: { text: `≥ ${least} ×`, share: least / speedup },
    beside: `${beside}; ${(1 / ratio).toFixed(1)} × less processor time`,
  };
}

/** What a run takes whatever it makes, and each thing more: a line through two sizes. */
export function growthFigure(what: string, [few, small]: [number, Series], [many, large]: [number, Series]): Figure {
  const each = (median(large) - median(small)) / (many - few);
  const value = inWords(median(small) - few * each);
  const load = Math.max(small.load, large.load);
  return { what, value, beside: `and ${inWords(each)} for each chart`, runs: small.seconds.length, load };
}

function compared(ours: Series, theirs: Series, name: string): { ratio: number; beside: string } {
  const clock = median(ours) / median(theirs);
  const cpu = medianCpu(ours) / medianCpu(theirs);
  if (Number.isNaN(cpu))
    return { ratio: clock, beside: `${inWords(median(ours))}; ${name} ${inWords(median(theirs))}` };
  const words = (series: Series): string => `${inWords(medianCpu(series))} (${inWords(median(series))} by the clock)`;
  return { ratio: cpu, beside: `${words(ours)}; ${name} ${words(theirs)}` };
}

/** A figure of the most memory a program and its children used. */
export function memoryFigure(what: string, series: Series, limit: number): Figure[] {
  if (series.peak === undefined) return [];
  const target = { text: `≤ ${limit} MiB`, share: series.peak / limit };
  return [
    {
      what,
      value: `${series.peak.toFixed(0)} MiB`,
      beside: '',
      target,
      runs: series.seconds.length,
      load: series.load,
    },
  ];
}
