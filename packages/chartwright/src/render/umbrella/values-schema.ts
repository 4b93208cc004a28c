import type { ChosenComponent } from '../../model/platform/platform.ts';
import { platformValuesSchema } from '../../schema/generated/platform-schemas.ts';
import { umbrellaLibrary } from './umbrella-input.ts';

/**
 * The umbrella's `values.schema.json`: the platform's own values, and one open map a dependency, which is its own
 * schema's to judge. A key that is neither is refused.
 */
export function renderUmbrellaSchema(charts: readonly ChosenComponent[]): string {
  const { properties, ...schema } = platformValuesSchema as { properties: Record<string, unknown> };
  const names = charts.map(({ component }) => component.name);
  const switches = Object.fromEntries(names.map((name) => [name, { type: 'boolean' }]));
  const full = {
    ...schema,
    properties: {
      ...properties,
      components: { ...(properties['components'] as object), properties: switches, additionalProperties: false },
      [umbrellaLibrary]: { description: 'Set by Helm itself.', type: 'object' },
      ...Object.fromEntries(
        charts.map(({ component }) => [
          component.name,
          { description: `Values of ${component.name}: ${component.description}.`, type: 'object' },
        ]),
      ),
    },
  };
  return `${JSON.stringify(full, null, 2)}\n`;
}
