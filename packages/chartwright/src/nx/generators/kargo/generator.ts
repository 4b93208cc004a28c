import { logger, type Tree } from '@nx/devkit';
import { isDeepStrictEqual } from 'node:util';
import { shippedCatalogue } from '../../../commands/platform/files/catalogue-files.ts';
import { platformFile } from '../../../commands/platform/files/platform-files.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { spliceYaml } from '../../../core/yaml/splice.ts';
import { kargoFolder } from '../../../platform/gitops/kargo-input.ts';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import type { Platform, Promotion } from '../../../platform/model/platform.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentGitops } from '../../workspace/gitops-plan.ts';
import { planKargo } from '../../workspace/kargo-plan.ts';
import { readText } from '../../workspace/read-text.ts';
import { asTyped, type Origins } from '../../workspace/typed-option.ts';
import { requirePlatform } from '../../workspace/umbrella-plan.ts';
import { replaceUserFile } from '../../workspace/user-file.ts';
import type { KargoOptions } from '../generated/options.ts';
import { type PinnedFile, pinnedFiles } from './pinned-files.ts';

/** Start of a path in `platform.yaml` → the option that gave it. */
const origins: Origins = {
  'promotion.images': '--images',
  'promotion.repository': '--repository',
  'promotion.provider': '--provider',
  promotion: '--stages',
};

/**
 * `nx generate kargo`: records the stages in `platform.yaml`, writes the image that each environment runs into the team's
 * file there, where Kargo will replace it, and the objects of every team to `gitops/kargo/`. Nothing that runs changes.
 *
 * @throws ProblemsError with all that is wrong; then nothing is written
 */
export default async function kargo(tree: Tree, options: KargoOptions): Promise<void> {
  requirePlatform(tree);
  const before = readText(tree, platformFile) ?? '';
  const text = recorded(before, options);
  const pinned = planned(tree, text, text === before ? {} : origins, options.force === true);
  replaceAll(tree, [{ file: platformFile, before, text }, ...pinned]);
  await showDryRun(tree);
  tell(pinned);
}

/**
 * Leaves in the tree all that is to be written.
 *
 * @param typed the options that set something in platform.yaml
 * @returns the files of persons among it
 */
function planned(tree: Tree, text: string, typed: Origins, force: boolean): PinnedFile[] {
  try {
    tree.write(platformFile, text);
    const platform = checked(text);
    const { promotion } = platform;
    if (promotion === undefined) throw new ProblemsError([noStages()]);
    const pinned = pinnedFiles(tree, platform, promotion);
    for (const { file, text: withImages } of pinned) tree.write(file, withImages);
    const plan = planKargo(tree, platform, force ? 'replace' : 'refuse');
    if (plan.problems.length > 0) throw new ProblemsError(plan.problems);
    // Engines are told of the values files that there are, of which some are new.
    const stages = promotion.stages.flatMap(({ environment }) => environmentGitops(tree, environment));
    for (const { path, content } of [...plan.writes, ...stages]) tree.write(path, content);
    for (const path of plan.deletes) tree.delete(path);
    return pinned;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map((problem) => asTyped(problem, platformFile, 'kargo', typed)));
  }
}

/** Each is replaced on disk at once; the tree then holds no change of it any more. */
function replaceAll(tree: Tree, files: readonly PinnedFile[]): void {
  for (const { file, before, text } of files.filter((one) => one.before !== one.text)) {
    replaceUserFile(tree, file, before, text);
    tree.write(file, text);
  }
}

function tell(pinned: readonly PinnedFile[]): void {
  if (pinned.length > 0)
    logger.info(
      'The files of teams name the images that their environments run, which nothing but a promotion changes.',
    );
  logger.info(`To start it, see ${kargoFolder}/README.md`);
}

/** The promotion that the options describe; what is undefined was not given. */
function wanted({ stages = [], images = [], repository, provider }: KargoOptions): Record<string, unknown> {
  const given = {
    stages: stages.length === 0 ? undefined : stages.map((environment) => ({ environment })),
    repository,
    provider,
    images: images.length === 0 ? undefined : { repositories: images },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function recorded(text: string, options: KargoOptions): string {
  const given = wanted(options);
  if (Object.keys(given).length === 0) return text;
  const { promotion } = checked(text);
  if (promotion === undefined) {
    if (given['stages'] === undefined) throw new ProblemsError([noStages()]);
    return spliceYaml({ file: platformFile, text }, ['promotion'], given);
  }
  const known = {
    ...promotion,
    stages: promotion.stages.map(({ environment }) => ({ environment })),
    images: { repositories: promotion.images.repositories },
  };
  const other = Object.entries(given).find(([key, value]) => !isDeepStrictEqual(known[key as keyof Promotion], value));
  if (other === undefined) return text;
  throw new ProblemsError([differs(other[0], known[other[0] as keyof Promotion], other[1])]);
}

function checked(text: string): Platform {
  const { platform, problems } = checkPlatform({ file: platformFile, text }, shippedCatalogue());
  if (platform === undefined) throw new ProblemsError(problems);
  return platform;
}

function noStages(): Problem {
  return {
    code: 'nx/missing-option',
    severity: 'error',
    file: 'nx generate kargo',
    path: '--stages',
    found: `nothing, and no promotion in ${platformFile}`,
    expected: 'the environments in the order in which an image reaches them',
    fix: 'add --stages=<first>,<next>',
  };
}

function differs(key: string, known: unknown, given: unknown): Problem {
  return {
    code: 'nx/kargo-differs',
    severity: 'error',
    file: platformFile,
    path: `promotion.${key}`,
    found: known === undefined ? 'nothing' : JSON.stringify(known),
    expected: `${JSON.stringify(given)}, as the options request`,
    fix: `change it in ${platformFile}, then run the same command without options`,
  };
}
