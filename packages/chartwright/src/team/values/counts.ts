import { parseQuantity } from '../../core/quantity.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** What a quota measures in parts of one; all else it counts. */
const MEASURED =
  /^((requests\.|limits\.)?(cpu|memory|ephemeral-storage)|requests\.storage|[^/]+\.storageclass\.storage\.k8s\.io\/requests\.storage)$/;

/** Quotas of things that are counted with a part of one (`ValidateResourceQuotaResourceName`, `IsIntegerResourceName`). */
export function countFaults({ tenant }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(tenant.quota.hard).flatMap(([resource, amount]) => {
    const nanos = parseQuantity(amount) ?? 0n;
    if (MEASURED.test(resource) || nanos % 1_000_000_000n === 0n) return [];
    return [
      {
        code: 'values/fractional-count',
        path: ['tenant', 'quota', 'hard', resource],
        found: `"${amount}" for ${resource}`,
        expected: `a whole number, since ${resource} is counted`,
        fix: 'write a number without a fraction and without `m`',
      },
    ];
  });
}
