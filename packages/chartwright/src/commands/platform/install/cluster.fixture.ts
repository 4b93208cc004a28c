import type { Cluster } from '../../../toolchain/cluster/cluster.ts';
import type { RunResult } from '../../../toolchain/run.ts';

/** What a stand-in cluster answers to a command; the first whose pattern is found in the command's words. */
export type Answer = readonly [pattern: RegExp, stdout: string, stderr?: string];

/** A cluster that answers by a list, and remembers what it was asked. What is not in the list succeeds with no output. */
export class ListedCluster implements Cluster {
  readonly context = 'kind-dev';
  readonly asked: string[] = [];
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
    return this.asked
      .filter((command) => !command.includes('--dry-run'))
      .filter((command) => /^helm (upgrade|uninstall)|^kubectl (apply|delete|wait)/.test(command))
      .map((command) => command.replace(/ --(values|filename)=\S+/g, ''));
  }

  #answer(words: readonly string[]): Promise<RunResult> {
    const command = words.join(' ');
    this.asked.push(command);
    const [, stdout = '', stderr] = this.#answers.find(([pattern]) => pattern.test(command)) ?? [];
    return Promise.resolve({ exitCode: stderr === undefined ? 0 : 1, stdout, stderr: stderr ?? '' });
  }
}
