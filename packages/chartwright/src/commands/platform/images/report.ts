import type { ListedImage } from '../../../platform/images/list.ts';
import type { RemoteChart, RemoteManifest } from '../../../toolchain/archives/pull.ts';
import { identityOf } from '../vendor/fetch.ts';
import type { LockedFile } from '../vendor/lock.ts';

/** Everything that a platform gets from other sources. */
export interface TakenFromElsewhere {
  readonly images: readonly ListedImage[];
  readonly charts: readonly RemoteChart[];
  readonly manifests: readonly RemoteManifest[];
  readonly locked: readonly LockedFile[];
}

/** The list as a table for a person. */
export function imagesText({ images, charts, manifests }: TakenFromElsewhere, registry: string | undefined): string {
  const used = images.map(({ image, charts: users, targets }) =>
    [`  ${image}  (${users.join(', ')})`, ...targets.map((target) => `    → ${target}`)].join('\n'),
  );
  const sources = [...charts.map((chart) => ({ chart })), ...manifests.map((manifest) => ({ manifest }))].map(
    identityOf,
  );
  return [
    `${images.length} images${registry === undefined ? '' : `, from ${registry}`}`,
    ...used,
    `${charts.length} charts, ${manifests.length} manifests`,
    ...sources.map(({ name, source }) => `  ${name}  ${source}`),
  ].join('\n');
}

/** The list as data, for programs. */
export function imagesData(list: TakenFromElsewhere, registry: string | undefined): object {
  const digest = (file: string): object => {
    const sha256 = list.locked.find((locked) => locked.file === file)?.sha256;
    return sha256 === undefined ? {} : { sha256 };
  };
  return {
    ...(registry === undefined ? {} : { registry }),
    images: list.images,
    charts: list.charts.map((chart) => {
      const { name, version, repository } = chart;
      return { name, version, repository, ...digest(identityOf({ chart }).name) };
    }),
    manifests: list.manifests.map((manifest) => ({ ...manifest, ...digest(manifest.file) })),
  };
}
