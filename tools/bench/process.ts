import { readdirSync, readFileSync } from 'node:fs';
import { execa } from 'execa';

/** What a program took, from its start to its end. */
export interface Run {
  readonly seconds: number;
  /** Most memory of the program and all its children at one time, in MiB; only on Linux, and only when requested. */
  readonly peak: number | undefined;
}

/** How a program is run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly memory?: boolean;
}

/** Milliseconds between two looks at the memory: a look takes a few, and what lives shorter does not matter. */
const lookInterval = 100;

/**
 * Runs a program and measures it.
 *
 * @throws Error with the end of its output when it fails: a failed run is fast and proves nothing
 */
export async function timed(program: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const start = performance.now();
  const running = execa(program, args, {
    cwd: options.cwd,
    env: { NX_TUI: 'false', ...options.env },
    stdin: 'ignore',
    all: true,
    reject: false,
    maxBuffer: 16 * 1024 * 1024,
  });
  const { pid } = running;
  let peak: number | undefined;
  const look = (): void => {
    if (pid !== undefined) peak = Math.max(peak ?? 0, treeMemory(pid));
  };
  const watch = options.memory === true && process.platform === 'linux' ? setInterval(look, lookInterval) : undefined;
  const { failed, all } = await running;
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  if (failed) throw new Error(`${program} ${args.join(' ')} failed:\n${all.slice(-2000)}`);
  return { seconds, peak };
}

/** Resident memory of a process and its descendants in MiB, shared pages counted for each. */
function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readStat(entry);
    if (stat === undefined) continue;
    const pid = Number(entry);
    pages.set(pid, stat.pages);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  // The page of Linux on x64 and on most ARM systems.
  return tree.reduce((sum, pid) => sum + (pages.get(pid) ?? 0), 0) * (4096 / 1024 ** 2);
}

/** Parent and resident pages, fields 4 and 24 of `/proc/<pid>/stat`; the name before them may hold anything. */
function readStat(pid: string): { parent: number; pages: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), pages: Number(fields[21]) };
  } catch {
    return undefined;
  }
}
