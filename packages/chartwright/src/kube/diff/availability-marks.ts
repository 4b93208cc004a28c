import { compareQuantities } from '../../core/quantity.ts';
import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { containersOf, type PodContainer, podTemplateOf } from '../pods.ts';
import type { MarkRule } from './mark-rule.ts';
import { isEqual } from './field-changes.ts';
import { countOf, scaledCounts } from './pod-counts.ts';

/** Kinds whose pods run until somebody stops them. */
const servers = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/** Kinds through which a workload is reached or kept, and what is lost without them. */
const supports: Readonly<Record<string, string>> = {
  Service: 'nobody reaches its pods by this name any more',
  Ingress: 'its hosts are no longer served',
  HTTPRoute: 'its hosts are no longer served',
  GRPCRoute: 'its hosts are no longer served',
  PodDisruptionBudget: 'all of its pods may be evicted at once',
  HorizontalPodAutoscaler: 'nothing scales its pods any more',
  ScaledObject: 'nothing scales its pods any more',
};

/** Probes by which a pod that does not serve is passed over or restarted. */
const probes = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

/** Fewer pods, or less that keeps them and the way to them. */
export const availabilityMarks: MarkRule = (before, after) => {
  if (before === undefined) return [];
  if (after === undefined) {
    const lost = servers.has(before.kind) ? 'its pods are stopped' : supports[before.kind];
    return lost === undefined ? [] : [lost];
  }
  if (after.kind === 'PodDisruptionBudget') return budgetMarks(mapOf(before.value['spec']), mapOf(after.value['spec']));
  return [...countMarks(before, after), ...hostMarks(before, after), ...podMarks(before, after)];
};

/** Pods that are fewer, or that may become no more than so many. */
function countMarks(before: InstalledObject, after: InstalledObject): string[] {
  const falls = (what: string, old: number | undefined, now: number | undefined): string[] =>
    old !== undefined && now !== undefined && now < old ? [`${what} falls from ${old} to ${now}`] : [];
  const [was, is] = [scaledCounts(before), scaledCounts(after)];
  return [
    ...falls('its number of pods', countOf(before), countOf(after)),
    ...falls('the least number of pods', was?.least, is?.least),
    ...falls('the highest number of pods', was?.most, is?.most),
  ];
}

function budgetMarks(before: Untyped, after: Untyped): string[] {
  const plain = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : 'nothing';
  const [least, now] = [before['minAvailable'], after['minAvailable']];
  const [most, most2] = [before['maxUnavailable'], after['maxUnavailable']];
  return [
    ...(isLess(now, least) ? [`minAvailable falls from ${plain(least)} to ${plain(now)}`] : []),
    ...(isLess(most, most2) ? [`maxUnavailable rises from ${plain(most)} to ${plain(most2)}`] : []),
  ];
}

/** Numbers with numbers, and shares with shares; a share and a number are not compared. */
function isLess(a: unknown, b: unknown): boolean {
  const share = (value: unknown): number | undefined =>
    typeof value === 'string' && value.endsWith('%') ? Number.parseFloat(value) : undefined;
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  const [left, right] = [share(a), share(b)];
  return left !== undefined && right !== undefined && left < right;
}

function hostMarks(before: InstalledObject, after: InstalledObject): string[] {
  const now = new Set(hostsOf(after));
  const gone = hostsOf(before).filter((host) => !now.has(host));
  return gone.length === 0 ? [] : [`it no longer serves ${gone.join(', ')}`];
}

function hostsOf({ kind, value }: InstalledObject): string[] {
  const spec = mapOf(value['spec']);
  if (kind === 'Ingress') return listOf(spec['rules']).flatMap((rule) => textOf(mapOf(rule)['host']) ?? []);
  return kind.endsWith('Route') ? listOf(spec['hostnames']).flatMap((host) => textOf(host) ?? []) : [];
}

function podMarks(before: InstalledObject, after: InstalledObject): string[] {
  const [old, now] = [podTemplateOf(before.object), podTemplateOf(after.object)];
  if (old === undefined || now === undefined) return [];
  const there = new Map(containersOf(now).map(({ value }) => [value['name'], value]));
  const lost = containersOf(old).flatMap(({ value }) => {
    const container = there.get(value['name']);
    if (container === undefined) return [];
    return probes
      .filter((probe) => value[probe] !== undefined && container[probe] === undefined)
      .map((probe) => `container ${String(value['name'])} loses its ${probe}`);
  });
  return [
    ...lost,
    ...memoryMarks(containersOf(old), there),
    ...spreadMarks(old.spec, now.spec),
    ...rolloutMarks(before, after),
  ];
}

/** A container that uses more memory than its limit is killed. */
function memoryMarks(before: readonly PodContainer[], after: ReadonlyMap<unknown, Untyped>): string[] {
  return before.flatMap(({ value }) => {
    const at = ['resources', 'limits', 'memory'];
    const [old, now] = [textOf(valueAt(value, at)), textOf(valueAt(after.get(value['name']), at))];
    return old !== undefined && now !== undefined && (compareQuantities(now, old) ?? 0) < 0
      ? [`container ${String(value['name'])} is killed above ${now} of memory, no longer above ${old}`]
      : [];
  });
}

function spreadMarks(before: Untyped, after: Untyped): string[] {
  const isSpread = (spec: Untyped): boolean =>
    listOf(spec['topologySpreadConstraints']).length > 0 || !isEqual(spreadTerms(spec), undefined);
  return isSpread(before) && !isSpread(after) ? ['its pods may all run on one node'] : [];
}

function spreadTerms(spec: Untyped): unknown {
  return valueAt(spec, ['affinity', 'podAntiAffinity']);
}

function rolloutMarks(before: InstalledObject, after: InstalledObject): string[] {
  const strategy = ({ value }: InstalledObject): unknown => valueAt(value, ['spec', 'strategy', 'type']);
  return strategy(before) !== 'Recreate' && strategy(after) === 'Recreate'
    ? ['at each rollout all of its pods stop before new ones start']
    : [];
}
