import type { Problem } from '../../core/problem.ts';

/**
 * An option of a command of the platform that cannot be used.
 *
 * @param option its name as it is typed, without dashes
 * @param found in words, a value in quotes
 */
export function badOption(option: string, found: string, expected: string, fix = `correct --${option}`): Problem {
  return {
    code: 'platform/bad-option',
    severity: 'error',
    file: 'platform',
    path: `--${option}`,
    found,
    expected,
    fix,
  };
}
