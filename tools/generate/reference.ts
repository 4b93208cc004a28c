import type { Schema } from './bundle.ts';

/**
 * The values reference as Markdown: one table a block, a row for each key.
 *
 * @param bundle a bundled schema with a `description` at each key
 */
export function renderReference(bundle: Schema): string {
  const definitions = bundle['definitions'] as Record<string, Schema>;
  const resolve = (schema: Schema): Schema => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const { $ref: _ref, ...siblings } = schema;
    return { ...definitions[reference.replace('#/definitions/', '')], ...siblings };
  };
  const sections: string[] = [];
  const section = (path: string, schema: Schema): void => {
    const rows: string[] = [];
    const deeper: [string, Schema][] = [];
    for (const [key, raw] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
      const property = resolve(raw);
      const name = key.includes('.') ? `["${key}"]` : key;
      const required = ((schema['required'] ?? []) as string[]).includes(key);
      rows.push(
        `| \`${name}\` | ${typeOf(property, resolve)} | ${defaultOf(raw, required)} | ${escape(textOf(property['description']))} |`,
      );
      const child = childOf(property, resolve);
      if (child !== undefined) deeper.push([join(path, name) + child.suffix, child.schema]);
    }
    if (rows.length > 0)
      sections.push(
        [
          `## ${path === '' ? 'Top level' : `\`${path}\``}`,
          '',
          ...(path !== '' && schema['description'] !== undefined ? [textOf(schema['description']), ''] : []),
          '| key | type | default | meaning |',
          '|---|---|---|---|',
          ...rows,
        ].join('\n'),
      );
    for (const [childPath, child] of deeper) section(childPath, child);
  };
  section('', bundle);
  return `${sections.join('\n\n')}\n`;
}

function childOf(schema: Schema, resolve: (s: Schema) => Schema): { suffix: string; schema: Schema } | undefined {
  if (schema['properties'] !== undefined) return { suffix: '', schema };
  const entry = schema['additionalProperties'];
  if (typeof entry === 'object' && entry !== null) {
    const resolved = resolve(entry as Schema);
    if (resolved['properties'] !== undefined) return { suffix: '.<name>', schema: resolved };
  }
  const items = schema['items'];
  if (typeof items === 'object' && items !== null) {
    const resolved = resolve(items as Schema);
    if (resolved['properties'] !== undefined) return { suffix: '[]', schema: resolved };
  }
  return undefined;
}

function typeOf(schema: Schema, resolve: (s: Schema) => Schema): string {
  const choices = schema['enum'];
  if (Array.isArray(choices)) return choices.map((choice) => `\`${String(choice)}\``).join(' or ');
  const type = textOf(schema['type']) || 'any';
  if (type === 'array') return `list of ${typeOf(resolve((schema['items'] ?? {}) as Schema), resolve)}`;
  if (type === 'object' && typeof schema['additionalProperties'] === 'object')
    return `map of ${typeOf(resolve(schema['additionalProperties'] as Schema), resolve)}`;
  return type;
}

function defaultOf(schema: Schema, required: boolean): string {
  const value = schema['default'];
  if (value === undefined) return required ? 'required' : '–';
  return `\`${JSON.stringify(value)}\``;
}

/** The text of a keyword; empty when it is absent. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}

function join(path: string, key: string): string {
  return path === '' ? key : key.startsWith('[') ? `${path}${key}` : `${path}.${key}`;
}
