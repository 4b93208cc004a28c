import type { SyntaxNode } from '@lezer/common';
import { resultOf } from './signatures.ts';

/** The type of an expression's value. */
export type Type = 'scalar' | 'string' | 'vector' | 'matrix';

/** The type of an expression's value; undefined for a node that is none, such as an operator. */
export function typeOf(node: SyntaxNode, text: string): Type | undefined {
  switch (node.name) {
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'StringLiteral':
      return 'string';
    case 'VectorSelector':
    case 'AggregateExpr':
      return 'vector';
    case 'MatrixSelector':
    case 'SubqueryExpr':
      return 'matrix';
    case 'FunctionCall':
      return resultOf(calledIn(node, 'FunctionIdentifier', text));
    case 'ParenExpr':
    case 'UnaryExpr':
    case 'OffsetExpr':
    case 'AnchoredExpr':
    case 'SmoothedExpr':
    case 'StepInvariantExpr': {
      const [operand] = operandsOf(node);
      return operand === undefined ? undefined : typeOf(operand, text);
    }
    case 'BinaryExpr':
      return operandsOf(node).every((operand) => typeOf(operand, text) === 'scalar') ? 'scalar' : 'vector';
    default:
      return undefined;
  }
}

/** Nodes that have a value. By name and not by type: a type is found by going all the way down. */
const EXPRESSIONS = new Set([
  'AggregateExpr',
  'AnchoredExpr',
  'BinaryExpr',
  'FunctionCall',
  'MatrixSelector',
  'NumberDurationLiteral',
  'OffsetExpr',
  'ParenExpr',
  'SmoothedExpr',
  'StepInvariantExpr',
  'StringLiteral',
  'SubqueryExpr',
  'UnaryExpr',
  'VectorSelector',
]);

/** The expressions right below a node. */
export function operandsOf(node: SyntaxNode | null): SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling)
    if (EXPRESSIONS.has(child.name)) operands.push(child);
  return operands;
}

/** The name of the function or aggregation that a node calls. */
export function calledIn(node: SyntaxNode, identifier: 'FunctionIdentifier' | 'AggregateOp', text: string): string {
  const name = node.getChild(identifier);
  return name === null ? '' : text.slice(name.from, name.to).toLowerCase();
}

/** A type in the words of a message. */
export function aType(type: Type): string {
  return { scalar: 'a number', string: 'a text', vector: 'a vector', matrix: 'a range' }[type];
}
