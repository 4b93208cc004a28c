import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/toolchain/run.ts';

/** The labels of a target, by name. */
export type Labels = Readonly<Record<string, string>>;

/** The configuration of an agent: a file of Alloy's, or one in Prometheus' form as Promtail's is. */
export interface AgentConfiguration {
  readonly file: 'config.alloy' | 'promtail.yaml';
  readonly text: string;
}

/**
 * What an agent's relabelling makes of discovered targets, by Prometheus' own relabel package.
 *
 * @param relabelcheck path of the program
 * @param targets labels as service discovery presents them, `__meta_kubernetes_…`
 * @returns for each target its labels, without `__meta_…`; null where it is dropped
 * @throws Error with the program's message when the rules are refused
 */
export async function relabelled(
  relabelcheck: string,
  { file, text }: AgentConfiguration,
  targets: readonly Labels[],
): Promise<(Labels | null)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-relabelling-'));
  try {
    writeFileSync(join(folder, file), text);
    const result = await run(relabelcheck, [file], { cwd: folder, input: JSON.stringify(targets) });
    if (result.exitCode !== 0) throw new Error(result.stderr);
    return JSON.parse(result.stdout) as (Labels | null)[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
