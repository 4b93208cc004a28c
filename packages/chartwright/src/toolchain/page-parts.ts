import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetRoot } from './assets.ts';
import { bundledLicences } from './bundled-licences.ts';

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
    ['licences.txt', bundledLicences(inputs)],
  ]);
}
