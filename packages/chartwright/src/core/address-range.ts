/** A range of addresses in CIDR notation: its family, its first address, and how many leading bits are fixed. */
export interface AddressRange {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly prefix: number;
}

/**
 * Reads a range such as `10.0.0.0/8` or `fd00:ec2::/32`. Bits behind the prefix count as zero, as Kubernetes takes them.
 *
 * @returns undefined for what is no range; an IPv4 part at the end of an IPv6 address (`::ffff:10.0.0.1`) is read too
 */
export function parseRange(text: string): AddressRange | undefined {
  const [address = '', length = ''] = text.split('/');
  const number = address.includes(':') ? ipv6(address) : ipv4(address);
  const bits = address.includes(':') ? 128 : 32;
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  if (number === undefined || !(prefix <= bits)) return undefined;
  return { bits, first: masked(number, bits, prefix), prefix };
}

/** Whether a text is an address of IPv4 or IPv6, as a URL without brackets has it. */
export function isAddress(text: string): boolean {
  return !text.includes('/') && parseRange(`${text}/0`) !== undefined;
}

/** Whether every address of `inner` is one of `outer`. */
export function covers(outer: AddressRange, inner: AddressRange): boolean {
  return (
    outer.bits === inner.bits &&
    outer.prefix <= inner.prefix &&
    masked(inner.first, inner.bits, outer.prefix) === outer.first
  );
}

function masked(address: bigint, bits: number, prefix: number): bigint {
  const free = BigInt(bits - prefix);
  return (address >> free) << free;
}

function ipv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function ipv6(text: string): bigint | undefined {
  const halves = text.split('::').map(groupsOf);
  const [left, right, ...others] = halves;
  if (left === undefined || others.length > 0) return undefined;
  const missing = 8 - left.length - (right?.length ?? 0);
  if (right === undefined ? missing !== 0 : missing < 0) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...(right ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

/** The groups of one side of `::`; an IPv4 part counts as two. */
function groupsOf(side: string): string[] {
  if (side === '') return [];
  return side.split(':').flatMap((group) => {
    const number = group.includes('.') ? ipv4(group) : undefined;
    return number === undefined ? [group] : [(number >> 16n).toString(16), (number & 0xffffn).toString(16)];
  });
}
