import { commandWord } from '../../core/command-word.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';

/**
 * The problem of an environment that nobody wrote.
 *
 * @param file that it would have
 * @param names of the environments that there are
 */
export function unknownEnvironment(name: string, file: string, names: readonly string[]): Problem {
  const near = nearest(name, names);
  return {
    code: 'platform/unknown-environment',
    severity: 'error',
    file,
    path: '',
    found: `no environment ${name}`,
    expected: names.length === 0 ? 'an environment; there is none yet' : `one of ${names.join(', ')}`,
    fix:
      near === undefined
        ? `run \`npx nx generate environment ${commandWord(name, '<name>')} --profile=kind\``
        : `did you mean \`${near}\`?`,
  };
}
