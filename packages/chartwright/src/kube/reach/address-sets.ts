import { type AddressRange, parseRange } from '../../core/address-range.ts';

/** Addresses of one family from `first` to `last`, both included. */
interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

type Bits = AddressRange['bits'];

const families: readonly Bits[] = [32, 128];

/** How much of some addresses others hold. */
export type Coverage = 'all' | 'none' | 'some';

/** A set of addresses of both families. */
export class AddressSet {
  /** Ascending, none touching another. */
  readonly #intervals: ReadonlyMap<Bits, readonly Interval[]>;

  private constructor(intervals: ReadonlyMap<Bits, readonly Interval[]>) {
    this.#intervals = intervals;
  }

  /** @param cidrs what is no range holds no address */
  static of(cidrs: readonly string[]): AddressSet {
    const ranges = cidrs.flatMap((cidr) => parseRange(cidr.includes('/') ? cidr : single(cidr)) ?? []);
    return new AddressSet(
      new Map(families.map((bits) => [bits, joined(ranges.filter((range) => range.bits === bits).map(intervalOf))])),
    );
  }

  union(other: AddressSet): AddressSet {
    return this.#combined(other, (own, others) => joined([...own, ...others]));
  }

  minus(other: AddressSet): AddressSet {
    return this.#combined(other, difference);
  }

  get isEmpty(): boolean {
    return families.every((bits) => this.#of(bits).length === 0);
  }

  /** How much of these addresses another set holds; of none it holds none. */
  coveredBy(other: AddressSet): Coverage {
    return coverage(families.flatMap((bits) => this.#coveredIn(bits, other) ?? []));
  }

  /** As {@link coveredBy} for each family that has addresses here, since a host need have addresses of one alone. */
  familiesCoveredBy(other: AddressSet): Coverage[] {
    return families.flatMap((bits) => this.#coveredIn(bits, other) ?? []);
  }

  #coveredIn(bits: Bits, other: AddressSet): Coverage | undefined {
    const own = this.#of(bits);
    if (own.length === 0) return undefined;
    const left = difference(own, other.#of(bits));
    if (left.length === 0) return 'all';
    return sizeOf(left) === sizeOf(own) ? 'none' : 'some';
  }

  #of(bits: Bits): readonly Interval[] {
    return this.#intervals.get(bits) ?? [];
  }

  #combined(
    other: AddressSet,
    combine: (own: readonly Interval[], others: readonly Interval[]) => readonly Interval[],
  ): AddressSet {
    return new AddressSet(new Map(families.map((bits) => [bits, combine(this.#of(bits), other.#of(bits))])));
  }
}

/** The least of several: all only where each is, none only where each is. */
function coverage(each: readonly Coverage[]): Coverage {
  if (each.length === 0 || each.every((one) => one === 'none')) return 'none';
  return each.every((one) => one === 'all') ? 'all' : 'some';
}

function single(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}

function intervalOf({ bits, first, prefix }: AddressRange): Interval {
  return { first, last: first + (1n << BigInt(bits - prefix)) - 1n };
}

function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const last = result.at(-1);
    if (last === undefined || next.first > last.last + 1n) result.push(next);
    else if (next.last > last.last) result[result.length - 1] = { first: last.first, last: next.last };
  }
  return result;
}

function difference(own: readonly Interval[], others: readonly Interval[]): Interval[] {
  let left = [...own];
  for (const { first, last } of others)
    left = left.flatMap((one) => {
      if (last < one.first || first > one.last) return [one];
      return [
        ...(one.first < first ? [{ first: one.first, last: first - 1n }] : []),
        ...(one.last > last ? [{ first: last + 1n, last: one.last }] : []),
      ];
    });
  return left;
}

function sizeOf(intervals: readonly Interval[]): bigint {
  return intervals.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

/**
 * Addresses that no router of the internet takes, by IANA's registries of special-purpose addresses: private networks,
 * a node's own, links, documentation, multicast and what is reserved.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const specialV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
];

/** What a host on the internet may have: IPv4 without the special ranges, and global unicast of IPv6. */
export const publicAddresses = AddressSet.of(['0.0.0.0/0', '2000::/3']).minus(
  AddressSet.of([...specialV4, '2001:db8::/32']),
);

/** Where pods have their addresses in every cluster that is set up as its makers mean it. */
export const privateAddresses = AddressSet.of([
  ...['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15', 'fc00::/7', '2000::/3'],
]);
