import { join, relative, sep } from 'node:path';
import { profiles } from '../../platform/model/component.ts';
import { ringNames } from '../../platform/model/rings.ts';
import { umbrellaFolder, umbrellaName } from '../../platform/umbrella/input.ts';
import { hasErrors } from '../../core/problem.ts';
import { withTemporaryFolder } from '../../toolchain/temporary-folder.ts';
import { repack } from '../../toolchain/archives/repack.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { environmentRoot } from './files/environment-root.ts';
import { readEnvironmentOf, readPlatformOf } from './files/platform-files.ts';
import { vendoredProblems } from './vendor/check.ts';
import { readLock } from './vendor/lock.ts';
import { vendorSites } from './vendor/site.ts';
import type { Outcome } from '../frame/outcome.ts';
import { readRegularFile } from '../workspace/regular-file.ts';

/**
 * `platform:package`: the umbrella with every chart in it as `dist/platform/platform-<version>.tgz`, and one more for each
 * environment that has other versions, `…-<version>-<environment>.tgz`. The same files give the same bytes.
 *
 * @param root absolute folder of the workspace
 */
export async function packagePlatform(root: string): Promise<Outcome> {
  const { value: platform } = await readPlatformOf(root);
  const sites = await vendorSites(root, platform);
  const problems = vendoredProblems(sites, await readLock(root));
  if (hasErrors(problems))
    return { problems, text: 'Not packaged: charts that are not vendored would be missing in the package.' };
  const packages = await withTemporaryFolder(async (folder) => {
    const made: Package[] = [];
    for (const { environment } of sites) made.push(await packageFor(root, environment, folder));
    return made;
  });
  const text = [
    ...packages.map(
      ({ path, size, sha256, environment }) =>
        `${path}  ${Math.ceil(size / 1024)} KiB  sha256 ${sha256}${environment === undefined ? '' : `  for ${environment}`}`,
    ),
    ...packages.map(
      ({ path }, index) =>
        `${index === 0 ? 'To a registry:' : '              '} helm push ${path} oci://registry.example.com/charts`,
    ),
    `From there:    helm pull oci://registry.example.com/charts/${umbrellaName} --untar, whose profiles/ and rings/ are its values files`,
  ].join('\n');
  return { problems, text };
}

interface Package {
  readonly environment: string | undefined;
  /** Relative to the workspace. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The umbrella as an environment has it, or that of all others. */
async function packageFor(root: string, environment: string | undefined, folder: string): Promise<Package> {
  const read = environment === undefined ? undefined : (await readEnvironmentOf(root, environment)).value;
  const here = await environmentRoot(root, read, folder);
  const helm = await openWorkspace(root).helm();
  const file = await helm.package(join(here, umbrellaFolder), join(root, 'dist', umbrellaName));
  const packed = await repack(file, await valuesFiles(root));
  return { environment, path: relative(root, file).split(sep).join('/'), ...packed };
}

/**
 * The profiles' and rings' values files, by path in the archive. The chart's `.helmignore` leaves them out, since Helm
 * would store all of them with the release of each ring; users of the archive alone need them.
 */
async function valuesFiles(root: string): Promise<Map<string, Buffer>> {
  const paths = [
    ...profiles.map((profile) => `profiles/${profile}.yaml`),
    ...ringNames.map((ring) => `rings/${ring}.yaml`),
  ];
  const read = paths.map(async (path) => {
    return [`${umbrellaName}/${path}`, await readRegularFile(join(root, umbrellaFolder, path))] as const;
  });
  return new Map(await Promise.all(read));
}
