import { type OptionsSchema, optionsTable } from './options-reference.ts';

/** A generator with its `schema.json`. */
export interface GeneratorEntry {
  readonly name: string;
  readonly description: string;
  readonly schema: OptionsSchema;
}

/** The reference of all generators as Markdown, a section for each. */
export function renderGeneratorsReference(generators: readonly GeneratorEntry[]): string {
  return [
    '# Generators',
    'Run one with `npx nx generate <name>`; where another plugin has the same name, with `npx nx generate @chartwright/nx:<name>`. All take `--dry-run`, which prints the change of each file and writes nothing. Pass `--no-interactive` in scripts, so that a missing option is an error and no question.',
    ...generators.flatMap(section),
  ].join('\n\n');
}

function section({ name, description, schema }: GeneratorEntry): string[] {
  const examples = (schema.examples ?? []).flatMap((example) => [`# ${example.description}`, `npx ${example.command}`]);
  return [
    `## \`${name}\``,
    schema.description ?? description,
    ...(examples.length === 0 ? [] : [['```sh', ...examples, '```'].join('\n')]),
    optionsTable(schema),
  ];
}
