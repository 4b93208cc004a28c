import { parseRange } from '../../core/address-range.ts';
import { seconds } from '../../core/durations.ts';
import { parseQuantity } from '../../core/quantity.ts';

/** How a rule reads values that it compares. */
export type Measure = 'number' | 'duration' | 'bytes' | 'prefix';

/** Kubernetes' quantities are read in nano-units. */
const nanos = 1_000_000_000;

/** A value as a number of seconds, bytes, leading bits of a range, or itself; undefined where it is none, such as `Never` or `10%`. */
export function measureOf(measure: Measure, value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return undefined;
  if (measure === 'prefix' && value.includes('/')) return parseRange(value)?.prefix;
  if (measure === 'prefix' || measure === 'number') return /^\d+$/.test(value) ? Number(value) : undefined;
  if (/^0+$/.test(value)) return 0;
  const quantity = measure === 'bytes' ? parseQuantity(value) : undefined;
  return quantity === undefined ? seconds(value) : Number(quantity) / nanos;
}
