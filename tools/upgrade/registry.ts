import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a registry answers about one version of one package. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** A registry on loopback that has one package, so that `nx migrate` finds it as it finds a published one. */
export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an archive as the one version of its package. */
export async function serve(archive: string, manifest: Manifest): Promise<Registry> {
  const data = readFileSync(archive);
  const hash = (algorithm: string, encoding: 'base64' | 'hex'): string =>
    createHash(algorithm).update(data).digest(encoding);
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz') === true) {
      response.end(data);
      return;
    }
    const dist = {
      tarball: `${url}/package.tgz`,
      integrity: `sha512-${hash('sha512', 'base64')}`,
      shasum: hash('sha1', 'hex'),
    };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        name: manifest.name,
        'dist-tags': { latest: manifest.version },
        versions: { [manifest.version]: { ...manifest, dist } },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
