import { expect, it } from 'vitest';
import { unifiedDiff } from './line-diff.ts';

it('shows a change with the lines around it, as diff -u does', async () => {
  expect(await unifiedDiff('a.yaml', 'a: 1\nb: 2\n', 'a: 1\nb: 3\n')).toBe(
    '--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n+b: 3',
  );
});

it('shows an added or removed file against /dev/null', async () => {
  expect(await unifiedDiff('a', undefined, 'x\n')).toBe('--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+x');
  expect(await unifiedDiff('a', 'x\n', undefined)).toBe('--- a/a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x');
});

it('is empty where nothing changes', async () => {
  expect(await unifiedDiff('a', 'x\n', 'x\n')).toBe('');
});

it('counts the lines beyond maxLines', async () => {
  const text = Array.from({ length: 100 }, (_, line) => `${line}\n`).join('');
  expect((await unifiedDiff('a', undefined, text, 10)).split('\n').slice(-2)).toEqual(['+6', '… 93 more lines']);
});
