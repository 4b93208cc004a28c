import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a server is started. */
export interface ServerStart {
  /** Unique among those that run; its log is `logs/<name>.log`. */
  readonly name: string;
  /** Absolute path of the program. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

type KeeperReport =
  { readonly started: string; readonly pid: number } | { readonly ended: string; readonly how: string };

const logTail = 20;

/** The servers of one run, in a temporary folder. They end when this process does, by whatever way. */
export class ServerProcesses {
  /** Absolute; removed at the end, unless logs are to be kept. */
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-control-plane-')));
  /** Absolute. */
  readonly logs = join(this.folder, 'logs');
  readonly #keeper: ChildProcess;
  readonly #ended = new Map<string, string>();
  readonly #pids = new Map<string, number>();

  constructor() {
    mkdirSync(this.logs);
    this.#keeper = fork(fileURLToPath(new URL('keeper.mjs', import.meta.url)), {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    });
    this.#keeper.setMaxListeners(0);
    this.#keeper.on('message', (report: KeeperReport) => {
      if ('started' in report) this.#pids.set(report.started, report.pid);
      else this.#ended.set(report.ended, report.how);
    });
    this.#keeper.send({ scratch: this.folder });
  }

  /** Makes a folder in that of the run. */
  folderOf(name: string): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Starts a server; {@link ready} waits until it is up. */
  async start({ name, program, args, environment = process.env }: ServerStart): Promise<void> {
    this.#ended.delete(name);
    const log = this.logOf(name);
    this.#keeper.send({ start: { name, program, args, environment, log, cwd: this.folder } });
    await this.#report(name);
  }

  /** Terminates a server, and waits until it has ended. */
  async stop(name: string): Promise<void> {
    if (this.#ended.has(name)) return;
    this.#keeper.send({ stop: name });
    await this.#report(name, 'ended');
  }

  /**
   * Waits until a server answers.
   *
   * @param answers whether it does; an error counts as no
   * @throws Error with the end of its log, when it ends or does not answer in time
   */
  async ready(name: string, answers: () => Promise<boolean>, timeout = 60_000): Promise<void> {
    const late = Date.now() + timeout;
    // A server that is not up has nothing to watch.
    while (!(await answers().catch(() => false))) {
      const how = this.#ended.get(name) ?? (Date.now() > late ? 'it does not answer' : undefined);
      if (how !== undefined) throw new Error(`${name}: ${how}. The end of its log:\n${await this.tail(name)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Process id of a server that runs. */
  pidOf(name: string): number | undefined {
    return this.#ended.has(name) ? undefined : this.#pids.get(name);
  }

  logOf(name: string): string {
    return join(this.logs, `${name}.log`);
  }

  async tail(name: string): Promise<string> {
    const log = await readFile(this.logOf(name), 'utf8').catch(() => '');
    return log.trim().split('\n').slice(-logTail).join('\n');
  }

  /** Ends all servers at once and removes the folder, or leaves it for its logs to be read. */
  async end({ keepLogs = false }: { readonly keepLogs?: boolean } = {}): Promise<void> {
    if (!this.#keeper.connected) return;
    this.#keeper.send({ scratch: keepLogs ? null : this.folder });
    const gone = new Promise((resolve) => this.#keeper.once('exit', resolve));
    this.#keeper.disconnect();
    await gone;
  }

  #report(name: string, what?: 'ended'): Promise<void> {
    return new Promise((resolve) => {
      const listen = (report: KeeperReport): void => {
        const matches = 'ended' in report ? report.ended === name : what === undefined && report.started === name;
        if (!matches) return;
        this.#keeper.off('message', listen);
        resolve();
      };
      this.#keeper.on('message', listen);
    });
  }
}
