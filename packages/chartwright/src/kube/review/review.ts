import type { FoldedChange } from '../diff/change-fold.ts';
import { type MarkKind, markKinds } from '../diff/marks.ts';

/** What changes, for a person who decides whether it may. */
export interface Review {
  /** What it is compared with, as messages name it: `main (824ab001)`. */
  readonly base: string;
  readonly parts: readonly ReviewPart[];
}

/** The changes of the platform, of one team, or of all teams. */
export interface ReviewPart {
  /** `platform`, `teams`, or a team's name. */
  readonly title: string;
  /** What a reader must know before the changes, a sentence each. */
  readonly notes: readonly string[];
  /** How many teams or clusters there are. */
  readonly looked: number;
  /** What they are called: `team`, `cluster`. */
  readonly noun: string;
  /** The most dangerous first. */
  readonly changes: readonly FoldedChange[];
  /** Objects that differ in nothing but the versions in their labels. */
  readonly relabelled: number;
}

/** Changes with the most dangerous first, then those that most places have. */
export function byDanger(changes: readonly FoldedChange[]): FoldedChange[] {
  const ranked = changes.map((change) => ({ change, danger: dangerOf(change), name: nameIn(change) }));
  return ranked
    .toSorted(
      (a, b) => a.danger - b.danger || b.change.places.length - a.change.places.length || (a.name < b.name ? -1 : 1),
    )
    .map(({ change }) => change);
}

function dangerOf({ change }: FoldedChange): number {
  return Math.min(markKinds.length, ...change.marks.map(({ kind }) => markKinds.indexOf(kind)));
}

function nameIn({ change: { object } }: FoldedChange): string {
  return [object.kind, object.namespace ?? '', object.name].join('\0');
}

/** How many changes bring something about, and in how many places, the most dangerous first. */
export function markCounts(changes: readonly FoldedChange[]): { kind: MarkKind; changes: number; objects: number }[] {
  return markKinds.flatMap((kind) => {
    const marked = changes.filter(({ change }) => change.marks.some((mark) => mark.kind === kind));
    const objects = marked.reduce((sum, { places }) => sum + places.length, 0);
    return marked.length === 0 ? [] : [{ kind, changes: marked.length, objects }];
  });
}
