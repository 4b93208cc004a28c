import { join, relative, sep } from 'node:path';
import { profiles } from '../../platform/model/component.ts';
import { ringNames } from '../../platform/model/rings.ts';
import { umbrellaFolder, umbrellaName } from '../../platform/umbrella/input.ts';
import { hasErrors } from '../../core/problem.ts';
import { repack } from '../../toolchain/archives/repack.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { readPlatformOf } from './files/platform-files.ts';
import { vendoredProblems } from './vendor/check.ts';
import { readLock } from './vendor/lock.ts';
import { readVendored } from './vendor/place.ts';
import { vendorPlan } from './vendor/plan.ts';
import type { Outcome } from '../frame/outcome.ts';
import { readRegularFile } from '../workspace/regular-file.ts';

/**
 * `platform:package`: the umbrella with every chart in it as `dist/platform/platform-<version>.tgz`. The same files give
 * the same bytes.
 *
 * @param root absolute folder of the workspace
 */
export async function packagePlatform(root: string): Promise<Outcome> {
  const { value: platform } = await readPlatformOf(root);
  const vendored = {
    plan: vendorPlan(platform),
    lock: await readLock(root),
    there: await readVendored(root),
  };
  const problems = vendoredProblems(vendored);
  if (hasErrors(problems))
    return { problems, text: 'Not packaged: charts that are not vendored would be missing in the package.' };
  const helm = await openWorkspace(root).helm();
  const file = await helm.package(join(root, umbrellaFolder), join(root, 'dist', umbrellaName));
  const { size, sha256 } = await repack(file, await valuesFiles(root));
  const path = relative(root, file).split(sep).join('/');
  const text = [
    `${path}  ${Math.ceil(size / 1024)} KiB  sha256 ${sha256}`,
    `To a registry: helm push ${path} oci://registry.example.com/charts`,
    `From there:    helm pull oci://registry.example.com/charts/${umbrellaName} --untar, whose profiles/ and rings/ are its values files`,
  ].join('\n');
  return { problems, text };
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
