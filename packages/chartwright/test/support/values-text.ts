import { yamlJson } from '../../src/core/yaml/escapes.ts';

/**
 * Values as YAML that every reader takes for the very same data: JSON, with all that YAML forbids to be written as it is
 * written as an escape. Characters beyond U+FFFF stay, since YAML does not read JSON's pairs of escapes.
 */
export function valuesText(values: unknown): string {
  return `${yamlJson(values, 2)}\n`;
}
