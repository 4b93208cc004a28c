import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a registry answers about one version of one package. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
}

interface Version {
  readonly manifest: Manifest;
  readonly data: Buffer;
}

/** A registry on loopback, in which packages are found as published ones are. It has no other packages. */
export interface Registry {
  readonly url: string;
  /** Puts an archive there, without a client. */
  add(archive: string, manifest: Manifest): void;
  /** Names of the packages that are there, each with its versions. */
  list(): ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

/**
 * Starts an empty registry, which takes what `npm publish` sends it and answers `npm`, `pnpm` and `yarn`. Only this
 * machine can reach it; whoever reaches it may publish.
 */
export async function startRegistry(): Promise<Registry> {
  const packages = new Map<string, Map<string, Version>>();
  const put = (manifest: Manifest, data: Buffer): void => {
    const versions = packages.get(manifest.name) ?? new Map<string, Version>();
    packages.set(manifest.name, versions.set(manifest.version, { manifest, data }));
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.method === 'PUT') {
      void published(request).then(
        (version) => {
          const isThere = packages.get(version.manifest.name)?.has(version.manifest.version) === true;
          if (!isThere) put(version.manifest, version.data);
          answer(isThere ? 409 : 201, isThere ? { error: 'that version is published already' } : { ok: true });
        },
        () => {
          answer(400, { error: 'not what npm publishes' });
        },
      );
      return;
    }
    const [, tarballOf = '', version = ''] = /^(.+)\/-\/(\d[^/]*)\.tgz$/.exec(path) ?? [];
    const versions = packages.get(tarballOf === '' ? path : tarballOf);
    if (tarballOf !== '')
      response.writeHead(versions?.has(version) === true ? 200 : 404).end(versions?.get(version)?.data);
    else if (versions === undefined) answer(404, { error: 'no such package' });
    else answer(200, document(url, path, versions));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    add: (archive, manifest) => {
      put(manifest, readFileSync(archive));
    },
    list: () => new Map([...packages].map(([name, versions]) => [name, [...versions.keys()]])),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** What a client reads about a package: its versions, the one published last being `latest`. */
function document(url: string, name: string, versions: ReadonlyMap<string, Version>): object {
  return {
    name,
    'dist-tags': { latest: [...versions.keys()].at(-1) },
    versions: Object.fromEntries(
      [...versions].map(([version, { manifest, data }]) => {
        const hash = (algorithm: string, encoding: 'base64' | 'hex'): string =>
          createHash(algorithm).update(data).digest(encoding);
        const integrity = `sha512-${hash('sha512', 'base64')}`;
        const tarball = `${url}/${name}/-/${version}.tgz`;
        return [version, { ...manifest, dist: { tarball, integrity, shasum: hash('sha1', 'hex') } }];
      }),
    ),
  };
}

/** The one version that a request of `npm publish` holds. */
async function published(request: IncomingMessage): Promise<Version> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    readonly versions: Readonly<Record<string, Manifest>>;
    readonly _attachments: Readonly<Record<string, { readonly data: string }>>;
  };
  const [manifest] = Object.values(body.versions);
  const [attachment] = Object.values(body._attachments);
  if (manifest === undefined || attachment === undefined) throw new TypeError('no version, or no archive of it');
  return { manifest, data: Buffer.from(attachment.data, 'base64') };
}
