import type { ChangePlace, FoldedChange } from '../diff/change-fold.ts';
import { changeHeading } from '../diff/change-text.ts';
import { markWords } from '../diff/marks.ts';
import { markCounts, type Review, type ReviewPart } from './review.ts';

/** As many names as a line lists. */
const listed = 3;

/** `998 of 1,000 teams differ: 3 changes in 5,988 objects` */
export function partHeading({ title, noun, looked, changes, relabelled }: ReviewPart, { base }: Review): string {
  const differ = new Set(changes.flatMap(({ places }) => places.map((place) => ownerOf(place, noun))));
  const objects = changes.reduce((sum, { places }) => sum + places.length, 0);
  const labels = relabelled === 0 ? '' : `; ${counted(relabelled, 'object')} in the versions of their labels alone`;
  const what =
    changes.length === 0 ? 'nothing differs' : `${counted(changes.length, 'change')} in ${counted(objects, 'object')}`;
  const share = looked <= 1 ? '' : ` ${number(differ.size)} of ${counted(looked, noun)} differ,`;
  return `${title}, compared with ${base}:${share} ${what}${labels}`;
}

function ownerOf({ team, environment }: ChangePlace, noun: string): string {
  return noun === 'cluster' ? (environment ?? '') : team;
}

/** `restarts pods: 2 changes, 1,996 objects` for each kind of mark. */
export function markLines(part: ReviewPart): string[] {
  return markCounts(part.changes).map(
    ({ kind, changes, objects }) => `${markWords[kind]}: ${counted(changes, 'change')}, ${counted(objects, 'object')}`,
  );
}

/** A change in one line: `~ Deployment/team-a/web in dev, prod; the same in 997 other teams: b, c, d and 994 more`. */
export function foldHeading(fold: FoldedChange): string {
  return `${changeHeading(fold.change)}${placeWords(fold.places)}`;
}

/** Where a change is, beside the object that is shown. */
export function placeWords(places: readonly ChangePlace[]): string {
  const [first] = places;
  if (first === undefined) return '';
  const environments = unique(places.flatMap(({ environment }) => environment ?? []));
  const where = environments.length === 0 ? '' : ` in ${environmentWords(places, environments)}`;
  const own = unique(places.filter(({ team }) => team === first.team).map(({ object }) => object));
  const others = unique(places.map(({ team }) => team)).filter((team) => team !== first.team);
  const same = [
    ...(own.length > 1 ? [`${counted(own.length - 1, 'other object')}: ${few(own.slice(1))}`] : []),
    ...(others.length > 0 ? [`${counted(others.length, 'other team')}: ${few(others)}`] : []),
  ];
  return `${where}${same.length === 0 ? '' : `; the same in ${same.join(', and in ')}`}`;
}

/** Where not every environment has as many of the places, how many each has. */
function environmentWords(places: readonly ChangePlace[], environments: readonly string[]): string {
  const counts = environments.map((name) => places.filter(({ environment }) => environment === name).length);
  if (new Set(counts).size <= 1) return environments.join(', ');
  return environments.map((name, index) => `${name} (${number(counts[index] ?? 0)})`).join(', ');
}

/** The first few of some names, and how many more there are. */
export function few(names: readonly string[]): string {
  const more = names.length - listed;
  return more <= 1 ? names.join(', ') : `${names.slice(0, listed).join(', ')} and ${number(more)} more`;
}

/** `1 team`, `1,000 teams`. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
