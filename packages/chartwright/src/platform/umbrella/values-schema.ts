import type { ChosenComponent } from '../model/platform.ts';
import { platformValuesSchema } from '../../core/schema/generated/platform-schemas.ts';
import { umbrellaLibrary } from './input.ts';

/**
 * The schema of the umbrella's values: the platform's own values, and one open map a dependency, which its own schema
 * checks. A key that is neither is refused.
 *
 * @param names of the dependencies, as used in the values
 */
export function umbrellaSchema(names: readonly string[]): Record<string, unknown> {
  const { properties, ...schema } = platformValuesSchema as { properties: Record<string, unknown> };
  const switches = Object.fromEntries(names.map((name) => [name, { type: 'boolean' }]));
  return {
    ...schema,
    properties: {
      ...properties,
      components: { ...(properties['components'] as object), properties: switches, additionalProperties: false },
      [umbrellaLibrary]: { description: 'Set by Helm itself.', type: 'object' },
      ...Object.fromEntries(names.map((name) => [name, { description: `Values of ${name}.`, type: 'object' }])),
    },
  };
}

/**
 * The umbrella's `values.schema.json`. Helm stores it with each release, in a form that hardly compresses, so it holds
 * nothing that Helm does not validate with: what a value means is in `docs/reference/platform-values.md`.
 *
 * @returns JSON with a top-level key a line
 */
export function renderUmbrellaSchema(charts: readonly ChosenComponent[]): string {
  const full = umbrellaSchema(charts.map(({ component }) => component.name));
  const lines = Object.entries(validating(full)).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The part of a schema that validates: without what only people and generators read. */
function validating(schema: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          !((key === 'description' || key === 'title') && typeof value === 'string') && key !== 'default',
      )
      .map(([key, value]) => [key, namedByPeople.has(key) ? eachValidating(value) : validatingPart(value)]),
  );
}

/** Keywords whose keys are names, so that one called `description` is a property. */
const namedByPeople = new Set(['properties', 'definitions', 'patternProperties']);

function eachValidating(map: unknown): unknown {
  return Object.fromEntries(Object.entries(map as object).map(([name, schema]) => [name, validatingPart(schema)]));
}

function validatingPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(validatingPart);
  return typeof value === 'object' && value !== null ? validating(value as Record<string, unknown>) : value;
}
