import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePort } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';

/** What a team keeps its platform in: a Git server and an OCI registry, by TLS, on one address of loopback. */
export interface Forge {
  /** Of the Git repository, as engines reach it. */
  readonly repository: string;
  /** Where packaged charts are pushed to: `oci://…`. */
  readonly charts: string;
  /** Absolute path of the certificate of the authority that signed the server's. */
  readonly authority: string;
  end(): void;
}

const repositoryName = 'platform.git';

/**
 * Starts both: Git by its own `git http-backend`, the registry as a server of the run. Its certificate is of the control
 * plane's authority, which a program trusts by `SSL_CERT_FILE`.
 */
export async function startForge(cluster: ControlPlane): Promise<Forge> {
  const folder = cluster.processes.folderOf('git');
  await execa('git', ['init', '--bare', '--initial-branch=main', repositoryName], { cwd: folder });
  await execa('git', ['config', 'http.receivepack', 'true'], { cwd: join(folder, repositoryName) });
  const registryPort = await freePort();
  await cluster.startServer('oci-registry', [`--port=${registryPort}`]);
  const registry = `http://localhost:${registryPort}`;
  await cluster.processes.ready('oci-registry', async () => (await fetch(`${registry}/v2/`)).ok);

  const { certificate, key } = await cluster.authority.issue('forge', 'CN=forge');
  const tls = { cert: await readFile(certificate), key: await readFile(key) };
  const server = createServer(tls, (asked, answer) => {
    if (asked.url?.startsWith('/v2/') === true) passOn(asked, answer, registry);
    else serveGit(asked, answer, folder);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    repository: `https://${host}/${repositoryName}`,
    charts: `oci://${host}/charts`,
    authority: cluster.authority.certificate,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, registry: string): void {
  const { method, headers, url = '/' } = asked;
  const onward = request(`${registry}${url}`, { ...(method && { method }), headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  onward.on('error', (error) => answer.writeHead(502).end(error.message));
  asked.pipe(onward);
}

/** Answers by `git http-backend`, a CGI program: headers, an empty line, and the body on its standard output. */
function serveGit(asked: IncomingMessage, answer: ServerResponse, folder: string): void {
  const { pathname, search } = new URL(asked.url ?? '/', 'https://forge');
  const backend = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: asked.method,
      CONTENT_TYPE: asked.headers['content-type'],
      HTTP_CONTENT_ENCODING: asked.headers['content-encoding'],
      HTTP_GIT_PROTOCOL: asked.headers['git-protocol']?.toString(),
      REMOTE_USER: 'platform',
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  asked.pipe(backend.stdin);
  // A request that was refused is not read to its end.
  backend.stdin.on('error', () => undefined);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf('\r\n\r\n');
    for (const line of all.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n')) {
      const [name = '', value = ''] = line.split(/:\s*/, 2);
      if (name.toLowerCase() === 'status') answer.statusCode = Number.parseInt(value);
      else if (name !== '') answer.setHeader(name, value);
    }
    answer.end(all.subarray(end + 4));
  });
}
