import type { SyntaxNode } from '@lezer/common';
import { aType, operandsOf, typeOf } from './types.ts';

const COMPARISONS = new Set(['Eql', 'EqlC', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte']);
const SETS = new Set(['And', 'Or', 'Unless']);

/**
 * Why Prometheus would not take an operation on two expressions. Source: `checkAST` of its `promql/parser/parse.go`.
 *
 * @param node a BinaryExpr
 * @returns words that go on from "which"; undefined for one without a fault
 */
export function operationFault(node: SyntaxNode, text: string): string | undefined {
  const types = operandsOf(node).map((operand) => typeOf(operand, text));
  const wrong = types.find((type) => type === 'matrix' || type === 'string');
  if (wrong !== undefined) return `calculates with ${aType(wrong)}`;
  const children = childrenOf(node);
  const operator = children.find(({ name }) => COMPARISONS.has(name) || SETS.has(name))?.name ?? '';
  const returnsBool = children.some(({ name }) => name === 'BoolModifier');
  const bothScalars = types.length === 2 && types.every((type) => type === 'scalar');
  if (COMPARISONS.has(operator) && bothScalars && !returnsBool)
    return 'compares two numbers without `bool`, as in `1 > bool 2`';
  if (SETS.has(operator) && types.includes('scalar')) return 'joins a number to a set, where both must be vectors';
  if (!COMPARISONS.has(operator) && returnsBool) return 'has `bool` where nothing is compared';
  const matching = children.find(({ name }) => name === 'MatchingModifierClause');
  return matching === undefined
    ? undefined
    : matchingFault(matching, SETS.has(operator), types.includes('scalar'), text);
}

function matchingFault(clause: SyntaxNode, ofSets: boolean, withScalar: boolean, text: string): string | undefined {
  if (withScalar) return 'matches labels of a number, where both must be vectors';
  const parts = childrenOf(clause);
  const grouped = parts.findIndex(({ name }) => name === 'GroupLeft' || name === 'GroupRight');
  if (grouped >= 0 && ofSets) return 'groups in an operation of sets';
  if (grouped < 0 || !parts.some(({ name }) => name === 'On')) return undefined;
  const labels = (places: readonly SyntaxNode[]): string[] =>
    places.flatMap((place) => childrenOf(place).map(({ from, to }) => text.slice(from, to)));
  const matched = labels(parts.slice(0, grouped));
  const twice = labels(parts.slice(grouped)).find((label) => matched.includes(label));
  return twice === undefined ? undefined : `names the label \`${twice}\` both to match by and to include`;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
