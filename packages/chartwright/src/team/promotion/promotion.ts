import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import { isOlder } from '../../core/version-order.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import { releasedImage, splitImage } from './image-name.ts';
import { type PlacedImage, placedImages } from './placed-images.ts';

/** A team in an environment: its values as Helm merges them there, with the places of what set each. */
export interface TeamThere {
  readonly environment: string;
  readonly values: ParsedYaml;
}

/** What is to be carried from one environment to another. */
export interface Promotion {
  /** Absent where the release is named by its tag or digest. */
  readonly from: TeamThere | undefined;
  readonly to: TeamThere;
  /** One workload; all of them where it is absent. */
  readonly workload: string | undefined;
  /** The release of one workload, in place of what `from` runs. */
  readonly release: { readonly tag: string | undefined; readonly digest: string | undefined } | undefined;
  /** Whether an older version may replace a newer one. */
  readonly allowDowngrade: boolean;
}

/** An image that changes in the environment that is promoted to. */
export interface ImageChange {
  readonly path: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** What is to be written, what keeps it from being written, and what is on one side alone. */
export interface PromotedImages {
  readonly changes: readonly ImageChange[];
  readonly problems: readonly Problem[];
  /** Paths of images that one of the environments lacks. */
  readonly unmatched: readonly string[];
}

/** The images that a promotion changes; with any problem none may be written. */
export function promotedImages(promotion: Promotion): PromotedImages {
  const [from, to] = [promotion.from ?? promotion.to, promotion.to];
  const [source, target] = [wantedImages(from, promotion), wantedImages(to, promotion)];
  const lacking = [...new Set([from, to])].filter((side) => wantedImages(side, promotion).length === 0);
  if (promotion.workload !== undefined && lacking.length > 0)
    return { changes: [], problems: lacking.map((side) => noImage(side, promotion.workload ?? '')), unmatched: [] };
  const keyOf = ({ path }: PlacedImage): string => formatPath(path);
  const sources = new Map(source.map((one) => [keyOf(one), one.image]));
  const targets = new Set(target.map(keyOf));
  const changes = target.flatMap((one): ImageChange[] => {
    const image = sources.get(keyOf(one));
    if (image === undefined) return [];
    const after = promotion.release === undefined ? image : releasedImage(image, promotion.release);
    return after === one.image ? [] : [{ path: one.path, before: one.image, after }];
  });
  return {
    changes,
    problems: changes.flatMap((change) => changeProblems(change, promotion)),
    unmatched: [
      ...target.map(keyOf).filter((path) => !sources.has(path)),
      ...[...sources.keys()].filter((path) => !targets.has(path)),
    ],
  };
}

/** A release that is named is one of the workload's own container; what runs beside it was built by others. */
function wantedImages({ values }: TeamThere, { workload, release }: Promotion): PlacedImage[] {
  return placedImages(values.value).filter(
    (one) => (workload === undefined || one.workload === workload) && (release === undefined || one.path.length === 3),
  );
}

function changeProblems(change: ImageChange, { to, from, allowDowngrade }: Promotion): Problem[] {
  const [before, after] = [splitImage(change.before), splitImage(change.after)];
  const place = { ...to.values.locate(change.path), path: formatPath(change.path), severity: 'error' as const };
  if (before.repository !== after.repository)
    return [
      {
        code: 'nx/promote-repository',
        ...place,
        found: `"${change.before}" in ${to.environment}, and "${change.after}" in ${from?.environment ?? ''}`,
        expected: 'one repository in both, of which a promotion carries the tag and digest',
        fix: `write the image into the team's file of ${to.environment} by hand, if it is meant to come from elsewhere`,
      },
    ];
  const older = before.tag !== undefined && after.tag !== undefined && isOlder(after.tag, before.tag);
  if (!older || allowDowngrade) return [];
  return [
    {
      code: 'nx/promote-backwards',
      ...place,
      found: `${after.tag}, while ${to.environment} runs ${before.tag}`,
      expected: 'a version that is not older',
      fix: 'exchange the environments if you meant the other way; to roll back: npx nx generate promote … --allow-downgrade',
    },
  ];
}

function noImage({ environment, values }: TeamThere, workload: string): Problem {
  const names = [...new Set(placedImages(values.value).map((one) => one.workload))];
  return {
    code: 'nx/promote-no-image',
    severity: 'error',
    ...values.locate(['workloads', workload], 'key'),
    path: formatPath(['workloads', workload]),
    found: `no image of a workload ${JSON.stringify(workload)} in ${environment}`,
    expected:
      names.length === 0
        ? 'a workload with an image, but there is none'
        : `a workload that has one: ${names.join(', ')}`,
    fix: 'name another workload, or add it to the team first',
  };
}
