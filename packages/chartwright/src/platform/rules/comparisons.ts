import { isDeepStrictEqual } from 'node:util';
import { covers, parseRange } from '../../core/address-range.ts';
import { maskedCidr } from '../../core/cidr.ts';
import { longestGap } from '../../core/cron.ts';
import { isMap, listOf, mapOf, type Untyped } from '../../core/untyped.ts';
import { selectsByRules } from '../../kube/selectors.ts';
import { measureOf, type Measure } from './measures.ts';

/** What an operator compares. */
export interface Comparison {
  readonly as: Measure;
  /** Whether the rule names a measure. */
  readonly measured: boolean;
  /** The value at left; neither undefined nor null. */
  readonly value: unknown;
  /** The values of right. */
  readonly targets: readonly unknown[];
  /** What the tool sets at left, without the values of the user. */
  readonly shipped: () => unknown;
}

/** Whether what an operator compares breaks the rule; `schemas/platform.rules.yaml` documents each operator. */
export const comparisons = {
  atLeast: (one: Comparison) => compared(one, (a, b) => a < b),
  atMost: (one: Comparison) => compared(one, (a, b) => a > b),
  below: (one: Comparison) => compared(one, (a, b) => a >= b),
  is: (one: Comparison) => {
    const [target] = one.targets;
    if (target === undefined || target === null) return false;
    return one.measured ? compared(one, (a, b) => a !== b) : one.value !== target;
  },
  refersTo: ({ value, targets }: Comparison) =>
    typeof value === 'string' && !targets.some((target) => target === value || hasKey(target, value)),
  covers: ({ value, targets: [cron] }: Comparison) => {
    const [span, gap] = [measureOf('duration', value), longestGap(String(cron))];
    return span !== undefined && gap !== undefined && span < gap;
  },
  pauses: ({ value, targets: [cron] }: Comparison) => {
    const [span, gap] = [measureOf('duration', value), longestGap(String(cron))];
    return span !== undefined && gap !== undefined && span >= gap;
  },
  runs: ({ value }: Comparison) => typeof value === 'string' && longestGap(value) === undefined,
  extends: ({ value, shipped }: Comparison) =>
    !listOf(shipped()).every((entry, index) => isDeepStrictEqual(entry, listOf(value)[index])),
  kept: ({ value, shipped }: Comparison) => !isDeepStrictEqual(value, shipped()),
  includes: ({ value, shipped }: Comparison) => {
    const names = listOf(value).map(nameOf);
    return !listOf(shipped()).every((entry) => names.some((name) => isDeepStrictEqual(name, nameOf(entry))));
  },
  same: ({ value, targets: [target] }: Comparison) =>
    target !== undefined && !(isPart(listOf(value), listOf(target)) && isPart(listOf(target), listOf(value))),
  within: ({ value, targets: [target] }: Comparison) =>
    target !== undefined && (listOf(value).length === 0 || !isPart(listOf(value), listOf(target))),
  selects: ({ value, targets: [labels] }: Comparison) => isMap(labels) && !selectsByRules(mapOf(value), labels),
  selectsNamespaces: ({ value }: Comparison) =>
    isMap(value) && !namespaces.every((labels) => selectsByRules(value, labels)),
  under: ({ value, targets: [domains] }: Comparison) =>
    typeof value === 'string' &&
    isMadeOf(domains) &&
    !domains.some((domain) => value === domain || value.endsWith(`.${domain}`)),
  matches: ({ value, targets: [pattern] }: Comparison) => !new RegExp(String(pattern), 'u').test(String(value)),
  hasType: ({ value, targets: [type] }: Comparison) => typeof value !== type,
  ascends: ({ value, targets: [key] }: Comparison) => {
    const all = listOf(value).map((entry) => String(mapOf(entry)[String(key)]));
    return all.some((one, index) => index > 0 && one <= (all[index - 1] ?? ''));
  },
  apart: ({ value, targets }: Comparison) => targets.some((target) => overlap(String(value), String(target))),
  masked: ({ value }: Comparison) => typeof value === 'string' && maskedCidr(value) !== value,
} satisfies Readonly<Record<string, (comparison: Comparison) => boolean>>;

/** Labels of namespaces of which nothing else is known: one of a team, and one of the platform. */
const namespaces: readonly Untyped[] = [
  {
    'kubernetes.io/metadata.name': 'team-any',
    'app.kubernetes.io/managed-by': 'Helm',
    'chartwright.dev/team': 'any',
    'pod-security.kubernetes.io/enforce': 'restricted',
  },
  { 'kubernetes.io/metadata.name': 'platform-observability', 'app.kubernetes.io/managed-by': 'Helm' },
];

function isMadeOf(domains: unknown): domains is readonly string[] {
  return Array.isArray(domains) && domains.length > 0 && domains.every((one) => typeof one === 'string');
}

function compared(
  { as, value, targets: [target] }: Comparison,
  breaks: (left: number, right: number) => boolean,
): boolean {
  const [a, b] = [measureOf(as, value), measureOf(as, target)];
  return a !== undefined && b !== undefined && b !== 0 && breaks(a, b);
}

function hasKey(map: unknown, key: string): boolean {
  return isMap(map) && Object.hasOwn(map, key);
}

/** Lists of Kubernetes and eksctl name their entries. */
function nameOf(entry: unknown): unknown {
  return isMap(entry) && entry['name'] !== undefined ? entry['name'] : entry;
}

function isPart(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.every((one) => all.includes(one));
}

function overlap(left: string, right: string): boolean {
  const [a, b] = [parseRange(left), parseRange(right)];
  return a !== undefined && b !== undefined && (covers(a, b) || covers(b, a));
}
