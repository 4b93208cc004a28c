import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ProblemsError } from '../core/problem.ts';
import { quoteOutput, run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'chartwright-spec-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const node = process.execPath;
const script = (code: string) => ['-e', code];

async function codeOf(running: Promise<unknown>): Promise<string> {
  const error = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemsError);
  return (error as ProblemsError).problems.map((problem) => problem.code).join();
}

describe('run', () => {
  it('hands arguments over as data', async () => {
    const args = ['$(id)', '`id`', 'a b', "'", '; echo', '*', ''];
    const { stdout } = await run(node, [
      ...script('console.log(JSON.stringify(process.argv.slice(1)))'),
      '--',
      ...args,
    ]);
    expect(JSON.parse(stdout)).toEqual(args);
  });

  it('gives both streams unchanged, and an exit code other than 0 without throwing', async () => {
    const result = await run(node, script('console.log("out\\n"); console.error("err"); process.exitCode = 3'));
    expect(result).toEqual({ exitCode: 3, stdout: 'out\n\n', stderr: 'err\n' });
  });

  it('shows the program the given environment only', async () => {
    const { stdout } = await run(node, script('console.log(JSON.stringify(process.env))'), {
      environment: { ONLY: '1' },
    });
    expect(JSON.parse(stdout)).toEqual({ ONLY: '1' });
  });

  it('writes the input, and closes it when there is none', async () => {
    const echo = script('process.stdin.pipe(process.stdout)');
    expect((await run(node, echo, { input: 'hello' })).stdout).toBe('hello');
    expect((await run(node, echo)).stdout).toBe('');
  });

  it('ends a program that takes too long', async () => {
    expect(await codeOf(run(node, script('setInterval(() => {}, 1000)'), { timeout: 200 }))).toBe('toolchain/timeout');
  });

  it('ends a program that prints without end', async () => {
    const endless = run(node, script('for (;;) console.log("x".repeat(1000))'), { outputLimit: 10_000 });
    expect(await codeOf(endless)).toBe('toolchain/output-too-long');
  });

  it('ends a program when its signal is aborted', async () => {
    const running = run(node, script('setInterval(() => {}, 1000)'), { signal: AbortSignal.timeout(200) });
    expect(await codeOf(running)).toBe('toolchain/cancelled');
  });

  it('names a program that does not exist, is not executable, or crashes', async () => {
    const text = join(folder, 'text');
    writeFileSync(text, 'not a program');
    expect(await codeOf(run(join(folder, 'gone'), []))).toBe('toolchain/not-started');
    expect(await codeOf(run(text, []))).toBe('toolchain/not-started');
    expect(await codeOf(run(node, script('process.kill(process.pid, "SIGKILL")')))).toBe('toolchain/crashed');
  });

  it('ends the program when this process is terminated', async () => {
    const pidFile = join(folder, 'pid');
    const inner = `require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const outer = join(folder, 'outer.mts');
    const runModule = fileURLToPath(new URL('run.ts', import.meta.url));
    writeFileSync(
      outer,
      `import { run } from ${JSON.stringify(runModule)};\nawait run(process.execPath, ['-e', ${JSON.stringify(inner)}]);\n`,
    );
    const tsx = import.meta.resolve('tsx');
    const parent = spawn(node, ['--import', tsx, outer], { stdio: 'ignore' });
    await expect.poll(() => Number(readFileSync(pidFile, 'utf8')), { timeout: 10_000 }).toBeGreaterThan(0);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    parent.kill('SIGTERM');
    await once(parent, 'exit');
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A killed process whose parent has gone stays as a zombie where nothing reaps it.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('quoteOutput', () => {
  it('gives one quoted line, cut where it is long', () => {
    expect(quoteOutput(' a\n  "b" ')).toBe('"a \\"b\\""');
    expect(quoteOutput('x'.repeat(500))).toHaveLength(203);
  });
});
