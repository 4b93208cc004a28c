import { isDeepStrictEqual } from 'node:util';
import type { Part } from './part.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';

/** A path as one entry of `expose.paths` says it. */
interface Entry {
  readonly path: string;
  readonly pathType?: string | undefined;
  readonly port?: string | undefined;
  readonly rewrite?: string | undefined;
}

interface Way {
  readonly part: Part;
  readonly host: string;
  readonly entry: Entry;
}

/** What `expose` takes as a path: others, such as regular expressions, no key says. */
const PATH = /^(\/|(\/\.*[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+\/?)$/;

/** The ways that lead from outside to one workload. The values have one list of paths for all of its hosts. */
export class Ways {
  readonly #how: Draft;
  readonly #ways: Way[] = [];

  /** @param how what `expose` says beside hosts, paths and ports */
  constructor(how: Draft) {
    this.#how = how;
  }

  /** Adds a way, or tells why it is none. */
  add(part: Part, hosts: readonly string[], entry: Entry, how: Draft, notes: Notes): void {
    if (!isDeepStrictEqual(how, this.#how))
      notes.notSaid(part.object, part.at, {
        expected: 'one kind of route to a workload, with one kind of certificate',
        fix: 'choose one of them, or keep this one as an object in extraObjects',
      });
    else if (!PATH.test(entry.path) || (entry.rewrite !== undefined && !PATH.test(entry.rewrite)))
      notes.notSaid(part.object, part.at, {
        expected: 'a path of plain text, which is a prefix or the whole path',
        fix: 'expose a prefix that holds it, or keep it as an object in extraObjects',
      });
    else for (const host of hosts) this.#addTo(host, part, entry, notes);
  }

  #addTo(host: string, part: Part, entry: Entry, notes: Notes): void {
    const known = this.#ways.find((way) => way.host === host && keyOf(way.entry) === keyOf(entry));
    if (known === undefined) this.#ways.push({ part, host, entry });
    else if (!isDeepStrictEqual(known.entry, entry))
      notes.notSaid(part.object, part.at, {
        expected: `one way for the path ${entry.path} of ${host}, which has one already`,
        fix: 'nothing, if the other one is right',
      });
  }

  /** The workload's `expose`: the hosts that have the same paths as the first; what another host has alone is told. */
  draft(name: string, notes: Notes): Draft | undefined {
    const hosts = [...new Set(this.#ways.map(({ host }) => host))];
    const byHost = new Map(hosts.map((host) => [host, this.#ways.filter((way) => way.host === host)]));
    const [first] = byHost.values();
    if (first === undefined) return undefined;
    const paths = pathsOf(first);
    const [same, others] = [[] as string[], [] as Way[]];
    for (const [host, ways] of byHost)
      if (isDeepStrictEqual(pathsOf(ways), paths)) same.push(host);
      else others.push(...ways);
    for (const { part } of others)
      notes.notSaid(part.object, part.at, {
        expected: `the same paths of every host of the workload ${name}: ${paths.map(({ path }) => path).join(', ')}`,
        fix: 'let each host have all of them, or keep this one as an object in extraObjects',
      });
    return { ...this.#how, ...placesOf(paths), hosts: same };
  }
}

/** Sorted, since the order of paths means nothing to the edge. */
function pathsOf(ways: readonly Way[]): Entry[] {
  return ways.map(({ entry }) => entry).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ path, pathType }: Entry): string {
  return JSON.stringify([path, pathType]);
}

function placesOf(paths: readonly Entry[]): Draft {
  const ports = new Set(paths.map(({ port }) => port));
  const [only, ...more] = paths;
  const port = ports.size === 1 ? only?.port : undefined;
  if (only !== undefined && more.length === 0 && only.pathType === undefined && only.rewrite === undefined)
    return draftOf({ path: only.path === '/' ? undefined : only.path, port });
  return draftOf({
    port,
    paths: paths.map((entry) => draftOf({ ...entry, port: ports.size === 1 ? undefined : entry.port })),
  });
}
