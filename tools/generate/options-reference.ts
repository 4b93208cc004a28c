import { inCode, markdownTable } from './markdown.ts';

/** The `schema.json` of a generator or an executor, as far as its reference is made from it. */
export interface OptionsSchema {
  readonly description?: string;
  readonly examples?: readonly { readonly command: string; readonly description: string }[];
  readonly properties?: Readonly<Record<string, OptionSchema>>;
  readonly required?: readonly string[];
}

interface OptionSchema {
  readonly type?: string;
  /** In place of a type, where a value may be of several. */
  readonly oneOf?: readonly { readonly type: string }[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly $default?: { readonly $source: string; readonly index: number };
}

/** A row for each option: how it is typed, what it holds, what it is when absent, and what it does. */
export function optionsTable({ properties = {}, required = [] }: OptionsSchema): string {
  const rows = Object.entries(properties).map(([name, option]) => [
    inCode(typed(name, option)),
    option.enum === undefined ? typeOf(option) : option.enum.map(inCode).join(' or '),
    required.includes(name) ? 'required' : option.default === undefined ? '–' : inCode(JSON.stringify(option.default)),
    option.description ?? '',
  ]);
  return rows.length === 0 ? 'No options.' : markdownTable(['option', 'type', 'default', 'meaning'], rows);
}

/** A value that may also be a number is text that looks like one. */
function typeOf({ type, oneOf }: OptionSchema): string {
  return type ?? oneOf?.[0]?.type ?? '';
}

/** `<name>` for a positional one, and `--min-replicas` for the others; Nx takes `--minReplicas` too. */
function typed(name: string, { $default }: OptionSchema): string {
  if ($default?.$source === 'argv') return `<${name}>`;
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
