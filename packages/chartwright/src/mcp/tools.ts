import type { OptionSchema, OptionSchemas } from '../commands/frame/options.ts';
import { type ChartCommand, chartCommands, type PlatformCommand, platformCommands } from '../commands/table.ts';

/** A tool as the Model Context Protocol lists it, and the command behind it. */
export interface CommandTool {
  /** Such as `chart_lint` or `platform_explain`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What a client checks arguments against: an object without further properties, its fields the command's options. */
  readonly inputSchema: ToolSchema;
  /** The arguments as options: those of the command without what a tool does not offer, and `chart`. */
  readonly options: OptionSchemas;
  readonly of: 'chart' | 'platform';
  /** Name of the command in its table. */
  readonly command: string;
}

/** A JSON schema of a tool's arguments. */
export interface ToolSchema {
  readonly [keyword: string]: unknown;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** Formats that a reader of text can use; the others are for programs, or pages. */
const readable = ['text', 'json', 'markdown'];

/** Options that mean something else here: `output` writes a file, and a report is given back instead. */
const withheld = ['output'];

const oneChart = {
  type: 'string',
  description: 'Name of the chart, for a team chart the name of the team.',
  required: true,
} as const satisfies OptionSchema;

const anyChart = {
  type: 'string',
  description: `${oneChart.description} Without it, every chart that has the target.`,
} as const satisfies OptionSchema;

/** The read-only commands of both tables as tools, in the tables' order. */
export function commandTools(): CommandTool[] {
  const charts: readonly (readonly [string, ChartCommand])[] = Object.entries(chartCommands);
  const platform: readonly (readonly [string, PlatformCommand])[] = Object.entries(platformCommands);
  return [
    ...charts.flatMap(([name, command]) => (command.readOnly ? [chartTool(name, command)] : [])),
    ...platform.flatMap(([name, command]) => (command.readOnly ? [platformTool(name, command)] : [])),
  ];
}

function chartTool(command: string, { description, options }: ChartCommand): CommandTool {
  const chart = command === 'explain' ? oneChart : anyChart;
  return tool('chart', command, `npx nx run <chart>:${command}`, description, { chart, ...options });
}

function platformTool(command: string, { description, options }: PlatformCommand): CommandTool {
  return tool('platform', command, `npx nx run platform:${command}`, description, options);
}

function tool(
  of: CommandTool['of'],
  command: string,
  typed: string,
  description: string,
  all: OptionSchemas,
): CommandTool {
  const offered = Object.entries(all).filter(([name]) => !withheld.includes(name));
  const options = Object.fromEntries(
    offered.map(([name, option]) => [name, name === 'format' ? format(option) : option]),
  );
  return {
    name: `${of}_${command}`,
    title: description,
    description: `${description}. The same as \`${typed}\`.`,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, property(option)])),
      required: Object.entries(options).flatMap(([name, { required }]) => (required ? [name] : [])),
      additionalProperties: false,
    },
    options,
    of,
    command,
  };
}

function format(option: OptionSchema): OptionSchema {
  const formats = (option.enum ?? []).filter((name) => readable.includes(name));
  return { type: 'string', description: 'Format of the answer.', enum: formats, default: 'text' };
}

function property({ required: _required, $default: _position, ...schema }: OptionSchema): object {
  return schema;
}
