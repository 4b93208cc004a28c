import { valueAt, type Rendering } from './rendering.ts';

/** `<name>.<namespace>:<port>` of every Service of a rendering. */
export function serviceAddresses({ objects }: Rendering): Set<string> {
  const services = objects.filter(({ kind }) => kind === 'Service');
  return new Set(
    services.flatMap(({ name, namespace, value }) =>
      ((valueAt(value, 'spec.ports') ?? []) as { port: number }[]).map(
        ({ port }) => `${name}.${namespace ?? ''}:${port}`,
      ),
    ),
  );
}

/** `<name>.<namespace>:<port>` of every address within the cluster that a text names. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/([a-z0-9-]+)\.([a-z0-9-]+)\.svc\.cluster\.local:(\d+)/g)].map(
    ([, name = '', namespace = '', port = '']) => `${name}.${namespace}:${port}`,
  );
}
