import type { Connection } from './connection.ts';
import { type Answer, KubeError, type KubeObject, type Manifest, type Which } from './objects.ts';
import { list, observe, type Patience, until } from './watch.ts';

/** A client of an API server: JSON in and out, watches, and impersonation. */
export class Kube {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The same API server, with the admin impersonating somebody. */
  as(user: string, ...groups: string[]): Kube {
    return new Kube(this.#connection.as({ user, groups: [...groups, 'system:authenticated'] }));
  }

  /** The object. @throws KubeError, of status 404 when it is not there */
  async get(which: Which & { readonly name: string }): Promise<KubeObject> {
    return this.#connection.succeed('GET', await this.#connection.path(which)) as Promise<KubeObject>;
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
    return [...(await list(this.#connection, which)).objects.values()];
  }

  /** Creates the object, or with `dryRun` only validates it, with all fields checked. @throws KubeError */
  async create(manifest: Manifest, { dryRun = false } = {}): Promise<KubeObject> {
    const { name: _, ...place } = placeOf(manifest);
    const path = await this.#connection.path(place);
    const query = dryRun ? '?dryRun=All&fieldValidation=Strict' : '';
    return this.#connection.succeed('POST', path + query, manifest) as Promise<KubeObject>;
  }

  /** Creates or changes by server-side apply, with all fields checked. */
  async apply(
    manifest: Manifest,
    { fieldManager = 'chartwright', force = true, dryRun = false } = {},
  ): Promise<KubeObject> {
    const query = `fieldManager=${fieldManager}&force=${force}&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
    const path = `${await this.#connection.path(placeOf(manifest))}?${query}`;
    return this.#connection.succeed('PATCH', path, manifest, 'application/apply-patch+yaml') as Promise<KubeObject>;
  }

  /** Lays `patch` over the object. @param subresource such as `status` or `scale` */
  async merge(which: Which & { readonly name: string }, patch: object, subresource?: string): Promise<KubeObject> {
    const path = await this.#connection.path(which);
    const whole = subresource === undefined ? path : `${path}/${subresource}`;
    return this.#connection.succeed('PATCH', whole, patch, 'application/merge-patch+json') as Promise<KubeObject>;
  }

  /** Deletes the object, or all that the selector names; what is not there is no error. */
  async delete(which: Which): Promise<void> {
    const path = await this.#connection.path(which);
    const query = which.labelSelector === undefined ? '' : `?labelSelector=${encodeURIComponent(which.labelSelector)}`;
    const answer = await this.request('DELETE', path + query, { propagationPolicy: 'Background' });
    if (answer.status >= 400 && answer.status !== 404) throw new KubeError('DELETE', path, answer);
  }

  /** Requests a pod's eviction, as a drain does, and once: a drain itself knows what to wait for. */
  evict(namespace: string, name: string): Promise<Answer> {
    const path = `/api/v1/namespaces/${namespace}/pods/${name}/eviction`;
    return this.#connection.send('POST', path, {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name, namespace },
    });
  }

  /** What a path such as `/metrics` answers, as text or JSON. @throws KubeError */
  raw(path: string): Promise<unknown> {
    return this.#connection.succeed('GET', path);
  }

  /**
   * Waits, by a watch, until the objects are as expected.
   *
   * @param holds is given all objects of the kind that there are; undefined and false mean "not yet"
   * @returns what `holds` gave
   * @throws Error when it does not become so in time, with what was seen last
   */
  until<Result>(
    which: Which,
    holds: (objects: readonly KubeObject[]) => Result | undefined | false,
    options: Patience = {},
  ): Promise<Result> {
    return until(this.#connection, which, holds, options);
  }

  /** Waits until the object of that name is as expected; it need not exist yet. */
  untilObject<Result>(
    which: Which & { readonly name: string },
    holds: (object: KubeObject) => Result | undefined | false,
    options: Patience = {},
  ): Promise<Result> {
    return this.until(which, ([object]) => (object === undefined ? undefined : holds(object)), options);
  }

  /** Waits until nothing of the kind is there any more. */
  async untilGone(which: Which, options: Patience = {}): Promise<void> {
    await this.until(which, (objects) => objects.length === 0, { what: 'go away', ...options });
  }

  /** Yields all objects that exist, now and after each change, until the signal: none in between is missed. */
  observe(which: Which, see: (objects: readonly KubeObject[]) => void, end: AbortSignal): Promise<void> {
    return observe(this.#connection, which, see, end);
  }

  /** The answer to a request. Nothing is thrown for a refusal. */
  request(...args: Parameters<Connection['request']>): Promise<Answer> {
    return this.#connection.request(...args);
  }

  /** Forgets which resources there are: definitions that were deleted and made again may differ. */
  forgetResources(): void {
    this.#connection.forgetResources();
  }

  /** Closes idle connections, so that the process can end. */
  close(): void {
    this.#connection.close();
  }
}

function placeOf({ apiVersion, kind, metadata }: Manifest): Which & { readonly name: string } {
  return { apiVersion, kind, namespace: metadata.namespace, name: metadata.name ?? '' };
}
