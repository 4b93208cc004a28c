import { yamlJson } from './escapes.ts';
import { yamlText } from './text.ts';

/**
 * Data as flow YAML on one line, without blanks inside the braces as chart-testing's lint requires. Strings are in
 * double quotes, which are JSON's and cannot be misread.
 */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return yamlJson(value);
  const pairs = Object.entries(value).map(([key, child]) => `${flowKey(key)}: ${flowText(child)}`);
  return `{${pairs.join(', ')}}`;
}

function flowKey(key: string): string {
  const plain = /^[A-Za-z][-\w]*$/.test(key) && yamlText(key).trim() === key;
  return plain ? key : yamlJson(key);
}
