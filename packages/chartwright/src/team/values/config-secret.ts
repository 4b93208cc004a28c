import { isSecretValue } from '../../core/secrets/looks-secret.ts';

/** `name: value`, `name = value` or `"name": "value"`, after `export` or `set`. */
const ASSIGNMENT = /^(?:export\s+|set\s+)?["']?([A-Za-z][\w.-]*)["']?\s*[:=]\s*(\S.*)$/;
const COMMENT = /^(#|\/\/|;|--)/;

/**
 * Looks for a line of a configuration file that sets a secret to a literal.
 *
 * @returns a text that names the line, without the value; undefined when there is none
 */
export function configSecret(text: string): string | undefined {
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    if (COMMENT.test(line)) continue;
    const [, name, value] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const literal = value.replace(/[,;]$/, '').replace(/^(["'])(.*)\1$/, '$2');
    // Words and calls are prose and code, not a literal.
    if (/[\s()[\]{}]/.test(literal) || !isSecretValue(name, literal, 'check')) continue;
    return `a literal for ${name} in line ${index + 1} of the file`;
  }
  return undefined;
}
