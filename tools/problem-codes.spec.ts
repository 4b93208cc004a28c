import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemCodes } from './problem-codes.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const codes = problemCodes(join(root, 'packages/chartwright/src'));
const guide = readFileSync(join(root, 'docs/guides/errors.md'), 'utf8');

/** The first cell of each row that begins with a code. */
const described = [...guide.matchAll(/^\| `([a-z]+\/[a-z-]+)`/gm)].map(([, code]) => code);

describe('docs/guides/errors.md', () => {
  it('describes every code that the source has', () => {
    expect(codes.filter((code) => !described.includes(code))).toEqual([]);
  });

  it('describes no code that the source does not have', () => {
    expect(described.filter((code) => !codes.includes(code ?? ''))).toEqual([]);
  });

  it('describes each code once', () => {
    expect(described).toHaveLength(new Set(described).size);
  });

  it('is compared with codes that are written whole and with codes that are put together', () => {
    expect(codes).toEqual(expect.arrayContaining(['nx/edited-file', 'schema/unknown-key', 'toolchain/timeout']));
  });
});
