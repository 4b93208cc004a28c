import type { Cluster } from '../../../toolchain/cluster/cluster.ts';
import type { RunResult } from '../../../toolchain/run.ts';

/** The answer of a fake cluster to a command; the first whose pattern matches the command's words applies. */
export type Answer = readonly [pattern: RegExp, stdout: string, stderr?: string];

/** A cluster that answers from a list, and records commands. A command that is not listed succeeds without output. */
export class ListedCluster implements Cluster {
  readonly context = 'kind-dev';
  readonly commands: string[] = [];
  readonly #answers: readonly Answer[];

  constructor(answers: readonly Answer[] = []) {
    this.#answers = answers;
  }

  kubectl(args: readonly string[]): Promise<RunResult> {
    return this.#answer(['kubectl', ...args]);
  }

  helm(args: readonly string[]): Promise<RunResult> {
    return this.#answer(['helm', ...args]);
  }

  /** The commands that change something, without values files and the like. */
  get changes(): string[] {
    return this.commands
      .filter((command) => !command.includes('--dry-run'))
      .filter((command) => /^helm (upgrade|uninstall)|^kubectl (apply|delete|wait)/.test(command))
      .map((command) => command.replace(/ --(values|filename)=\S+/g, ''));
  }

  #answer(words: readonly string[]): Promise<RunResult> {
    const command = words.join(' ');
    this.commands.push(command);
    const [, stdout = '', stderr] = this.#answers.find(([pattern]) => pattern.test(command)) ?? [];
    return Promise.resolve({ exitCode: stderr === undefined ? 0 : 1, stdout, stderr: stderr ?? '' });
  }
}
