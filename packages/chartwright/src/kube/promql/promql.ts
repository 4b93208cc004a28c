import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { emptySelector, regexFault } from './matchers.ts';

/** What is wrong with an expression, in words that go on from "which". */
export type PromqlFault = string;

type Type = 'scalar' | 'string' | 'vector' | 'matrix';

/**
 * Functions that take a range of samples, by the names of their nodes. Source: `Functions` of Prometheus' `promql/parser`.
 */
const OVER_RANGE =
  /^(AbsentOverTime|AvgOverTime|Changes|CountOverTime|Delta|Deriv|DoubleExponentialSmoothing|FirstOverTime|Idelta|Increase|Irate|LastOverTime|MadOverTime|MaxOverTime|MinOverTime|PredictLinear|PresentOverTime|QuantileOverTime|Rate|Resets|StddevOverTime|StdvarOverTime|SumOverTime|TsOf\w+OverTime)$/;

const SCALARS = new Set(['Time', 'Pi', 'Scalar', 'Start', 'End', 'Step', 'Range']);

/**
 * Why Prometheus would not read a PromQL expression, or not take its result for a rule: its grammar, ranges where there
 * may be none or must be one, selectors of everything, and regular expressions.
 *
 * @returns undefined for one without a fault; a function that is behind a flag of Prometheus is none
 */
export function promqlFault(text: string): PromqlFault | undefined {
  const { topNode } = parser.parse(text);
  let first: PromqlFault | undefined;
  topNode.cursor().iterate(({ type, from, node }) => {
    if (first !== undefined) return false;
    first = type.isError ? unreadable(text, from) : nodeFault(node, text);
    return first === undefined;
  });
  if (first !== undefined) return first;
  const whole = topNode.firstChild === null ? undefined : typeOf(topNode.firstChild);
  return whole === 'vector' || whole === 'scalar'
    ? undefined
    : `gives ${whole === undefined ? 'nothing' : aType(whole)}`;
}

function unreadable(text: string, at: number): PromqlFault {
  const rest = text.slice(at).trim();
  return rest === '' ? 'ends too early' : `cannot be read from \`${rest.slice(0, 30)}\` on`;
}

function nodeFault(node: SyntaxNode, text: string): PromqlFault | undefined {
  switch (node.name) {
    case 'FunctionCall':
      return callFault(node, text);
    case 'AggregateExpr':
      return operandsOf(node.getChild('FunctionCallBody')).some((operand) => typeOf(operand) === 'matrix')
        ? 'aggregates a range, where a value at one time must be'
        : undefined;
    case 'BinaryExpr':
    case 'UnaryExpr': {
      const wrong = operandsOf(node)
        .map(typeOf)
        .find((type) => type === 'matrix' || type === 'string');
      return wrong === undefined ? undefined : `calculates with ${aType(wrong)}`;
    }
    // The grammar takes these for ranges of a whole calculation, where Prometheus binds them to the last operand.
    case 'MatrixSelector':
      return node.firstChild?.name === 'VectorSelector' ? undefined : 'has a range of what is no selector';
    case 'SubqueryExpr':
      return node.firstChild?.name === 'BinaryExpr' ? 'calculates with a range' : undefined;
    case 'VectorSelector':
      return emptySelector(node, text) ? 'selects every series, since no matcher asks for a value' : undefined;
    case 'UnquotedLabelMatcher':
    case 'QuotedLabelMatcher':
      return regexFault(node, text);
    default:
      return undefined;
  }
}

function callFault(node: SyntaxNode, text: string): PromqlFault | undefined {
  const identifier = node.getChild('FunctionIdentifier');
  const name = identifier?.firstChild?.name ?? '';
  const called = identifier === null ? '' : text.slice(identifier.from, identifier.to);
  const ranges = operandsOf(node.getChild('FunctionCallBody')).filter((operand) => typeOf(operand) === 'matrix').length;
  if (!OVER_RANGE.test(name)) return ranges === 0 ? undefined : `gives a range to \`${called}\`, which takes none`;
  return ranges === 1 ? undefined : `gives no range to \`${called}\`, such as \`[5m]\``;
}

function operandsOf(node: SyntaxNode | null): SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling)
    if (typeOf(child) !== undefined) operands.push(child);
  return operands;
}

/** The type of an expression's value; undefined for a node that is none, such as an operator. */
function typeOf(node: SyntaxNode): Type | undefined {
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
      return SCALARS.has(node.getChild('FunctionIdentifier')?.firstChild?.name ?? '') ? 'scalar' : 'vector';
    case 'ParenExpr':
    case 'UnaryExpr':
    case 'OffsetExpr':
    case 'AnchoredExpr':
    case 'SmoothedExpr':
    case 'StepInvariantExpr':
      return innerType(node);
    case 'BinaryExpr':
      return operandsOf(node).every((operand) => typeOf(operand) === 'scalar') ? 'scalar' : 'vector';
    default:
      return undefined;
  }
}

function innerType(node: SyntaxNode): Type | undefined {
  const [operand] = operandsOf(node);
  return operand === undefined ? undefined : typeOf(operand);
}

function aType(type: Type): string {
  return { scalar: 'a number', string: 'a text', vector: 'a vector', matrix: 'a range' }[type];
}
