import { type Agent as HttpsAgent, Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** An object as the API server tells it. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: KubeMetadata;
  // What the rest is, each story knows of the kinds that it reads.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [field: string]: any;
}

/** The part of an object's metadata that stories read. */
export interface KubeMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly { readonly kind: string; readonly name: string; readonly uid: string }[];
  readonly [field: string]: unknown;
}

/** An object to send: what the server adds may be missing. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Partial<KubeMetadata>;
  readonly [field: string]: unknown;
}

/** A kind of objects, and which of them. */
export interface Which {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name?: string;
  readonly labelSelector?: string;
}

/** Somebody else, for whom the admin asks. */
export interface Impersonated {
  readonly user: string;
  readonly groups?: readonly string[];
}

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** An answer that is a refusal or an error. */
export class KubeError extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(method: string, path: string, { status, body }: Answer) {
    const told = body as { message?: string; reason?: string } | string;
    super(`${method} ${path}: ${status} ${typeof told === 'string' ? told : (told.message ?? '')}`);
    this.status = status;
    this.reason = typeof told === 'string' ? '' : (told.reason ?? '');
  }
}

/** How the API server is reached. */
export interface KubeAccess {
  readonly url: string;
  readonly authority: Buffer;
  readonly certificate: Buffer;
  readonly key: Buffer;
}

interface Resource {
  readonly path: string;
  readonly namespaced: boolean;
}

/** What a watch was for; undefined when it ended before. */
type Seen<Result> = { readonly result: Result } | undefined;

const requestTimeout = 60_000;
const defaultPatience = 60_000;
/** How long a watch without an end of its own is kept open. */
const longest = 60 * 60 * 1000;

/** A client of the API server for stories: JSON in and out, watches, and impersonation. */
export class Kube {
  readonly #access: KubeAccess;
  readonly #agent: HttpsAgent;
  readonly #as: Impersonated | undefined;
  readonly #resources: Map<string, Promise<Resource>>;

  constructor(access: KubeAccess, as?: Impersonated, shared?: Kube) {
    this.#access = access;
    this.#as = as;
    const { authority: ca, certificate: cert, key } = access;
    this.#agent = shared === undefined ? new Agent({ ca, cert, key, keepAlive: true, maxSockets: 32 }) : shared.#agent;
    this.#resources = shared === undefined ? new Map<string, Promise<Resource>>() : shared.#resources;
  }

