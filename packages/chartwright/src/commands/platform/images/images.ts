import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FoundImage, findImages } from '../../../platform/images/images.ts';
import { collisions, type Escape, escapes, type ListedImage, listImages } from '../../../platform/images/list.ts';
import { copyScript } from '../../../platform/images/script.ts';
import { hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { withTemporaryFolder } from '../../../toolchain/temporary-folder.ts';
import type { ImagesOptions } from '../../options/platform.ts';
import { imagesData, imagesText, type TakenFromElsewhere } from './report.ts';
import { stageWithRegistry } from './staging.ts';
import { platformFile, readPlatformOf } from '../files/platform-files.ts';
import { renderingProblems } from '../rendering/values-problems.ts';
import { renderReleases } from '../rendering/release-rendering.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { readLock } from '../vendor/lock.ts';
import { vendorSites, wholePlan } from '../vendor/site.ts';
import { archiveName } from '../../../toolchain/archives/pull.ts';
import { distinctBy } from '../../../core/untyped.ts';
import type { Outcome } from '../../frame/outcome.ts';

/**
 * `platform:images`: lists every image and chart of the platform, or writes a script that copies the images to the
 * user's own registry. Each image that does not come from that registry is then an error.
 *
 * @param root absolute folder of the workspace
 */
export async function platformImages(root: string, options: ImagesOptions): Promise<Outcome> {
  const { value: platform } = await readPlatformOf(root);
  const registry = options.registry ?? platform.registry;
  if (options.script === true && registry === undefined) throw new ProblemsError([noRegistry()]);
  const published = await imagesOf(root, undefined, options);
  const rewritten = registry === undefined ? [] : await imagesOf(root, registry, options);
  const images = listImages(published, rewritten);
  const problems = registry === undefined ? [] : problemsOf(rewritten, images, registry);
  const list = await takenFromElsewhere(root, platform, images);
  const document =
    options.script === true && registry !== undefined
      ? copyScript(images, registry).trimEnd()
      : imagesText(list, registry);
  return { problems, text: '', document, data: imagesData(list, registry) };
}

async function takenFromElsewhere(
  root: string,
  platform: Platform,
  images: readonly ListedImage[],
): Promise<TakenFromElsewhere> {
  const { charts, crdCharts, manifests } = wholePlan(await vendorSites(root, platform));
  const { files } = await readLock(root);
  return {
    images,
    charts: distinctBy([...charts, ...crdCharts], archiveName),
    manifests: distinctBy(manifests, ({ file }) => file),
    locked: files,
  };
}

/** Every image of every release, with the cluster and the release before the place. */
async function imagesOf(
  root: string,
  registry: string | undefined,
  { env }: Pick<ImagesOptions, 'env'>,
): Promise<readonly FoundImage[]> {
  return withTemporaryFolder(async (folder) => {
    const staged = join(folder, 'workspace');
    await mkdir(staged);
    await stageWithRegistry(root, staged, registry);
    const { platforms } = await renderReleases(staged, env === undefined ? {} : { env }, { offersOwn: false });
    const releases = platforms.flatMap(({ target, releases: all }) => all.map((release) => ({ target, release })));
    // The copy's platform.yaml has other lines than the user's.
    const { parsed } = await readPlatformOf(root);
    const problems = renderingProblems(releases.map(({ release }) => ({ ...release, platform: parsed })));
    if (hasErrors(problems)) throw new ProblemsError(problems);
    return releases.flatMap(({ target, release }) =>
      findImages(release.objects).map((image) => ({
        ...image,
        where: `${target.name}, release ${release.release}: ${image.where}`,
      })),
    );
  });
}

function problemsOf(rewritten: readonly FoundImage[], images: readonly ListedImage[], registry: string): Problem[] {
  const escaped = new Map(escapes(rewritten, registry).map((escape) => [`${escape.chart} ${escape.written}`, escape]));
  return [
    ...[...escaped.values()].map((escape) => escaping(escape, registry)),
    ...collisions(images).map(([target, one, other]) => collision(target, one, other)),
  ];
}

function escaping({ chart, written, where }: Escape, registry: string): Problem {
  return {
    code: 'platform/image-escapes',
    severity: 'error',
    file: platformFile,
    path: 'registry',
    found: `${written}, of ${chart} (${where})`,
    expected: `an image below ${registry}/`,
    fix: `set it in the layer \`when: { registry: true }\` of ${chart}, or in the environment's values.yaml`,
  };
}

function collision(target: string, one: string, other: string): Problem {
  return {
    code: 'platform/image-collision',
    severity: 'warning',
    file: platformFile,
    path: 'registry',
    found: `${target}, for both ${one} and ${other}`,
    expected: 'a name of its own for each image',
    fix: "set one of them in the environment's values.yaml, and copy it there",
  };
}

function noRegistry(): Problem {
  return {
    code: 'platform/no-registry',
    severity: 'error',
    file: platformFile,
    path: 'registry',
    found: 'no registry to copy to',
    expected: 'the host of a registry, with an optional path',
    fix: 'set `registry` in platform.yaml, or give `--registry=registry.example.com/mirror`',
  };
}
