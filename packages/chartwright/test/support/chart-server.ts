import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server on this machine. */
export interface ChartServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** Paths that were requested, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

type Answer = { readonly body: Buffer | string; readonly type?: string } | undefined;

async function serve(answer: (path: string) => Answer): Promise<ChartServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/\?.*$/, '');
    requests.push(path);
    const found = answer(path);
    if (found === undefined) response.writeHead(404).end();
    else {
      const digest = `sha256:${createHash('sha256').update(found.body).digest('hex')}`;
      const headers = { 'content-type': found.type ?? 'application/octet-stream', 'docker-content-digest': digest };
      response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(found.body) });
      response.end(request.method === 'HEAD' ? undefined : found.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A web server with the files of a folder, and what is put in their place or beside them, by path. */
export function serveFiles(folder: string, instead: Readonly<Record<string, string>> = {}): Promise<ChartServer> {
  return serve((path) => {
    const other = instead[path];
    if (other !== undefined) return { body: other };
    try {
      return { body: readFileSync(join(folder, path)) };
    } catch {
      return undefined;
    }
  });
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/** A registry that can only be read, with the charts of a folder below `/charts`. */
export function serveRegistry(folder: string): Promise<ChartServer> {
  const blobs = new Map<string, Buffer>();
  const keep = (bytes: Buffer): { digest: string; size: number } => {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    blobs.set(digest, bytes);
    return { digest, size: bytes.length };
  };
  const manifestOf = (name: string, version: string): Answer => {
    let chart: Buffer;
    try {
      chart = readFileSync(join(folder, `${name}-${version}.tgz`));
    } catch {
      return undefined;
    }
    const config = keep(Buffer.from(JSON.stringify({ name, version, apiVersion: 'v2' })));
    const body = JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestType,
      config: { mediaType: 'application/vnd.cncf.helm.config.v1+json', ...config },
      layers: [{ mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', ...keep(chart) }],
    });
    keep(Buffer.from(body));
    return { body, type: manifestType };
  };
  return serve((path) => {
    const [, name = '', kind, reference = ''] = /^\/v2\/charts\/([^/]+)\/(manifests|blobs)\/(.+)$/.exec(path) ?? [];
    const blob = blobs.get(reference);
    if (blob !== undefined) return { body: blob, ...(kind === 'manifests' ? { type: manifestType } : {}) };
    return kind === 'manifests' ? manifestOf(name, reference) : undefined;
  });
}
