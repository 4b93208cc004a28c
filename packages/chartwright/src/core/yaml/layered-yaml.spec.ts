import { describe, expect, it } from 'vitest';
import type { DocumentPath } from '../document-path.ts';
import { LayeredYaml } from './layered-yaml.ts';
import { LenientYaml } from './lenient-yaml.ts';

const layers = new LayeredYaml([
  new LenientYaml({
    file: 'low',
    text: 'map:\n  a: 1\n  b: 2\nlist:\n  - x: 1\n    y: 1\n  - x: 2\ndeep:\n  gone: 1\n',
  }),
  new LenientYaml({ file: 'high', text: '# over it\nmap:\n  b: 3\nlist:\n  - x: 9\ndeep: flat\n' }),
]);

describe('LayeredYaml locates a path in the layer that sets it:', () => {
  it.each<[path: DocumentPath, file: string, line: number]>([
    [['map', 'a'], 'low', 2],
    [['map', 'b'], 'high', 3],
    // A value that no layer has is located where its parent was changed last.
    [['map', 'c'], 'high', 2],
    [['list', 0, 'x'], 'high', 5],
    // A list is replaced whole, so that the lower one's entries are gone.
    [['list', 0, 'y'], 'high', 5],
    [['list', 1, 'x'], 'high', 4],
    [['deep', 'gone'], 'high', 6],
  ])('%j', (path, file, line) => {
    expect(layers.locate(path)).toMatchObject({ file, line });
  });

  it('values that a higher layer hides are not there', () => {
    expect(layers.has(['list', 0, 'y'])).toBe(false);
    expect(layers.has(['deep', 'gone'])).toBe(false);
    expect(layers.has(['map', 'a'])).toBe(true);
  });
});
