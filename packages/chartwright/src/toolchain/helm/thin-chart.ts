import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderRequest } from './helm.ts';

/** A library chart as several thin charts hold it. */
export interface SharedLibrary {
  /** Folder name under `charts/`, for example `lib-team`. */
  readonly name: string;
  /** Absolute, links resolved. */
  readonly folder: string;
  /** Equal for libraries of equal content, be they linked or copied. */
  readonly digest: string;
  /** False when a template reads what differs between a chart alone and a subchart. */
  readonly blindToParent: boolean;
}

/** Libraries already read, by real path. */
export type LibraryMemory = Map<string, SharedLibrary>;

const thinTemplates = new Set(['all.yaml', 'NOTES.txt']);

/**
 * What a template may not read if it is to render alike alone and under another chart: the release's name is the
 * parent's then, and the template's path and place in the tree are others.
 */
const asksForParent = /\.Release\.Name\b|\.Template\b|\.IsRoot\b|\.Subcharts\b/;

/**
 * The library of a thin team chart that may share a Helm process with others; undefined for a chart that must be
 * rendered alone: its templates are not just one include, it holds other dependencies, or it is not a chart at all.
 */
export function sharedLibraryOf(request: RenderRequest, memory: LibraryMemory): SharedLibrary | undefined {
  if (request.release !== undefined || request.namespace !== undefined) return undefined;
  try {
    if (!isThin(request)) return undefined;
    const [name, ...others] = readdirSync(join(request.chart, 'charts'));
    if (name === undefined || others.length > 0 || name === request.name) return undefined;
    const library = readLibrary(name, realpathSync(join(request.chart, 'charts', name)), memory);
    return library.blindToParent ? library : undefined;
  } catch {
    // Rendered alone, helm itself reports what is wrong with it.
    return undefined;
  }
}

function isThin({ chart, name }: RenderRequest): boolean {
  const templates = readdirSync(join(chart, 'templates'));
  if (!templates.includes('all.yaml') || !templates.every((file) => thinTemplates.has(file))) return false;
  const named = readFileSync(join(chart, 'Chart.yaml'), 'utf8')
    .split('\n')
    .some((line) => line.replaceAll(/["']/g, '').trimEnd() === `name: ${name}`);
  return named && !asksForParent.test(withoutComments(readFileSync(join(chart, 'templates', 'all.yaml'), 'utf8')));
}

function readLibrary(name: string, folder: string, memory: LibraryMemory): SharedLibrary {
  const known = memory.get(folder);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(`${name}\0`);
  let blindToParent = /^type:\s*["']?library\b/m.test(readFileSync(join(folder, 'Chart.yaml'), 'utf8'));
  for (const file of filesOf(folder)) {
    const content = readFileSync(join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
    if (file.startsWith('templates') && asksForParent.test(withoutComments(content.toString()))) blindToParent = false;
  }
  const library = { name, folder, digest: hash.digest('hex'), blindToParent };
  memory.set(folder, library);
  return library;
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

function withoutComments(template: string): string {
  return template.replaceAll(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, '');
}
