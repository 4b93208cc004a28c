import { readFileSync } from 'node:fs';
import type { RenderRequest } from './helm.ts';
import { type LibraryMemory, type SharedLibrary, sharedLibraryOf } from './thin-chart.ts';
import { nestedValues } from './values-overlay.ts';

/** A chart that shares a Helm process. */
export interface BatchMember {
  /** Position in the list of requests. */
  readonly index: number;
  readonly request: RenderRequest;
  /** Its values files as blocks of the parent's values files, in order. */
  readonly layers: readonly string[];
}

/** Charts of one library to render in one Helm process. */
export interface Batch {
  readonly library: SharedLibrary;
  readonly members: readonly BatchMember[];
}

/** Which requests share a process, and which are rendered each alone (positions in the list). */
export interface BatchPlan {
  readonly batches: readonly Batch[];
  readonly alone: readonly number[];
}

/**
 * Distributes requests over Helm processes. Only thin charts of one and the same library share one, and no two of the
 * same name: template names are global in Helm, and a chart's name is its place in the parent.
 *
 * @param size most charts a batch
 */
export function planBatches(requests: readonly RenderRequest[], size: number): BatchPlan {
  const memory: LibraryMemory = new Map();
  const open = new Map<string, OpenBatches>();
  const alone: number[] = [];
  for (const [index, request] of requests.entries()) {
    const library = sharedLibraryOf(request, memory);
    const layers = library === undefined ? undefined : layersOf(request);
    if (library === undefined || layers === undefined) {
      alone.push(index);
      continue;
    }
    const batches = open.get(library.digest) ?? new OpenBatches(library, size);
    open.set(library.digest, batches);
    batches.add({ index, request, layers });
  }
  return { batches: [...open.values()].flatMap((batches) => batches.all()), alone };
}

/** The batches of one library: for the n-th request of a chart the n-th row, so that names never meet. */
class OpenBatches {
  readonly #library: SharedLibrary;
  readonly #size: number;
  readonly #rows: BatchMember[][] = [];
  readonly #seen = new Map<string, number>();

  constructor(library: SharedLibrary, size: number) {
    this.#library = library;
    this.#size = size;
  }

  add(member: BatchMember): void {
    const row = this.#seen.get(member.request.name) ?? 0;
    this.#seen.set(member.request.name, row + 1);
    (this.#rows[row] ??= []).push(member);
  }

  all(): Batch[] {
    return this.#rows.flatMap((row) =>
      evenSlices(row, this.#size).map((members) => ({ library: this.#library, members })),
    );
  }
}

/** Slices of about equal length, so that two processes at once end at about the same time. */
function evenSlices<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  const length = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, slice) => list.slice(slice * length, (slice + 1) * length));
}

function layersOf(request: RenderRequest): string[] | undefined {
  const layers: string[] = [];
  for (const file of request.values ?? []) {
    const layer = nestedValues(request.name, readFileSync(file, 'utf8'));
    if (layer === undefined) return undefined;
    layers.push(layer);
  }
  return layers;
}
