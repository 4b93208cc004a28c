/** Seconds of a unit, as Go and Prometheus write durations. */
const unitSeconds: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** Bytes of a unit, as Prometheus writes sizes. */
const unitBytes: Readonly<Record<string, number>> = {
  B: 1,
  KB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
  TB: 2 ** 40,
  PB: 2 ** 50,
};

/**
 * A duration such as `720h`, `15d` or `1h30m0s` in seconds.
 *
 * @returns undefined for what is none
 */
export function durationSeconds(text: string): number | undefined {
  if (!/^([0-9.]+(ms|[smhdwy]))+$/.test(text)) return undefined;
  return [...text.matchAll(/([0-9.]+)(ms|[smhdwy])/g)].reduce(
    (sum, [, number, unit = 's']) => sum + Number(number) * (unitSeconds[unit] ?? 1),
    0,
  );
}

/** A duration in seconds, or a size such as `50GB` in bytes, to be compared with another of the same kind. */
export function seconds(text: string): number | undefined {
  const size = /^([0-9.]+)(B|[KMGTP]i?B)$/.exec(text);
  if (size !== null) return Number(size[1]) * (unitBytes[(size[2] ?? '').replace('i', '')] ?? 1);
  return durationSeconds(text);
}
