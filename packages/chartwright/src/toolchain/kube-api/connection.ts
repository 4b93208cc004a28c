import type { IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Impersonated, KubeError, type Which } from './objects.ts';

/** How the API server is reached. */
export interface KubeAccess {
  readonly url: string;
  readonly authority: Buffer;
  readonly certificate: Buffer;
  readonly key: Buffer;
}

/** When a stream ends, if the server does not end it before. */
export interface StreamEnd {
  /** Milliseconds since the epoch. */
  readonly late: number;
  readonly signal?: AbortSignal | undefined;
}

interface Resource {
  readonly path: string;
  readonly namespaced: boolean;
}

const requestTimeout = 60_000;
/** How often a request is sent again at the server's wish; client-go's limit. */
const mostAgain = 10;

/** Requests to an API server, as its admin or in somebody's name. */
export class Connection {
  readonly #access: KubeAccess;
  readonly #agent: Agent;
  readonly #as: Impersonated | undefined;
  readonly #resources: Map<string, Promise<Resource>>;

  constructor(access: KubeAccess, as?: Impersonated, shared?: Connection) {
    this.#access = access;
    this.#as = as;
    const { authority: ca, certificate: cert, key } = access;
    this.#agent = shared === undefined ? new Agent({ ca, cert, key, keepAlive: true, maxSockets: 32 }) : shared.#agent;
    this.#resources = shared === undefined ? new Map<string, Promise<Resource>>() : shared.#resources;
  }

  /** The same server, with the admin impersonating somebody. */
  as(somebody: Impersonated | undefined): Connection {
    return new Connection(this.#access, somebody, this);
  }

  /**
   * The answer to a request, sent again when the server wants it later: so it answers to every client while it makes
   * ready the cache of a kind that was just defined. Nothing is thrown for a refusal.
   */
  async request(...request: Parameters<Connection['send']>): Promise<Answer> {
    for (let again = 0; ; again++) {
      const answer = await this.send(...request);
      if (answer.retryAfter === undefined || again === mostAgain) return answer;
      await pause(answer.retryAfter * 1000);
    }
  }

  /**
   * One request. Nothing is thrown for a refusal.
   *
   * @param headers further ones, for what is behind the API server's proxy
   */
  send(
    method: string,
    path: string,
    body?: object,
    contentType = 'application/json',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const options = this.#options(method, contentType, headers);
      const sent = httpsRequest(this.#access.url + path, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: parsed(answer, Buffer.concat(chunks)),
            ...retryAfter(answer),
          }),
        );
      });
      // Node sends no content length with DELETE: the server would read the body as the next request on the connection.
      if (text !== undefined) sent.setHeader('content-length', Buffer.byteLength(text));
      sent.setTimeout(requestTimeout, () => sent.destroy(new Error(`${method} ${path}: no answer`)));
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** The body of an answer. @throws KubeError for a refusal */
  async succeed(method: string, path: string, body?: object, contentType?: string): Promise<unknown> {
    const answer = await this.request(method, path, body, contentType);
    if (answer.status >= 400) throw new KubeError(method, path, answer);
    return answer.body;
  }

  /**
   * Reads an answer that goes on, line by line.
   *
   * @param see gives true when it has seen enough; what it throws is thrown
   */
  stream(path: string, see: (line: string) => boolean, { late, signal }: StreamEnd): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(), Math.max(0, late - Date.now()));
      const sent = httpsRequest(this.#access.url + path, this.#options('GET', 'application/json'), (answer) => {
        if (answer.statusCode !== 200) {
          // The watcher lists again, and gets the error there if it persists.
          answer.resume();
          setTimeout(() => end(), (retryAfter(answer).retryAfter ?? 0) * 1000);
          return;
        }
        let rest = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          try {
            if (lines.some((line) => line !== '' && see(line))) end();
          } catch (error) {
            end(error instanceof Error ? error : new Error(String(error)));
          }
        });
        answer.on('error', () => end());
        answer.on('end', () => end());
      });
      sent.on('error', () => end());
      sent.end();
      const aborted = (): void => end();
      signal?.addEventListener('abort', aborted);
      const end = (error?: Error): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        sent.destroy();
        if (error === undefined) resolve();
        else reject(error);
      };
    });
  }

  /** Where objects are, or one of them is. @throws KubeError, of status 404 when the kind is not defined */
  async path({ apiVersion, kind, namespace, name }: Which): Promise<string> {
    const { path, namespaced } = await this.#resource(apiVersion, kind);
    const scope = namespaced && namespace !== undefined ? `/namespaces/${namespace}` : '';
    return `${groupPath(apiVersion)}${scope}/${path}${name === undefined ? '' : `/${name}`}`;
  }

  forgetResources(): void {
    this.#resources.clear();
  }

  close(): void {
    this.#agent.destroy();
  }

  #resource(apiVersion: string, kind: string): Promise<Resource> {
    const key = `${apiVersion} ${kind}`;
    const known = this.#resources.get(key) ?? this.#discover(apiVersion, kind);
    this.#resources.set(key, known);
    // A kind that is not there now may be defined later.
    known.catch(() => this.#resources.delete(key));
    return known;
  }

  async #discover(apiVersion: string, kind: string): Promise<Resource> {
    const path = groupPath(apiVersion);
    // With the admin's rights: somebody without rights may not even see which resources there are.
    const { resources } = (await this.as(undefined).succeed('GET', path)) as {
      resources: { name: string; kind: string; namespaced: boolean }[];
    };
    const found = resources.find((resource) => resource.kind === kind && !resource.name.includes('/'));
    if (found === undefined)
      throw new KubeError('GET', path, { status: 404, body: { message: `no kind ${kind} in ${apiVersion}` } });
    return { path: found.name, namespaced: found.namespaced };
  }

  #options(method: string, contentType: string, headers: Readonly<Record<string, string>> = {}): RequestOptions {
    const as = this.#as;
    return {
      method,
      agent: this.#agent,
      headers: {
        ...headers,
        accept: 'application/json',
        'content-type': contentType,
        ...(as === undefined ? {} : { 'impersonate-user': as.user, 'impersonate-group': [...(as.groups ?? [])] }),
      },
    };
  }
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

function retryAfter({ statusCode, headers }: IncomingMessage): Pick<Answer, 'retryAfter'> {
  const seconds = headers['retry-after'];
  return statusCode === 429 && seconds !== undefined ? { retryAfter: Number(seconds) } : {};
}

function parsed(answer: IncomingMessage, body: Buffer): unknown {
  const text = body.toString('utf8');
  return answer.headers['content-type']?.includes('json') === true ? JSON.parse(text) : text;
}
