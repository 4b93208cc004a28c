import { formatLocation, formatProblem, type Problem } from '../../core/problem.ts';

/**
 * Notes as text, in which the same about several objects is told once, with all places: manifests repeat themselves.
 *
 * @returns one text for each group, in the order of their first places
 */
export function foldNotes(notes: readonly Problem[]): string[] {
  const groups = new Map<string, Problem[]>();
  for (const note of notes) {
    const key = JSON.stringify([note.code, fieldOf(note), note.found, note.expected]);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const text = formatProblem(first as Problem);
    if (others.length === 0) return text;
    return `${text}\n  also     ${others.map((other) => `${formatLocation(other)} ${other.path}`).join('\n           ')}`;
  });
}

/** The field without its object and without numbers of lists: `spec.template.spec.containers[].stdin`. */
function fieldOf({ path }: Problem): string {
  return (path.split(' ')[2] ?? '').replaceAll(/\[[0-9]+\]/g, '[]');
}
