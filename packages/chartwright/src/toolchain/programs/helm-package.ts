import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { isExecutable } from './executables.ts';

/** Version of Helm that the packages of a release hold. */
export const helmPackageVersion = '4.1.4';

/** Platforms for which there is a package, as Node names them. */
export const helmPackagePlatforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'] as const;

/** One of {@link helmPackagePlatforms}. */
export type HelmPlatform = (typeof helmPackagePlatforms)[number];

/** The npm package that holds Helm for a platform, an optional dependency of this one. */
export function helmPackageName(platform: HelmPlatform): string {
  return `@chartwright/helm-${platform}`;
}

/** Path of Helm in its package. */
export function helmPackageEntry(platform: HelmPlatform): string {
  return platform.startsWith('win32-') ? 'bin/helm.exe' : 'bin/helm';
}

/** The platform of this process; undefined where there is no package for it. */
export function helmPlatform(
  platform: NodeJS.Platform = process.platform,
  architecture: NodeJS.Architecture = process.arch,
): HelmPlatform | undefined {
  return helmPackagePlatforms.find((name) => name === `${platform}-${architecture}`);
}

/** Helm in an installed package. */
export interface InstalledHelm {
  readonly version: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * Helm in the package for this platform, or why there is none.
 *
 * @param from a module or folder from which the package is looked for, as Node does; this package's own by default
 * @throws ProblemsError when the package is there and the program is not
 */
export async function installedHelm(
  platform: HelmPlatform | undefined = helmPlatform(),
  from: string = import.meta.url,
): Promise<InstalledHelm | { readonly why: string }> {
  if (platform === undefined) return { why: `no package of it for ${process.platform} ${process.arch}` };
  let manifest: string;
  try {
    manifest = createRequire(from).resolve(`${helmPackageName(platform)}/package.json`);
  } catch {
    return { why: `${helmPackageName(platform)} not installed` };
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  const path = join(dirname(manifest), helmPackageEntry(platform));
  if (await isExecutable(path)) return { version, path };
  throw new ProblemsError([
    {
      code: 'toolchain/embedded-damaged',
      severity: 'error',
      file: path,
      path: '',
      found: 'no executable file there',
      expected: 'helm, as the package brings it',
      fix: 'remove node_modules and install again',
    },
  ]);
}
