import { flushChanges, FsTree } from 'nx/src/generators/tree';
import { planEnvironment } from '../../packages/chartwright/src/nx/workspace/environment-plan.ts';
import { planUmbrella, readPlatformFile } from '../../packages/chartwright/src/nx/workspace/umbrella-plan.ts';
import type { Workspace } from './workspace.ts';

/**
 * Changes `platform.yaml` at the one place that contains `from`, and brings the umbrella and an environment up to date
 * with it. It is what `nx sync` does of it; the rest would take the workspace's own libraries for somebody's edits.
 */
export async function choose(workspace: Workspace, environment: string, from: string, to: string): Promise<void> {
  await workspace.edit('platform.yaml', from, to);
  const tree = new FsTree(workspace.root, false);
  const options = { edited: 'refuse', copy: false } as const;
  const platform = readPlatformFile(tree);
  const plans = [planUmbrella(tree, platform, options), planEnvironment(tree, environment, platform, options).plan];
  for (const { files } of plans) for (const { path, content } of files) tree.write(path, content);
  flushChanges(workspace.root, tree.listChanges());
}
