import { groupOf } from '../../kube/catalog.ts';
import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { isMap, listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { namespaceOf } from '../terms/namespace.ts';
import { middlewareKind } from '../terms/middlewares.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

const GATEWAY = 'gateway.networking.k8s.io';

/**
 * Routes that are handed to another edge than the environment's: an IngressClass or a GatewayClass that it does not offer,
 * or a Gateway of somebody else's. The solvers of an Issuer make such routes too.
 */
export function routeFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  const { ingress, gateway, grants } = terms.global.platform;
  return [
    ...ingressClassesOf(object).flatMap((at) =>
      classFinding(object, at, 'objects/ingress-class', 'IngressClass', ingress.className, grants.classes),
    ),
    ...(isOf(object, GATEWAY, 'Gateway')
      ? classFinding(
          object,
          ['spec', 'gatewayClassName'],
          'objects/gateway-class',
          'GatewayClass',
          gateway.className,
          grants.classes,
        )
      : []),
    ...parentsOf(object).flatMap((at) => parentFinding(object, at, terms)),
    ...(isRoute(object) ? [...backtickFindings(object), ...targetFindings(object, terms)] : []),
  ];
}

/** What the edge serves: an Ingress, and every route of the Gateway API. */
function isRoute(object: ManifestObject): boolean {
  const isOfGateway = groupOf(object.apiVersion) === GATEWAY && object.kind.endsWith('Route');
  return isOfGateway || isOf(object, 'networking.k8s.io', 'Ingress');
}

/**
 * Texts that end the text which Traefik's provider writes them into, between backticks: the rest would be a rule of its
 * own, for any host (GHSA-67jx-r9pv-98rj).
 */
function backtickFindings(object: ManifestObject): Problem[] {
  return nodesIn(object.value['spec'], ['spec'])
    .filter(({ value }) => typeof value === 'string' && value.includes('`'))
    .map(({ at }) =>
      finding(object, at, {
        code: 'objects/value',
        found: shown(object, at),
        expected: "a text without a backtick, with which it could become a rule of the edge's for other hosts",
        fix: 'remove the backtick',
      }),
    );
}

/** Keys whose maps name where a route sends traffic, or what it is handed to on the way. */
const targets = new Set(['backendRef', 'backendRefs', 'extensionRef', 'resource']);

/** Targets of a route that are no Service of the team's: the edge's own interface, its middlewares, other namespaces. */
function targetFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  const own = namespaceOf(terms);
  return nodesIn(object.value['spec'], ['spec']).flatMap(({ at, value }) => {
    const key = at.findLast((segment) => typeof segment === 'string');
    if (!isMap(value) || !targets.has(key ?? '')) return [];
    const { group = '', kind = 'Service', namespace = own } = value;
    if (key !== 'resource' && group === '' && kind === 'Service' && namespace === own) return [];
    // Such a reference knows no namespace but the route's.
    const isMiddleware = group === middlewareKind.group && kind === middlewareKind.kind;
    if (key === 'extensionRef' && isMiddleware && terms.global.platform.gateway.middlewares) return [];
    return [
      finding(object, at, {
        code: 'objects/route-target',
        found: shown(object, at),
        expected: `a Service of the namespace ${own}`,
        fix: 'name a Service of your own; other teams are called from your pods, over a peering',
      }),
    ];
  });
}

/** Every value below one, itself included, with the way to it. */
function nodesIn(value: unknown, at: readonly Segment[]): { at: readonly Segment[]; value: unknown }[] {
  const children = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return [{ at, value }, ...children.flatMap(([key, child]) => nodesIn(child, [...at, key]))];
}

function isOf(object: ManifestObject, group: string, kind: string): boolean {
  return object.kind === kind && groupOf(object.apiVersion) === group;
}

function ingressClassesOf(object: ManifestObject): (readonly Segment[])[] {
  if (isOf(object, 'networking.k8s.io', 'Ingress')) return [['spec', 'ingressClassName']];
  return solversOf(object).flatMap((at) =>
    ['ingressClassName', 'class'].map((key) => [...at, 'http01', 'ingress', key]),
  );
}

/** The places of the references by which an object attaches to a Gateway. */
function parentsOf(object: ManifestObject): (readonly Segment[])[] {
  const lists =
    groupOf(object.apiVersion) === GATEWAY && object.kind.endsWith('Route')
      ? [['spec', 'parentRefs']]
      : solversOf(object).map((at) => [...at, 'http01', 'gatewayHTTPRoute', 'parentRefs']);
  const single = isOf(object, GATEWAY, 'ListenerSet') ? [['spec', 'parentRef']] : [];
  return [...single, ...lists.flatMap((at) => listOf(valueAt(object.value, at)).map((_, index) => [...at, index]))];
}

function solversOf(object: ManifestObject): (readonly Segment[])[] {
  const at = ['spec', 'acme', 'solvers'];
  return isOf(object, 'cert-manager.io', 'Issuer')
    ? listOf(valueAt(object.value, at)).map((_, index) => [...at, index])
    : [];
}

function classFinding(
  object: ManifestObject,
  at: readonly Segment[],
  code: `objects/${string}`,
  noun: string,
  offered: string,
  granted: readonly string[],
): Problem[] {
  const name = textOf(valueAt(object.value, at)) ?? '';
  // An environment that names no class allows any.
  if (name === '' || offered === '' || name === offered || granted.includes(name)) return [];
  return [
    finding(object, at, {
      code,
      found: shown(object, at),
      expected: `${[offered, ...granted].map((one) => `\`${one}\``).join(' or ')}, which the environment offers as ${noun}`,
      fix: `write ${offered}, or ask the platform for global.platform.grants.classes`,
    }),
  ];
}

/** A parent in the team's namespace is the team's own, and one that is a Service is the mesh's matter. */
function parentFinding(object: ManifestObject, at: readonly Segment[], terms: ObjectTerms): Problem[] {
  const { gateway, grants } = terms.global.platform;
  const { group = GATEWAY, kind = 'Gateway', name, namespace } = mapOf(valueAt(object.value, at));
  const own = namespaceOf(terms);
  if (kind === 'Service') return namespace === undefined || namespace === own ? [] : [foreignService(object, at, own)];
  if (group !== GATEWAY || namespace === undefined || namespace === own) return [];
  const place = `${textOf(namespace) ?? ''}/${textOf(name) ?? ''}`;
  const offered = [`${gateway.namespace}/${gateway.name}`, ...grants.gateways];
  if (kind === 'Gateway' && offered.includes(place)) return [];
  return [
    finding(object, at, {
      code: 'objects/gateway',
      found: `the ${textOf(kind) ?? ''} ${place}`,
      expected: `a Gateway that the environment offers: ${offered.join(', ')}`,
      fix: `write { name: ${gateway.name}, namespace: ${gateway.namespace} }, or ask the platform for global.platform.grants.gateways`,
    }),
  ];
}

function foreignService(object: ManifestObject, at: readonly Segment[], own: string): Problem {
  return finding(object, at, {
    code: 'objects/route-target',
    found: shown(object, at),
    expected: `a Service of the namespace ${own}`,
    fix: 'leave out namespace, and name a Service of your own',
  });
}
