import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stamp } from '../../core/ownership.ts';
import { assetPath } from '../../toolchain/assets.ts';

/**
 * The stamped files of a chart that comes with the plugin, by path relative to it.
 *
 * @param chart folder of the chart, relative to a workspace
 */
export function shippedFiles(chart: string): Map<string, string> {
  const root = assetPath(chart);
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  return new Map(names.sort().map((name) => [name, stamp(name, readFileSync(join(root, name), 'utf8'))]));
}
