import { existsSync, readFileSync } from 'node:fs';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { commandTools } from '../../src/mcp/tools.ts';
import { repositoryPath } from '../support/repository.ts';

interface Catalogue {
  readonly schemas: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(repositoryPath(path), 'utf8'));
const { schemas } = json('schemas/catalog.json') as Catalogue;
const guide = readFileSync(repositoryPath('docs/guides/editors.md'), 'utf8');

describe('the catalogue of schemas', () => {
  it.each(schemas)('$fileMatch are files that have $url', async ({ fileMatch, url }) => {
    const schema = url.replace(/^.*\/main\//, '');
    expect(existsSync(repositoryPath(schema))).toBe(true);
    const globs = fileMatch.map((glob) => `:(glob)${glob}`);
    const { stdout } = await execa('git', ['ls-files', ...globs], { cwd: repositoryPath() });
    const files = stdout.split('\n').filter((file) => file !== '');
    expect(files).not.toEqual([]);
    const name = schema.replace(/^schemas\/team\./, 'values.').replace(/^.*\//, '');
    for (const file of files) {
      const [first] = readFileSync(repositoryPath(file), 'utf8').split('\n');
      if (first?.includes('$schema=') === true) expect(first).toContain(name);
    }
  });
});

describe('the guide on editors and assistants', () => {
  it('names every tool', () => {
    for (const { name } of commandTools()) expect(guide).toContain(`\`${name}\``);
  });

  it('starts the program that the package has', () => {
    const { bin } = json('packages/chartwright/package.json') as { bin: object };
    const started = [...guide.matchAll(/"args": (\[.*?\])/g)].flatMap(
      ([, args]) => JSON.parse(args ?? '[]') as string[],
    );
    for (const [, text] of guide.matchAll(/^```json\n(.*?)^```$/gms))
      expect(() => JSON.parse(text ?? '') as unknown).not.toThrow();
    expect(started.filter((argument) => argument !== '--no-install')).toEqual(['chartwright-mcp', 'chartwright-mcp']);
    expect(Object.keys(bin)).toContain('chartwright-mcp');
  });
});
