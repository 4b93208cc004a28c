import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import { splitImage } from './image-name.ts';
import { type PlacedImage, placedImages } from './placed-images.ts';
import type { TeamThere } from './promotion.ts';

/** A team in one of the environments that an image passes. */
export interface TeamStage extends TeamThere {
  /** The team's file there, the one that is changed; undefined where there is none, or nothing in it. */
  readonly overlay: ParsedYaml | undefined;
  /** Its path, relative to the workspace. */
  readonly file: string;
}

/** An image that a stage promotes. */
export interface StageImage extends PlacedImage {
  readonly repository: string;
  /** One name for the repository wherever it is named. */
  readonly subscribed: string;
}

/**
 * The images of a team that are promoted in an environment: those of its workloads, and of the containers beside them
 * that run the same image. Others beside them were built by somebody else, and a canary is a person's trial.
 *
 * @param prefixes of the images that are promoted; any where there are none
 */
export function stageImages({ values }: TeamThere, prefixes: readonly string[]): StageImage[] {
  const all = placedImages(values.value).map((one) => {
    const { repository } = splitImage(one.image);
    return { ...one, repository, subscribed: publicName(repository) };
  });
  const isOwn = ({ path }: PlacedImage): boolean => path.length === 3;
  const wanted = ({ repository }: StageImage): boolean =>
    prefixes.length === 0 || prefixes.some((prefix) => repository.startsWith(prefix));
  const own = new Set(all.filter((one) => isOwn(one) && wanted(one)).map(({ subscribed }) => subscribed));
  return all.filter((one) => own.has(one.subscribed) && one.path[2] !== 'canary');
}

/** The names of Docker Hub's images in their short form, in which all of them are equal. */
function publicName(repository: string): string {
  const short = repository.replace(/^(?:index\.|registry-1\.)?docker\.io\//, '');
  return short === repository && short.includes('/') ? repository : short.replace(/^library\//, '');
}

/**
 * What keeps a team's images from going through the stages in their order.
 *
 * @param isByVersion whether the highest version among the tags is promoted
 */
export function stageProblems(
  stages: readonly TeamStage[],
  prefixes: readonly string[],
  isByVersion: boolean,
): Problem[] {
  return stages.flatMap((stage, index) => {
    const images = stageImages(stage, prefixes);
    const before = stages[index - 1];
    return [
      ...images.flatMap((image) => nameProblem(image, stage) ?? []),
      ...(before === undefined && isByVersion ? images.flatMap((image) => tagProblem(image, stage) ?? []) : []),
      ...(before === undefined ? [] : orderProblems(images, stage, before, stageImages(before, prefixes))),
    ];
  });
}

/** As Kargo takes a repository; `__` and `--` within a name are valid for a registry and refused there. */
const kargoRepository = /^(\w+([.-]\w+)*(:\d+)?\/)?(\w+([.-]\w+)*)(\/\w+([.-]\w+)*)*$/;

function nameProblem({ path, image, subscribed }: StageImage, { values }: TeamStage): Problem | undefined {
  if (kargoRepository.test(subscribed)) return undefined;
  return {
    code: 'environment/promotion-name',
    severity: 'error',
    ...values.locate(path),
    path: formatPath(path),
    found: JSON.stringify(image),
    expected: 'a repository that Kargo can follow, with no two of . and - beside each other',
    fix: 'push the image under another name, or leave it out by promotion.images.repositories in platform.yaml',
  };
}

/** As the warehouse takes a tag for a version. A digest alone says nothing about the tags beside it. */
const versionTag = /^v?[0-9]+\.[0-9]+\.[0-9]+$/;

function tagProblem({ path, image }: StageImage, { values }: TeamStage): Problem | undefined {
  const { tag } = splitImage(image);
  if (tag === undefined || versionTag.test(tag)) return undefined;
  return {
    code: 'environment/promotion-tag',
    severity: 'error',
    ...values.locate(path),
    path: formatPath(path),
    found: `"${image}", whose tag is no version such as 1.4.2`,
    expected:
      'an image whose releases are tagged by version: without one to find, Kargo would promote no image of the team',
    fix: 'leave out images of others: list the prefixes of your own in promotion.images.repositories of platform.yaml, or run `npx nx generate kargo --images=<prefix>`; or name a tag that moves in promotion.images.tag',
  };
}

function orderProblems(
  images: readonly StageImage[],
  { environment, values }: TeamStage,
  before: TeamStage,
  earlier: readonly StageImage[],
): Problem[] {
  const known = new Map(earlier.map((one) => [formatPath(one.path), one]));
  return images.flatMap(({ path, image, repository }): Problem[] => {
    const place = { ...values.locate(path), path: formatPath(path), severity: 'error' as const };
    const there = known.get(formatPath(path));
    if (there === undefined)
      return [
        {
          code: 'environment/promotion-order',
          ...place,
          found: `"${image}" in ${environment}, and no such image to promote in ${before.environment}, which comes before`,
          expected: 'an image that every stage before has, since it reaches this one through them',
          fix: "write it into the team's own values.yaml, where it holds for all environments",
        },
      ];
    if (there.repository === repository) return [];
    return [
      {
        code: 'environment/promotion-repository',
        ...place,
        found: `"${image}" in ${environment}, and "${there.image}" in ${before.environment}`,
        expected: 'one repository in all stages, of which a promotion carries the tag and digest',
        fix: 'name the same repository in both, or leave the team out by promotion.teams in platform.yaml',
      },
    ];
  });
}
