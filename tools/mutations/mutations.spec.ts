import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutations as ofScenarios } from '../../e2e/mutations/mutations.ts';
import { replaceOnce } from '../replace-once.ts';
import { mutations } from './mutations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

// The runs that break the charts take minutes; a template that changed under them should show at once.
describe('every mutation finds its place in the charts:', () => {
  it.each([
    ...mutations.map(({ promise, file, from, to }) => [promise, `charts/${file}`, from, to] as const),
    ...ofScenarios.map(({ breaks, file, from, to }) => [breaks, file, from, to] as const),
  ])('%s', (_, file, from, to) => {
    const path = join(root, file);
    if (from === undefined) expect(existsSync(path)).toBe(false);
    else expect(() => replaceOnce(readFileSync(path, 'utf8'), from, to, file)).not.toThrow();
  });
});
