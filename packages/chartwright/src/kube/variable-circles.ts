import { referencesIn } from './variable-references.ts';

/** Variables with their texts; a value that is no text refers to nothing. */
export type Variables = Readonly<Record<string, unknown>>;

/** What is known of a variable while its circle is looked for. */
interface Visit {
  readonly name: string;
  readonly references: readonly string[];
  /** How many references have been followed. */
  followed: number;
  /** When it was reached, and the earliest that it leads back to. */
  readonly reached: number;
  earliest: number;
  /** The number of its circle, once that is complete. */
  circle?: number;
}

const known = new WeakMap<Variables, ReadonlyMap<string, string>>();

/**
 * For each variable that leads back to itself, over any number of others, the first of its references that does.
 *
 * All variables are read together and each reference is followed once: these are the strongly connected components of
 * R. Tarjan, "Depth-first search and linear graph algorithms", 1972, without recursion, since a chain of variables may be
 * longer than the stack is deep. The answer is kept with the map, of which each variable is asked for by itself.
 */
export function circularReferences(
  variables: Variables,
  read: typeof referencesIn = referencesIn,
): ReadonlyMap<string, string> {
  const earlier = known.get(variables);
  if (earlier !== undefined) return earlier;
  const visits = visitAll(variables, read);
  const found = new Map<string, string>();
  for (const { name, references, circle } of visits.values()) {
    const back = references.find((reference) => visits.get(reference)?.circle === circle);
    if (back !== undefined) found.set(name, back);
  }
  known.set(variables, found);
  return found;
}

function visitAll(variables: Variables, read: typeof referencesIn): ReadonlyMap<string, Visit> {
  const visits = new Map<string, Visit>();
  const way: Visit[] = [];
  const open: Visit[] = [];
  const enter = (name: string): void => {
    const text = variables[name];
    const references = typeof text === 'string' ? read(text).filter((one) => Object.hasOwn(variables, one)) : [];
    const visit: Visit = { name, references, followed: 0, reached: visits.size, earliest: visits.size };
    visits.set(name, visit);
    way.push(visit);
    open.push(visit);
  };
  for (const start of Object.keys(variables)) {
    if (!visits.has(start)) enter(start);
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const reference = visit.references[visit.followed++];
      const target = reference === undefined ? undefined : visits.get(reference);
      if (target !== undefined) {
        if (target.circle === undefined) visit.earliest = Math.min(visit.earliest, target.reached);
      } else if (reference !== undefined) enter(reference);
      else leave(visit, way, open);
    }
  }
  return visits;
}

/** A variable whose references have all been followed: it completes its circle, or hands on what it leads back to. */
function leave(visit: Visit, way: Visit[], open: Visit[]): void {
  way.pop();
  const before = way.at(-1);
  if (before !== undefined) before.earliest = Math.min(before.earliest, visit.earliest);
  if (visit.earliest === visit.reached)
    for (const member of open.splice(open.lastIndexOf(visit))) member.circle = visit.reached;
}
