import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Labels } from '../../../packages/chartwright/test/support/relabelling.ts';
import { locate } from '../../../packages/chartwright/src/toolchain/programs/locate.ts';
import { run } from '../../../packages/chartwright/src/toolchain/run.ts';
import type { TestCluster } from '../../control-plane/control-plane.ts';
import { scratch } from '../../settings.ts';
import { accountKubeconfig } from '../kube/account.ts';

/** How long promtool collects what is discovered; it has no end of its own. */
const collected = '5s';

/**
 * The containers of a node's pods as the service discovery of Prometheus presents them, which Alloy and Promtail have
 * too, to the bearer of a service account.
 *
 * @returns labels such as `__meta_kubernetes_pod_name`; none where the account may not list pods
 */
export async function discoveredContainers(
  cluster: TestCluster,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  node: string,
): Promise<Labels[]> {
  const folder = await mkdtemp(join(scratch(), 'discovery-'));
  try {
    const kubeconfig = join(folder, 'kubeconfig');
    await writeFile(kubeconfig, await accountKubeconfig(cluster, namespace, name), { mode: 0o600 });
    const selectors = [{ role: 'pod', field: `spec.nodeName=${node}` }];
    const discovery = { role: 'pod', kubeconfig_file: kubeconfig, selectors };
    const configuration = join(folder, 'prometheus.yaml');
    const scrape_configs = [{ job_name: 'pods', kubernetes_sd_configs: [discovery] }];
    await writeFile(configuration, stringify({ scrape_configs }));
    const { path } = await locate('promtool');
    const args = ['check', 'service-discovery', `--timeout=${collected}`, configuration, 'pods'];
    const { exitCode, stdout, stderr } = await run(path, args);
    if (exitCode !== 0) throw new Error(`promtool discovers nothing: ${stderr}`);
    const found = JSON.parse(stdout) as { discoveredLabels: Labels }[];
    return found.map(({ discoveredLabels }) => withoutScraping(discoveredLabels));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without what only a scrape has, such as its job and interval. */
function withoutScraping(labels: Labels): Labels {
  const kept = ([name]: [string, string]): boolean => name.startsWith('__meta_') || name === '__address__';
  return Object.fromEntries(Object.entries(labels).filter(kept));
}
