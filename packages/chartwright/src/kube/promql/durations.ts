import { durationSeconds } from '../../core/durations.ts';

/** A Prometheus duration is a whole number of nanoseconds in 64 bits: `ParseDuration` of prometheus/common. */
const LONGEST_SECONDS = 2 ** 63 / 1e9;

/** Whether a duration such as `1h30m`, or a number of seconds, is more than Prometheus counts. */
export function isTooLong(duration: string): boolean {
  const text = duration.replaceAll('_', '');
  return (durationSeconds(text) ?? Number(text)) > LONGEST_SECONDS;
}

/** The longest, in the words of a message. */
export const LONGEST_DURATION = '292 years';
