import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, textOf } from '../../core/untyped.ts';
import { groupOf } from '../../kube/catalog.ts';
import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listed, type Release } from '../../kube/release/release.ts';
import { LINKERD_POLICY } from '../../kube/release/server-findings.ts';
import { namespaceOf } from '../terms/namespace.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** Kinds that linkerd's policies and routes name, and that a team makes in its own chart. */
const OWN_KINDS: ReadonlySet<string> = new Set([
  'Server',
  'HTTPRoute',
  'GRPCRoute',
  'MeshTLSAuthentication',
  'NetworkAuthentication',
]);

interface Reference {
  readonly at: readonly Segment[];
  readonly to: unknown;
}

/**
 * Servers, routes and authentications that linkerd's policies name and that neither the chart nor the tenant's part has,
 * and namespaces that are not the team's. Linkerd passes over such a policy, so that it opens nothing.
 */
export function meshReferenceFindings(release: Release, terms: ObjectTerms): Problem[] {
  if (!release.objects.some(({ apiVersion }) => groupOf(apiVersion) === LINKERD_POLICY)) return [];
  const known = new Set([...release.objects.map(keyOf), ...keysOfTenant(terms)]);
  return release.objects.flatMap((object) =>
    referencesOf(object).flatMap((reference) => referenceFindings(object, reference, known, namespaceOf(terms))),
  );
}

function keyOf({ kind, name }: Pick<ManifestObject, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/** The authentications of the tenant's part, which may be another release. */
function keysOfTenant({ tenant }: ObjectTerms): string[] {
  const peers = Object.keys(tenant.network.peers).map((peer) => `peer-${peer}`);
  return ['same-namespace', ...peers].map((name) => keyOf({ kind: 'MeshTLSAuthentication', name }));
}

function referencesOf({ apiVersion, kind, value }: ManifestObject): Reference[] {
  const spec = mapOf(value['spec']);
  const group = groupOf(apiVersion);
  if (group === LINKERD_POLICY && kind === 'AuthorizationPolicy')
    return [{ at: ['spec', 'targetRef'], to: spec['targetRef'] }, ...entries(spec, 'requiredAuthenticationRefs')];
  const isRoute = kind.endsWith('Route') && [LINKERD_POLICY, 'gateway.networking.k8s.io'].includes(group);
  return isRoute ? entries(spec, 'parentRefs').filter(({ to }) => mapOf(to)['kind'] === 'Server') : [];
}

function entries(spec: Readonly<Record<string, unknown>>, key: string): Reference[] {
  return listOf(spec[key]).map((to, index) => ({ at: ['spec', key, index], to }));
}

function referenceFindings(
  object: ManifestObject,
  { at, to }: Reference,
  known: ReadonlySet<string>,
  own: string,
): Problem[] {
  const { kind, name, namespace } = mapOf(to);
  const [kindText = '', nameText = ''] = [textOf(kind), textOf(name)];
  if (kindText === 'Namespace' && nameText !== own)
    return [unknownReference(object, at, `the namespace "${nameText}"`, `the team's own, ${own}`)];
  const isElsewhere = namespace !== undefined && namespace !== own;
  if (isElsewhere || !OWN_KINDS.has(kindText) || known.has(keyOf({ kind: kindText, name: nameText }))) return [];
  const names = [...known].filter((key) => key.startsWith(`${kindText} `)).map((key) => key.slice(kindText.length + 1));
  return [
    unknownReference(
      object,
      at,
      `the ${kindText} "${nameText}", which the chart does not have`,
      `a ${kindText} of the chart: ${listed(names, 'it has none')}`,
    ),
  ];
}

function unknownReference(object: ManifestObject, at: readonly Segment[], found: string, expected: string): Problem {
  return finding(object, [...at, 'name'], {
    code: 'objects/mesh-reference',
    found,
    expected: `${expected}; linkerd passes over a policy that leads nowhere, and opens nothing`,
    fix: 'name one that is there, or add it',
  });
}
