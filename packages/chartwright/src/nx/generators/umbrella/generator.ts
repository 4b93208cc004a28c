import type { UmbrellaOptions } from '../generated/options.ts';
import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { writeChart, type PlanOptions } from '../../workspace/chart-plan.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { planShippedCharts } from '../../workspace/shipped-library.ts';
import { platformFile } from '../../../commands/platform/files/platform-files.ts';
import { hasUmbrella, planUmbrella, readPlatformFile } from '../../workspace/umbrella-plan.ts';
import { ProblemsError } from '../../../core/problem.ts';

/** The first `platform.yaml`: the catalogue's defaults. */
const firstPlatform = `# yaml-language-server: $schema=https://raw.githubusercontent.com/chartwright/chartwright/main/schemas/platform.schema.json
# What the platform is made of. This file is yours; every key with its default: docs/reference/platform.md.
# After a change: npx nx sync
components: {}
`;

/**
 * `nx generate umbrella`: makes `charts/platform` from the catalogue and `platform.yaml`, which it writes where there is
 * none; run again it brings the chart up to date.
 *
 * @throws ProblemsError when `platform.yaml` is wrong, or a tool-owned file was changed by hand
 */
export default async function umbrella(tree: Tree, options: UmbrellaOptions): Promise<GeneratorCallback> {
  const policy: PlanOptions = { edited: options.force === true ? 'replace' : 'refuse', copy: false };
  if (!hasUmbrella(tree)) tree.write(platformFile, firstPlatform);
  const shipped = planShippedCharts(tree, policy.edited);
  if (shipped.problems.length > 0) throw new ProblemsError(shipped.problems);
  const plan = planUmbrella(tree, readPlatformFile(tree), policy);
  const finish = writeChart(tree, { files: [...shipped.writes, ...plan.files], links: plan.links });
  for (const path of shipped.deletes) tree.delete(path);
  await showDryRun(tree);
  if (tree.listChanges().length === 0) logger.info('The umbrella chart is up to date.');
  return finish;
}
