/**
 * Text literals, which stay as they are; `has(a.b[0].c.d)`, which CEL allows and the library does not, for it takes
 * only names before the last field; and calls of `matches`, which the library reads as JavaScript's expressions.
 */
const PARTS =
  /r?("""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\bhas\((?<list>\w+(?:\.\w+)*\[\w+\])(?<fields>(?:\.\w+)+)\)|\.matches\(/g;

/** The name that stands for an item of a list. */
const ITEM = '__item__';

/** Name of the function that reads patterns as RE2 does. */
export const MATCHES = 're2Matches';

/** A rule in words that the library knows, with the same meaning. */
export function rewritten(rule: string): string {
  return rule.replace(PARTS, (part, _literal, _list, _fields, ...rest) => {
    if (part === '.matches(') return `.${MATCHES}(`;
    const { list, fields } = rest.at(-1) as { list?: string; fields?: string };
    return list === undefined ? part : `cel.bind(${ITEM}, ${list}, has(${ITEM}${fields ?? ''}))`;
  });
}

/** What a transition rule compares with: an object that is created has none, so the API server skips the rule. */
const OLD = 'oldSelf';

/** Whether a rule compares with the object before a change. */
export function isTransition(rule: string): boolean {
  return rule
    .replace(PARTS, (part, literal: string | undefined) => (literal === undefined ? part : '""'))
    .includes(OLD);
}

/** Words of CEL that no field of a rule can be called; a field with such a name is written `__namespace__`. */
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

/** The name by which a rule reads a property (`Escape` of k8s.io/apiserver/pkg/cel). */
export function escaped(property: string): string {
  if (RESERVED.has(property)) return `__${property}__`;
  return property
    .replaceAll('__', '__underscores__')
    .replaceAll('.', '__dot__')
    .replaceAll('-', '__dash__')
    .replaceAll('/', '__slash__');
}
