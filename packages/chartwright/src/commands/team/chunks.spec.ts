import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ahead, begun, chunksOf } from './chunks.ts';

describe('chunksOf', () => {
  it('keeps every item, in order', () => {
    const items = Array.from({ length: 250 }, (_, index) => index);
    expect(chunksOf(items).map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(chunksOf(items).flat()).toEqual(items);
    expect(chunksOf([])).toEqual([]);
  });
});

describe('ahead', () => {
  it('begins each chunk once, the next one before the one before is worked on', async () => {
    const steps: string[] = [];
    const begin = (chunk: string): Promise<string> => {
      steps.push(`begin ${chunk}`);
      return Promise.resolve(chunk);
    };
    for await (const chunk of ahead(['a', 'b', 'c'], begin)) steps.push(`work on ${chunk}`);
    expect(steps).toEqual(['begin a', 'begin b', 'work on a', 'begin c', 'work on b', 'work on c']);
  });

  it('begins nothing more for who stops', async () => {
    const started: string[] = [];
    const begin = (chunk: string): Promise<string> => {
      started.push(chunk);
      return Promise.resolve(chunk);
    };
    for await (const _ of ahead(['a', 'b', 'c'], begin)) break;
    expect(started).toEqual(['a', 'b']);
  });

  it('passes on why a chunk cannot be begun', async () => {
    const begin = (chunk: string): Promise<string> =>
      chunk === 'b' ? Promise.reject(new Error('no b')) : Promise.resolve(chunk);
    await expect(ahead(['a', 'b'], begin).next()).rejects.toThrow('no b');
  });
});

it('begun leaves the failure to who awaits it later, which ends no program until then', async () => {
  const work = begun(Promise.reject(new Error('late')));
  // What nobody awaits by then, Node.js reports, and Vitest fails the run.
  await setImmediate();
  await expect(work).rejects.toThrow('late');
});
