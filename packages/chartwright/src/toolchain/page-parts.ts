import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assetRoot } from './assets.ts';

/** The files of the report's page that are the same for every workspace, by name. */
export type PageParts = ReadonlyMap<PagePart, string>;

/** A script, a stylesheet, and the licences of the libraries in the script. */
export type PagePart = (typeof pagePartNames)[number];

/** Names of {@link PagePart}s. */
export const pagePartNames = ['report.js', 'report.css', 'licences.txt'] as const;

/** Reads what the package brings; in this repository it is built, which takes esbuild some hundred milliseconds. */
export async function pageParts(root: string = assetRoot()): Promise<PageParts> {
  const folder = join(root, 'browser');
  if (!existsSync(join(folder, 'report.js'))) return buildPageParts(join(root, 'packages/chartwright/browser'));
  const texts = await Promise.all(pagePartNames.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(pagePartNames.map((name, index) => [name, texts[index] ?? '']));
}

/**
 * Bundles the page's program into one script and one stylesheet.
 *
 * @param folder absolute folder of its source
 */
export async function buildPageParts(folder: string): Promise<PageParts> {
  // Not a dependency of the package: there the bundle is part of it.
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { report: 'main.tsx' },
    outdir: join(folder, 'dist'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const inputs = Object.keys(metafile.inputs).map((path) => join(folder, path));
  return new Map<PagePart, string>([
    ['report.js', text('report.js')],
    ['report.css', text('report.css')],
    ['licences.txt', licencesOf(inputs)],
  ]);
}

/** The licence of each package that a bundle holds files of: they ask to be passed on with it. */
function licencesOf(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        readonly name: string;
        readonly version: string;
        readonly license: string;
      };
      const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'license'].find((one) => existsSync(join(folder, one)));
      const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
      return `${name} ${version} (${license})${text}`;
    })
    .join('\n\n----\n\n');
}

function packageFolder(file: string): string | undefined {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json')) || !hasName(folder)) folder = dirname(folder);
  return folder;
}

/** Packages have files named package.json below their own, which say no more than the kind of modules. */
function hasName(folder: string): boolean {
  return 'version' in (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object);
}
