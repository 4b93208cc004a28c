/**
 * Makes the folders that are published to npm, below `dist/npm`: the plugin, and Helm for each platform from the official
 * archives. An archive whose digest is not the pinned one ends it with exit code 1, and there is no folder of it.
 *
 *     npm run packages                     # builds the plugin first
 *     npm run packages -- --from=https://mirror.example.com/helm    # the same files elsewhere; the digests stay
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import {
  helmPackageName,
  helmPackagePlatforms,
} from '../../packages/chartwright/src/toolchain/programs/helm-package.ts';
import { helmPublisher } from './helm-archives.ts';
import { makeHelmPackage } from './helm-package.ts';
import { stagePlugin } from './plugin-package.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'dist/npm');
const { values } = parseArgs({ options: { from: { type: 'string', default: helmPublisher } } });

rmSync(target, { recursive: true, force: true });
try {
  // What lies in `dist` may be of older sources.
  await execa('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  // Helm first: without it there is nothing to publish.
  for (const platform of helmPackagePlatforms) {
    const { name, version } = await makeHelmPackage(platform, join(target, helmPackageName(platform)), {
      publisher: values.from,
    });
    console.log(`✔ ${name}@${version}`);
  }
  const { name, version } = stagePlugin(root, join(target, '@chartwright/nx'));
  console.log(`✔ ${name}@${version}`);
} catch (error) {
  rmSync(target, { recursive: true, force: true });
  console.error(`✖ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
