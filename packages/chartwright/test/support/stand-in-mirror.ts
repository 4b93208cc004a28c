import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packageStandIns } from './stand-ins.ts';

let packaged: Promise<string> | undefined;

// Of the spec that uses it; a worker of vitest's is ended without a chance to tidy up.
afterAll(async () => {
  if (packaged !== undefined) rmSync(await packaged, { recursive: true, force: true });
});

/**
 * A mirror of stand-ins for every chart and manifest of the catalogue, at the versions that it names.
 *
 * @returns absolute folder of `<name>-<version>.tgz`, the same one for all callers
 */
export function standInMirror(): Promise<string> {
  packaged ??= packageAll();
  return packaged;
}

async function packageAll(): Promise<string> {
  const mirror = mkdtempSync(join(tmpdir(), 'chartwright-stand-ins-'));
  await packageStandIns(mirror);
  return mirror;
}
