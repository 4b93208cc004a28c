/**
 * The range that a CIDR lies in, with no bits set behind its prefix: `10.0.0.0/8` for `10.0.0.1/8`.
 *
 * @param cidr a valid range of IPv4 or IPv6
 * @returns the text as it was where no such bit is set
 */
export function maskedCidr(cidr: string): string {
  const [address = '', length = ''] = cidr.split('/');
  const isV6 = address.includes(':');
  const bits = isV6 ? 128n : 32n;
  const value = isV6 ? v6Value(address) : v4Value(address);
  const host = (1n << (bits - BigInt(length))) - 1n;
  if ((value & host) === 0n) return cidr;
  const masked = value & ~host;
  return `${isV6 ? v6Text(masked) : v4Text(masked)}/${length}`;
}

function v4Value(address: string): bigint {
  return address.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function v4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

function v6Value(address: string): bigint {
  const [head = '', tail] = address.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0');
  return [...(left ?? []), ...zeros, ...(right ?? [])].reduce(
    (value, part) => (value << 16n) | BigInt(`0x${part}`),
    0n,
  );
}

/** With the longest run of zeros as `::` (RFC 5952); a masked address ends in one, or has none. */
function v6Text(value: bigint): string {
  const parts = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const runs = [...parts.join(':').matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].toSorted((a, b) => b[0].length - a[0].length);
  const [run] = runs;
  if (run === undefined) return parts.join(':');
  const text = parts.join(':');
  return `${text.slice(0, run.index)}::${text.slice(run.index + run[0].length).replace(/^:/, '')}`;
}
