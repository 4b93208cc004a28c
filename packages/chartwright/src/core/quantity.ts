/** Nano-units in one unit: Kubernetes stores quantities no finer and rounds up to it. */
const NANOS = 1_000_000_000n;

/** Factor of each suffix, in nano-units. Source: k8s.io/apimachinery/pkg/api/resource, `suffix.go`. */
const SUFFIXES: Readonly<Record<string, bigint>> = {
  n: 1n,
  u: 1_000n,
  m: 1_000_000n,
  '': NANOS,
  k: NANOS * 10n ** 3n,
  M: NANOS * 10n ** 6n,
  G: NANOS * 10n ** 9n,
  T: NANOS * 10n ** 12n,
  P: NANOS * 10n ** 15n,
  E: NANOS * 10n ** 18n,
  Ki: NANOS * 2n ** 10n,
  Mi: NANOS * 2n ** 20n,
  Gi: NANOS * 2n ** 30n,
  Ti: NANOS * 2n ** 40n,
  Pi: NANOS * 2n ** 50n,
  Ei: NANOS * 2n ** 60n,
};

/** `<signedNumber><suffix>` of the grammar in apimachinery's `quantity.go`, and its decimal exponent. */
const QUANTITY = /^([+-]?)([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?[0-9]{1,3}))?$/;

/**
 * Reads a Kubernetes quantity exactly.
 *
 * @param text for example `250m`, `1.5Gi`, `20`, `1e3`
 * @returns the amount in nano-units, rounded up (away from zero) as Kubernetes does; undefined when it is not a quantity
 */
export function parseQuantity(text: string): bigint | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const [, sign, number = '', suffix = '', exponent = '0'] = match;
  const [whole = '', fraction = ''] = number.split('.');
  const digits = BigInt(`${whole}${fraction}` || '0') * (SUFFIXES[suffix] ?? NANOS);
  const power = Number(exponent) - fraction.length;
  const nanos = power >= 0 ? digits * 10n ** BigInt(power) : divideUp(digits, 10n ** BigInt(-power));
  return sign === '-' ? -nanos : nanos;
}

/** A negative, zero or positive number as `Array.sort` expects it; undefined when either is not a quantity. */
export function compareQuantities(left: string, right: string): number | undefined {
  const [a, b] = [parseQuantity(left), parseQuantity(right)];
  if (a === undefined || b === undefined) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
