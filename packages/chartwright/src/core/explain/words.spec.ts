import { describe, expect, it } from 'vitest';
import { unknownPathWords } from './words.ts';

describe('the words on a path that no layer has', () => {
  it.each([
    [
      { known: ['image', 'ports'], near: 'image', parent: ['workloads', 'web'] },
      { expected: 'a key below workloads.web: image, ports', fix: 'did you mean `workloads.web.image`?' },
    ],
    [
      { known: ['image'], near: undefined, parent: [] },
      { expected: 'a key: image', fix: 'name one of them; more later' },
    ],
    [
      { known: [], near: undefined, parent: ['workloads'] },
      { expected: 'no key below workloads', fix: 'ask for `workloads`; more later' },
    ],
  ])('%j', (unknown, words) => {
    expect(unknownPathWords(unknown, '; more later')).toEqual(words);
  });
});
