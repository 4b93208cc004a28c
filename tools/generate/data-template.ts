import { longestLine } from './defaults-template.ts';

/** Ends a line that Helm joins with the next one: the action prints nothing, and trims the break and the indentation. */
export const lineJoint = '{{ "" -}}';

/**
 * Renders data as a Helm template that prints it as JSON.
 *
 * @param name name of the template
 * @param data what it prints; no text in it may hold `{{`
 * @returns the `define`; a long line is broken with {@link lineJoint}
 */
export function dataTemplate(name: string, data: unknown): string {
  const lines = JSON.stringify(data, null, 2).split('\n').flatMap(broken);
  return `{{- define "${name}" -}}\n{{- /* Given nothing. */ -}}\n${lines.join('\n')}\n{{- end -}}\n`;
}

/** A line in parts that each fit: broken after a space, which Helm would trim before the next part. */
function broken(line: string): string[] {
  if (line.length <= longestLine) return [line];
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `;
  const space = line.lastIndexOf(' ', longestLine - lineJoint.length - 1);
  if (space <= indent.length) return [line];
  return [`${line.slice(0, space + 1)}${lineJoint}`, ...broken(`${indent}${line.slice(space + 1)}`)];
}
