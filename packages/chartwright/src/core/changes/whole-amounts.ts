import { parseQuantity } from '../quantity.ts';

/** What is counted: objects, or bytes, of which there must be some. */
export type FormOfAmount = 'count' | 'bytes';

const NANOS = 1_000_000_000n;

/** What the schema takes since then. */
export const acceptedAmounts: Readonly<Record<FormOfAmount, RegExp>> = {
  count: /^[0-9]+(k|M)?$/,
  bytes: /^([1-9][0-9]*|([1-9][0-9]*(\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*)(k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))$/,
};

/**
 * An amount in wholes, rounded up as Kubernetes does; undefined for one that is in wholes already, that is no amount, or
 * that comes to no bytes at all.
 */
export function inWholes(form: FormOfAmount, text: string): string | undefined {
  if (acceptedAmounts[form].test(text)) return undefined;
  const nanos = parseQuantity(text);
  if (nanos === undefined || nanos < 0n || (form === 'bytes' && nanos === 0n)) return undefined;
  return String((nanos + NANOS - 1n) / NANOS);
}
