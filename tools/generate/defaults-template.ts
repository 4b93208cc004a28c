import type { Schema } from './bundle.ts';

/**
 * Renders the schema's defaults as Helm templates that fill them into a dictionary in place, in the very way of ajv's
 * `useDefaults`: a key that is absent gets its default, then its value is filled in turn. A user's `false` and `0` stay.
 *
 * @param bundle a bundled schema; defaults are read from `properties`, map entries and list items
 * @param prefix name of the root template, for example `lib-team.defaults`
 * @returns the text of a `.tpl` file, one `define` for each object that has something to fill
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
    blocks.push(`{{- define "${name}" -}}\n${lines.join('\n')}\n{{- end -}}`);
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
      if (property['default'] !== undefined)
        lines.push(
          `{{- if not (hasKey . ${quote(key)}) }}{{ $_ := set . ${quote(key)} ${literal(property['default'])} }}{{ end -}}`,
        );
      const template = templateOf(property, `${name}.${key}`);
      if (template !== undefined) {
        const kind = resolve(property)['type'] === 'array' ? 'slice' : 'map';
        // `with` would pass over an empty map, whose own defaults are still to be filled in.
        lines.push(
          `{{- if kindIs "${kind}" (get . ${quote(key)}) }}{{ include "${template}" (get . ${quote(key)}) }}{{ end -}}`,
        );
      }
    }
    const entries = (schema['additionalProperties'] ?? schema['items']) as Schema | boolean | undefined;
    if (typeof entries === 'object') {
      const template = templateOf(entries, `${name}.entry`);
      if (template !== undefined)
        lines.push(
          `{{- range $key, $entry := . }}{{ if kindIs "map" $entry }}{{ include "${template}" $entry }}{{ end }}{{ end -}}`,
        );
    }
    return lines;
  };

  define(prefix, bundle);
  return `${blocks.join('\n\n')}\n`;
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
