import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { isTooLong, LONGEST_DURATION } from './durations.ts';
import { emptySelector, hasTwoNames, isReadByRe2, regexFault, unquoted } from './matchers.ts';
import { operationFault } from './operations.ts';
import { aggregationSignature, functionSignature, type Signature } from './signatures.ts';
import { aType, calledIn, operandsOf, typeOf } from './types.ts';

/** What is wrong with an expression, in words that go on from "which". */
export type PromqlFault = string;

/** The parser's time grows faster than the text where nothing fits; the longest rules that are known have 2000. */
const MOST_CHARACTERS = 4096;

/** Blanks that Prometheus' lexer does not skip, such as U+00A0 from a copied web page. */
const FOREIGN_BLANK = /[^\S \t\r\n]/;

/** Escapes that Go knows in a text between single or double quotes. */
const BROKEN_ESCAPE =
  /(?<!\\)(?:\\\\)*(\\(?!\\|[abfnrtv'"]|[0-3][0-7]{2}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}).?)/;

/**
 * Why Prometheus would not read a PromQL expression, or not take its result for a rule: its grammar, the types of what
 * is given to functions and operators, selectors of everything, regular expressions and escapes.
 *
 * @returns undefined for one without a fault; a function that is behind a flag of Prometheus is none
 */
export function promqlFault(text: string): PromqlFault | undefined {
  if (text.length > MOST_CHARACTERS) return `has more than ${MOST_CHARACTERS} characters; record parts of it by rules`;
  const nodes = nodesOf(parser.parse(text).topNode);
  const blank = foreignBlank(nodes, text);
  if (blank !== undefined) return `has the character ${blank} for a blank`;
  const error = nodes.find(({ type }) => type.isError);
  if (error !== undefined) return unreadable(text, error.from);
  try {
    return typeFault(nodes, text);
  } catch (error) {
    // The types are found by going down from node to node: some thousand levels are more than the stack holds.
    if (error instanceof RangeError) return 'is nested too deeply';
    throw error;
  }
}

/** Whether the value of an expression without a fault is a number, where a vector may be wanted. */
export function isScalar(text: string): boolean {
  const [whole] = operandsOf(parser.parse(text).topNode).map((node) => typeOf(node, text));
  return whole === 'scalar';
}

function typeFault(nodes: readonly SyntaxNode[], text: string): PromqlFault | undefined {
  for (const node of nodes) {
    const fault = nodeFault(node, text);
    if (fault !== undefined) return fault;
  }
  const [whole] = operandsOf(nodes[0] ?? null).map((node) => typeOf(node, text));
  return whole === 'vector' || whole === 'scalar'
    ? undefined
    : `gives ${whole === undefined ? 'nothing' : aType(whole)}`;
}

/** A node and all below it, in the order of the text. */
function nodesOf(top: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  top.cursor().iterate(({ node }) => {
    nodes.push(node);
  });
  return nodes;
}

/** The first such blank outside of texts and comments, as `U+00A0`. */
function foreignBlank(nodes: readonly SyntaxNode[], text: string): string | undefined {
  const skipped = nodes.filter(({ name }) => name === 'StringLiteral' || name === 'LineComment');
  const rest = skipped.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  const code = FOREIGN_BLANK.exec(rest)?.[0].charCodeAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function unreadable(text: string, at: number): PromqlFault {
  const rest = text.slice(at).trim();
  return rest === '' ? 'ends too early' : `cannot be read from \`${rest.slice(0, 30)}\` on`;
}

function nodeFault(node: SyntaxNode, text: string): PromqlFault | undefined {
  switch (node.name) {
    case 'FunctionCall': {
      const name = calledIn(node, 'FunctionIdentifier', text);
      return argumentsFault(node, name, functionSignature(name), text) ?? replacementFault(node, name, text);
    }
    case 'AggregateExpr': {
      const name = calledIn(node, 'AggregateOp', text);
      return argumentsFault(node, name, aggregationSignature(name), text);
    }
    case 'BinaryExpr':
      return operationFault(node, text);
    case 'UnaryExpr':
      return operandsOf(node)
        .map((operand) => typeOf(operand, text))
        .filter((type) => type === 'matrix' || type === 'string')
        .map((type) => `calculates with ${aType(type)}`)[0];
    // The grammar takes these for ranges of a whole calculation, where Prometheus binds them to the last operand.
    case 'MatrixSelector':
      if (/^\[0+(ms|[smhdwy])?\]$/.test(text.slice(node.firstChild?.to ?? node.from, node.to).replaceAll(/\s/g, '')))
        return 'has a range of no length';
      return node.firstChild?.name === 'VectorSelector' ? undefined : 'has a range of what is no selector';
    case 'SubqueryExpr':
      return node.firstChild?.name === 'BinaryExpr' ? 'calculates with a range' : undefined;
    case 'VectorSelector':
      if (hasTwoNames(node, text)) return 'has the name of a series before the braces and as `__name__` within';
      return emptySelector(node, text) ? 'selects every series, since no matcher asks for a value' : undefined;
    case 'UnquotedLabelMatcher':
    case 'QuotedLabelMatcher':
      return regexFault(node, text);
    case 'NumberDurationLiteralInDurationContext':
      return durationFault(text.slice(node.from, node.to));
    case 'NumberDurationLiteral': {
      const literal = text.slice(node.from, node.to);
      return /\d[smhdwy]/.test(literal) && !/^0x/i.test(literal) ? durationFault(literal) : undefined;
    }
    case 'StringLiteral':
      return escapeFault(text.slice(node.from, node.to));
    default:
      return undefined;
  }
}

function durationFault(literal: string): PromqlFault | undefined {
  return isTooLong(literal) ? `has the duration \`${literal}\`, which is more than ${LONGEST_DURATION}` : undefined;
}

/** The regular expression of `label_replace`, its last argument; it fails when the rule is evaluated. */
function replacementFault(node: SyntaxNode, name: string, text: string): PromqlFault | undefined {
  const last = operandsOf(node.getChild('FunctionCallBody')).at(-1);
  if (name !== 'label_replace' || last?.name !== 'StringLiteral') return undefined;
  const regex = unquoted(text.slice(last.from, last.to));
  return isReadByRe2(regex) ? undefined : `has the regular expression \`${regex}\`, which RE2 does not read`;
}

/** Text between backquotes has no escapes. */
function escapeFault(literal: string): PromqlFault | undefined {
  const broken = literal.startsWith('`') ? undefined : BROKEN_ESCAPE.exec(literal)?.[1];
  return broken === undefined ? undefined : `has the escape \`${broken}\`, which there is not; double the backslash`;
}

function argumentsFault(
  node: SyntaxNode,
  name: string,
  signature: Signature | undefined,
  text: string,
): PromqlFault | undefined {
  if (signature === undefined) return undefined;
  const given = operandsOf(node.getChild('FunctionCallBody')).map((operand) => typeOf(operand, text));
  const { types, least, most } = signature;
  for (const [index, type] of given.entries()) {
    const wanted = types[index] ?? (most === Number.POSITIVE_INFINITY ? types.at(-1) : undefined);
    if (wanted === undefined || type === undefined || type === wanted) continue;
    const example = wanted === 'matrix' ? ', such as `[5m]`' : '';
    return `gives ${aType(type)} to \`${name}\`, which takes ${aType(wanted)} there${example}`;
  }
  if (given.length >= least && given.length <= most) return undefined;
  const expected =
    least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`;
  return `gives ${given.length} argument${given.length === 1 ? '' : 's'} to \`${name}\`, which takes ${expected}`;
}
