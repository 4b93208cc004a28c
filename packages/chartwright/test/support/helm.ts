import type { HelmEngine } from '../../src/toolchain/helm/helm.ts';
import { createHelmEngine } from '../../src/toolchain/helm/process.ts';
import { locate } from '../../src/toolchain/programs/locate.ts';

let engine: Promise<HelmEngine> | undefined;

/** Helm as the tool runs it. */
export function helm(): Promise<HelmEngine> {
  engine ??= locate('helm').then((program) => createHelmEngine(program));
  return engine;
}
