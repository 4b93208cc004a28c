/** A team by its name, and the text of its values. */
export interface NamedValues {
  readonly team: string;
  readonly text: string;
}

/** A team that is gone, and the one that has its values now. */
export interface RenamedTeam {
  readonly from: string;
  readonly to: string;
}

/** From this share of equal lines on, values are taken for those of one team; git takes files for renamed from 0.5 on. */
const alike = 0.6;

/**
 * Teams that have another name: one is gone, another one is new, and their values are about the same.
 *
 * @param gone teams that are no more
 * @param added teams that were not there before
 */
export function renamedTeams(gone: readonly NamedValues[], added: readonly NamedValues[]): RenamedTeam[] {
  const pairs = gone.flatMap((from) =>
    added.map((to) => ({ from: from.team, to: to.team, share: likeness(from, to) })),
  );
  const found: RenamedTeam[] = [];
  for (const { from, to, share } of pairs.toSorted((a, b) => b.share - a.share)) {
    if (share < alike) break;
    if (!found.some((pair) => pair.from === from || pair.to === to)) found.push({ from, to });
  }
  return found;
}

/** The share of lines that two values have in common, each with its own name left out (Dice's coefficient). */
function likeness(a: NamedValues, b: NamedValues): number {
  const [left, right] = [linesOf(a), linesOf(b)];
  const counts = new Map<string, number>();
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of right) {
    const count = counts.get(line) ?? 0;
    if (count === 0) continue;
    counts.set(line, count - 1);
    common += 1;
  }
  const total = left.length + right.length;
  return total === 0 ? 0 : (2 * common) / total;
}

/** Comments say nothing of what a team is, and a generated one is the same in every team's file. */
function linesOf({ team, text }: NamedValues): string[] {
  const name = new RegExp(`(?<![A-Za-z0-9])${team.replaceAll(/[^A-Za-z0-9-]/g, '\\$&')}(?![A-Za-z0-9])`, 'g');
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll(name, '<team>'))
    .filter((line) => line !== '' && !line.startsWith('#'));
}
