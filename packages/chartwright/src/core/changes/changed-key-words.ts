import { formatPath } from '../document-path.ts';
import type { Problem } from '../problem.ts';
import { valueAt } from '../untyped.ts';
import { valuePath } from '../yaml/value-path.ts';
import { changeAt, type ChangedFile, type KeyChange, keyChanges, rewrittenAmount, withNames } from './key-changes.ts';

/** How to bring every file up to date. */
export const migrating = 'run `npx nx migrate --run-migrations` (docs/guides/upgrading.md)';

/**
 * The problem of a key or value of an earlier version, with what became of it. Others stay as they are.
 *
 * @param value content of the file
 */
export function inTodaysWords(
  problem: Problem,
  file: ChangedFile,
  value: unknown,
  changes: readonly KeyChange[] = keyChanges,
): Problem {
  if (!problem.code.startsWith('schema/')) return problem;
  const path = valuePath(value, problem.path);
  const found = changeAt(changes, file, path);
  if (found === undefined) return problem;
  const { change, names } = found;
  if (change.how === 'rewritten') {
    const amount = rewrittenAmount(change, valueAt(value, path));
    return amount === undefined ? problem : { ...problem, fix: `write "${amount}", or ${migrating}` };
  }
  if (change.how !== 'moved' || problem.code !== 'schema/unknown-key') return problem;
  const to = formatPath(withNames(change.to, names));
  return { ...problem, expected: `\`${to}\`, as it is called since ${change.since}`, fix: `${migrating}, or move it` };
}
