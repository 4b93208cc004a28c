/**
 * Makes every file that is derived from `schemas/`, from the plugin's manifests, and from the facts of the example, and
 * lists in the table of proof what no scenario runs. With `--check` it writes nothing and fails when a file differs.
 * When it has written a module it runs once more, for the pages that are made by means of it.
 *
 *     npm run generate
 *     npm run generate -- --check
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { format, resolveConfig } from 'prettier';
import { FsTree } from 'nx/src/generators/tree.js';
import { parse } from 'yaml';
import { bundleSchema } from './bundle.ts';
import { codeHelp } from './code-help.ts';
import { teamDashboardTemplate } from './dashboard/team-dashboard.ts';
import { dataTemplate } from './data-template.ts';
import { pipelineFile } from '../../packages/chartwright/src/nx/generators/ci/generator.ts';
import { refusedKinds } from '../../packages/chartwright/src/team/objects/refused-kinds.ts';
import { renderDefaultsTemplate } from './defaults-template.ts';
import { executorSchemas, executorsManifest, executorModules } from './executors.ts';
import { generatorOptions } from './generator-options.ts';
import { onlineBoutiqueTeams } from './online-boutique.ts';
import { keptKeys } from './kept-keys.ts';
import { rings } from '../../packages/chartwright/src/platform/model/rings.ts';
import { renderReference } from './reference.ts';
import { referenceFiles } from './reference-files.ts';
import { rulesTemplate } from './rules-template.ts';
import { suspectsTemplate } from './suspects-template.ts';
import type { KeptLists, RuleSource } from './suspect-conditions.ts';
import { renderTypes } from './types.ts';
import { withGaps } from '../../e2e/proof/proof.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = 'packages/chartwright/src';
/** The table of commands, relative to the repository. */
const commandTable = `${source}/commands/table.ts`;
const notice = 'Generated from schemas/ by `npm run generate`; do not edit.';