  /** The same API server, asked by the admin in somebody's name. */
  as(user: string, ...groups: string[]): Kube {
    return new Kube(this.#access, { user, groups: [...groups, 'system:authenticated'] }, this);
  }

  /** The object. @throws KubeError, of status 404 when it is not there */
  async get(which: Which & { readonly name: string }): Promise<KubeObject> {
    return this.#succeed('GET', await this.#path(which)) as Promise<KubeObject>;
  }

  /** The object; undefined when it, or its kind, is not there. */
  async find(which: Which & { readonly name: string }): Promise<KubeObject | undefined> {
    try {
      return await this.get(which);
    } catch (error) {
      if (error instanceof KubeError && error.status === 404) return undefined;
      throw error;
    }
  }

  async list(which: Which): Promise<KubeObject[]> {
    return (await this.#list(which)).items;
  }

  async create(manifest: Manifest, { dryRun = false } = {}): Promise<KubeObject> {
    const { name: _, ...place } = placeOf(manifest);
    const path = await this.#path(place);
    return this.#succeed('POST', dryRun ? `${path}?dryRun=All` : path, manifest) as Promise<KubeObject>;
  }

  /** Creates or changes by server-side apply, with all fields checked. */
  async apply(manifest: Manifest, { fieldManager = 'e2e', force = true, dryRun = false } = {}): Promise<KubeObject> {
    const query = `fieldManager=${fieldManager}&force=${force}&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
    const path = `${await this.#path(placeOf(manifest))}?${query}`;
    return this.#succeed('PATCH', path, manifest, 'application/apply-patch+yaml') as Promise<KubeObject>;
  }

  /** Lays `patch` over the object. @param subresource such as `status` or `scale` */
  async merge(which: Which & { readonly name: string }, patch: object, subresource?: string): Promise<KubeObject> {
    const path = await this.#path(which);
    const whole = subresource === undefined ? path : `${path}/${subresource}`;
    return this.#succeed('PATCH', whole, patch, 'application/merge-patch+json') as Promise<KubeObject>;
  }

  /** Deletes the object, or all that the selector names; what is not there is no error. */
  async delete(which: Which): Promise<void> {
    const path = await this.#path(which);
    const query = which.labelSelector === undefined ? '' : `?labelSelector=${encodeURIComponent(which.labelSelector)}`;
    const answer = await this.request('DELETE', path + query, { propagationPolicy: 'Background' });
    if (answer.status >= 400 && answer.status !== 404) throw new KubeError('DELETE', path, answer);
  }

  /** Asks for a pod's eviction, as a drain does. */
  evict(namespace: string, name: string): Promise<Answer> {
    const path = `/api/v1/namespaces/${namespace}/pods/${name}/eviction`;
    return this.request('POST', path, { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } });
  }

  /** What a path such as `/metrics` answers, as text or JSON. @throws KubeError */
  raw(path: string): Promise<unknown> {
    return this.#succeed('GET', path);
  }

  /**
   * Waits, by a watch, until the objects are as asked.
   *
   * @param holds is given all objects of the kind that there are; undefined and false mean "not yet"
   * @param patience milliseconds
   * @returns what `holds` gave
   * @throws Error when it does not become so in time, with what was seen last
   */
  async until<Result>(
    which: Which,
    holds: (objects: readonly KubeObject[]) => Result | undefined | false,
    { patience = defaultPatience, what = 'become as expected' } = {},
  ): Promise<Result> {
    const late = Date.now() + patience;
    const objects = new Map<string, KubeObject>();
    for (;;) {
      const { items, resourceVersion } = await this.#list(which);
      objects.clear();
      for (const item of items) objects.set(item.metadata.uid ?? '', item);
      const result = await this.#watch(which, resourceVersion, objects, holds, late);
      if (result !== undefined) return result.result;
      // A watch that ended before its time began too long ago for the server: list again.
      if (Date.now() < late) continue;
      const seen = JSON.stringify([...objects.values()].map(briefly), undefined, 1);
      const where = [which.kind, which.namespace, which.name].filter((part) => part !== undefined).join(' ');
      throw new Error(`${where} did not ${what} in ${patience / 1000} s; last seen: ${seen}`);
    }
  }

  /** Waits until the object of that name is as asked; it need not exist yet. */
  untilObject<Result>(
    which: Which & { readonly name: string },
    holds: (object: KubeObject) => Result | undefined | false,
    options: { readonly patience?: number; readonly what?: string } = {},
  ): Promise<Result> {
    return this.until(which, ([object]) => (object === undefined ? undefined : holds(object)), options);
  }

  /** Waits until nothing of the kind is there any more. */
  async untilGone(which: Which, options: { readonly patience?: number } = {}): Promise<void> {
    await this.until(which, (objects) => objects.length === 0, { what: 'go away', ...options });
  }

  /** Tells of all objects that there are, now and after each change, until the signal: none in between is missed. */
  async observe(which: Which, see: (objects: readonly KubeObject[]) => void, end: AbortSignal): Promise<void> {
    const objects = new Map<string, KubeObject>();
    while (!end.aborted) {
      const { items, resourceVersion } = await this.#list(which);
      objects.clear();
      for (const item of items) objects.set(item.metadata.uid ?? '', item);
      const tell = (seen: readonly KubeObject[]): undefined => {
        if (!end.aborted) see(seen);
        return undefined;
      };
      await this.#watch(which, resourceVersion, objects, tell, Date.now() + longest, end);
    }
  }

  /** One request. Nothing is thrown for a refusal. */
  request(method: string, path: string, body?: object, contentType = 'application/json'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const options = this.#options(method, contentType);
      const sent = httpsRequest(this.#access.url + path, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: parsed(answer, Buffer.concat(chunks)) }),
        );
      });
      // Node tells the length of no DELETE: the server would take its body for the next request of the connection.
      if (text !== undefined) sent.setHeader('content-length', Buffer.byteLength(text));
      sent.setTimeout(requestTimeout, () => sent.destroy(new Error(`${method} ${path}: no answer`)));
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** Forgets which resources there are: definitions that were deleted and made again may differ. */
  forgetResources(): void {
    this.#resources.clear();
  }

  /** Closes idle connections, so that the process can end. */
  close(): void {
    this.#agent.destroy();
  }

  async #succeed(method: string, path: string, body?: object, contentType?: string): Promise<unknown> {
    const answer = await this.request(method, path, body, contentType);
    if (answer.status >= 400) throw new KubeError(method, path, answer);
    return answer.body;
  }

