/** What names in a release's objects stand for, by name, such as `payments` for `<team>`. */
export type ReleaseNames = ReadonlyMap<string, string>;

/** The label by which an object of a workload is known. */
const workloadLabel = /^\s+app\.kubernetes\.io\/name: "?([A-Za-z0-9][\w.-]*)/m;

/** A text with the names of its release, and of its workload, replaced by what they stand for. */
export type WithoutNames = (text: string) => string;

/**
 * Makes texts of several releases comparable, where names are all that differs.
 *
 * @param names of the release
 * @param document of the release, whose label says which workload it belongs to
 */
export function namelessBy(names: ReleaseNames, document: string): WithoutNames {
  const workload = workloadLabel.exec(document)?.[1];
  const known = new Map(names);
  if (workload !== undefined && !known.has(workload)) known.set(workload, '<workload>');
  // The longest first: a namespace may begin as the team's name does.
  const words = [...known.keys()].sort((a, b) => b.length - a.length).map(escapedWord);
  if (words.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`, 'g');
  return (text) => text.replace(pattern, (name) => known.get(name) ?? name);
}

function escapedWord(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
