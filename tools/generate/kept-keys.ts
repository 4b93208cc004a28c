import { recordKeys } from '../../packages/chartwright/src/kube/host-claims.ts';
import type { KeptLists } from './suspect-conditions.ts';

/**
 * The keys that a guard rail refuses: one RE2 pattern, which costs the API server least, and the exceptions to it; and the
 * keys whose hosts it judges.
 */
export function keptKeys(kept: KeptLists): object {
  const guarded = (kept['keys'] ?? []).filter(({ guard }) => guard);
  const patterns = guarded.map(({ is = '' }) => is.replaceAll('.', '[.]').replaceAll('*', '.*'));
  return { patterns, apart: guarded.flatMap(({ apart = [] }) => apart), records: recordKeys };
}
