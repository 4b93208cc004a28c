import { readdirSync, readFileSync } from 'node:fs';
import { execa } from 'execa';

/** What a program took, from its start to its end. */
export interface Run {
  readonly seconds: number;
  /** Seconds of processor time, of the program and all its children; only on Linux. */
  readonly cpu: number | undefined;
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
  const before = childCpu() ?? 0;
  let peak: number | undefined;
  let seen = 0;
  const look = (): void => {
    if (pid === undefined) return;
    const { memory, cpu } = treeOf(pid);
    if (options.memory === true) peak = Math.max(peak ?? 0, memory);
    seen = Math.max(seen, cpu);
  };
  const watch = process.platform === 'linux' ? setInterval(look, lookInterval) : undefined;
  const { failed, all } = await running;
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  if (failed) throw new Error(`${program} ${args.join(' ')} failed:\n${all.slice(-2000)}`);
  const waited = childCpu();
  // What a program leaves behind is nobody's child: then what was seen of it while it ran counts.
  return { seconds, peak, cpu: waited === undefined ? undefined : Math.max(waited - before, seen) };
}

/** Measures what this process does, and the programs that it waits for. */
export async function timedHere(work: () => Promise<unknown>): Promise<Run> {
  const [start, own, children] = [performance.now(), process.cpuUsage(), childCpu()];
  await work();
  const { user, system } = process.cpuUsage(own);
  const waited = childCpu();
  const cpu = waited === undefined || children === undefined ? undefined : waited - children + (user + system) / 1e6;
  return { seconds: (performance.now() - start) / 1000, peak: undefined, cpu };
}

/** Seconds of processor time of the programs that this process has waited for, and of theirs. */
export function childCpu(): number | undefined {
  return process.platform === 'linux' ? readStat('self')?.waited : undefined;
}

/** Resident memory of a process and its descendants in MiB, shared pages counted for each, and their processor time. */
function treeOf(root: number): { memory: number; cpu: number } {
  const children = new Map<number, number[]>();
  const stats = new Map<number, Stat>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readStat(entry);
    if (stat === undefined) continue;
    const pid = Number(entry);
    stats.set(pid, stat);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  const sum = (of: (stat: Stat) => number): number =>
    tree.flatMap((pid) => stats.get(pid) ?? []).reduce((total, stat) => total + of(stat), 0);
  // The page of Linux on x64 and on most ARM systems.
  return { memory: sum(({ pages }) => pages) * (4096 / 1024 ** 2), cpu: sum(({ own, waited }) => own + waited) };
}

interface Stat {
  readonly parent: number;
  readonly pages: number;
  /** Seconds of processor time, of the process and of the children that it has waited for. */
  readonly own: number;
  readonly waited: number;
}

/** A tick of the clock of /proc. */
const tick = 1 / 100;

/** Fields 4, 14 to 17 and 24 of `/proc/<pid>/stat`; the name before them may hold anything. */
function readStat(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (field: number): number => fields[field - 3] ?? 0;
    return { parent: at(4), pages: at(24), own: (at(14) + at(15)) * tick, waited: (at(16) + at(17)) * tick };
  } catch {
    return undefined;
  }
}
