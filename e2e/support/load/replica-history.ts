import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** The number of replicas that a Deployment was set to, from a moment on. */
export interface Replicas {
  /** Milliseconds of the epoch. */
  readonly at: number;
  readonly count: number;
}

/** How fast an autoscaler may change replicas, as a HorizontalPodAutoscaler defines it. */
export interface ScalingRules {
  readonly stabilizationWindowSeconds: number;
  readonly policies: readonly {
    readonly type: 'Percent' | 'Pods';
    readonly value: number;
    readonly periodSeconds: number;
  }[];
}

/** By how much a change may be seen later than it was made, on a busy machine. */
const seenLate = 3000;

/** The numbers that each Deployment was set to, from a moment on until {@link end}. */
export class ReplicaHistory {
  readonly #changes = new Map<string, Replicas[]>();
  readonly #end = new AbortController();
  /** Reported at the end, since nobody awaits it before. */
  readonly #watch: Promise<PromiseSettledResult<void>[]>;

  constructor(kube: Kube) {
    const deployments = { apiVersion: 'apps/v1', kind: 'Deployment' };
    const see = (all: readonly KubeObject[]): void => all.forEach((one) => this.#see(one));
    this.#watch = Promise.allSettled([kube.observe(deployments, see, this.#end.signal)]);
  }

  /** All changes so far; the first is what there was at the beginning. @param deployment `namespace/name` */
  of(deployment: string): readonly Replicas[] {
    return this.#changes.get(deployment) ?? [];
  }

  /** Those Deployments that were set to more than one number. */
  changed(): string[] {
    return [...this.#changes].flatMap(([deployment, changes]) => (changes.length > 1 ? [deployment] : []));
  }

  /** @throws what kept it from seeing all */
  async end(): Promise<void> {
    this.#end.abort();
    for (const outcome of await this.#watch) if (outcome.status === 'rejected') throw outcome.reason;
  }

  #see({ metadata, spec }: KubeObject): void {
    const deployment = `${metadata.namespace ?? ''}/${metadata.name}`;
    const changes = this.#changes.get(deployment) ?? [];
    if (changes.at(-1)?.count !== spec.replicas) changes.push({ at: Date.now(), count: spec.replicas });
    this.#changes.set(deployment, changes);
  }
}

/** The changes that were larger than the rules allow, as messages. */
export function tooFast(changes: readonly Replicas[], { policies }: ScalingRules): string[] {
  return changes.slice(1).flatMap(({ at, count }, index) => {
    const up = count > (changes[index]?.count ?? 0);
    const limits = policies.map(({ type, value, periodSeconds }) => {
      const before = countAt(changes, at - periodSeconds * 1000 + seenLate);
      const change = type === 'Pods' ? value : (before * value) / 100;
      return up ? Math.ceil(before + change) : Math.floor(before - change);
    });
    const limit = up ? Math.max(...limits) : Math.min(...limits);
    const within = up ? count <= limit : count >= limit;
    return within ? [] : [`${changes[index]?.count ?? 0} → ${count}, where ${limit} was the limit`];
  });
}

function countAt(changes: readonly Replicas[], moment: number): number {
  return (changes.findLast(({ at }) => at <= moment) ?? changes[0])?.count ?? 0;
}
