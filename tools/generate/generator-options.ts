import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

/**
 * The types of all generators' options, from their `schema.json`, as a TypeScript module.
 *
 * @param folder absolute folder of the generators
 * @param names of the generators
 */
export async function generatorOptions(folder: string, names: readonly string[]): Promise<string> {
  const types: string[] = [];
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(folder, name, 'schema.json'), 'utf8')) as Record<string, unknown>;
    const title = `${pascalCase(name)}Options`;
    const text = await compile({ ...schema, title, description: `Options of \`nx generate ${name}\`.` }, title, {
      bannerComment: '',
      format: false,
      maxItems: -1,
      ignoreMinAndMaxItems: true,
    });
    // Nothing of what Nx hands over is changed.
    types.push(text.replace(/^(\w+\??:)/gm, 'readonly $1').replace(/\bstring\[\]/g, 'readonly string[]'));
  }
  return types.join('\n');
}

function pascalCase(name: string): string {
  return name.replaceAll(/(^|-)([a-z])/g, (_, _separator, letter: string) => letter.toUpperCase());
}
