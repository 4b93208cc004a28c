import { diffLines } from 'diff';
import { formatPath } from '../../core/document-path.ts';
import { isMap, type Segment, type Untyped, valueAt } from '../../core/untyped.ts';
import { maskedLines } from '../../core/secrets/lines.ts';
import { mask, shownMasked } from '../../core/secrets/masked.ts';

/** One field that differs; values are on one line, and masked where they look secret. */
export interface FieldChange {
  /** `spec.template.spec.containers[web].image`. */
  readonly path: string;
  /** Undefined when the field was not there. */
  readonly before: string | undefined;
  /** Undefined when the field is no more. */
  readonly after: string | undefined;
  /** Of a text of several lines: those that went, with `-`, and that came, with `+`. */
  readonly lines?: readonly string[];
}

/** Keys by which the entries of a list are known, the first that all of them have. */
const entryKeys = [
  'name',
  'metadata.name',
  'key',
  'mountPath',
  'containerPort',
  'port',
  'alert',
  'record',
  'topologyKey',
  'type',
  'kind',
];

/** As many lines of one text as are listed. */
const mostLines = 40;

/**
 * The fields in which two objects differ.
 *
 * @param isSecret whether contents are masked whatever they look like
 */
export function fieldChanges(before: Untyped, after: Untyped, isSecret: boolean): FieldChange[] {
  return [...changes(before, after, [], isSecret)];
}

function* changes(before: unknown, after: unknown, at: readonly Segment[], isSecret: boolean): Generator<FieldChange> {
  if (isEqual(before, after)) return;
  if (isMap(before) && isMap(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changes(before[key], after[key], [...at, key], isSecret);
    return;
  }
  const key = Array.isArray(before) && Array.isArray(after) ? entryKey(before, after) : undefined;
  if (key === undefined) yield change(before, after, at, isSecret);
  else yield* entryChanges(byKey(before as unknown[], key), byKey(after as unknown[], key), at, isSecret);
}

/** Entries are compared by name; their order alone counts too, since a pod template in another order is another one. */
function* entryChanges(
  before: Untyped,
  after: Untyped,
  at: readonly Segment[],
  isSecret: boolean,
): Generator<FieldChange> {
  const [old, now] = [before, after].map((entries) => Object.keys(entries));
  if (old?.length === now?.length && old?.every((name) => Object.hasOwn(after, name)) && old.join() !== now?.join())
    yield { path: `${pathText(at)} (order)`, before: old.join(' '), after: now?.join(' ') };
  yield* changes(before, after, at, isSecret);
}

/** Whether two values are the same data; order of keys aside. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isMap(a) || !isMap(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isEqual(a[key], b[key]));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function entryKey(before: readonly unknown[], after: readonly unknown[]): string | undefined {
  return entryKeys.find((key) =>
    [before, after].every((list) => {
      const names = list.map((item) => nameUnder(item, key));
      return (
        names.every((name) => typeof name === 'string' || typeof name === 'number') &&
        new Set(names).size === names.length
      );
    }),
  );
}

function byKey(list: readonly unknown[], key: string): Untyped {
  return Object.fromEntries(list.map((item) => [`[${String(nameUnder(item, key))}]`, item]));
}

/** @param key a key of the entry's, or two with a dot between, as a claim's `metadata.name` */
function nameUnder(item: unknown, key: string): unknown {
  return isMap(item) ? valueAt(item, key.split('.')) : undefined;
}

function change(before: unknown, after: unknown, at: readonly Segment[], isSecret: boolean): FieldChange {
  const path = pathText(at);
  const hidden = isSecret && (at[0] === 'data' || at[0] === 'stringData');
  const shown = (value: unknown): string | undefined => {
    if (isNothing(value)) return undefined;
    return hidden ? mask : shownMasked(value, judgedPath(at));
  };
  const change = { path, before: shown(before), after: shown(after) };
  const isText = [before, after].some((value) => typeof value === 'string' && value.includes('\n'));
  return hidden || !isText ? change : { ...change, lines: lineChanges(textOf(before), textOf(after)) };
}

/** An environment variable's value is below its name, `env[DB_PASSWORD].value`, which decides whether it is masked. */
function judgedPath(at: readonly Segment[]): readonly Segment[] {
  const entry = at.at(-2);
  const isValue = at.at(-1) === 'value' && typeof entry === 'string' && /^\[.*\]$/.test(entry);
  return isValue ? [...at, entry.slice(1, -1)] : at;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : isNothing(value) ? '' : JSON.stringify(value);
}

function lineChanges(before: string, after: string): string[] {
  const [old, now] = [maskedLines(before, mask), maskedLines(after, mask)];
  let [from, to] = [0, 0];
  const lines = diffLines(before, after).flatMap(({ count, added, removed }) => {
    const part = removed ? old.slice(from, from + count) : now.slice(to, to + count);
    if (!added) from += count;
    if (!removed) to += count;
    return added || removed ? part.map((line) => `${added ? '+' : '-'}${line}`) : [];
  });
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `… and ${more} lines more`] : lines;
}

/** Entries of lists that are known by a name are in brackets already. */
function pathText(at: readonly Segment[]): string {
  return at.reduce<string>((path, segment) => {
    if (typeof segment === 'string' && /^\[.*\]$/.test(segment)) return path + segment;
    const step = formatPath([segment]);
    return path === '' || step.startsWith('[') ? path + step : `${path}.${step}`;
  }, '');
}
