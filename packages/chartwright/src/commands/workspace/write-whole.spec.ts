import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

const root = mkdtempSync(join(tmpdir(), 'chartwright-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

it('makes the folder, writes the text, and leaves nothing else', async () => {
  await writeWhole(root, 'dist/a/text', 'one');
  await writeWhole(root, 'dist/a/text', 'two');
  expect(await readFile(join(root, 'dist/a/text'), 'utf8')).toBe('two');
  expect(readdirSync(join(root, 'dist/a'))).toEqual(['text']);
});

it('names the file that it cannot write', async () => {
  writeFileSync(join(root, 'file'), '');
  await expect(writeWhole(root, 'file/text', 'one')).rejects.toMatchObject({
    problems: [{ code: 'workspace/not-written', file: 'file/text' }],
  });
});
