import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

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
 * Helm in the package for this platform; undefined when it is not installed.
 *
 * @param from a module or folder from which the package is looked for, as Node does; this package's own by default
 */
export function installedHelm(platform: HelmPlatform, from: string = import.meta.url): InstalledHelm | undefined {
  let manifest: string;
  try {
    manifest = createRequire(from).resolve(`${helmPackageName(platform)}/package.json`);
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  return { version, path: join(dirname(manifest), helmPackageEntry(platform)) };
}
