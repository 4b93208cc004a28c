import type { Connection } from '../../src/kube/reach/answer.ts';
import type { Questions } from '../answers/questions.ts';

/** A box: a workload of the team, or neighbours of one owner that have the same connections. */
export interface Box {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The team or namespace; undefined for the team's own. */
  readonly owner: string | undefined;
  readonly x: number;
  readonly y: number;
}

/** A line from one box to another. */
export interface Line {
  readonly from: Box;
  readonly to: Box;
  readonly title: string;
  readonly isSure: boolean;
}

/** Callers at the left, the team in the middle, whom it calls at the right. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** Neighbours that it has no room for. */
  readonly more: number;
}

/** Size of a box. */
export const boxSize = { width: 210, height: 44 };
const gap = { column: 130, row: 12 };

/** As many boxes as a column has; what a platform's own workload is called by goes beyond any picture. */
const mostBoxes = 40;

interface Group {
  readonly owner: string;
  readonly members: string[];
  /** Workloads of the team, with the least certain verdict. */
  readonly partners: ReadonlyMap<string, Connection>;
}

/** Who may reach the workloads of a team, and whom they may reach; what is among them is not drawn. */
export function pictureOf(questions: Questions, owner: string, connections: readonly Connection[]): Picture {
  const own = questions.workloadsOf(owner).map(({ id }) => id);
  const isOwn = new Set(own);
  const [allCallers, allCalled] = [
    grouped(questions, connections, isOwn, 'from'),
    grouped(questions, connections, isOwn, 'to'),
  ];
  const [callers, called] = [allCallers.slice(0, mostBoxes), allCalled.slice(0, mostBoxes)];
  const rows = Math.max(own.length, callers.length, called.length);
  const height = rows * (boxSize.height + gap.row) - gap.row;
  const columns = [callers.length > 0, true, called.length > 0];
  const xOf = (column: number): number =>
    columns.slice(0, column).filter(Boolean).length * (boxSize.width + gap.column);
  const yOf = (row: number, of: number): number =>
    (height - of * (boxSize.height + gap.row) + gap.row) / 2 + row * (boxSize.height + gap.row);
  const middle = own.map((id, row): Box => {
    const workload = questions.reach.workload(id);
    const place = { x: xOf(1), y: yOf(row, own.length) };
    return { id, title: workload?.name ?? id, note: workload?.kind ?? '', owner: undefined, ...place };
  });
  const byId = new Map(middle.map((box) => [box.id, box]));
  const boxOf = (group: Group, column: number, row: number, of: number): Box => ({
    id: `${column} ${group.owner} ${group.members.join(' ')}`,
    ...wordsOf(group),
    owner: group.owner,
    x: xOf(column),
    y: yOf(row, of),
  });
  const left = callers.map((group, row) => ({ group, box: boxOf(group, 0, row, callers.length) }));
  const right = called.map((group, row) => ({ group, box: boxOf(group, 2, row, called.length) }));
  const lines = [
    ...left.flatMap(({ group, box }) => linesOf(group, (partner) => [box, byId.get(partner)])),
    ...right.flatMap(({ group, box }) => linesOf(group, (partner) => [byId.get(partner), box])),
  ];
  const boxes = [...left.map(({ box }) => box), ...middle, ...right.map(({ box }) => box)];
  const more = [allCallers, allCalled].flatMap((groups) =>
    groups.slice(mostBoxes).flatMap(({ members }) => members),
  ).length;
  return { boxes, lines, height, width: xOf(2) + (called.length > 0 ? boxSize.width : -gap.column), more };
}

function wordsOf({ owner, members }: Group): { title: string; note: string } {
  const names = members.map((id) => id.split('/').at(-1) ?? id);
  return names.length === 1 ? { title: names[0] ?? owner, note: owner } : { title: owner, note: names.join(', ') };
}

/** Neighbours of one owner with the same connections in one group. */
function grouped(
  questions: Questions,
  connections: readonly Connection[],
  isOwn: ReadonlySet<string>,
  side: 'from' | 'to',
): Group[] {
  const other = side === 'from' ? 'to' : 'from';
  const partners = new Map<string, Map<string, Connection>>();
  for (const connection of connections)
    if (!isOwn.has(connection[side]) && isOwn.has(connection[other])) {
      const known = partners.get(connection[side]) ?? new Map<string, Connection>();
      partners.set(connection[side], known.set(connection[other], connection));
    }
  const groups = new Map<string, Group>();
  for (const [id, own] of partners) {
    const owner = questions.ownerOf(id);
    const key = JSON.stringify([
      owner,
      [...own].map(([partner, { verdict, ports }]) => [partner, verdict, ports]).sort(),
    ]);
    const group = groups.get(key) ?? { owner, members: [], partners: own };
    group.members.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => (a.owner < b.owner ? -1 : 1));
}

function linesOf({ partners, owner }: Group, ends: (partner: string) => [Box | undefined, Box | undefined]): Line[] {
  return [...partners].flatMap(([partner, { ports, verdict }]) => {
    const [from, to] = ends(partner);
    if (from === undefined || to === undefined) return [];
    const words = ports.map(({ number, name }) => (name === undefined ? number : `${number} (${name})`)).join(', ');
    return [{ from, to, isSure: verdict === 'yes', title: `${owner} and ${partner}: ${words}` }];
  });
}
