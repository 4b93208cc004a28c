import { loadAll } from 'js-yaml';
import { isMap } from '../untyped.ts';

/** The map that a text holds; an empty one for a text of comments alone, or of anything else. */
export function yamlMap(text: string): Record<string, unknown> {
  const [first] = loadAll(text);
  return isMap(first) ? first : {};
}
