import { type GeneratorCallback, logger, type Tree } from '@nx/devkit';
import { platformFile } from '../../../commands/platform/files/platform-files.ts';
import { shippedCatalogue } from '../../../commands/platform/files/catalogue-files.ts';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { type ChartPlan, type PlanOptions, writeChart } from '../../workspace/chart-plan.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentNames, planEnvironment } from '../../workspace/environment-plan.ts';
import { planShippedCharts } from '../../workspace/shipped-library.ts';
import { asTyped } from '../../workspace/typed-option.ts';
import { planUmbrella, requirePlatform } from '../../workspace/umbrella-plan.ts';
import { replaceUserFile } from '../../workspace/user-file.ts';
import type { ComponentOptions } from '../generated/options.ts';
import { normalizeOptions, originsOf } from './options.ts';
import { changedPlatform } from './platform-text.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * `nx generate component <name>`: puts a component into `platform.yaml`, or out of it, by text, so that the rest of the
 * file stays as it is; and brings the umbrella and the environments up to date. The result is checked as a whole before
 * anything is written.
 *
 * The person's file is changed first; after a run that was interrupted, the same command or `nx sync` completes it.
 *
 * @throws ProblemsError with every problem found
 */
export default async function component(tree: Tree, options: ComponentOptions): Promise<GeneratorCallback> {
  const policy: PlanOptions = { edited: options.force === true ? 'replace' : 'refuse', copy: false };
  const before = requirePlatform(tree);
  const source = { file: platformFile, text: readText(tree, platformFile) ?? '' };
  const change = normalizeOptions(options, new Set(before.components.keys()));
  const text = changedPlatform(source, change, before);
  const plan = planAll(tree, checked(text, options.name), policy);
  const finish = writeChart(tree, plan);
  if (text !== source.text) replaceUserFile(tree, platformFile, source.text, text);
  await showDryRun(tree);
  if (text === source.text) logger.info(`${platformFile} is unchanged: it contains this already.`);
  return finish;
}

/** @throws ProblemsError when the platform would be wrong */
function checked(text: string, name: string): Platform {
  const { platform, problems } = checkPlatform({ file: platformFile, text }, shippedCatalogue());
  if (platform !== undefined) return platform;
  throw new ProblemsError(problems.map((problem) => asTyped(problem, platformFile, 'component', originsOf(name))));
}

/** The umbrella, and the environments, since each contract lists the present components. */
function planAll(tree: Tree, platform: Platform, policy: PlanOptions): ChartPlan {
  const shipped = planShippedCharts(tree, policy.edited);
  if (shipped.problems.length > 0) throw new ProblemsError(shipped.problems);
  const plans = [
    planUmbrella(tree, platform, policy),
    ...environmentNames(tree).map((name) => planEnvironment(tree, name, platform, policy).plan),
  ];
  return {
    files: [...shipped.writes, ...plans.flatMap(({ files }) => files)],
    links: plans.flatMap(({ links }) => links),
  };
}
