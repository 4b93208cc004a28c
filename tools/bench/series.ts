import { loadavg } from 'node:os';
import type { Run } from './process.ts';

/** The same thing measured several times. */
export interface Series {
  /** Seconds, sorted. */
  readonly seconds: readonly number[];
  /** Seconds of processor time, sorted; fewer where it could not be measured. */
  readonly cpu: readonly number[];
  /** The highest of all runs, in MiB. */
  readonly peak: number | undefined;
  /** Processes that wanted to run, averaged over a minute: the highest of all runs. */
  readonly load: number;
}

/** A run; its round counts from 0, and the first may be a rehearsal that does not count. */
export type Arm = (round: number) => Promise<Run>;

/**
 * Runs several things in turn, so that whatever else the machine does falls on all of them alike.
 *
 * @param rounds how often each counts
 * @param rehearsals how often each runs before, for the caches of the system to fill
 */
export async function inTurn<Name extends string>(
  arms: Readonly<Record<Name, Arm>>,
  rounds: number,
  rehearsals = 0,
): Promise<Record<Name, Series>> {
  const names = Object.keys(arms) as Name[];
  const runs = new Map<Name, (Run & { load: number })[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + rehearsals; round += 1) {
    for (const name of names) {
      const run = await arms[name](round);
      if (round >= rehearsals) runs.get(name)?.push({ ...run, load: loadavg()[0] ?? 0 });
    }
  }
  return Object.fromEntries(names.map((name) => [name, seriesOf(runs.get(name) ?? [])])) as Record<Name, Series>;
}

/** As {@link inTurn}, for one thing. */
export async function repeated(arm: Arm, rounds: number, rehearsals = 0): Promise<Series> {
  return (await inTurn({ arm }, rounds, rehearsals)).arm;
}

function seriesOf(runs: readonly (Run & { load: number })[]): Series {
  const peaks = runs.flatMap(({ peak }) => (peak === undefined ? [] : [peak]));
  return {
    seconds: runs.map(({ seconds }) => seconds).sort((a, b) => a - b),
    cpu: runs.flatMap(({ cpu }) => cpu ?? []).sort((a, b) => a - b),
    peak: peaks.length === 0 ? undefined : Math.max(...peaks),
    load: Math.max(0, ...runs.map(({ load }) => load)),
  };
}

/** The middle one; of an even number the lower of the two. */
export function median({ seconds }: Series): number {
  return middle(seconds);
}

/** As {@link median}, of processor time. */
export function medianCpu({ cpu }: Series): number {
  return middle(cpu);
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** What one of so many things took. */
export function per(series: Series, count: number): Series {
  const shares = (list: readonly number[]): number[] => list.map((seconds) => seconds / count);
  return { ...series, seconds: shares(series.seconds), cpu: shares(series.cpu) };
}

/** `0.85 s`, or `1 min 20 s` for a minute or more. */
export function inWords(seconds: number): string {
  if (seconds < 0.1) return `${(seconds * 1000).toFixed(1)} ms`;
  if (seconds < 100) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  return `${(seconds / 60).toFixed(1)} min`;
}
