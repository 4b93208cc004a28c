import { setTimeout as pause } from 'node:timers/promises';
import { mapOf, type Untyped } from '../../../core/untyped.ts';
import { type ClusterState, clusterState } from '../../../platform/rehearsal/cluster-state.ts';
import type { Kube } from '../../../toolchain/kube-api/kube.ts';
import { listEverything } from '../../../toolchain/kube-api/listable-kinds.ts';
import type { Which } from '../../../toolchain/kube-api/objects.ts';

/** Kinds that change by themselves and that no release holds. */
const restless = new Set(['Lease', 'Endpoints', 'EndpointSlice', 'Node', 'CSINode', 'PodMetrics', 'NodeMetrics']);

/** Controllers answer within a second or two; what takes longer does not come. */
const patience = 30_000;
const interval = 500;

/** The cluster's state once controllers have done what a step asks of them. */
export async function settledState(kube: Kube): Promise<ClusterState> {
  const end = Date.now() + patience;
  for (;;) {
    const listed = (await listEverything(kube, isLasting)) as readonly Untyped[];
    if (listed.every(isSettled) || Date.now() > end) return clusterState(listed);
    await pause(interval);
  }
}

function isLasting({ kind }: Which): boolean {
  return !restless.has(kind);
}

/** Whether a controller has seen an object as it is, and nothing of it is on its way out. */
function isSettled(value: Untyped): boolean {
  const { generation, deletionTimestamp } = mapOf(value['metadata']);
  if (deletionTimestamp !== undefined) return false;
  const [spec, status] = [mapOf(value['spec']), mapOf(value['status'])];
  switch (value['kind']) {
    case 'Deployment':
    case 'StatefulSet':
      return status['observedGeneration'] === generation && (status['replicas'] ?? 0) === (spec['replicas'] ?? 1);
    case 'DaemonSet':
      return status['observedGeneration'] === generation;
    case 'ResourceQuota':
      return JSON.stringify(status['hard']) === JSON.stringify(spec['hard']);
    default:
      return true;
  }
}
