/** Charts that go through Helm together: enough to share a process, few enough for memory, and to end close together. */
const chunkSize = 100;

/** A list in chunks, in order. */
export function chunksOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, chunk) =>
    items.slice(chunk * chunkSize, (chunk + 1) * chunkSize),
  );
}

/**
 * What `begin` makes of each chunk, in order, begun one chunk before it is asked for: so that programs work on the next
 * chunk while this one works on the one before. When whoever asks stops, nothing more is begun.
 */
export async function* ahead<Chunk, Begun>(
  chunks: readonly Chunk[],
  begin: (chunk: Chunk) => Promise<Begun>,
): AsyncGenerator<Begun> {
  let next: Begun | undefined;
  for (const [index, chunk] of chunks.entries()) {
    const current = next ?? (await begin(chunk));
    const following = chunks[index + 1];
    next = following === undefined ? undefined : await begin(following);
    yield current;
  }
}

/** A result that is awaited later; by nobody when something before it fails, which must not end the program. */
export function begun<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
