import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, textOf, valueAt } from '../../core/untyped.ts';
import { groupOf } from '../../kube/catalog.ts';
import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listed, type Release } from '../../kube/release/release.ts';
import { issuerOf } from '../terms/issuers.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

const CERT_MANAGER = 'cert-manager.io';
const GATEWAY = 'gateway.networking.k8s.io';
const ISSUER = `${CERT_MANAGER}/issuer`;
/** Annotations with which an issuer is of another kind or group. */
const OTHER_ISSUER = [`${ISSUER}-kind`, `${ISSUER}-group`];

/**
 * Issuers and Gateways of the team's namespace that objects name and the release lacks. An Issuer may have been made by
 * hand, as its Secret is, so its absence is a warning; a Gateway without a namespace is nearly always that of the edge,
 * whose namespace was forgotten, and the route then leads nowhere.
 */
export function ownReferenceFindings(release: Release, terms: ObjectTerms): Problem[] {
  if (release.hasOperated) return [];
  const issuers = namesOf(release, CERT_MANAGER, 'Issuer');
  const gateways = namesOf(release, GATEWAY, 'Gateway');
  return release.objects.flatMap((object) => [
    ...issuerFindings(object, issuers, terms),
    ...(groupOf(object.apiVersion) === GATEWAY && object.kind.endsWith('Route')
      ? listOf(valueAt(object.value, ['spec', 'parentRefs'])).flatMap((parent, index) =>
          gatewayFindings(object, ['spec', 'parentRefs', index], parent, gateways, terms),
        )
      : []),
  ]);
}

function namesOf({ objects }: Release, group: string, kind: string): ReadonlySet<string> {
  return new Set(
    objects.filter((one) => groupOf(one.apiVersion) === group && one.kind === kind).map(({ name }) => name),
  );
}

function issuerFindings(object: ManifestObject, known: ReadonlySet<string>, { global }: ObjectTerms): Problem[] {
  const named = issuerNamedBy(object);
  const { issuer } = global.platform;
  if (named === undefined || known.has(named.name)) return [];
  // An environment may have an Issuer in the namespace of every team.
  if (issuer.kind === 'Issuer' && issuer.name === named.name) return [];
  return [
    finding(object, named.at, {
      code: 'objects/no-reference',
      severity: 'warning',
      found: `the Issuer "${named.name}", which the chart does not have`,
      expected: `an Issuer of the chart: ${listed(known, 'it has none')}`,
      fix: 'name one of these, add it, or write the kind ClusterIssuer for one of the platform; without it there is no certificate',
    }),
  ];
}

/** The Issuer of the namespace that an object names. */
function issuerNamedBy(object: ManifestObject): { readonly name: string; readonly at: readonly Segment[] } | undefined {
  if (groupOf(object.apiVersion) === CERT_MANAGER && object.kind === 'Certificate') {
    const { kind, name, group } = issuerOf(object.value);
    const isOwn = kind === 'Issuer' && group === CERT_MANAGER && typeof name === 'string';
    return isOwn ? { name, at: ['spec', 'issuerRef', 'name'] } : undefined;
  }
  if (!['Gateway', 'Ingress'].includes(object.kind)) return undefined;
  const annotations = mapOf(valueAt(object.value, ['metadata', 'annotations']));
  const name = textOf(annotations[ISSUER]) ?? '';
  const isOther = OTHER_ISSUER.some((key) => annotations[key] !== undefined);
  return name === '' || isOther ? undefined : { name, at: ['metadata', 'annotations', ISSUER] };
}

function gatewayFindings(
  object: ManifestObject,
  at: readonly Segment[],
  parent: unknown,
  known: ReadonlySet<string>,
  terms: ObjectTerms,
): Problem[] {
  const { group = GATEWAY, kind = 'Gateway', name, namespace } = mapOf(parent);
  const own = namespaceOf(terms);
  const isOwn = namespace === undefined || namespace === own;
  if (!isOwn || group !== GATEWAY || kind !== 'Gateway' || typeof name !== 'string' || known.has(name)) return [];
  const { gateway } = terms.global.platform;
  return [
    finding(object, [...at, 'name'], {
      code: 'objects/gateway',
      found: `the Gateway "${name}" of the namespace ${own}, which the chart does not have`,
      expected: `a Gateway of the chart (${listed(known, 'it has none')}), or one that the environment offers`,
      fix: `write { name: ${gateway.name}, namespace: ${gateway.namespace} }, or add the Gateway`,
    }),
  ];
}
