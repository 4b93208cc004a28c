import { isMap, valueAt } from '../../core/untyped.ts';
import type { Component } from './component.ts';
import { bucketName, type Environment } from './environment.ts';
import { isRingName, type Mode, namespaceOf } from './rings.ts';

/** What references in a component's values may name. */
export interface ReferenceScope {
  readonly components: ReadonlyMap<string, Component>;
  readonly mode: Mode;
  readonly registry: string | undefined;
  readonly choices: Readonly<Record<string, string>>;
  /** Only where the values go to an environment's file. */
  readonly environment?: Environment;
  /** Only where they go to the account's template: the values of `${aws.…}`; keys are resolved there too. */
  readonly aws?: AwsReferences;
}

/** The values of `${aws.…}`. A function makes a value anew for each use, so that no two places share one. */
export type AwsReferences = Readonly<Record<string, string | readonly string[] | (() => unknown)>>;

/** A reference that leads nowhere. */
export interface BadReference {
  /** As it is written, with `${}`. */
  readonly reference: string;
  readonly expected: string;
}

/** Kinds of references; any other `${…}` in a text is left as it is, since Alloy and Grafana have a use for them too. */
const form = /\$\{(url|host|address|port|namespace|registry|choice|environment|bucket|aws)((?:\.[A-Za-z0-9_-]+)*)\}/g;

/** Whether values hold a reference to where something is, so that they differ between a single release and rings. */
export function dependsOnMode(value: unknown): boolean {
  return texts(value).some((text) => [...text.matchAll(form)].some(([, kind]) => placed.has(kind ?? '')));
}

const placed = new Set(['url', 'host', 'address', 'namespace']);

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isMap(value) ? Object.values(value).flatMap(texts) : [];
}

/**
 * Values with every reference replaced.
 *
 * - `${url.loki.http}`: `http://<service>.<namespace>.svc.cluster.local:<port>`; `${host…}` and `${address…}` parts of it
 * - `${port.loki.http}`: the port, as a number where the text contains nothing else
 * - `${namespace.observability}`: the namespace of a ring, `${namespace.loki}` that of a component
 * - `${registry}`, `${choice.logAgent}`, `${environment.aws.region}`
 * - `${bucket.loki}`: the name of a component's bucket
 * - `${aws.partition}` and its like, in a component's `aws`
 *
 * A text in a list whose reference is to a list becomes a text for each item.
 *
 * @param bad gets every reference that leads nowhere
 */
export function resolveReferences<T>(value: T, scope: ReferenceScope, bad: BadReference[]): T {
  return resolve(value, scope, bad) as T;
}

function resolve(value: unknown, scope: ReferenceScope, bad: BadReference[]): unknown {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => resolveItem(item, scope, bad));
  if (isMap(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        scope.aws === undefined ? key : String(resolve(key, scope, bad)),
        resolve(item, scope, bad),
      ]),
    );
  if (typeof value !== 'string') return value;
  const whole = new RegExp(`^${form.source}$`).exec(value);
  if (whole !== null) return lookUp(whole[1] ?? '', steps(whole[2]), scope, bad);
  return value.replaceAll(form, (_, kind: string, path: string) => String(lookUp(kind, steps(path), scope, bad)));
}

/** The items that one of a list becomes. */
function resolveItem(item: unknown, scope: ReferenceScope, bad: BadReference[]): unknown[] {
  const list = typeof item === 'string' ? firstList(item, scope) : undefined;
  if (typeof item !== 'string' || list === undefined) return [resolve(item, scope, bad)];
  const { reference, values } = list;
  return values.flatMap((value) =>
    resolveItem(
      item.replaceAll(reference, () => String(value)),
      scope,
      bad,
    ),
  );
}

/** The first reference of a text to a list. */
function firstList(text: string, scope: ReferenceScope): { reference: string; values: unknown[] } | undefined {
  for (const [reference, kind = '', path] of text.matchAll(form)) {
    const values = lookUp(kind, steps(path), scope, []);
    if (Array.isArray(values)) return { reference, values };
  }
  return undefined;
}

function steps(path: string | undefined): string[] {
  return (path ?? '').split('.').slice(1);
}

function lookUp(kind: string, path: readonly string[], scope: ReferenceScope, bad: BadReference[]): unknown {
  const reference = `\${${[kind, ...path].join('.')}}`;
  const found = finders[kind]?.(path, scope);
  if (found !== undefined) return found;
  bad.push({ reference, expected: expectations[kind] ?? 'a known reference' });
  return reference;
}

const expectations: Readonly<Record<string, string>> = {
  url: '${url.<component>.<service>} of a component that has this service',
  host: '${host.<component>.<service>} of a component that has this service',
  address: '${address.<component>.<service>} of a component that has this service',
  port: '${port.<component>.<service>} of a component that has this service',
  namespace: '${namespace.<component or ring>}',
  registry: 'a registry in platform.yaml',
  choice: 'a choice of platform.yaml',
  environment: 'a value of environment.yaml that is set',
  bucket: '${bucket.<component>} of a component that has a bucket in `aws`, in an environment on EKS',
  aws: '${aws.<name>} in `aws` of a component only, one of partition, region, accountId, cluster, dnsSuffix, key, hostedZones',
};

type Finder = (path: readonly string[], scope: ReferenceScope) => unknown;

const finders: Readonly<Record<string, Finder>> = {
  url: (path, scope) => withService(path, scope, ({ scheme, host, port }) => `${scheme}://${host}:${port}`),
  host: (path, scope) => withService(path, scope, ({ host }) => host),
  address: (path, scope) => withService(path, scope, ({ host, port }) => `${host}:${port}`),
  port: (path, scope) => withService(path, scope, ({ port }) => port),
  namespace: ([name = ''], { components, mode }) => {
    if (isRingName(name)) return namespaceOf(name, mode);
    const component = components.get(name);
    return component === undefined ? undefined : namespaceOf(component.ring, mode);
  },
  registry: (_path, { registry }) => registry,
  choice: ([name = ''], { choices }) => choices[name],
  environment: (path, { environment }) => (environment === undefined ? undefined : valueAt(environment, path)),
  bucket: ([name = ''], { components, environment }) =>
    environment === undefined || components.get(name)?.aws.bucket === undefined
      ? undefined
      : bucketName(environment, name),
  aws: ([name = ''], { aws }) => {
    const value = aws?.[name];
    return typeof value === 'function' ? value() : value;
  },
};

interface Place {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

function withService<T>(path: readonly string[], scope: ReferenceScope, format: (place: Place) => T): T | undefined {
  const [name = '', service = ''] = path;
  const component = scope.components.get(name);
  const found = component?.services[service];
  if (component === undefined || found === undefined) return undefined;
  const host = `${found.name}.${namespaceOf(component.ring, scope.mode)}.svc.cluster.local`;
  return format({ scheme: found.scheme, host, port: found.port });
}
