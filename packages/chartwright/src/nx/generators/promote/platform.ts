import { type GeneratorCallback, logger, type Tree } from '@nx/devkit';
import { formatPath } from '../../../core/document-path.ts';
import { formatProblem, hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { removeYaml } from '../../../core/yaml/remove.ts';
import { setYaml } from '../../../core/yaml/set.ts';
import { checkEnvironment, type EnvironmentCheck } from '../../../environment/checks/check.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { promotedVersions, type VersionChange } from '../../../platform/model/promotion.ts';
import { type ChartPlan, type PlanOptions, writeChart } from '../../workspace/chart-plan.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentFile, environmentNames, planEnvironment } from '../../workspace/environment-plan.ts';
import { readText } from '../../workspace/read-text.ts';
import { planUmbrella, requirePlatform } from '../../workspace/umbrella-plan.ts';
import { replaceUserFile } from '../../workspace/user-file.ts';
import type { PromoteOptions } from '../generated/options.ts';
import { noSource, notForPlatform } from './refusals.ts';

/** Where the versions of an environment's components stand. */
const versionPath = (name: string): string[] => ['components', name, 'version'];

/**
 * Promotes the versions of components: checks everything first, then changes the `environment.yaml` that gets them, and
 * what follows from it, such as the version of the umbrella.
 */
export async function promotePlatform(tree: Tree, options: PromoteOptions): Promise<GeneratorCallback | undefined> {
  const { from, to } = options;
  const given = (['workload', 'digest', 'tag'] as const).filter((name) => options[name] !== undefined);
  if (given.length > 0) throw new ProblemsError(given.map(notForPlatform));
  if (from === undefined) throw new ProblemsError([noSource()]);
  const platform = requirePlatform(tree);
  const [source, target] = [checked(tree, from, platform), checked(tree, to, platform)];
  const changes = promotedVersions(platform, source.environment, target.environment);
  const backwards = changes.filter(({ isBackwards }) => isBackwards && options.allowDowngrade !== true);
  if (backwards.length > 0) throw new ProblemsError(backwards.map((change) => goesBack(change, to, target)));
  if (changes.length === 0) {
    logger.info(`Nothing to promote: ${to} has the versions of ${from} already.`);
    return undefined;
  }
  const file = environmentFile(to);
  const before = readText(tree, file) ?? '';
  // What is added first keeps the map that the removals would leave empty, and the comments in it.
  const ordered = changes.toSorted((a, b) => Number(a.isPlatforms) - Number(b.isPlatforms));
  const text = ordered.reduce((found, change) => withVersion({ file, text: found }, change), before);
  const finish = await write(tree, platform, { file, before, text });
  logger.info([file, ...changes.flatMap(told)].join('\n'));
  logger.info('Then: npx nx run platform:vendor');
  logger.info(`What it changes in the cluster: npx nx run platform:diff --env=${to}`);
  return finish;
}

type Checked = Required<Pick<EnvironmentCheck, 'environment' | 'parsed'>>;

function checked(tree: Tree, name: string, platform: Platform): Checked {
  const file = environmentFile(name);
  const { environment, parsed, problems } = checkEnvironment(
    { file, text: readText(tree, file) ?? '' },
    name,
    platform,
  );
  if (environment === undefined || parsed === undefined) throw new ProblemsError(problems);
  return { environment, parsed };
}

function withVersion(source: { file: string; text: string }, { name, after, isPlatforms }: VersionChange): string {
  return isPlatforms ? removeYaml(source, versionPath(name)) : setYaml(source, versionPath(name), after);
}

/** The file of the person is replaced at once, as its last step; until then it is in the tree alone. */
async function write(
  tree: Tree,
  platform: Platform,
  { file, before, text }: { readonly file: string; readonly before: string; readonly text: string },
): Promise<GeneratorCallback> {
  tree.write(file, text);
  const policy: PlanOptions = { edited: 'refuse', copy: false };
  const environments = environmentNames(tree).map((name) => planEnvironment(tree, name, platform, policy));
  const plans = [planUmbrella(tree, platform, policy), ...environments.map(({ plan }) => plan)];
  const plan: ChartPlan = {
    files: plans.flatMap(({ files }) => files),
    links: plans.flatMap(({ links }) => links),
  };
  const warnings = environments.flatMap((one) => one.warnings).filter((one) => !hasErrors([one]));
  const finish = writeChart(tree, plan);
  replaceUserFile(tree, file, before, text);
  // On disk already, it is no change any more.
  tree.write(file, text);
  await showDryRun(tree);
  for (const warning of warnings) logger.warn(formatProblem(warning));
  return finish;
}

function goesBack({ name, before, after }: VersionChange, to: string, { parsed }: Checked): Problem {
  const path = versionPath(name);
  return {
    code: 'nx/promote-backwards',
    severity: 'error',
    ...parsed.locate(path),
    path: formatPath(path),
    found: `${after}, while ${to} has ${before}`,
    expected: 'a version that is not older',
    fix: 'exchange --from and --to if you meant the other way, or add --allow-downgrade; definitions that the newer version brought stay in the cluster',
  };
}

function told({ name, before, after, isPlatforms }: VersionChange): string[] {
  return [`  ${name}`, `    - ${before}`, `    + ${after}${isPlatforms ? ', as platform.yaml has it' : ''}`];
}
