/** A Prometheus duration is a whole number of nanoseconds in 64 bits: `ParseDuration` of prometheus/common. */
const LONGEST_MS = 2n ** 63n / 1_000_000n;
const UNITS: Readonly<Record<string, bigint>> = {
  ms: 1n,
  s: 1_000n,
  m: 60_000n,
  h: 3_600_000n,
  d: 86_400_000n,
  w: 604_800_000n,
  y: 31_536_000_000n,
};

/** Whether a duration such as `1h30m`, or a number of seconds, is more than Prometheus counts. */
export function isTooLong(duration: string): boolean {
  const text = duration.replaceAll('_', '');
  if (/^\d+$/.test(text)) return BigInt(text) * 1_000n > LONGEST_MS;
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  return parts.reduce((sum, [, count = '0', unit = 's']) => sum + BigInt(count) * (UNITS[unit] ?? 0n), 0n) > LONGEST_MS;
}

/** The longest, in the words of a message. */
export const LONGEST_DURATION = '292 years';
