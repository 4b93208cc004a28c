import { environmentNames } from '../commands/platform/files/platform-files.ts';
import { findCharts } from '../commands/workspace/find-charts.ts';

/**
 * The charts and environments of a workspace, a line each.
 *
 * @param root absolute folder of the workspace
 * @throws ProblemsError for a Chart.yaml that cannot be read
 */
export async function listWorkspace(root: string): Promise<string> {
  const charts = await findCharts(root);
  const environments = await environmentNames(root);
  return [
    'Charts (name, kind, folder):',
    ...charts.map(({ name, kind, root: folder }) => `${name}\t${kind}\t${folder}`),
    `Environments: ${environments.length === 0 ? 'none' : environments.join(', ')}`,
  ].join('\n');
}
