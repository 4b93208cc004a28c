import type { SyntaxNode } from '@lezer/common';

/** Groups that look around themselves, which Go's regular expressions (RE2) do not have. */
const LOOKS_AROUND = /\(\?<?[=!]/;
/** What RE2 writes otherwise than JavaScript: flags, named groups, classes of POSIX, quotes, anchors, scripts. */
const OF_RE2 = /\(\?|\[\[:|\\[QEAzCpP]/;

/**
 * Whether a selector takes every series: it has no name, and each of its matchers takes a series that lacks the label.
 *
 * @param node a `VectorSelector`
 */
export function emptySelector(node: SyntaxNode, text: string): boolean {
  if (node.getChild('Identifier') !== null) return false;
  const matchers = node.getChild('LabelMatchers');
  if (matchers === null) return false;
  for (let child = matchers.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'QuotedLabelName') return false;
    const matcher = matcherOf(child, text);
    if (matcher !== undefined && !takesNothing(matcher)) return false;
  }
  return true;
}

/** What is wrong with the regular expression of a matcher, in words that go on from "which". */
export function regexFault(node: SyntaxNode, text: string): string | undefined {
  const matcher = matcherOf(node, text);
  if (matcher === undefined || !matcher.operator.endsWith('~')) return undefined;
  const { value } = matcher;
  return isReadByRe2(value) ? undefined : `has the regular expression \`${value}\`, which RE2 does not read`;
}

/** Whether a selector has its name twice: before the braces, and as a matcher of `__name__` within. */
export function hasTwoNames(node: SyntaxNode, text: string): boolean {
  const matchers = node.getChild('LabelMatchers');
  if (node.getChild('Identifier') === null || matchers === null) return false;
  return matchers.getChildren('UnquotedLabelMatcher').some((matcher) => {
    const label = matcher.getChild('LabelName');
    return label !== null && text.slice(label.from, label.to) === '__name__';
  });
}

/** Whether RE2 would read a regular expression, as far as JavaScript can say. */
export function isReadByRe2(value: string): boolean {
  return LOOKS_AROUND.test(value) ? false : OF_RE2.test(value) || compiled(value) !== undefined;
}

/** How a matcher compares a label, and with what. */
export interface Matcher {
  readonly operator: string;
  readonly value: string;
}

/** The operator and the value of a matcher; undefined for another node. */
export function matcherOf(node: SyntaxNode, text: string): Matcher | undefined {
  const operator = node.getChild('MatchOp');
  const literal = node.getChildren('StringLiteral').at(-1);
  if (operator === null || literal === undefined) return undefined;
  return { operator: text.slice(operator.from, operator.to), value: unquoted(text.slice(literal.from, literal.to)) };
}

function takesNothing({ operator, value }: Matcher): boolean {
  switch (operator) {
    case '=':
      return value === '';
    case '!=':
      return value !== '';
    default: {
      const isMatch = compiled(value)?.test('') ?? false;
      return operator === '=~' ? isMatch : !isMatch;
    }
  }
}

/** As Prometheus anchors it. */
function compiled(value: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${value})$`);
  } catch {
    return undefined;
  }
}

/** The text of a literal; between backquotes nothing is escaped. */
export function unquoted(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner;
  return inner.replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t', r: '\r' })[character] ?? character);
}