/** Path of each derived file to its content. */
export async function derivedFiles(): Promise<Map<string, string>> {
  const bundle = bundleSchema(join(root, 'schemas/team.schema.json'));
  const { rules } = parse(readFileSync(join(root, 'schemas/team.rules.yaml'), 'utf8')) as { rules: RuleSource[] };
  const kept = parse(readFileSync(join(root, 'schemas/team.kept.yaml'), 'utf8')) as Record<string, unknown>;
  const monitors = parse(readFileSync(join(root, 'schemas/team.monitors.yaml'), 'utf8')) as Record<string, unknown>;
  const files = new Map<string, string>();
  const typescript = async (path: string, text: string, from = 'schemas/'): Promise<void> => {
    const options = await resolveConfig(join(root, path));
    const header = `// Generated from ${from} by \`npm run generate\`; do not edit.`;
    files.set(path, await format(`${header}\n\n${text}`, { ...options, parser: 'typescript' }));
  };
  await typescript(
    `${source}/core/schema/generated/team-schema.ts`,
    `export const teamSchema: Readonly<Record<string, unknown>> = ${JSON.stringify(bundle)};`,
  );
  await typescript(
    `${source}/team/generated/team-rules.ts`,
    `export const teamRules = ${JSON.stringify(rules)} as const;`,
  );
  await typescript(
    `${source}/team/generated/team-kept.ts`,
    `export const teamKept = ${JSON.stringify(kept)} as const;`,
  );
  await typescript(
    `${source}/team/generated/team-monitors.ts`,
    `export const teamMonitors = ${JSON.stringify(monitors)} as const;`,
  );
  const things = parse(readFileSync(join(root, 'schemas/team.things.yaml'), 'utf8')) as Record<string, unknown>;
  await typescript(
    `${source}/team/generated/team-things.ts`,
    `export const teamThings = ${JSON.stringify(things)} as const;`,
  );
  const platformRules = parse(readFileSync(join(root, 'schemas/platform.rules.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  await typescript(
    `${source}/platform/generated/platform-rules.ts`,
    `export const platformRules = ${JSON.stringify(platformRules)} as const;`,
  );
  await typescript(`${source}/team/generated/team-values.ts`, await renderTypes(bundle, 'TeamValues'));
  await addPlatform(files, typescript);
  const guide = readFileSync(join(root, 'docs/guides/errors.md'), 'utf8');
  await typescript(
    `${source}/core/report/generated/code-help.ts`,
    `export const codeHelp: Readonly<Record<string, { readonly meaning: string; readonly fix: string }>> = ${JSON.stringify(codeHelp(guide))};`,
    'docs/guides/errors.md',
  );
  for (const [path, text] of executorModules()) await typescript(`${source}/${path}`, text, commandTable);
  const manifest = JSON.parse(readFileSync(join(root, 'packages/chartwright/generators.json'), 'utf8')) as {
    generators: Record<string, unknown>;
  };
  await typescript(
    `${source}/nx/generators/generated/options.ts`,
    await generatorOptions(join(root, source, 'nx/generators'), Object.keys(manifest.generators)),
    "the generators' schema.json",
  );
  const json = async (path: string, value: object): Promise<void> => {
    const options = await resolveConfig(join(root, path));
    files.set(path, await format(JSON.stringify(value), { ...options, parser: 'json' }));
  };
  await json('packages/chartwright/executors.json', executorsManifest());
  for (const [path, schema] of executorSchemas()) await json(`${source}/${path}`, schema);
  files.set(
    'charts/lib-team/templates/_defaults.tpl',
    `{{/* ${notice} */}}\n\n${renderDefaultsTemplate(bundle, 'lib-team.defaults')}`,
  );
  files.set('charts/lib-team/templates/_rules.tpl', `{{/* ${notice} */}}\n\n${rulesTemplate(rules)}`);
  files.set(
    'charts/lib-team/templates/_rule-suspects.tpl',
    `{{/* ${notice} */}}\n\n${suspectsTemplate(rules, kept as KeptLists)}`,
  );
  files.set(
    'charts/lib-platform/templates/base/guard-rails/_kept-keys.tpl',
    `{{/* ${notice} */}}\n\n${dataTemplate('lib-platform.kept-keys', keptKeys(kept as KeptLists))}`,
  );
  files.set(
    'charts/lib-platform/templates/base/guard-rails/_reach.tpl',
    `{{/* ${notice} */}}\n\n${dataTemplate('lib-platform.reach', monitors)}`,
  );
  files.set('charts/lib-team/templates/_kept.tpl', `{{/* ${notice} */}}\n\n${dataTemplate('lib-team.kept', kept)}`);
  files.set(
    'charts/lib-team/templates/_refused-kinds.tpl',
    `{{/* ${notice} */}}\n\n${dataTemplate('lib-team.refused-kinds', { kinds: refusedKinds(bundle) })}`,
  );
  files.set('charts/lib-team/templates/app/_dashboard-model.tpl', teamDashboardTemplate());
  files.set(
    'docs/reference/team-values.md',
    `<!-- ${notice} -->\n\n# Values of a team chart\n\n${String(bundle['description'])}\n\n${renderReference(bundle)}`,
  );
  for (const [path, content] of await referenceFiles(root)) files.set(path, content);
  const proof = 'docs/reference/proof.md';
  files.set(proof, withGaps(readFileSync(join(root, proof), 'utf8')));
  // This repository checks its own charts by what it writes for others.
  const pipeline = pipelineFile(new FsTree(root, false), { provider: 'github' });
  files.set(pipeline.path, pipeline.content);
  const boutique = 'examples/online-boutique';
  files.set(
    `${boutique}/teams.yaml`,
    `# Generated from facts.yaml by \`npm run generate\`; do not edit.\n${onlineBoutiqueTeams(readFileSync(join(root, boutique, 'facts.yaml'), 'utf8'))}`,
  );
  return files;
}

/** Documents of the platform: name of the type, and the schema. */
const platformDocuments = {
  platform: 'Platform',
  environment: 'Environment',
  component: 'Component',
  'platform-values': 'PlatformValues',
} as const;

/** Schemas, types and defaults of the platform's documents. */
async function addPlatform(
  files: Map<string, string>,
  typescript: (path: string, text: string) => Promise<void>,
): Promise<void> {
  const modules: string[] = [];
  for (const [name, type] of Object.entries(platformDocuments)) {
    const bundle = bundleSchema(join(root, `schemas/${name}.schema.json`));
    const constant = `${type.charAt(0).toLowerCase()}${type.slice(1)}Schema`;
    modules.push(`export const ${constant}: Readonly<Record<string, unknown>> = ${JSON.stringify(bundle)};`);
    await typescript(`${source}/platform/generated/${name}.ts`, await renderTypes(bundle, type));
    files.set(
      `docs/reference/${name}.md`,
      `<!-- ${notice} -->\n\n# ${String(bundle['title'])}\n\n${String(bundle['description'])}\n\n${renderReference(bundle)}`,
    );
    if (name === 'platform-values')
      files.set(
        'charts/lib-platform/templates/_defaults.tpl',
        `{{/* ${notice} */}}\n\n${renderDefaultsTemplate(bundle, 'lib-platform.defaults')}`,
      );
  }
  const namespaces = Object.fromEntries(rings.map(({ name, namespace }) => [name, namespace]));
  files.set(
    'charts/lib-platform/templates/_ring-namespaces.tpl',
    `{{/* Generated from rings.ts by \`npm run generate\`; do not edit. */}}\n\n${dataTemplate('lib-platform.ring-namespaces', namespaces)}`,
  );
  await typescript(`${source}/core/schema/generated/platform-schemas.ts`, modules.join('\n\n'));
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, content] of await derivedFiles()) {
  const file = join(root, path);
  if (read(file) === content) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
for (const path of stale) console.log(`${check ? 'stale' : 'wrote'} ${path}`);
// Pages are made by the plugin's own code, which read these modules when this process began.
if (!check && stale.some((path) => path.includes('/generated/'))) {
  const { exitCode } = await execa(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    reject: false,
  });
  process.exitCode = exitCode ?? 1;
}
if (check && stale.length > 0) {
  console.error('Derived files differ from what they are made from: run `npm run generate` and commit the result.');
  process.exitCode = 1;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
