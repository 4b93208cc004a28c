import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { embeddedProgram } from '../../packages/chartwright/src/toolchain/programs/embedded.ts';
import {
  helmPackageEntry,
  helmPackagePlatforms,
  type HelmPlatform,
} from '../../packages/chartwright/src/toolchain/programs/helm-package.ts';
import { tarred, zipped } from '../release/archives.fixture.ts';
import { helmArchives } from '../release/helm-archives.ts';
import { makeHelmPackage } from '../release/helm-package.ts';
import type { Registry } from '../release/loopback-registry.ts';
import { stagePlugin } from '../release/plugin-package.ts';

/**
 * Publishes to a registry, by `npm publish`, what a release publishes: the plugin as `npm run build` made it, and Helm for
 * each platform.
 *
 * @param userConfig a file of settings for npm that names the registry
 */
export async function publishPackages(
  root: string,
  folder: string,
  userConfig: string,
  registry: Registry,
): Promise<void> {
  await execa('npm', ['run', 'build'], { cwd: root });
  stagePlugin(root, join(folder, 'nx'));
  for (const platform of helmPackagePlatforms) await helmFromHere(platform, join(folder, platform));
  for (const name of [...helmPackagePlatforms, 'nx'])
    await execa('npm', ['publish', '--access=public', `--registry=${registry.url}`], {
      cwd: join(folder, name),
      env: { NPM_CONFIG_USERCONFIG: userConfig },
    });
}

/**
 * The package by the code of a release, from a server on loopback: the publisher cannot be reached everywhere. The
 * archives are of the form of the published ones and have digests of their own. The program for Linux on x64 is the helm
 * of this repository, of the same version; those of the other platforms, which cannot run here, are a few bytes.
 */
async function helmFromHere(platform: HelmPlatform, folder: string): Promise<void> {
  const { folder: inner, file } = helmArchives[platform];
  const program = `${inner}/${helmPackageEntry(platform).slice('bin/'.length)}`;
  const licence = { [`${inner}/LICENSE`]: 'Apache License, Version 2.0\n' };
  const runs = platform === 'linux-x64';
  const data = file.endsWith('.zip')
    ? zipped({ [program]: 'no program', ...licence })
    : await tarred({ [program]: runs ? readFileSync(await embeddedProgram('helm')) : 'no program', ...licence });
  const server = createServer((_request, response) => response.end(data));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publisher = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sha256 = createHash('sha256').update(data).digest('hex');
  await makeHelmPackage(platform, folder, { publisher, archive: { folder: inner, file, sha256 } });
  server.closeAllConnections();
  server.close();
}

/** Writes settings of npm, pnpm and yarn by which the scope of the packages is at the registry, and all else is not. */
export function writeSettings(home: string, own: string, registry: Registry): string {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const host = new URL(registry.url).host;
  const lines = [own, `@chartwright:registry=${registry.url}`, `//${host}/:_authToken=loopback`, ''];
  writeFileSync(join(home, '.npmrc'), lines.join('\n'));
  writeFileSync(
    join(home, '.yarnrc.yml'),
    `unsafeHttpWhitelist: ["127.0.0.1"]\nnpmScopes:\n  chartwright:\n    npmRegistryServer: "${registry.url}"\n`,
  );
  return join(home, '.npmrc');
}
