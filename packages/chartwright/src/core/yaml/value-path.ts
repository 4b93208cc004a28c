import type { DocumentPath } from '../document-path.ts';
import { isMap } from '../untyped.ts';

/**
 * The keys that a dotted path names. A key may hold dots itself (`grafana.ini`), so the longest existing key is
 * used; brackets and quotes may be written (`grafana["grafana.ini"].server`, `receivers[0]`).
 *
 * @param root values in which the path is looked up
 */
export function valuePath(root: unknown, text: string): DocumentPath {
  const words = [...text.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|[^.[\]]+/g)].map(([whole, quoted, index]) => {
    if (index !== undefined) return Number(index);
    return quoted ?? whole;
  });
  const path: (string | number)[] = [];
  let at: unknown = root;
  for (let start = 0; start < words.length;) {
    const { key, taken } = stepAt(at, words, start);
    path.push(key);
    at = isMap(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[key] : undefined;
    start += taken;
  }
  return path;
}

function stepAt(
  at: unknown,
  words: readonly (string | number)[],
  start: number,
): { key: string | number; taken: number } {
  const first = words[start] ?? '';
  if (!isMap(at)) return { key: first, taken: 1 };
  for (let end = words.length; end > start; end -= 1) {
    const key = words.slice(start, end).join('.');
    if (Object.hasOwn(at, key)) return { key, taken: end - start };
  }
  return { key: first, taken: 1 };
}
