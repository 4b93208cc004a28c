import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What listens somewhere in the pods' network: a text for a path, a redirect to a URL, or a server on loopback. */
export type Listener =
  { readonly answers: (path: string) => string } | { readonly redirects: string } | { readonly server: string };

/**
 * The network of simulated pods, as a proxy on loopback: a request for a pod's address through it is answered by what a scenario
 * put there. Nothing leaves the machine, and every other address is one where nobody listens.
 */
export class PodNetwork {
  readonly #listeners = new Map<string, Listener>();
  readonly #reached = new Set<string>();
  readonly #proxy: Server;

  private constructor(proxy: Server) {
    this.#proxy = proxy;
    proxy.on('request', (received: IncomingMessage, answer: ServerResponse) => this.#answer(received, answer));
    // Of a TLS connection the proxy sees the address only; no scenario has a pod that uses TLS.
    proxy.on('connect', ({ url }: IncomingMessage, socket: NodeJS.WritableStream) => {
      this.#reached.add(url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  static async start(): Promise<PodNetwork> {
    const proxy = createServer();
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    return new PodNetwork(proxy);
  }

  /** Of the proxy. */
  get url(): string {
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }

  /** Every address that somebody called, as `host:port`. */
  get reached(): ReadonlySet<string> {
    return this.#reached;
  }

  /** Has something listen at an address of a pod, `host:port`. */
  listen(address: string, listener: Listener): void {
    this.#listeners.set(address, listener);
  }

  /** Calls an address of a pod through the proxy, as Prometheus does: by POST where there is a form. */
  request(url: string, form?: URLSearchParams): Promise<PodAnswer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(this.url);
      const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
      const method = form === undefined ? 'GET' : 'POST';
      const headers = { host: new URL(url).host, ...type };
      const sent = request({ hostname, port, method, path: url, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      sent.on('error', reject);
      sent.end(form?.toString());
    });
  }

  close(): void {
    this.#proxy.close();
    this.#proxy.closeAllConnections();
  }

  #answer(received: IncomingMessage, answer: ServerResponse): void {
    const { host, pathname, search } = new URL(received.url ?? '', 'http://nowhere');
    this.#reached.add(host);
    const listener = this.#listeners.get(host);
    if (listener === undefined) {
      answer.writeHead(502).end(`nobody listens at ${host}\n`);
    } else if ('answers' in listener) {
      answer.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(listener.answers(pathname));
    } else if ('redirects' in listener) {
      answer.writeHead(302, { location: listener.redirects }).end();
    } else {
      const { method, headers } = received;
      const passed = request(`${listener.server}${pathname}${search}`, { method, headers }, (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      });
      passed.on('error', () => answer.writeHead(502).end());
      received.pipe(passed);
    }
  }
}

/** What was answered. */
export interface PodAnswer {
  readonly status: number;
  readonly text: string;
}
