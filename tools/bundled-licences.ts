import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * The licences of the npm packages that a bundle contains, each with its text, as they ask for where copies are given
 * away.
 *
 * @param metafile what esbuild says of the bundle
 * @param root absolute folder that its paths are relative to
 * @throws Error for a package without a licence file
 */
export function bundledLicences(metafile: Metafile, root: string): string {
  const folders = new Set(Object.keys(metafile.inputs).flatMap((path) => packageFolder(resolve(root, path)) ?? []));
  return [...folders].sort().map(licence).join('\n');
}

/** The folder of the package that holds a file; undefined for our own. */
function packageFolder(file: string): string | undefined {
  const [, within] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.split(sep).join('/')) ?? [];
  return within === undefined ? undefined : file.slice(0, file.lastIndexOf(within) + within.length);
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license ?? 'see below'})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
