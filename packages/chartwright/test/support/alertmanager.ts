import { load } from 'js-yaml';
import { yamlText } from '../../src/core/yaml/text.ts';
import { type Rendering, valueAt } from './rendering.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Alertmanager starts with this where the real chart, which has its own, is not rendered. */
const bareBase = { route: { receiver: 'null' }, receivers: [{ name: 'null' }] };

/**
 * The configuration that the Prometheus operator gives Alertmanager: the base of the chart's Secret, and in front of
 * its routes those of each AlertmanagerConfig, with a file in place of each Secret. It follows the operator's naming
 * of receivers, its `continue`, and its matcher of the namespace, which it adds but for Alertmanager's own.
 * Checked against the operator's own ConfigBuilder (v0.93.1): the same, but for a Secret's content in place of a file.
 */
export function alertmanagerConfiguration({ objects }: Rendering): string {
  const secret = objects.find(({ kind, name }) => kind === 'Secret' && name === 'alertmanager-platform')?.value;
  const encoded = valueAt(secret, 'data["alertmanager.yaml"]');
  const base = (typeof encoded === 'string' ? load(Buffer.from(encoded, 'base64').toString('utf8')) : bareBase) as {
    route: Fields & { routes?: unknown[] };
    receivers: unknown[];
  };
  const configs = objects.filter(({ kind }) => kind === 'AlertmanagerConfig');
  const routes = configs.map(({ value, name, namespace }) => {
    const { matchers = [], ...route } = routeOf(valueAt(value, 'spec.route') as Fields, `${namespace}/${name}`);
    const own = namespace === 'platform-observability' ? [] : [`namespace="${namespace}"`];
    return { ...route, matchers: [...(matchers as string[]), ...own], continue: true };
  });
  const receivers = configs.flatMap(({ value, name, namespace }) =>
    (valueAt(value, 'spec.receivers') as Fields[]).map((receiver) => receiverOf(receiver, `${namespace}/${name}`)),
  );
  const route = { ...base.route, routes: [...routes, ...(base.route.routes ?? [])] };
  return yamlText({ ...base, route, receivers: [...base.receivers, ...receivers] });
}

function routeOf(route: Fields, prefix: string): Fields {
  const { matchers, routes, receiver, ...rest } = route as Fields & { matchers?: Fields[]; routes?: Fields[] };
  return {
    ...snakeKeys(rest),
    receiver: `${prefix}/${String(receiver)}`,
    ...(matchers && {
      matchers: matchers.map((one) => `${String(one['name'])}${String(one['matchType'])}"${String(one['value'])}"`),
    }),
    ...(routes && { routes: routes.map((child) => routeOf(child, prefix)) }),
  };
}

function receiverOf(receiver: Fields, prefix: string): Fields {
  const { name, ...kinds } = receiver;
  return { ...snakeKeys(kinds), name: `${prefix}/${String(name)}` };
}

/** Keys of the operator's objects as Alertmanager has them, and a file for each Secret that one names. */
function snakeKeys(value: unknown): Fields {
  return Object.fromEntries(Object.entries(value as Fields).map(([key, child]) => fieldOf(key, child)));
}

function fieldOf(key: string, child: unknown): [string, unknown] {
  const name = renamed[key] ?? key.replaceAll(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`);
  if (key === 'headers')
    return [name, Object.fromEntries((child as Fields[]).map((one) => [one['key'], one['value']]))];
  if (isSecretKey(child)) return [`${name}_file`, `/etc/alertmanager/secrets/${child.name}/${child.key}`];
  if (Array.isArray(child)) return [name, child.map((one: unknown) => (isFields(one) ? snakeKeys(one) : one))];
  return [name, isFields(child) ? snakeKeys(child) : child];
}

const renamed: Readonly<Record<string, string>> = {
  apiURL: 'api_url',
  urlSecret: 'url',
  requireTLS: 'require_tls',
};

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSecretKey(value: unknown): value is { readonly name: string; readonly key: string } {
  return isFields(value) && Object.keys(value).toSorted().join() === 'key,name';
}
