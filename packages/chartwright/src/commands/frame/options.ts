import { PROGRAM_FORMATS, REPORT_FORMATS } from '../../core/report/formats.ts';

/** One option of a command: a property of a JSON schema (draft-07), and whether the command can do without it. */
export interface OptionSchema {
  readonly type: 'string' | 'boolean' | 'number';
  /** A sentence on what the option does, and what applies without it. */
  readonly description: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly default?: string | boolean | number;
  readonly required?: true;
  /** Position on the command line at which the value may be given without the option's name. */
  readonly $default?: { readonly $source: 'argv'; readonly index: number };
}

/** The options of a command by name, in camel case. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

type ValueOf<Option extends OptionSchema> = Option extends { readonly enum: readonly (infer Choice)[] }
  ? Choice
  : { string: string; boolean: boolean; number: number }[Option['type']];

type RequiredNames<Options extends OptionSchemas> = {
  [Name in keyof Options]: Options[Name] extends { readonly required: true } ? Name : never;
}[keyof Options];

/** The options that a command gets: those that it requires, and the others where the user gave them. */
export type OptionValues<Options extends OptionSchemas> = {
  readonly [Name in RequiredNames<Options>]: ValueOf<Options[Name]>;
} & {
  readonly [Name in Exclude<keyof Options, RequiredNames<Options>>]?: ValueOf<Options[Name]>;
};

const programFormats = PROGRAM_FORMATS.map((name) => `\`${name}\``);

/** Options of every command: how its report looks, and where it goes. */
export const reportOptions = {
  format: {
    type: 'string',
    description: `Format of the report. ${programFormats.slice(0, -1).join(', ')} and ${programFormats.at(-1) ?? ''} print nothing else, so that a program can read it.`,
    enum: REPORT_FORMATS,
    default: 'text',
  },
  output: {
    type: 'string',
    description: 'File to write the result to, relative to the workspace, instead of printing it.',
  },
} as const satisfies OptionSchemas;

/** Format of what compares with another commit. */
export const reviewFormat = {
  ...reportOptions.format,
  description: `${reportOptions.format.description} \`markdown\` fits into a comment on a pull request, and \`html\` is one page that needs nothing else.`,
  enum: [...REPORT_FORMATS, 'markdown', 'html'],
} as const satisfies OptionSchema;

/** Values of {@link reportOptions}. */
export type ReportOptions = OptionValues<typeof reportOptions>;
