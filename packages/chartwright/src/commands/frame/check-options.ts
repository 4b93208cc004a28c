import { nearest } from '../../core/schema/words.ts';
import type { OptionSchema, OptionSchemas } from './options.ts';

/**
 * The first fault of a command's options, in one line.
 *
 * Nx would refuse them too, but in a batch it does so outside of any handler, and its process ends with an unhandled
 * rejection; so the schemas that Nx gets accept everything, and options are checked here.
 *
 * @param command as the person runs it, for example `platform:size`
 * @param given the options as Nx parsed them, with names in camel case
 * @returns undefined when all of them are valid
 */
export function optionFault(
  command: string,
  schemas: OptionSchemas,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const schema = schemas[name];
    if (schema === undefined) return unknownOption(command, schemas, name, value);
    const expected = expectedOf(schema, value);
    if (expected !== undefined)
      return `${command}: ${typed(name)} is ${shown(value)}; expected ${expected}${suggestion(name, schema, value)}`;
  }
  const missing = Object.entries(schemas).find(([name, { required }]) => required && given[name] === undefined);
  if (missing === undefined) return undefined;
  const [name, { description }] = missing;
  return `${command}: ${typed(name)} is missing: ${lowerFirst(description)}`;
}

/**
 * The options with those that were given by their position. Nx puts them under their names itself, but not in a batch,
 * whose executor gets them as `_`.
 */
export function withArguments(
  schemas: OptionSchemas,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { _: positions, ...named } = given;
  if (!Array.isArray(positions)) return given;
  const left: unknown[] = [...(positions as readonly unknown[])];
  const placed = Object.entries(schemas).flatMap(([name, { $default }]) => {
    if ($default === undefined || named[name] !== undefined || left[$default.index] === undefined) return [];
    const [value] = left.splice($default.index, 1);
    return [[name, String(value)] as const];
  });
  return { ...named, ...Object.fromEntries(placed), ...(left.length === 0 ? {} : { _: left }) };
}

/** The options, with the default of each that is not given. */
export function withDefaults(
  schemas: OptionSchemas,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = Object.entries(schemas).flatMap(([name, { default: value }]) =>
    value === undefined || given[name] !== undefined ? [] : [[name, value] as const],
  );
  return { ...given, ...Object.fromEntries(defaults) };
}

/** The option as it is typed: `--update-lock` of `updateLock`. */
export function typed(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function unknownOption(command: string, schemas: OptionSchemas, name: string, value: unknown): string {
  if (name === '_') return `${command}: it takes no argument ${[value].flat().map(shown).join(', ')}`;
  const near = nearest(name, Object.keys(schemas));
  const known = Object.keys(schemas).map(typed).join(', ');
  const suggested = near === undefined ? '' : `, did you mean ${typed(near)}?`;
  return `${command}: there is no option ${typed(name)}${suggested} (options: ${known})`;
}

/** What the value should be; undefined when it is valid. */
function expectedOf(schema: OptionSchema, value: unknown): string | undefined {
  if (schema.type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (schema.type === 'number') {
    if (typeof value === 'number' && value >= (schema.minimum ?? -Infinity)) return undefined;
    return schema.minimum === undefined ? 'a number' : `a number of at least ${schema.minimum}`;
  }
  if (schema.enum !== undefined) {
    const known = typeof value === 'string' && schema.enum.includes(value);
    return known ? undefined : `one of ${schema.enum.join(', ')}`;
  }
  if (typeof value !== 'string' || value === '') return 'one text';
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) return lowerFirst(schema.description);
  return undefined;
}

function suggestion(name: string, schema: OptionSchema, value: unknown): string {
  const near = typeof value === 'string' ? nearest(value, schema.enum ?? []) : undefined;
  return near === undefined ? '' : `; did you mean ${typed(name)}=${near}?`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value).slice(0, 60);
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