  async #list(which: Which): Promise<{ items: KubeObject[]; resourceVersion: string }> {
    const { name, ...kind } = which;
    const list = (await this.#succeed('GET', `${await this.#path(kind)}?${selection(which)}`)) as {
      metadata: { resourceVersion: string };
      items: KubeObject[];
    };
    const items = list.items.map((item) => ({ ...item, apiVersion: which.apiVersion, kind: which.kind }));
    const wanted = name === undefined ? items : items.filter(({ metadata }) => metadata.name === name);
    return { items: wanted, resourceVersion: list.metadata.resourceVersion };
  }

  async #watch<Result>(
    which: Which,
    resourceVersion: string,
    objects: Map<string, KubeObject>,
    holds: (objects: readonly KubeObject[]) => Result | undefined | false,
    late: number,
    end?: AbortSignal,
  ): Promise<Seen<Result>> {
    const now = holds([...objects.values()]);
    if (now !== undefined && now !== false) return { result: now };
    const { name: _, ...kind } = which;
    const path = `${await this.#path(kind)}?${selection(which)}&watch=true&resourceVersion=${resourceVersion}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => finish(undefined), Math.max(0, late - Date.now()));
      const sent = httpsRequest(this.#access.url + path, this.#options('GET', 'application/json'), (answer) => {
        let rest = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          try {
            for (const line of lines) if (line !== '') see(line);
          } catch (error) {
            fail(error);
          }
        });
        answer.on('error', () => finish(undefined));
        answer.on('end', () => finish(undefined));
      });
      sent.on('error', () => finish(undefined));
      sent.end();
      const ended = (): void => finish(undefined);
      end?.addEventListener('abort', ended);
      const finish = (outcome: Seen<Result>): void => {
        clearTimeout(timer);
        end?.removeEventListener('abort', ended);
        sent.destroy();
        resolve(outcome);
      };
      const fail = (error: unknown): void => {
        clearTimeout(timer);
        end?.removeEventListener('abort', ended);
        sent.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const see = (line: string): void => {
        const { type, object } = JSON.parse(line) as { type: string; object: KubeObject };
        if (type === 'ERROR') {
          finish(undefined);
          return;
        }
        if (which.name !== undefined && object.metadata.name !== which.name) return;
        if (type === 'DELETED') objects.delete(object.metadata.uid ?? '');
        else objects.set(object.metadata.uid ?? '', object);
        const result = holds([...objects.values()]);
        if (result !== undefined && result !== false) finish({ result });
      };
    });
  }

  async #path({ apiVersion, kind, namespace, name }: Which): Promise<string> {
    const { path, namespaced } = await this.#resource(apiVersion, kind);
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const scope = namespaced && namespace !== undefined ? `/namespaces/${namespace}` : '';
    return `${base}${scope}/${path}${name === undefined ? '' : `/${name}`}`;
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
    const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    // Asked as the admin: somebody without rights may not even see which resources there are.
    const admin = this.#as === undefined ? this : new Kube(this.#access, undefined, this);
    const { resources } = (await admin.#succeed('GET', path)) as {
      resources: { name: string; kind: string; namespaced: boolean }[];
    };
    const found = resources.find((resource) => resource.kind === kind && !resource.name.includes('/'));
    if (found === undefined)
      throw new KubeError('GET', path, { status: 404, body: { message: `no kind ${kind} in ${apiVersion}` } });
    return { path: found.name, namespaced: found.namespaced };
  }

  #options(method: string, contentType: string): RequestOptions {
    const as = this.#as;
    return {
      method,
      agent: this.#agent,
      headers: {
        accept: 'application/json',
        'content-type': contentType,
        ...(as === undefined ? {} : { 'impersonate-user': as.user, 'impersonate-group': [...(as.groups ?? [])] }),
      },
    };
  }
}

function selection({ name, labelSelector }: Which): string {
  const query = new URLSearchParams();
  if (name !== undefined) query.set('fieldSelector', `metadata.name=${name}`);
  if (labelSelector !== undefined) query.set('labelSelector', labelSelector);
  return query.toString();
}

function placeOf({ apiVersion, kind, metadata }: Manifest): Which & { readonly name: string } {
  return { apiVersion, kind, namespace: metadata.namespace, name: metadata.name ?? '' };
}

function parsed(answer: IncomingMessage, body: Buffer): unknown {
  const text = body.toString('utf8');
  return answer.headers['content-type']?.includes('json') === true ? JSON.parse(text) : text;
}

function briefly({ metadata, status }: KubeObject): unknown {
  return { name: metadata.name, namespace: metadata.namespace, status: status as unknown };
}
