import { createInterface } from 'node:readline/promises';
import type { Ask } from '../../commands/frame/person.ts';

/** Asks the person at the terminal; undefined where there is none, as in CI. */
export function terminalAsk(): Ask {
  if (!process.stdin.isTTY || process.env['CI'] === 'true') return undefined;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
    } finally {
      terminal.close();
    }
  };
}
