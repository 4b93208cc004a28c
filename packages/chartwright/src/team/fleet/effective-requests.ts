/** Amounts in nano-units, by the names that a quota has for them. */
export type Requested = Readonly<Record<string, bigint>>;

/** A container of the list of init containers. */
export interface StartedContainer {
  /** Whether it is a sidecar, which restarts and stays. */
  readonly restarts: boolean;
  readonly requested: Requested;
}

/**
 * What the scheduler and a quota count of a pod's containers: all that stay together, or an init container and the
 * sidecars that have started before it where these need more (KEP-753, `PodRequests` of k8s.io/component-helpers).
 *
 * @param started init containers and sidecars in the order in which they start
 * @param together the containers that run at the end
 */
export function effectiveRequests(
  started: readonly StartedContainer[],
  together: readonly Requested[],
): Record<string, bigint> {
  let staying: Record<string, bigint> = {};
  let most: Record<string, bigint> = {};
  for (const { restarts, requested } of started) {
    const beside = sum(staying, requested);
    most = larger(most, beside);
    if (restarts) staying = beside;
  }
  return larger(most, together.reduce<Record<string, bigint>>(sum, staying));
}

function sum(one: Requested, other: Requested): Record<string, bigint> {
  return merged(one, other, (a, b) => a + b);
}

function larger(one: Requested, other: Requested): Record<string, bigint> {
  return merged(one, other, (a, b) => (a > b ? a : b));
}

function merged(one: Requested, other: Requested, join: (a: bigint, b: bigint) => bigint): Record<string, bigint> {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, join(one[key] ?? 0n, other[key] ?? 0n)]));
}
