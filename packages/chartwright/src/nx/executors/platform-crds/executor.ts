import { applyCrds } from '../../../commands/platform/crds/crds.ts';
import { readEnvironmentOf } from '../../../commands/platform/files/platform-files.ts';
import { confirm, targetCluster, type TargetOptions } from '../../../commands/platform/install/target-cluster.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';
import { terminalAsk } from '../terminal.ts';

interface CrdsOptions extends TargetOptions, PlatformOptions {
  readonly env: string;
  readonly dryRun?: boolean;
}

/** `nx run platform:crds`: brings the cluster's CustomResourceDefinitions to the vendored ones. */
export default platformExecutor<CrdsOptions>(async (root, options) => {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  const cluster = await targetCluster(environment, options);
  const dryRun = options.dryRun ?? false;
  if (!dryRun) await confirm('Apply CustomResourceDefinitions', cluster, options, terminalAsk());
  const count = await applyCrds(cluster, root, dryRun);
  return { problems: [], text: `✔ ${count} CustomResourceDefinitions ${dryRun ? 'would be applied' : 'applied'}` };
});
