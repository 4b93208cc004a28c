import type { Task, TaskGraph } from '@nx/devkit';
import type { Given } from './run.ts';

/** Tasks of a batch that run together: those of one target with the same options. */
export interface Wave {
  readonly tasks: readonly Task[];
  readonly given: Given;
  /** Says how a task of the wave ended. */
  readonly done: (task: string, success: boolean) => void;
}

/**
 * The tasks of a batch in the order in which they can run. A task whose dependency failed, or was told nothing of, is in
 * none of the waves: Nx skips it.
 *
 * @param inputs the options of each task, by its id
 */
export function* wavesOf(graph: TaskGraph, inputs: Readonly<Record<string, Given>>): Generator<Wave> {
  const left = new Map(Object.entries(graph.tasks));
  const passed = new Set<string>();
  const isReady = ({ id }: Task): boolean =>
    dependenciesOf(graph, id).every((before) => passed.has(before) || graph.tasks[before] === undefined);
  for (;;) {
    const first = [...left.values()].find(isReady);
    if (first === undefined) return;
    const form = formOf(first, inputs);
    const tasks = [...left.values()].filter((task) => formOf(task, inputs) === form && isReady(task));
    for (const { id } of tasks) left.delete(id);
    const done = (task: string, success: boolean): void => {
      if (success) passed.add(task);
    };
    yield { tasks, given: inputs[first.id] ?? {}, done };
  }
}

function formOf({ id, target }: Task, inputs: Readonly<Record<string, Given>>): string {
  return JSON.stringify([target.target, inputs[id] ?? {}]);
}

/** Nx 24 had ids before it had edges. */
function dependenciesOf(graph: TaskGraph, id: string): string[] {
  const edges: readonly (string | { readonly id: string })[] = graph.dependencies[id] ?? [];
  return edges.map((edge) => (typeof edge === 'string' ? edge : edge.id));
}
