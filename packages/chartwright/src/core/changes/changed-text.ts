import { formatPath } from '../document-path.ts';
import { type Problem, ProblemsError } from '../problem.ts';
import { isMap, valueAt } from '../untyped.ts';
import { moveYaml } from '../yaml/move.ts';
import { setYaml } from '../yaml/set.ts';
import { parseYaml, type ParsedYaml, type Source } from '../yaml/source.ts';
import {
  type ChangedFile,
  type KeyChange,
  keyChanges,
  type Moved,
  type Rewritten,
  rewrittenAmount,
  withNames,
} from './key-changes.ts';

/** A file brought up to date. */
export interface ChangedText {
  /** The text as it was where nothing is to be changed, or something stands in the way. */
  readonly text: string;
  /** Warnings of what is left to a person. */
  readonly problems: readonly Problem[];
}

/**
 * A person's file with the keys and amounts of earlier versions written as this version has them. Comments, order and
 * form stay. All of the file is changed or nothing: where one change cannot be made, the text stays as it is.
 *
 * @param changes those to make; others of the table are passed over
 */
export function changedText(
  source: Source,
  file: ChangedFile,
  changes: readonly KeyChange[] = keyChanges,
): ChangedText {
  const wanted = changes.filter((change) => change.file === file && isOfText(change)) as (Moved | Rewritten)[];
  const { parsed, problems } = parseYaml(source);
  if (parsed === undefined) return { text: source.text, problems: problems.slice(0, 1).map(unread) };
  const left: Problem[] = [];
  let text = source.text;
  for (const change of wanted) {
    for (const from of pathsOf(change.from, parsed.value)) {
      try {
        text = changed({ file: source.file, text }, parsed, change, from);
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        left.push(...error.problems.map((problem) => byHand(problem, parsed, change, from)));
      }
    }
  }
  return left.length > 0 ? { text: source.text, problems: left } : { text, problems: [] };
}

function isOfText(change: KeyChange): boolean {
  return change.how === 'moved' || change.how === 'rewritten';
}

function changed(source: Source, parsed: ParsedYaml, change: Moved | Rewritten, from: readonly string[]): string {
  if (change.how === 'moved') return moveYaml(source, from, target(change, from));
  const amount = rewrittenAmount(change, valueAt(parsed.value, from));
  return amount === undefined ? source.text : setYaml(source, from, amount);
}

function target(change: Moved, from: readonly string[]): string[] {
  const names = change.from.flatMap((key, index) => (key === '*' ? [from[index] ?? ''] : []));
  return withNames(change.to, names);
}

/** The paths of a file that a pattern matches. */
export function pathsOf(pattern: readonly string[], value: unknown, above: readonly string[] = []): string[][] {
  const [key, ...rest] = pattern;
  if (key === undefined) return [[...above]];
  if (!isMap(value)) return [];
  const keys = key === '*' ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  return keys.flatMap((name) => pathsOf(rest, value[name], [...above, name]));
}

function byHand(problem: Problem, parsed: ParsedYaml, change: Moved | Rewritten, from: readonly string[]): Problem {
  const path = formatPath(from);
  return {
    code: 'nx/not-migrated',
    severity: 'warning',
    ...parsed.locate(from, 'key'),
    path,
    found: problem.found,
    expected: `${problem.expected}; the file was left as it is`,
    fix:
      change.how === 'moved'
        ? `write \`${formatPath(target(change, from))}\` in place of \`${path}\` by hand`
        : 'write the amount in wholes by hand',
  };
}

/** A file that no migration can read, with the place of what keeps it from that. */
export function unread(problem: Problem): Problem {
  return {
    ...problem,
    code: 'nx/not-migrated',
    severity: 'warning',
    expected: `${problem.expected}; the file was left as it is`,
    fix: `${problem.fix}, then migrate it by hand: docs/reference/changed-keys.md`,
  };
}
