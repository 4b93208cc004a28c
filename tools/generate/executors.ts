import type { OptionSchema, OptionSchemas } from '../../packages/chartwright/src/commands/frame/options.ts';
import { chartCommands, platformCommands } from '../../packages/chartwright/src/commands/table.ts';

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

/** Every executor, from the table of commands. */
function executors(): Executor[] {
  const ofCharts = Object.entries(chartCommands).map(([command, { description, options, run }]) => {
    return { name: command, command, description, options, run, batch: true };
  });
  const ofPlatform = Object.entries(platformCommands).map(([command, { description, options, run }]) => {
    return { name: `platform-${command}`, command, description, options, run, batch: false };
  });
  return [...ofCharts, ...ofPlatform];
}

/** The text of `executors.json`. */
export function executorsManifest(): object {
  const entries = executors().map(({ name, description, batch }) => {
    const implementation = `./dist/${folder}/${name}`;
    const batched = batch ? { batchImplementation: `${implementation}#batch`, preferBatch: true } : {};
    return [name, { implementation, ...batched, schema: `${implementation}.schema.json`, description }] as const;
  });
  return { $schema: 'https://json-schema.org/schema', executors: Object.fromEntries(entries) };
}

/** The modules that `executors.json` names, by path relative to the package's `src`. */
export function executorModules(): Map<string, string> {
  return new Map(
    executors().map(({ name, command, run: [run, file], batch }) => [
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
    ]),
  );
}

/** The schemas of options that Nx reads, by path relative to the package's `src`. */
export function executorSchemas(): Map<string, object> {
  return new Map(
    executors().map(({ name, description, options, batch }) => [
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
    ]),
  );
}

function nxSchema({ required: _required, ...schema }: OptionSchema): object {
  return schema;
}

/** What Nx cannot find fault with: in a batch its refusal would end the process with an unhandled rejection. */
function unchecked({ description, default: value, enum: choices }: OptionSchema): object {
  const words = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
  return { description: `${description}${words}`, ...(value === undefined ? {} : { default: value }) };
}
