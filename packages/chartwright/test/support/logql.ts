import { parser } from '@grafana/lezer-logql';

/** The durations that Grafana fills in for its variables of time. */
const timeVariables = /\$__(?:auto|interval|range|rate_interval)\b/g;

/**
 * What keeps an expression from being LogQL, by the parser of Grafana's own query editor. It knows the grammar, not which
 * labels or functions' arguments make sense.
 *
 * @returns a message for each place that does not parse; empty when the whole expression does
 */
export function logqlFaults(expression: string): string[] {
  const text = expression.replaceAll(timeVariables, '5m');
  const faults: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError) faults.push(`no LogQL at column ${from + 1}, before "${text.slice(from)}": ${text}`);
    },
  });
  return faults;
}

/** The regular expressions, of RE2, that a query wants its lines to match (`|~`). @throws Error when it has an escape */
export function lineFiltersOf(expression: string): string[] {
  const found: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      const text = node.getChild('String');
      if (!type.is('LineFilter') || text === null || !node.getChild('Filter')?.getChild('PipeMatch')) return;
      const written = expression.slice(text.from + 1, text.to - 1);
      if (written.includes('\\')) throw new Error(`escapes are not read here: ${written}`);
      found.push(written);
    },
  });
  return found;
}

/** The LogQL that a document quotes: the code within its text that has a stream selector, or the argument of `logcli`. */
export function logqlIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\n]*\{\w+(?:=~|!~|!=|=)"[^`\n]*)`/g)].map(
    ([, code = '']) => /^logcli .*'([^']+)'/.exec(code)?.[1] ?? code,
  );
}
