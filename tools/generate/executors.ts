import type { OptionSchema, OptionSchemas } from '../../packages/chartwright/src/commands/frame/options.ts';
import { chartCommands, platformCommands, sharedCommands } from '../../packages/chartwright/src/commands/table.ts';

/** An executor as `executors.json` lists it. */
interface Executor {
  /** `lint`, or `platform-lint` for a command of the umbrella. */
  readonly name: string;
  readonly description: string;
  readonly options: OptionSchemas;
  /** Name and file of the function that runs the command. */
  readonly run: readonly [name: string, file: string];
  /** Whether Nx hands it many tasks at once. */
  readonly batch: boolean;
  /** The command's name in its table. */
  readonly command: string;
}

const folder = 'nx/executors/generated';

/** Every executor of one command, from the table of commands. */
function executors(): Executor[] {
  const ofCharts = Object.entries(chartCommands).map(([command, { description, options, run }]) => {
    return { name: command, command, description, options, run, batch: true };
  });
  const ofPlatform = Object.entries(platformCommands).map(([command, { description, options, run }]) => {
    return { name: `platform-${command}`, command, description, options, run, batch: false };
  });
  return [...ofCharts, ...ofPlatform];
}

/** The executor of the commands that have one in common; each has its own too, for targets that people write. */
const shared = {
  name: 'chart',
  description: `Run a command of a chart: ${sharedCommands.join(', ')}`,
  batch: true,
  options: {
    command: { type: 'string', description: `The command: one of ${sharedCommands.join(', ')}.` },
    ...Object.assign({}, ...sharedCommands.map((command) => chartCommands[command].options)),
  } as OptionSchemas,
};

/** The text of `executors.json`. */
export function executorsManifest(): object {
  const entries = [...executors(), shared].map(({ name, description, batch }) => {
    const implementation = `./dist/${folder}/${name}`;
    const batched = batch ? { batchImplementation: `${implementation}#batch`, preferBatch: true } : {};
    return [name, { implementation, ...batched, schema: `${implementation}.schema.json`, description }] as const;
  });
  return { $schema: 'https://json-schema.org/schema', executors: Object.fromEntries(entries) };
}

function sharedModule(): string {
  const runs = sharedCommands.map((command) => [command, ...chartCommands[command].run] as const);
  return [
    [
      ...runs.map(([, run, file]) => `import { ${run} } from '../../../commands/${file.replace('./', '')}';`),
      `import { sharedExecutor } from '../chart-executor.ts';`,
    ].join('\n'),
    '',
    ['const { one, batch } = sharedExecutor({', ...runs.map(([command, run]) => `  ${command}: ${run},`), '});'].join(
      '\n',
    ),
    '',
    'export default one;',
    'export { batch };',
  ].join('\n');
}

/** The modules that `executors.json` names, by path relative to the package's `src`. */
export function executorModules(): Map<string, string> {
  return new Map([
    [`${folder}/${shared.name}.ts`, sharedModule()],
    ...executors().map(
      ({ name, command, run: [run, file], batch }) =>
        [
          `${folder}/${name}.ts`,
          [
            `import { ${run} } from '../../../commands/${file.replace('./', '')}';`,
            batch
              ? `import { chartExecutor } from '../chart-executor.ts';`
              : `import { platformExecutor } from '../platform-executor.ts';`,
            '',
            batch
              ? `const { one, batch } = chartExecutor('${command}', ${run});\n\nexport default one;\nexport { batch };`
              : `export default platformExecutor('${command}', ${run});`,
          ].join('\n'),
        ] as const,
    ),
  ]);
}

/** The schemas of options that Nx reads, by path relative to the package's `src`. */
export function executorSchemas(): Map<string, object> {
  return new Map(
    [...executors(), { ...shared, options: withoutDefaults(shared.options) }].map(
      ({ name, description, options, batch }) => [
        `${folder}/${name}.schema.json`,
        {
          $schema: 'https://json-schema.org/schema',
          title: name,
          description: `${description}.`,
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(options).map(([option, schema]) => [option, batch ? unchecked(schema) : nxSchema(schema)]),
          ),
          // The executor refuses what it does not know, in one line; Nx does it in many, and in a batch without a handler.
          additionalProperties: true,
        },
      ],
    ),
  );
}

/** Of commands that have an executor in common, each has defaults of its own, which the executor knows. */
function withoutDefaults(options: OptionSchemas): OptionSchemas {
  return Object.fromEntries(Object.entries(options).map(([name, { default: _default, ...schema }]) => [name, schema]));
}

function nxSchema({ required: _required, ...schema }: OptionSchema): object {
  return schema;
}

/** What Nx cannot find fault with: in a batch its refusal would end the process with an unhandled rejection. */
function unchecked({ description, default: value, enum: choices }: OptionSchema): object {
  const words = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
  return { description: `${description}${words}`, ...(value === undefined ? {} : { default: value }) };
}
