import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TargetConfiguration } from '@nx/devkit';
import { textIfReadableNow } from '../commands/workspace/regular-file.ts';
import { isMap, mapOf } from '../core/untyped.ts';
import { assetPath, assetRoot } from '../toolchain/assets.ts';

type Inputs = NonNullable<TargetConfiguration['inputs']>;

/** The plugin as something that results depend on. */
export interface ToolInputs {
  /** As Nx knows it: the plugin's sources in a workspace that holds them, or else its package. */
  readonly inputs: Inputs;
  /**
   * A digest of the installed package and of what it is made of, which says the same in one word. Nx counts a package and
   * all that it depends on, Nx itself among it, one by one for each task: of a thousand teams that is 16 MB of hashes a run.
   */
  readonly digest: string | undefined;
}

/** What results depend on beside the charts. */
export function toolInputs(workspaceRoot: string): ToolInputs {
  if (assetPath().startsWith(workspaceRoot) && !assetPath().includes('node_modules'))
    return {
      inputs: ['{workspaceRoot}/packages/chartwright/src/**/*.ts', '{workspaceRoot}/schemas/**/*'],
      digest: undefined,
    };
  return {
    inputs: [{ externalDependencies: ['@chartwright/nx'] }],
    digest: packageDigest(dirname(dirname(assetRoot()))),
  };
}

/**
 * A digest of a package's content, as the build left it in `dist/content.sha256`, and of every package that it depends on, by
 * name and version. Of its peers the versions count alone.
 *
 * @param folder absolute, of an installed package
 * @returns undefined where the content is not known, or a package is not found in a folder `node_modules`
 */
export function packageDigest(folder: string): string | undefined {
  const content = textIfReadableNow(join(folder, 'dist/content.sha256'));
  if (content === undefined) return undefined;
  const found = new Map<string, Manifest>();
  const own = manifestIn(folder);
  if (own === undefined || !collect(folder, own, found)) return undefined;
  const peers = Object.keys(mapOf(own.value['peerDependencies'])).map((name) => packageOf(folder, name));
  if (peers.includes(undefined)) return undefined;
  const versions = [...found.values(), ...peers.map((peer) => peer as Manifest)].map(nameAndVersion).sort();
  // Of the packages for each system one alone is installed; without names, so that systems agree on the digest.
  const optional = Object.keys(mapOf(own.value['optionalDependencies'])).map((name) => packageOf(folder, name));
  const installed = [...new Set(optional.flatMap((manifest) => manifest?.value['version'] ?? []))].sort();
  return createHash('sha256')
    .update(JSON.stringify([content.trim(), own.text, versions, installed]))
    .digest('hex')
    .slice(0, 16);
}

interface Manifest {
  readonly folder: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Adds all that a package depends on, by folder; false where one is not found. */
function collect(folder: string, manifest: Manifest, found: Map<string, Manifest>): boolean {
  return Object.keys(mapOf(manifest.value['dependencies'])).every((name) => {
    if (name in mapOf(manifest.value['optionalDependencies'])) return true;
    const dependency = packageOf(folder, name);
    if (dependency === undefined) return false;
    if (found.has(dependency.folder)) return true;
    found.set(dependency.folder, dependency);
    return collect(dependency.folder, dependency, found);
  });
}

/** The package of a name as Node finds it for a file in a folder. */
function packageOf(from: string, name: string): Manifest | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = manifestIn(join(folder, 'node_modules', name));
    if (manifest !== undefined || folder === dirname(folder)) return manifest;
  }
}

function manifestIn(folder: string): Manifest | undefined {
  const text = textIfReadableNow(join(folder, 'package.json'));
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // Of a folder of links, as pnpm makes it, Node looks for dependencies where the link leads to.
    return isMap(value) ? { folder: realpathSync(folder), text, value } : undefined;
  } catch {
    return undefined;
  }
}

function nameAndVersion({ value: { name, version } }: Manifest): string {
  return JSON.stringify([name, version]);
}
