import { expect } from 'vitest';
import { openCluster } from '../../../packages/chartwright/src/toolchain/cluster/cluster.ts';

/** Applies a file as its README says, by `kubectl apply` as the administrator. @param path absolute */
export async function applyFile(context: string, path: string): Promise<void> {
  const admin = await openCluster(context);
  const { exitCode, stderr } = await admin.kubectl(['apply', `--filename=${path}`]);
  expect(exitCode, stderr).toBe(0);
}
