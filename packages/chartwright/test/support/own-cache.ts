import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Gives a spec a cache of its own, so that it keeps no archives in a person's. */
export function useOwnCache(): void {
  const outer = process.env['CHARTWRIGHT_CACHE'];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-cache-'));
    process.env['CHARTWRIGHT_CACHE'] = folder;
  });

  afterAll(() => {
    if (outer === undefined) delete process.env['CHARTWRIGHT_CACHE'];
    else process.env['CHARTWRIGHT_CACHE'] = outer;
    rmSync(folder, { recursive: true, force: true });
  });
}
