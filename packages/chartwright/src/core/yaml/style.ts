import type { Problem } from '../problem.ts';

interface StyleRule {
  readonly code: string;
  readonly pattern: RegExp;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  /** Whether the rule is about YAML itself, and the text of a block scalar is another language. */
  readonly yamlOnly?: boolean;
}

const lineRules: readonly StyleRule[] = [
  {
    code: 'style/trailing-spaces',
    pattern: /[ \t]+$/,
    found: 'spaces at the end of the line',
    expected: 'nothing after the last character',
    fix: 'remove them',
  },
  {
    code: 'style/comment-spacing',
    pattern: /(?<=^\s*)#(?![ !#\s]|$)/,
    found: 'a comment that starts without a space',
    expected: 'a space after #',
    fix: 'write "# " and then the comment',
    yamlOnly: true,
  },
];

/**
 * Checks the style of a YAML file by those of chart-testing's yamllint rules that apply to single lines: trailing
 * spaces, spacing of comments, the final newline, and blank lines at the end.
 *
 * @param file name for the problems
 * @param text content of the file
 */
export function checkYamlStyle(file: string, text: string): Problem[] {
  if (text === '') return [];
  const problem = (rule: Omit<StyleRule, 'pattern'>, line: number, column: number): Problem => ({
    code: rule.code,
    severity: 'error',
    file,
    line,
    column,
    path: '',
    found: rule.found,
    expected: rule.expected,
    fix: rule.fix,
  });
  const lines = text.split('\n');
  const scalar = blockScalarLines(lines);
  const problems = lines.flatMap((line, index) =>
    lineRules.flatMap((rule) => {
      if (rule.yamlOnly && scalar.has(index)) return [];
      const match = rule.pattern.exec(line);
      return match === null ? [] : [problem(rule, index + 1, match.index + 1)];
    }),
  );
  if (!text.endsWith('\n'))
    problems.push(
      problem(
        {
          code: 'style/final-newline',
          found: 'no newline at the end of the file',
          expected: 'one',
          fix: 'add a newline',
        },
        lines.length,
        (lines.at(-1) ?? '').length + 1,
      ),
    );
  else if (text.endsWith('\n\n'))
    problems.push(
      problem(
        { code: 'style/blank-end', found: 'blank lines at the end of the file', expected: 'none', fix: 'remove them' },
        lines.length - 1,
        1,
      ),
    );
  return problems;
}

/** Indexes of the lines of block scalars: all lines indented deeper than the one with the `|` or `>`. */
function blockScalarLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let header: number | undefined;
  lines.forEach((line, index) => {
    const indent = line.search(/\S/);
    if (header !== undefined && (indent === -1 || indent > header)) inside.add(index);
    else header = /(^|[:\s-])[|>][-+0-9]*\s*(#.*)?$/.test(line) ? indent : undefined;
  });
  return inside;
}
