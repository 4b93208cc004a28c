/**
 * A key that a map does not have yet: the wanted one without dots, or that with a number.
 *
 * @param taken the map, or one with its keys
 */
export function freeKey(taken: object, wanted: string): string {
  const base = wanted.replaceAll('.', '-');
  let key = base;
  for (let number = 2; Object.hasOwn(taken, key); number += 1) key = `${base}-${number}`;
  return key;
}
