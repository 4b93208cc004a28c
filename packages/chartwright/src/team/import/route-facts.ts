import type { DocumentPath } from '../../core/document-path.ts';
import { isMap, listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Fact } from './fact.ts';
import { fieldsOf, textFor, textsOf } from './fields.ts';

/** The number of a Service's port by its name, so that routes which name it and which count it are alike. */
export type PortNumberOf = (service: string, port: unknown) => string;

/** Where the hosts and paths of an Ingress lead. */
export function ingressFacts({ value }: ManifestObject, portOf: PortNumberOf): Fact[] {
  return listOf(valueAt(value, ['spec', 'rules'])).flatMap((rule, index) => {
    const host = textOf(mapOf(rule)['host']) ?? '*';
    return listOf(valueAt(rule, ['http', 'paths'])).flatMap((one, place) => {
      const at = ['spec', 'rules', index, 'http', 'paths', place];
      const { path, pathType, backend } = mapOf(one);
      const { name, port } = mapOf(mapOf(backend)['service']);
      const about = `host ${host}${textOf(path) ?? '/'}`;
      return [
        { about, says: textFor(name), at },
        ...(pathType === undefined ? [] : [{ about: `${about} is`, says: textFor(pathType), at: [...at, 'pathType'] }]),
        { about: `${about} port`, says: portOf(textFor(name), mapOf(port)['number'] ?? mapOf(port)['name']), at },
        ...otherFields(about, mapOf(backend), ['service'], [...at, 'backend']),
      ];
    });
  });
}

/** Where the hosts, paths and methods of an HTTPRoute or a GRPCRoute lead, rule by rule. */
export function routeFacts({ value }: ManifestObject): Fact[] {
  const hosts = textsOf(valueAt(value, ['spec', 'hostnames']));
  return (hosts.length === 0 ? ['*'] : hosts).flatMap((host) =>
    listOf(valueAt(value, ['spec', 'rules'])).flatMap((rule, index) => {
      const matches = listOf(mapOf(rule)['matches']).map(mapOf);
      return (matches.length === 0 ? [{}] : matches).flatMap((match, place) => {
        const at = ['spec', 'rules', index];
        return matchFacts(host, mapOf(rule), match, at, [...at, 'matches', place]);
      });
    }),
  );
}

function matchFacts(host: string, rule: Untyped, match: Untyped, at: DocumentPath, matchAt: DocumentPath): Fact[] {
  const { path, method, ...conditions } = match;
  const { text, kind } = isMap(method) ? methodPath(method) : pathOf(mapOf(path));
  const words = [
    ...(typeof method === 'string' ? [method] : []),
    ...(Object.keys(conditions).length === 0 ? [] : [textFor(conditions)]),
  ];
  const about = [`host ${host}${text}`, ...words].join(' ');
  const backends = listOf(rule['backendRefs']).map(mapOf);
  return [
    {
      about,
      says: backends.map(({ name }) => textFor(name)).join(', '),
      at: backends.length === 0 ? at : [...at, 'backendRefs'],
    },
    { about: `${about} is`, says: kind ?? 'Prefix', at: matchAt },
    ...backends.flatMap((backend, index) => {
      const here = [...at, 'backendRefs', index];
      const { name, port, ...others } = backend;
      const own = backends.length === 1 ? about : `${about} to ${textFor(name)}`;
      return [{ about: `${own} port`, says: textFor(port), at: here }, ...otherFields(own, others, [], here)];
    }),
    ...otherFields(about, rule, ['matches', 'backendRefs'], at),
  ];
}

function pathOf({ type, value }: Untyped): { text: string; kind: string | undefined } {
  return {
    text: textOf(value) ?? '/',
    kind: type === undefined || type === 'PathPrefix' ? undefined : textFor(type),
  };
}

/** A method of gRPC is a path of HTTP. */
function methodPath({ service, method, type }: Untyped): { text: string; kind: string | undefined } {
  const text = `/${[service, method]
    .filter((part) => part !== undefined)
    .map(textFor)
    .join('/')}`;
  return { text, kind: type === undefined || type === 'Exact' ? 'Exact' : textFor(type) };
}

function otherFields(about: string, value: Untyped, without: readonly string[], at: DocumentPath): Fact[] {
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !without.includes(key)));
  return fieldsOf(rest, at).map((field) => ({
    about: `${about} ${field.name}`,
    says: field.says,
    at: field.at,
    pattern: field.pattern,
  }));
}
