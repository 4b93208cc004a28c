import { yamlJson } from '../../src/core/yaml/escapes.ts';

/**
 * Values as YAML that every parser reads as the same data: JSON, with an escape for each character that YAML forbids
 * unescaped. Characters beyond U+FFFF stay, since YAML does not read JSON's pairs of escapes.
 */
export function valuesText(values: unknown): string {
  return `${yamlJson(values, 2)}\n`;
}
