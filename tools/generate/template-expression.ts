import { longestLine } from './defaults-template.ts';

/** An expression of a Go template: a word as it is written, or a function and its arguments in a list. */
export type Expression = string | readonly Expression[];

/**
 * The lines that open a block. An argument that makes a line too long has lines of its own.
 *
 * @param keyword `if`, `with` or `range`
 * @param indent before the first line
 */
export function blockLines(keyword: string, condition: Expression, indent: string): string[] {
  const line = `${indent}{{- ${keyword} ${plain(condition)} -}}`;
  if (line.length <= longestLine || typeof condition === 'string') return [line];
  const [name = '', ...args] = condition;
  const lines = args.flatMap((arg) => argumentLines(arg, `${indent}  `));
  return [`${indent}{{- ${keyword} ${plain(name)}`, ...lines.slice(0, -1), `${lines.at(-1) ?? ''} -}}`];
}

/** An expression on one line, with brackets where it is an argument of another. */
export function inBrackets(expression: Expression): string {
  return typeof expression === 'string' ? expression : `(${plain(expression)})`;
}

function plain(expression: Expression): string {
  if (typeof expression === 'string') return expression;
  return expression.map(inBrackets).join(' ');
}

function argumentLines(argument: Expression, indent: string): string[] {
  const line = `${indent}${inBrackets(argument)}`;
  // Room for the brackets that close what it is in, and for the end of the action.
  if (line.length <= longestLine - 10 || typeof argument === 'string') return [line];
  const [name = '', ...args] = argument;
  const lines = args.flatMap((arg) => argumentLines(arg, `${indent}  `));
  return [`${indent}(${plain(name)}`, ...lines.slice(0, -1), `${lines.at(-1) ?? ''})`];
}
