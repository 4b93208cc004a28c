import { rememberedOf } from '../../core/memory.ts';
import { covers, parseRange } from '../../core/address-range.ts';
import { groupOf } from '../../kube/catalog.ts';
import { teamKept } from '../generated/team-kept.ts';

/** The lists of `schemas/team.kept.yaml` that hold names. */
export type KeptNames = 'namespaces' | 'kinds' | 'keys' | 'priorityClasses' | 'taints';

interface KeptName {
  readonly is: string;
  readonly apart?: readonly string[];
  /** The same for labels of pod templates that a team writes itself. */
  readonly apartInPods?: readonly string[];
  readonly reason: string;
}

const { namespaces, kinds, keys, priorityClasses, taints } = teamKept;
const names: Readonly<Record<KeptNames, readonly KeptName[]>> = {
  namespaces,
  kinds,
  keys,
  priorityClasses,
  taints,
};
const patterns = new Map(
  Object.values(names)
    .flat()
    .map(({ is }) => [is, patternOf(is)] as const),
);

/** In any case: those who read annotations, as Traefik does, may pass over it. */
function patternOf(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}

/** Why the cluster or the platform keeps a name for itself; undefined when it does not. */
export function whyKept(list: KeptNames, name: string): string | undefined {
  return reasons[list](name);
}

/** Every team has much the same labels, and each pattern is tried on each. */
const reasons: Readonly<Record<KeptNames, (name: string) => string | undefined>> = {
  namespaces: reasonIn(namespaces),
  kinds: reasonIn(kinds),
  keys: reasonIn(keys),
  priorityClasses: reasonIn(priorityClasses),
  taints: reasonIn(taints),
};

function reasonIn(list: readonly KeptName[]): (name: string) => string | undefined {
  return rememberedOf(
    (name) => list.find(({ is, apart = [] }) => patterns.get(is)?.test(name) === true && !apart.includes(name))?.reason,
  );
}

/** Whether a label that the platform keeps is free to the pods of a team's own objects, which no key of a workload serves. */
export function isFreeInPods(label: string): boolean {
  return names.keys.some(({ apartInPods = [] }) => apartInPods.includes(label));
}

/** A kind as the list `kinds` names it: `<group>/<Kind>`, where `core` is the group of `v1`. */
export function nameOfKind(apiVersion: string, kind: string): string {
  return `${groupOf(apiVersion) || 'core'}/${kind}`;
}

/** Why no policy of a team may open a range of addresses that lies in a closed one; undefined when it may. */
export function whyClosed(range: string): string | undefined {
  const inner = parseRange(range);
  if (inner === undefined) return undefined;
  return teamKept.addresses.find((closed) => {
    const outer = parseRange(closed.range);
    return outer !== undefined && covers(outer, inner);
  })?.reason;
}
