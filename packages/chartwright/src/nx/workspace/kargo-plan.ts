import type { Tree } from '@nx/devkit';
import { platformFile } from '../../commands/platform/files/platform-files.ts';
import { verify } from '../../core/ownership.ts';
import { hasErrors, type Problem, ProblemsError } from '../../core/problem.ts';
import { LayeredYaml } from '../../core/yaml/layered-yaml.ts';
import { parseYaml, type ParsedYaml } from '../../core/yaml/source.ts';
import { checkEnvironment } from '../../environment/checks/check.ts';
import { renderKargo } from '../../platform/gitops/kargo-files.ts';
import { gitopsFolder } from '../../platform/gitops/input.ts';
import { kargoFolder, type KargoStage, type KargoTeam } from '../../platform/gitops/kargo-input.ts';
import { promotionStages } from '../../platform/gitops/kargo-stages.ts';
import type { Environment } from '../../platform/model/environment.ts';
import type { Platform, Promotion } from '../../platform/model/platform.ts';
import { pinProblems } from '../../team/promotion/pins.ts';
import { stageImages, stageProblems, type StageImage, type TeamStage } from '../../team/promotion/stage-images.ts';
import { environmentFile, environmentNames } from './environment-names.ts';
import { overlayFile, parsedOverlay } from './overlay-text.ts';
import { readText } from './read-text.ts';
import { teamNames, valuesPath } from './team-values.ts';
import { type EditedFiles, type FilePlan, confined, planToolOwned } from './tool-owned-files.ts';

/** A team whose images Kargo promotes: where it is in each stage, and its images there. */
export interface PromotedTeam {
  readonly team: string;
  readonly stages: readonly (TeamStage & { readonly stage: KargoStage; readonly images: readonly StageImage[] })[];
}

/** Files for Kargo that are to be written, and those of teams that it promotes no more. */
export interface KargoPlan extends FilePlan {
  readonly deletes: readonly string[];
}

/** The command that writes what Kargo needs in the files of environments. */
const command = 'npx nx generate kargo';

/**
 * What it takes to bring Kargo's files up to date; nothing without a promotion, but that what was ours goes.
 *
 * @throws ProblemsError when stages or images are wrong
 */
export function planKargo(tree: Tree, platform: Platform, edited: EditedFiles): KargoPlan {
  const { promotion } = platform;
  const teams = promotion === undefined ? [] : promotedTeams(tree, platform, promotion);
  const pins = teams.flatMap(({ stages }) => stages.flatMap((one) => pinProblems(one, one.images, command)));
  if (pins.length > 0) throw new ProblemsError(pins);
  const files =
    promotion === undefined ? new Map<string, string>() : renderKargo(teams.map((one) => kargoTeam(one, promotion)));
  const deletes = outdated(tree, files);
  return { ...confined(tree, planToolOwned(tree, kargoFolder, files, edited), deletes), deletes };
}

/** A file that a person changed is theirs to remove; without a promotion an environment may have that folder. */
function outdated(tree: Tree, files: ReadonlyMap<string, string>): string[] {
  if (!tree.exists(kargoFolder) || environmentNames(tree).some((name) => gitopsFolder(name) === kargoFolder)) return [];
  return tree
    .children(kargoFolder)
    .filter((name) => !files.has(name) && /^(?:[a-z0-9-]+\.yaml|README\.md)$/.test(name))
    .map((name) => `${kargoFolder}/${name}`)
    .filter((path) => verify(path, readText(tree, path) ?? '') === 'intact');
}

/**
 * The teams that have images to promote, in every stage.
 *
 * @throws ProblemsError with all that is wrong with the stages, or with the images of any team
 */
export function promotedTeams(tree: Tree, platform: Platform, promotion: Promotion): PromotedTeam[] {
  const { parsed } = parseYaml({ file: platformFile, text: readText(tree, platformFile) ?? '' });
  if (parsed === undefined) return [];
  const teams = teamNames(tree);
  const environments = environmentsOf(tree, platform);
  const { stages, problems } = promotionStages({ promotion, parsed, environments, teams });
  if (problems.length > 0) throw new ProblemsError(problems);
  const found = teams
    .filter((team) => promotion.teams[team]?.enabled !== false)
    .map((team) => promotedTeam(tree, team, stages, imagesOf(promotion, team)));
  const all = [...found.flatMap((one) => one.problems), ...withoutImages(found, promotion, parsed)];
  if (all.length > 0) throw new ProblemsError(all);
  return found.filter(hasImages);
}

interface FoundTeam extends PromotedTeam {
  readonly problems: readonly Problem[];
}

function promotedTeam(
  tree: Tree,
  team: string,
  stages: readonly KargoStage[],
  { repositories, tag }: Promotion['images'],
): FoundTeam {
  const { parsed: own, problems } = parseYaml({ file: valuesPath(team), text: readText(tree, valuesPath(team)) ?? '' });
  if (own === undefined) return { team, stages: [], problems };
  const found = stages.map((stage) => {
    const there = overlayFile(tree, stage.environment, team);
    const overlay = parsedOverlay(there);
    const values: ParsedYaml = overlay === undefined ? own : new LayeredYaml([own, overlay]);
    const one: TeamStage = { environment: stage.environment, values, overlay, file: there.file };
    return { ...one, stage, images: stageImages(one, repositories) };
  });
  return { team, stages: found, problems: stageProblems(found, repositories, tag === undefined) };
}

/** A team that platform.yaml names is meant to have something to promote; any other may have none. */
function withoutImages(found: readonly FoundTeam[], { teams }: Promotion, parsed: ParsedYaml): Problem[] {
  const named = found.filter((one) => Object.hasOwn(teams, one.team) && one.stages.length > 0 && !hasImages(one));
  return named.map(({ team }) => ({
    code: 'platform/promotion-no-images',
    severity: 'error',
    ...parsed.locate(['promotion', 'teams', team], 'key'),
    path: `promotion.teams.${team}`,
    found: `no image of ${team} to promote`,
    expected: 'a workload with an image that promotion.images.repositories, where it is set, allows',
    fix: 'correct the prefixes, add a workload, or remove the team here',
  }));
}

/** What comes first has all: an image of a later stage that it lacks is a problem. */
function hasImages({ stages }: PromotedTeam): boolean {
  return (stages[0]?.images.length ?? 0) > 0;
}

function environmentsOf(tree: Tree, platform: Platform): Map<string, Environment> {
  const found = environmentNames(tree).map((name): [string, Environment] => {
    const file = environmentFile(name);
    const { environment, problems } = checkEnvironment({ file, text: readText(tree, file) ?? '' }, name, platform);
    if (environment === undefined) throw new ProblemsError(problems.filter((one) => hasErrors([one])));
    return [name, environment];
  });
  return new Map(found);
}

function imagesOf(promotion: Promotion, team: string): Promotion['images'] {
  return promotion.teams[team]?.images ?? promotion.images;
}

function kargoTeam({ team, stages }: PromotedTeam, promotion: Promotion): KargoTeam {
  const { tag } = imagesOf(promotion, team);
  const subscribed = new Set(stages.flatMap(({ images }) => images.map((one) => one.subscribed)));
  return {
    name: team,
    images: [...subscribed].map((repository) => ({ repository, tag })),
    stages: stages
      .filter(({ images }) => images.length > 0)
      .map(({ stage, file, images }) => ({ ...stage, file, updates: images })),
  };
}
