import { compareQuantities, parseQuantity } from '../../core/quantity.ts';
import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { podTemplateOf } from '../pods.ts';
import type { MarkRule } from './mark-rule.ts';
import { countOf, scaledCounts } from './pod-counts.ts';

/** Resources of nodes that pods reserve. */
const reserved = ['cpu', 'memory', 'nvidia.com/gpu'] as const;

/** Nano-units of one of them, as requests are added up. */
type Amounts = ReadonlyMap<string, bigint>;

/** More nodes, volumes or addresses to pay for. */
export const costMarks: MarkRule = (before, after) => {
  if (after === undefined) return [];
  return [
    ...requestMarks(before, after),
    ...scaleMarks(before, after),
    ...storageMarks(before, after),
    ...quotaMarks(before, after),
    ...balancerMarks(before, after),
  ];
};

function requestMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  const [pods, oldPods] = [countOf(after), before === undefined ? 0 : countOf(before)];
  const [now, old] = [requestsOf(after), before === undefined ? new Map<string, bigint>() : requestsOf(before)];
  if (now === undefined || old === undefined) return [];
  // Where a scaler sets the number of pods, what one of them reserves is compared.
  const isCounted = pods !== undefined && oldPods !== undefined;
  const [count, oldCount] = isCounted ? [pods, oldPods] : [1, 1];
  return reserved.flatMap((resource) => {
    const [one, oldOne] = [now.get(resource) ?? 0n, old.get(resource) ?? 0n];
    if (one * BigInt(count) <= oldOne * BigInt(oldCount)) return [];
    const what = isCounted ? 'its pods reserve' : 'each of its pods reserves';
    const was = oldOne === 0n || oldCount === 0 ? '' : ` in place of ${times(oldOne, oldCount, resource, isCounted)}`;
    return [`${what} ${resource} ${times(one, count, resource, isCounted)}${was}`];
  });
}

function times(amount: bigint, count: number, resource: string, isCounted: boolean): string {
  return isCounted ? `${count} × ${shownAmount(amount, resource)}` : shownAmount(amount, resource);
}

/** What one pod reserves: all of its containers together, or the largest of those that only start it. */
function requestsOf({ object }: InstalledObject): Amounts | undefined {
  const pod = podTemplateOf(object);
  if (pod === undefined) return undefined;
  const of = (list: string, resource: string): bigint[] =>
    listOf(pod.spec[list]).map((container) => requestOf(container, resource));
  return new Map(
    reserved.map((resource) => {
      const running = of('containers', resource).reduce((sum, amount) => sum + amount, 0n);
      const starting = of('initContainers', resource).reduce((most, amount) => (amount > most ? amount : most), 0n);
      return [resource, starting > running ? starting : running] as const;
    }),
  );
}

function requestOf(container: unknown, resource: string): bigint {
  const resources = mapOf(mapOf(container)['resources']);
  const amount = amountOf(mapOf(resources['requests'])[resource] ?? mapOf(resources['limits'])[resource]);
  return amount === undefined ? 0n : (parseQuantity(amount) ?? 0n);
}

function shownAmount(nanos: bigint, resource: string): string {
  const mebi = 2n ** 20n * 1_000_000_000n;
  if (resource === 'memory') return `${nanos / mebi}Mi`;
  return nanos % 1_000_000_000n === 0n ? String(nanos / 1_000_000_000n) : `${nanos / 1_000_000n}m`;
}

function scaleMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  const [was, is] = [before === undefined ? undefined : scaledCounts(before), scaledCounts(after)];
  if (was === undefined || is === undefined) return [];
  const rises = (what: string, old: number | undefined, now: number | undefined): string[] =>
    old !== undefined && now !== undefined && now > old ? [`${what} rises from ${old} to ${now}`] : [];
  return [
    ...rises('the least number of pods', was.least, is.least),
    ...rises('the highest number of pods', was.most, is.most),
  ];
}

/** Each volume of an object by its claim, with its size. */
function volumesOf({ kind, value }: InstalledObject): Map<string, string> {
  const claims = kind === 'PersistentVolumeClaim' ? [value] : listOf(valueAt(value, ['spec', 'volumeClaimTemplates']));
  return new Map(
    claims.flatMap((claim) => {
      const name = textOf(valueAt(claim, ['metadata', 'name'])) ?? '';
      const size = textOf(valueAt(claim, ['spec', 'resources', 'requests', 'storage']));
      return size === undefined ? [] : [[name, size] as const];
    }),
  );
}

function storageMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  const old = before === undefined ? new Map<string, string>() : volumesOf(before);
  return [...volumesOf(after)].flatMap(([name, size]) => {
    const was = old.get(name);
    if (was === undefined) return [`volume ${name} of ${size} is new`];
    return (compareQuantities(size, was) ?? 0) > 0 ? [`volume ${name} grows from ${was} to ${size}`] : [];
  });
}

function quotaMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  if (after.kind !== 'ResourceQuota' || before === undefined) return [];
  const [old, now] = [before, after].map(({ value }) => mapOf(valueAt(value, ['spec', 'hard'])));
  return Object.entries(now ?? {}).flatMap(([key, limit]) => {
    const [was, is] = [amountOf(old?.[key]), amountOf(limit)];
    if (was === undefined || is === undefined || (compareQuantities(is, was) ?? 0) <= 0) return [];
    return [`its limit of ${key} rises from ${was} to ${is}`];
  });
}

/** A quantity is written as a text or as a number. */
function amountOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function balancerMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  const isBalanced = (object: InstalledObject | undefined): boolean =>
    object?.kind === 'Service' && valueAt(object.value, ['spec', 'type']) === 'LoadBalancer';
  return isBalanced(after) && !isBalanced(before) ? ['it asks for a load balancer'] : [];
}
