import type { Connection, StreamEnd } from './connection.ts';
import type { KubeObject, Which } from './objects.ts';

/** How long to wait, and the message when it was in vain. */
export interface Patience {
  /** Milliseconds. */
  readonly patience?: number;
  /** As the end of "did not …". */
  readonly what?: string;
}

const defaultPatience = 60_000;
/** How long a watch without an end of its own is kept open. */
const longest = 60 * 60 * 1000;

/** All objects that there are, by uid, and as of when. */
interface Listing {
  readonly objects: Map<string, KubeObject>;
  readonly resourceVersion: string;
}

export async function list(connection: Connection, which: Which): Promise<Listing> {
  const { name, ...kind } = which;
  const answer = (await connection.succeed('GET', `${await connection.path(kind)}?${selection(which)}`)) as {
    metadata: { resourceVersion: string };
    items: KubeObject[];
  };
  const items = answer.items
    .filter(({ metadata }) => name === undefined || metadata.name === name)
    .map((item) => ({ ...item, apiVersion: which.apiVersion, kind: which.kind }));
  const objects = new Map(items.map((item) => [item.metadata.uid ?? '', item]));
  return { objects, resourceVersion: answer.metadata.resourceVersion };
}

/** Waits, by a watch, until the objects are as expected; see `Kube.until`. */
export async function until<Result>(
  connection: Connection,
  which: Which,
  holds: (objects: readonly KubeObject[]) => Result | undefined | false,
  { patience = defaultPatience, what = 'become as expected' }: Patience,
): Promise<Result> {
  const late = Date.now() + patience;
  for (;;) {
    const listing = await list(connection, which);
    let result: Result | undefined | false;
    const done = (objects: readonly KubeObject[]): boolean => {
      result = holds(objects);
      return result !== undefined && result !== false;
    };
    await watch(connection, which, listing, done, { late });
    if (result !== undefined && result !== false) return result;
    // A watch that ended before its time began too long ago for the server: list again.
    if (Date.now() < late) continue;
    const seen = JSON.stringify([...listing.objects.values()].map(briefly), undefined, 1);
    const where = [which.kind, which.namespace, which.name].filter((part) => part !== undefined).join(' ');
    throw new Error(`${where} did not ${what} in ${patience / 1000} s; last seen: ${seen}`);
  }
}

/** Yields all objects, now and after each change, until the signal. */
export async function observe(
  connection: Connection,
  which: Which,
  see: (objects: readonly KubeObject[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const report = (objects: readonly KubeObject[]): boolean => {
    if (!signal.aborted) see(objects);
    return false;
  };
  while (!signal.aborted)
    await watch(connection, which, await list(connection, which), report, { late: Date.now() + longest, signal });
}

/** Keeps a listing current and reports it, starting with its first state, until `done` or the end. */
async function watch(
  connection: Connection,
  which: Which,
  { objects, resourceVersion }: Listing,
  done: (objects: readonly KubeObject[]) => boolean,
  end: StreamEnd,
): Promise<void> {
  if (done([...objects.values()])) return;
  const { name, ...kind } = which;
  const path = `${await connection.path(kind)}?${selection(which)}&watch=true&resourceVersion=${resourceVersion}`;
  const see = (line: string): boolean => {
    const { type, object } = JSON.parse(line) as { type: string; object: KubeObject };
    if (type === 'ERROR') return true;
    if (name !== undefined && object.metadata.name !== name) return false;
    if (type === 'DELETED') objects.delete(object.metadata.uid ?? '');
    else objects.set(object.metadata.uid ?? '', object);
    return done([...objects.values()]);
  };
  await connection.stream(path, see, end);
}

function selection({ name, labelSelector }: Which): string {
  const query = new URLSearchParams();
  if (name !== undefined) query.set('fieldSelector', `metadata.name=${name}`);
  if (labelSelector !== undefined) query.set('labelSelector', labelSelector);
  return query.toString();
}

function briefly({ metadata, status }: KubeObject): unknown {
  return { name: metadata.name, namespace: metadata.namespace, status: status as unknown };
}
