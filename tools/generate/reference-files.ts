import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import type { PlatformRule } from '../../packages/chartwright/src/platform/rules/rules.ts';
import type { Rule } from '../../packages/chartwright/src/team/values/rules.ts';
import { renderChangedKeysReference } from './changed-keys-reference.ts';
import { type GeneratorEntry, renderGeneratorsReference } from './generators-reference.ts';
import type { OptionsSchema } from './options-reference.ts';
import { renderPersonasReference } from './personas-reference.ts';
import { renderPlatformRulesReference, renderRulesReference } from './rules-reference.ts';
import { renderThingsReference } from './things-reference.ts';
import { renderTargetsReference } from './targets-reference.ts';

const packageFolder = 'packages/chartwright';

/**
 * The pages of `docs/reference/` that are made from the plugin's own manifests, the rules and the personas' chart.
 *
 * @param root absolute folder of the repository
 * @returns path to content
 */
export async function referenceFiles(root: string): Promise<Map<string, string>> {
  const { rules } = parse(readFileSync(join(root, 'schemas/team.rules.yaml'), 'utf8')) as { rules: Rule[] };
  const platformRules = parse(readFileSync(join(root, 'schemas/platform.rules.yaml'), 'utf8')) as Record<
    'environment' | 'values',
    PlatformRule[]
  >;
  const pages = {
    'generators.md': ['generators.json and schema.json', renderGeneratorsReference(generators(root))],
    'things.md': ['schemas/team.schema.json and team.things.yaml', renderThingsReference()],
    'targets.md': ['packages/chartwright/src/commands/table.ts', renderTargetsReference()],
    'rules.md': ['schemas/team.rules.yaml', renderRulesReference(rules)],
    'platform-rules.md': ['schemas/platform.rules.yaml', renderPlatformRulesReference(platformRules)],
    'changed-keys.md': ['packages/chartwright/src/core/changes/key-changes.ts', renderChangedKeysReference()],
    'personas.md': ['charts/platform-personas', renderPersonasReference(personaTemplates(root))],
  } as const;
  const files = new Map<string, string>();
  for (const [name, [source, text]] of Object.entries(pages)) {
    const path = `docs/reference/${name}`;
    const options = await resolveConfig(join(root, path));
    const notice = `<!-- Generated from ${source} by \`npm run generate\`; do not edit. -->`;
    files.set(path, await format(`${notice}\n\n${text}\n`, { ...options, parser: 'markdown' }));
  }
  return files;
}

function generators(root: string): GeneratorEntry[] {
  const manifest = readJson(join(root, packageFolder, 'generators.json')) as {
    generators: Record<string, { schema: string; description: string }>;
  };
  return Object.entries(manifest.generators).map(([name, { schema, description }]) => ({
    name,
    description,
    schema: readJson(join(root, packageFolder, schema.replace('./dist/', 'src/'))) as OptionsSchema,
  }));
}

/** The templates that hold rules; the others make the roles that gather them. */
function personaTemplates(root: string): string[] {
  const folder = join(root, 'charts/platform-personas/templates');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.filter((text) => /^rules:$/m.test(text));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
