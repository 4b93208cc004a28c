import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { type Cluster, clusterProblem } from '../../../toolchain/cluster/cluster.ts';

/** Folder of the platform's CustomResourceDefinitions, relative to the workspace; `vendor` fills it. */
export const crdsFolder = 'charts/platform-crds/crds';

/** A loaded API server takes 15 s for some hundred definitions; the rest is for a slow etcd. */
const establishTimeout = 120;

/**
 * Applies the vendored CustomResourceDefinitions to the cluster. Helm never upgrades them, so they are applied
 * server-side, as Helm's own field manager: with another one, the next install would meet a conflict.
 *
 * @param dryRun lets the API server validate them, and changes nothing
 * @returns how many there are
 * @throws ProblemsError when none are vendored, or the cluster refuses
 */
export async function applyCrds(cluster: Cluster, root: string, dryRun: boolean): Promise<number> {
  const names = (await readdir(join(root, crdsFolder)).catch(() => [])).filter((name) => name.endsWith('.yaml'));
  if (names.length === 0) throw new ProblemsError([notVendored()]);
  const folder = join(root, crdsFolder);
  const apply = ['apply', '--server-side', '--field-manager=helm', '--force-conflicts', `--filename=${folder}`];
  await succeed(cluster, [...apply, ...(dryRun ? ['--dry-run=server'] : [])]);
  if (!dryRun)
    await succeed(cluster, [
      'wait',
      '--for=condition=Established',
      `--timeout=${establishTimeout}s`,
      `--filename=${folder}`,
    ]);
  return names.length;
}

async function succeed(cluster: Cluster, args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await cluster.kubectl(args);
  if (exitCode !== 0) throw new ProblemsError([clusterProblem(cluster, stderr)]);
}

function notVendored(): Problem {
  return {
    code: 'platform/not-vendored',
    severity: 'error',
    file: crdsFolder,
    path: '',
    found: 'no CustomResourceDefinitions',
    expected: "the CustomResourceDefinitions of the platform's components",
    fix: 'run `npx nx run platform:vendor`, or `npx nx run platform:vendor --mirror=<folder or URL>` where the public repositories cannot be reached',
  };
}
