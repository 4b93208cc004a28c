import { listOf, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import type { MeshItem } from './mesh-index.ts';

/** Whether a route takes every request: linkerd answers what no route of a Server takes with 404. */
export function takesAll({ spec }: MeshItem): boolean {
  if (listOf(spec['hostnames']).length > 0) return false;
  return listOf(spec['rules']).some((rule) => matchesOf(mapOf(rule)).some((match) => requestOf(match) === everything));
}

/** The requests that routes take, in words, each once. */
export function requestsOf(routes: readonly MeshItem[]): string[] {
  const found = routes.flatMap(({ spec }) => {
    const hosts = listOf(spec['hostnames']).map(String);
    const ofHosts = hosts.length === 0 ? '' : ` of ${hosts.join(', ')}`;
    return listOf(spec['rules']).flatMap((rule) =>
      matchesOf(mapOf(rule)).map((match) => `${requestOf(match)}${ofHosts}`),
    );
  });
  return [...new Set(found)];
}

const everything = 'every request';

/** A rule without matches is for every request, and so is a match that says nothing. */
function matchesOf({ matches }: Untyped): Untyped[] {
  const all = listOf(matches).map(mapOf);
  return all.length === 0 ? [{}] : all;
}

/** `GET /metrics`, `POST /orders*` of a prefix, `shop.Cart/AddItem` of gRPC */
function requestOf({ method, path, headers, queryParams }: Untyped): string {
  const { service, method: call } = mapOf(method);
  const isOfGrpc = service !== undefined || call !== undefined;
  const { type, value = '/' } = mapOf(path);
  const isPrefix = type === undefined || type === 'PathPrefix';
  const place = isPrefix ? `${String(value)}*` : String(value);
  const words = isOfGrpc
    ? `${textOf(service) ?? '*'}/${textOf(call) ?? '*'}`
    : [textOf(method), place].filter((part) => part !== undefined).join(' ');
  const conditions = [
    ...(listOf(headers).length > 0 ? ['headers'] : []),
    ...(listOf(queryParams).length > 0 ? ['parameters'] : []),
  ];
  if (conditions.length > 0) return `${words} with certain ${conditions.join(' and ')}`;
  return words === '/*' ? everything : words;
}
