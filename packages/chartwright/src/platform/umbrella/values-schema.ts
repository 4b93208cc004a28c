import type { ChosenComponent } from '../model/platform.ts';
import { platformValuesSchema } from '../../core/schema/generated/platform-schemas.ts';
import { umbrellaLibrary } from './input.ts';

/**
 * The schema of the umbrella's values: the platform's own values, and one open map a dependency, which is its own schema's
 * to judge. A key that is neither is refused.
 *
 * @param names of the dependencies, as they stand in the values
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
 * nothing that Helm does not judge by: what a value means is in `docs/reference/platform-values.md`.
 *
 * @returns JSON with a top-level key a line
 */
export function renderUmbrellaSchema(charts: readonly ChosenComponent[]): string {
  const full = umbrellaSchema(charts.map(({ component }) => component.name));
  const lines = Object.entries(judged(full)).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** A schema without what only people and generators read. */
function judged(schema: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          !((key === 'description' || key === 'title') && typeof value === 'string') && key !== 'default',
      )
      .map(([key, value]) => [key, namedByPeople.has(key) ? eachJudged(value) : judgedPart(value)]),
  );
}

/** Keywords whose keys are names, so that one called `description` is a property. */
const namedByPeople = new Set(['properties', 'definitions', 'patternProperties']);

function eachJudged(map: unknown): unknown {
  return Object.fromEntries(Object.entries(map as object).map(([name, schema]) => [name, judgedPart(schema)]));
}

function judgedPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(judgedPart);
  return typeof value === 'object' && value !== null ? judged(value as Record<string, unknown>) : value;
}
