import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { ensureKindCluster, kindCommand } from '../../packages/chartwright/src/toolchain/cluster/kind-cluster.ts';
import { scratch, source } from '../settings.ts';
import { Connection } from '../../packages/chartwright/src/toolchain/kube-api/connection.ts';
import { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { TestCluster } from './control-plane.ts';
import { accessOf } from '../../packages/chartwright/src/toolchain/kube-api/kubeconfig.ts';

/** Of the environment `dev`, whose kind.yaml it is made from. */
const name = 'dev';

/**
 * Makes the kind cluster of the environment `dev`, with a kubeconfig of its own, so that the person's is left alone.
 *
 * @throws Error when a cluster of that name exists: it may belong to the user, and the end of a scenario deletes it
 */
export async function startKindCluster(): Promise<TestCluster> {
  const folder = await mkdtemp(join(scratch(), 'kind-'));
  const kubeconfig = join(folder, 'kubeconfig');
  // Not in the folder of the run, which is removed.
  const logs = join(tmpdir(), `chartwright-e2e-${basename(folder)}`, 'logs');
  process.env['KUBECONFIG'] = kubeconfig;
  if (!(await ensureKindCluster(name, join(source(), 'environments', name, 'kind.yaml'))))
    throw new Error(`there is a kind cluster ${name} already: \`kind delete cluster --name ${name}\` if it may go`);
  const access = await accessOf(kubeconfig);
  const kube = new Kube(new Connection(access));
  return {
    kube,
    kubeconfig,
    context: `kind-${name}`,
    url: access.url,
    logs,
    end: async ({ keepLogs = false } = {}) => {
      kube.close();
      const { path, environment } = await kindCommand();
      if (keepLogs) await execa(path, ['export', 'logs', logs, '--name', name], { env: environment, reject: false });
      await execa(path, ['delete', 'cluster', '--name', name, '--kubeconfig', kubeconfig], { env: environment });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
