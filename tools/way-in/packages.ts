import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import * as tar from 'tar-stream';
import { embeddedProgram } from '../../packages/chartwright/src/toolchain/programs/embedded.ts';
import { helmArchives } from '../release/helm-archives.ts';
import { makeHelmPackage } from '../release/helm-package.ts';
import type { Registry } from '../release/loopback-registry.ts';
import { stagePlugin } from '../release/plugin-package.ts';

/**
 * Publishes to a registry, by `npm publish`, what a release publishes: the plugin as `npm run build` made it, and Helm
 * for Linux on x64. The other platforms' packages are not there, as for a user whose mirror lacks them.
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
  await helmFromHere(join(folder, 'helm-linux-x64'));
  for (const name of ['helm-linux-x64', 'nx'])
    await execa('npm', ['publish', '--access=public', `--registry=${registry.url}`], {
      cwd: join(folder, name),
      env: { NPM_CONFIG_USERCONFIG: userConfig },
    });
}

/**
 * The package by the code of a release, from a server on loopback: the publisher cannot be reached everywhere. The
 * program in its archive is the helm of this repository, of the same version, and the archive has a digest of its own.
 */
async function helmFromHere(folder: string): Promise<void> {
  const { folder: inner, file } = helmArchives['linux-x64'];
  const pack = tar.pack();
  pack.entry({ name: `${inner}/LICENSE` }, 'Apache License, Version 2.0\n');
  pack.entry({ name: `${inner}/helm`, mode: 0o755 }, readFileSync(await embeddedProgram('helm')));
  pack.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of pack) chunks.push(chunk as Buffer);
  const data = gzipSync(Buffer.concat(chunks), { level: 1 });
  const server = createServer((_request, response) => response.end(data));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publisher = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sha256 = createHash('sha256').update(data).digest('hex');
  await makeHelmPackage('linux-x64', folder, { publisher, archive: { folder: inner, file, sha256 } });
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
