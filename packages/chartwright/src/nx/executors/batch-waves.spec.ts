import type { TaskGraph } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { wavesOf } from './batch-waves.ts';

/** A batch by its tasks, each with those that it depends on. */
function batch(tasks: Readonly<Record<string, readonly string[]>>): TaskGraph {
  const ids = Object.keys(tasks);
  const task = (id: string) => {
    const [project = '', target = ''] = id.split(':');
    return { id, target: { project, target }, overrides: {}, outputs: [], parallelism: true, cache: true };
  };
  return {
    roots: [],
    tasks: Object.fromEntries(ids.map((id) => [id, task(id)])),
    dependencies: Object.fromEntries(ids.map((id) => [id, (tasks[id] ?? []).map((before) => ({ id: before }))])),
    continuousDependencies: {},
  };
}

const two = batch({ 'a:lint': ['a:validate'], 'a:validate': [], 'b:validate': [], 'b:lint': ['b:validate'] });

/** The tasks of each wave, where every one passes but those of `failing`; a wave is over before the next is asked for. */
function inTurn(graph: TaskGraph, inputs = {}, failing: readonly string[] = []): string[] {
  const found: string[] = [];
  for (const { tasks, done } of wavesOf(graph, inputs)) {
    for (const { id } of tasks) done(id, !failing.includes(id));
    found.push(tasks.map(({ id }) => id).join(' '));
  }
  return found;
}

describe('the waves of a batch', () => {
  it('are the tasks of a target, after all that they depend on', () => {
    expect(inTurn(two)).toEqual(['a:validate b:validate', 'a:lint b:lint']);
  });

  it('leave out what depends on a task that failed, and on that in turn', () => {
    const three = batch({ 'a:validate': [], 'a:lint': ['a:validate'], 'a:render': ['a:lint'], 'b:lint': [] });
    expect(inTurn(three, {}, ['a:validate'])).toEqual(['a:validate', 'b:lint']);
    expect(inTurn(two, {}, ['a:validate'])).toEqual(['a:validate b:validate', 'b:lint']);
  });

  it('do not wait for a task that is no part of the batch, since Nx has run it', () => {
    expect(inTurn(batch({ 'a:lint': ['a:validate'] }))).toEqual(['a:lint']);
  });

  it('have the same options each', () => {
    const inputs = { 'a:lint': { env: 'dev' }, 'b:lint': { env: 'dev' }, 'c:lint': {} };
    const graph = batch({ 'a:lint': [], 'b:lint': [], 'c:lint': [] });
    expect(inTurn(graph, inputs)).toEqual(['a:lint b:lint', 'c:lint']);
    expect([...wavesOf(graph, inputs)].map(({ given }) => given)).toEqual([{ env: 'dev' }, {}]);
  });

  it('end where tasks depend on one another', () => {
    expect(inTurn(batch({ 'a:lint': ['a:render'], 'a:render': ['a:lint'], 'b:lint': [] }))).toEqual(['b:lint']);
  });

  it('know dependencies as ids alone, as the first releases of Nx 24 gave them', () => {
    const dependencies = { 'a:lint': ['a:validate'], 'b:lint': ['b:validate'] };
    expect(inTurn({ ...two, dependencies } as unknown as TaskGraph)).toEqual([
      'a:validate b:validate',
      'a:lint b:lint',
    ]);
  });
});
