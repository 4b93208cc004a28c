/** Values that are being written, without the keys that have nothing to say. */
export type Draft = Readonly<Record<string, unknown>>;

/** The entries that say something: undefined, and maps and lists that are empty, are left out. */
export function draftOf(entries: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => says(value)));
}

function says(value: unknown): boolean {
  if (value === undefined) return false;
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
}
