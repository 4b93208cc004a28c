import type { Outcome } from '../frame/outcome.ts';
import type { Ask } from '../frame/person.ts';
import { applyCrds } from './install/apply-crds.ts';
import { withTemporaryFolder } from '../../toolchain/temporary-folder.ts';
import { environmentRoot } from './files/environment-root.ts';
import { readEnvironmentOf } from './files/platform-files.ts';
import { confirm, targetCluster } from './install/target-cluster.ts';
import type { CrdsOptions } from '../options/platform.ts';

/** `platform:crds`: applies the vendored CustomResourceDefinitions to the cluster of an environment. */
export async function updateCrds(root: string, options: CrdsOptions, ask: Ask): Promise<Outcome> {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  const cluster = await targetCluster(environment, options);
  const dryRun = options.dryRun ?? false;
  if (!dryRun) await confirm('Apply CustomResourceDefinitions', cluster, options, ask);
  const count = await withTemporaryFolder(async (folder) =>
    applyCrds(cluster, await environmentRoot(root, environment, folder), dryRun),
  );
  return { problems: [], text: `✔ ${count} CustomResourceDefinitions ${dryRun ? 'would be applied' : 'applied'}` };
}
