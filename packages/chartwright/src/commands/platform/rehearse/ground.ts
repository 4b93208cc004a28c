import { type Cluster, openCluster } from '../../../toolchain/cluster/cluster.ts';
import { type ControlPlane, startControlPlane } from '../../../toolchain/control-plane/control-plane.ts';
import { addNodes } from '../../../toolchain/control-plane/nodes.ts';
import { type ControlPlanePrograms } from '../../../toolchain/control-plane/programs.ts';
import type { OfferedPlaces } from '../../../platform/rehearsal/offered-nodes.ts';
import type { Kube } from '../../../toolchain/kube-api/kube.ts';
import type { Impersonated } from '../../../toolchain/cluster/cluster.ts';
import type { NeededSecret } from '../install/needed-secrets.ts';

/** Name of the context of the cluster that a rehearsal throws away. */
const context = 'rehearsal';

/** The cluster of a rehearsal. */
export interface Ground {
  readonly kube: Kube;
  /** Its admin. */
  readonly admin: Cluster;
  /** The same cluster, as somebody sees it. */
  as(somebody: Impersonated): Promise<Cluster>;
  /** Absolute folder that goes with the cluster, whatever ends this process. */
  folderOf(name: string): string;
}

/**
 * Gives `work` a control plane on this machine that nobody else uses. When it has ended, well or not, and also when this
 * process is killed, nothing of it is left: neither a program nor a file.
 */
export async function withGround<Result>(
  programs: ControlPlanePrograms,
  nodes: OfferedPlaces['nodes'],
  work: (ground: Ground) => Promise<Result>,
): Promise<Result> {
  const plane = await startControlPlane({ context, nodes, locate: (name) => Promise.resolve(programs[name]) });
  const before = process.env['TMPDIR'];
  // Whatever is written for the rehearsal goes there: the keeper of the servers removes it even after a SIGKILL.
  process.env['TMPDIR'] = plane.processes.folderOf('temporary');
  try {
    return await work(await groundOf(plane));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await plane.end();
  }
}

async function groundOf({ kube, kubeconfig, processes }: ControlPlane): Promise<Ground> {
  return {
    kube,
    admin: await openCluster(context, { kubeconfig }),
    as: (somebody) => openCluster(context, { kubeconfig, as: somebody }),
    folderOf: (name) => processes.folderOf(name),
  };
}

/**
 * Makes the places that pods may ask for.
 *
 * @param there the nodes that are there already
 */
export async function placeOffered(
  kube: Kube,
  { nodes, runtimeClasses }: OfferedPlaces,
  there: OfferedPlaces['nodes'],
): Promise<void> {
  const names = new Set(there.map(({ name }) => name));
  const missing = nodes.filter(({ name }) => !names.has(name));
  if (missing.length > 0) await addNodes(kube, missing);
  for (const name of runtimeClasses)
    await kube.create({ apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name }, handler: name });
}

/** Makes the Secrets that a person makes before a release, with nothing of worth in them. */
export async function placeSecrets(kube: Kube, namespace: string, secrets: readonly NeededSecret[]): Promise<void> {
  for (const { name, keys } of secrets)
    await kube.apply({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace },
      stringData: Object.fromEntries(keys.map((key) => [key, 'rehearsal'])),
    });
}
