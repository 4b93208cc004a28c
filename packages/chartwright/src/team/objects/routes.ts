import { groupOf } from '../../kube/catalog.ts';
import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { namespaceOf } from '../terms/namespace.ts';
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
  ];
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
  if (group !== GATEWAY || kind === 'Service' || namespace === undefined || namespace === own) return [];
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
