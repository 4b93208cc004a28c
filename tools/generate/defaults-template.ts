import type { Schema } from './bundle.ts';

/**
 * Renders the schema's defaults as Helm templates that fill them into a dictionary in place, in the very way of ajv's
 * `useDefaults`: a key that is absent gets its default, then its value is filled in turn. A user's `false` and `0` stay.
 *
 * @param bundle a bundled schema; defaults are read from `properties`, map entries and list items
 * @param prefix name of the root template, for example `lib-team.defaults`
 * @returns the text of a `.tpl` file, one `define` for each object that has something to fill; no line is longer than
 *   {@link longestLine}
 */
export function renderDefaultsTemplate(bundle: Schema, prefix: string): string {
  const definitions = (bundle['definitions'] ?? {}) as Record<string, Schema>;
  const blocks: string[] = [];
  const names = new Map<string, string>();

  const resolve = (schema: Schema): Schema => {
    const reference = schema['$ref'];
    return typeof reference === 'string' ? (definitions[reference.replace('#/definitions/', '')] ?? {}) : schema;
  };

  const define = (name: string, schema: Schema): string | undefined => {
    const lines = fill(schema, name);
    if (lines.length === 0) return undefined;
    const given = name === prefix ? 'the values' : `the values of \`${name.slice(prefix.length + 1)}\``;
    blocks.push(`{{- define "${name}" -}}\n{{- /* Given ${given}. */ -}}\n${lines.join('\n')}\n{{- end -}}`);
    return name;
  };

  const templateOf = (schema: Schema, name: string): string | undefined => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return define(name, schema);
    const key = reference.replace('#/definitions/', '');
    const known = names.get(key);
    if (known !== undefined) return known === '' ? undefined : known;
    const made = define(`${prefix}.${key}`, definitions[key] ?? {});
    names.set(key, made ?? '');
    return made;
  };

  const fill = (schema: Schema, name: string): string[] => {
    const lines: string[] = [];
    for (const [key, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
      if (property['default'] !== undefined) lines.push(...set(key, property['default']));
      const template = templateOf(property, `${name}.${key}`);
      if (template !== undefined) {
        const kind = resolve(property)['type'] === 'array' ? 'slice' : 'map';
        // `with` would pass over an empty map, whose own defaults are still to be filled in.
        lines.push(
          ...block(`if kindIs "${kind}" (get . ${quote(key)})`, [`include "${template}" (get . ${quote(key)})`]),
        );
      }
    }
    const entries = (schema['additionalProperties'] ?? schema['items']) as Schema | boolean | undefined;
    if (typeof entries === 'object') {
      const template = templateOf(entries, `${name}.entry`);
      if (template !== undefined)
        lines.push(
          '{{- range $key, $entry := . -}}',
          ...block('if kindIs "map" $entry', [`include "${template}" $entry`]).map((line) => `  ${line}`),
          '{{- end -}}',
        );
    }
    return lines;
  };

  define(prefix, bundle);
  return `${blocks.join('\n\n')}\n`;
}

/** The longest line that a template may have. */
export const longestLine = 120;

/** The lines that give a key its default where it is absent. */
function set(key: string, value: unknown): string[] {
  const condition = `if not (hasKey . ${quote(key)})`;
  const action = `$_ := set . ${quote(key)}`;
  const whole = block(condition, [`${action} ${literal(value)}`]);
  if (whole.every(fits)) return whole;
  return block(condition, [action, ...literalLines(value, '    ')]);
}

/** A block around one action: on one line where that fits, else on three or more. */
function block(opening: string, [action = '', ...more]: readonly string[]): string[] {
  const line = `{{- ${opening} }}{{ ${action} }}{{ end -}}`;
  if (more.length === 0 && fits(line)) return [line];
  const lines = [`  {{- ${action}`, ...more];
  return [`{{- ${opening} -}}`, ...lines.slice(0, -1), `${lines.at(-1) ?? ''} -}}`, '{{- end -}}'];
}

function fits(line: string): boolean {
  return line.length <= longestLine;
}

/** A Go template expression for a JSON value, on as many lines as it takes. */
function literalLines(value: unknown, indent: string): string[] {
  const line = `${indent}${literal(value)}`;
  // Room for the brackets that close what it is in, and for the end of the action.
  if (line.length <= longestLine - 10 || typeof value !== 'object' || value === null) return [line];
  const items = Array.isArray(value)
    ? value.flatMap((item) => literalLines(item, `${indent}  `))
    : Object.entries(value).flatMap(([key, item]) => {
        const [first = '', ...others] = literalLines(item, `${indent}  `);
        return [`${indent}  ${quote(key)} ${first.trimStart()}`, ...others];
      });
  const lines = [`${indent}(${Array.isArray(value) ? 'list' : 'dict'}`, ...items];
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ''})`];
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** A Go template expression for a JSON value. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `(list${value.map((item) => ` ${literal(item)}`).join('')})`;
  if (typeof value === 'object' && value !== null)
    return `(dict${Object.entries(value)
      .map(([key, item]) => ` ${quote(key)} ${literal(item)}`)
      .join('')})`;
  return JSON.stringify(value);
}
