import { createInterface } from 'node:readline/promises';
import type { Ask } from '../../commands/platform/install/target-cluster.ts';

/** Prints a line as soon as it is known; the commands on a cluster take minutes. */
export function tellTerminal(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Asks the person at the terminal; undefined where there is none, as in CI. */
export function terminalAsk(): Ask {
  if (!process.stdin.isTTY || process.env['CI'] === 'true') return undefined;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
    } finally {
      terminal.close();
    }
  };
}
