import { locate } from '../../../packages/chartwright/src/toolchain/programs/locate.ts';
import { run } from '../../../packages/chartwright/src/toolchain/run.ts';
import type { Prometheus } from './prometheus.ts';

/**
 * Sends samples to a Prometheus by remote write, as of now.
 *
 * @param metrics in the text format of an exporter
 * @throws Error with promtool's words when they are refused
 */
export async function push(to: Prometheus, job: string, metrics: readonly string[]): Promise<void> {
  const { path } = await locate('promtool');
  const input = `${metrics.join('\n')}\n`;
  const { exitCode, stderr } = await run(path, ['push', 'metrics', `--label=job=${job}`, to.url], { input });
  if (exitCode !== 0) throw new Error(stderr);
}

/** Runs promtool or amtool, and returns what it printed on both streams beside its verdict. */
export async function check(
  program: 'promtool' | 'amtool',
  args: readonly string[],
): Promise<{ readonly accepted: boolean; readonly output: string }> {
  const { path } = await locate(program);
  const { exitCode, stdout, stderr } = await run(path, args);
  return { accepted: exitCode === 0, output: `${stdout}${stderr}` };
}
