import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { mapOf, textOf } from '../../core/untyped.ts';
import { answerOf } from '../terms/needs.ts';
import type { Requested } from './effective-requests.ts';
import { nanos } from './requested-by-workload.ts';

/** What the pods that the environment answers a team's needs by request of its quota; what lies elsewhere, nothing. */
export function requestedByNeeds({
  global,
  needs,
}: Pick<EffectiveTeamValues, 'global'> & Partial<Pick<EffectiveTeamValues, 'needs'>>): Requested[] {
  return Object.values(needs ?? {}).flatMap((need): Requested[] => {
    const answer = answerOf(global, need);
    if (answer?.pods === undefined) return [];
    const size = mapOf(answer.sizes[need.size]);
    const amount = (text: string | number | undefined): bigint => nanos(filled(text, size));
    const { replicas, cpu, memory, storage } = answer.pods;
    const count = BigInt(Math.trunc(Number(filled(replicas, size)) || 0));
    const each: Requested = {
      pods: nanos('1'),
      'requests.cpu': amount(cpu),
      'requests.memory': amount(memory),
      'limits.memory': amount(memory),
      ...(storage === undefined ? {} : { persistentvolumeclaims: nanos('1'), 'requests.storage': amount(storage) }),
    };
    return [Object.fromEntries(Object.entries(each).map(([key, value]) => [key, value * count]))];
  });
}

/** A text that may be a number of the size, `<size.KEY>`. */
function filled(text: string | number | undefined, size: Readonly<Record<string, unknown>>): string | undefined {
  const key = typeof text === 'string' ? /^<size\.(\w+)>$/.exec(text)?.[1] : undefined;
  const value = key === undefined ? text : size[key];
  return typeof value === 'number' ? String(value) : textOf(value);
}
