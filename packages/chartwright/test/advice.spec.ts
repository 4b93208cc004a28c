import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartCommands, platformCommands } from '../src/commands/table.ts';
import { repositoryPath } from './support/repository.ts';

const source = repositoryPath('packages', 'chartwright', 'src');

/** Options of each executor, by its name. */
function executorOptions(): Map<string, ReadonlySet<string>> {
  const ofPlatform = Object.entries(platformCommands).map(([name, command]) => [`platform-${name}`, command] as const);
  return new Map(
    [...Object.entries(chartCommands), ...ofPlatform].map(([name, { options }]) => [
      name,
      new Set(Object.keys(options).map(dashed)),
    ]),
  );
}

/** Options of each generator, by its name. */
function generatorOptions(): Map<string, ReadonlySet<string>> {
  const { generators: listed } = JSON.parse(
    readFileSync(repositoryPath('packages', 'chartwright', 'generators.json'), 'utf8'),
  ) as { generators: object };
  return new Map(
    Object.keys(listed).map((name) => {
      const file = join(source, 'nx', 'generators', name, 'schema.json');
      const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
      return [name, new Set(Object.keys(properties).map(dashed))];
    }),
  );
}

function dashed(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const executors = executorOptions();
const generators = generatorOptions();

/** Options that Nx takes itself, whatever runs. */
const ofNx = new Set(['no-interactive', 'dry-run', 'verbose', 'skip-nx-cache', 'help']);

/** Files of a folder that people or the tool read, by path relative to the repository. */
function textsBelow(...folder: string[]): [file: string, text: string][] {
  return readdirSync(repositoryPath(...folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec)\.(ts|md|tpl|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => [file.slice(repositoryPath().length + 1), readFileSync(file, 'utf8')]);
}

interface NamedOption {
  readonly file: string;
  readonly command: string;
  readonly option: string;
  readonly known: ReadonlySet<string> | undefined;
}

/** Each option of each command that is written out: `npx nx run platform:up --env=dev`. */
function writtenCommands(): NamedOption[] {
  const texts = [...textsBelow('packages', 'chartwright', 'src'), ...textsBelow('docs'), ...textsBelow('charts')];
  const command = /nx (?:run platform:([a-z-]+)|(?:generate|g) (?:@chartwright\/nx:)?([a-z-]+))([^`'\n;|]*)/g;
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(command)].flatMap(([whole, target, generator, rest = '']): NamedOption[] => {
      const known = target === undefined ? generators.get(generator ?? '') : executors.get(`platform-${target}`);
      const options = [...rest.matchAll(/(?<=\s)--([a-z][a-z-]*)/g)].map(([, option]) => option ?? '');
      return options.map((option) => ({ file, command: whole, option: dashed(option), known }));
    }),
  );
}

describe('advice', () => {
  it('names only options that the command it names has', () => {
    const written = writtenCommands();
    expect(written.length).toBeGreaterThan(40);
    const wrong = written.filter(({ option, known }) => known !== undefined && !known.has(option) && !ofNx.has(option));
    expect(wrong.map(({ file, command, option }) => `${file}: --${option} in "${command}"`)).toEqual([]);
  });

  it('names only commands that exist', () => {
    const unknown = writtenCommands().filter(({ known }) => known === undefined);
    expect(unknown.map(({ file, command }) => `${file}: ${command}`)).toEqual([]);
  });

  it.each(['core', 'kube', 'team', 'environment', 'platform'])(
    'of code that several commands share (%s) names no option without its command',
    (folder) => {
      const bare = textsBelow('packages', 'chartwright', 'src', folder)
        // Only the drill itself prints what the drill finds.
        .filter(([file]) => !file.includes('/platform/drill/') && !file.includes('/generated/'))
        .flatMap(([file, text]) =>
          [...text.matchAll(/^\s*(?:fix|expected|found): .*$|^\s*\? .*$|^\s*: .*$/gm)].flatMap(([line]) => {
            const withoutCommands = line.replace(/(?:npx nx|kubectl|helm|velero|kind|sops) [^`]*/g, '');
            return /(?<![\w-])--[a-z]/.test(withoutCommands) ? [`${file}: ${line.trim()}`] : [];
          }),
        );
      expect(bare).toEqual([]);
    },
  );
});
