import { execa } from 'execa';
import { type Problem, ProblemsError } from '../core/problem.ts';
import { withoutSecrets } from '../core/secrets/output.ts';

/** Characters of either stream: about 3,000 rendered team charts. */
const defaultOutputLimit = 64 * 1024 * 1024;

/** Longer than any single step here takes; a hanging program must not hang CI. */
const defaultTimeout = 10 * 60 * 1000;

/** Between terminating a program and killing it. */
const graceBeforeKill = 5000;

/** What may be set for one run. */
export interface RunOptions {
  /** Absolute folder to run in. */
  readonly cwd?: string;
  /** The whole environment; the caller's own by default. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeout?: number;
  /** Characters of stdout and of stderr, each. */
  readonly outputLimit?: number;
  /** Ends the program when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Given to the program on standard input; nothing by default. */
  readonly input?: string;
  /** The one thing to do when the program cannot be started. */
  readonly fix?: string;
}

/** A program that ran to its end, whatever its verdict. */
export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program without a shell, so arguments are data. Its output is bounded, its time too; when this process ends by
 * a signal, the program ends with it.
 *
 * @param program absolute path, or a name looked up on PATH
 * @returns the exit code, zero or not, and the two streams as text
 * @throws ProblemsError when it cannot be started, crashes, takes too long, prints too much or is cancelled
 */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const timeout = options.timeout ?? defaultTimeout;
  const running = execa(program, args, {
    reject: false,
    shell: false,
    cleanup: true,
    extendEnv: false,
    stripFinalNewline: false,
    windowsHide: true,
    env: options.environment ?? process.env,
    timeout,
    maxBuffer: options.outputLimit ?? defaultOutputLimit,
    forceKillAfterDelay: graceBeforeKill,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
  });
  // At the output limit execa stops reading, which a program may ignore for as long as it likes.
  for (const stream of [running.stdout, running.stderr]) {
    stream.once('close', () => {
      if (stream.readableAborted) running.kill();
    });
  }
  const result = await running;
  const { exitCode, stdout, stderr } = result;
  if (exitCode !== undefined && !result.isMaxBuffer && !result.isTerminated) return { exitCode, stdout, stderr };
  throw new ProblemsError([failure(program, result, timeout, options.fix)]);
}

interface FailedRun {
  readonly isCanceled: boolean;
  readonly timedOut: boolean;
  readonly isMaxBuffer: boolean;
  readonly signal?: string | undefined;
  readonly code?: string | undefined;
  readonly stderr: string;
  readonly shortMessage?: string | undefined;
}

function failure(program: string, failed: FailedRun, timeout: number, fix: string | undefined): Problem {
  const problem = (rule: string, found: string, expected: string, advice: string): Problem => {
    return { code: `toolchain/${rule}`, severity: 'error', file: program, path: '', found, expected, fix: advice };
  };
  if (failed.isCanceled) return problem('cancelled', 'cancelled before its end', 'a full run', 'run it again');
  if (failed.timedOut) {
    const advice = 'see whether it waits for the network or a cluster, then run it again';
    return problem('timeout', `still running after ${timeout / 1000} s`, 'an end before that', advice);
  }
  if (failed.isMaxBuffer) {
    return problem('output-too-long', 'more output than is read', 'less output', 'run it on fewer charts at a time');
  }
  if (failed.signal !== undefined) {
    const found = `ended by ${failed.signal}${excerptOf(failed.stderr)}`;
    return problem('crashed', found, 'an exit code', fix ?? 'run it by hand to see why; out of memory gives SIGKILL');
  }
  const found = startFailure(failed.code) ?? failed.shortMessage ?? 'it could not be started';
  return problem('not-started', found, 'a program that runs here', fix ?? 'install it, or name another copy');
}

function startFailure(code: string | undefined): string | undefined {
  if (code === 'ENOENT') return 'no such program';
  if (code === 'EACCES') return 'not executable';
  if (code === 'ENOEXEC') return 'not a program for this machine';
  return undefined;
}

function excerptOf(text: string): string {
  return text.trim() === '' ? '' : `, having printed ${quoteOutput(text)}`;
}

/**
 * The start of what a program printed, on one line and in quotes, for {@link Problem.found}.
 *
 * @param limit characters; a screen line or two, since the rest is seen by running the program
 */
export function quoteOutput(text: string, limit = 200): string {
  // By line, since a secret ends with its line; `withoutSecrets` leaves what is on one line in place.
  const line = withoutSecrets(text.trim()).replaceAll(/\s+/g, ' ');
  return JSON.stringify(line.length > limit ? `${line.slice(0, limit)}…` : line);
}
