import { type Problem, ProblemsError } from '../../core/problem.ts';
import type { Source } from '../../core/yaml/source.ts';
import { type Component, componentOf } from './component.ts';
import { readComponent } from './documents.ts';

/** Every component that the tool knows, by name, in alphabetical order. */
export type Catalogue = ReadonlyMap<string, Component>;

/**
 * The catalogue from its files, `<name>.yaml` each.
 *
 * @throws ProblemsError with all that is wrong in them
 */
export function catalogueOf(files: readonly Source[]): Catalogue {
  const problems: Problem[] = [];
  const components = files.flatMap((source) => {
    const read = readComponent(source);
    problems.push(...read.problems);
    if (read.value === undefined || read.parsed === undefined) return [];
    return [componentOf(nameOf(source.file), read.value, { origin: { parsed: read.parsed, path: [] } })];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return new Map(components.sort((a, b) => (a.name < b.name ? -1 : 1)).map((component) => [component.name, component]));
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.yaml$/, '');
}
