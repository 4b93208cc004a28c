import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedPackage } from '../../packages/chartwright/src/toolchain/programs/embedded-package.ts';
import {
  helmPackageName,
  helmPackagePlatforms,
  helmPackageVersion,
} from '../../packages/chartwright/src/toolchain/programs/helm-package.ts';
import type { Manifest } from './loopback-registry.ts';

/** What matters here of the plugin's `package.json`. */
export interface PluginManifest extends Manifest {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/**
 * The `package.json` of a release. Helm comes in a package for each platform, of which a package manager installs the one
 * that fits. In the repository, where these are not published, it comes from the package of AWS, which a release leaves
 * out together with its peers.
 */
export function releasedManifest(manifest: PluginManifest): PluginManifest {
  // No script of the repository runs at a user's.
  const { scripts: _scripts, devDependencies: _development, ...released } = manifest;
  const { [embeddedPackage.name]: _aws, ...dependencies } = manifest.dependencies;
  const helm = helmPackagePlatforms.map((platform) => [helmPackageName(platform), helmPackageVersion] as const);
  return {
    ...released,
    dependencies,
    optionalDependencies: { ...manifest.optionalDependencies, ...Object.fromEntries(helm) },
  };
}

/**
 * Writes the folder that is published as the plugin: what `npm run build` made, and the {@link releasedManifest}.
 *
 * @param root absolute folder of the repository
 * @param target absolute folder, which is emptied
 */
export function stagePlugin(root: string, target: string): PluginManifest {
  const source = join(root, 'packages/chartwright');
  const manifest = releasedManifest(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as PluginManifest);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of [...manifest.files, 'README.md', 'LICENSE'])
    cpSync(join(source, name), join(target, name), { recursive: true });
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
