import type { SchemaCatalog } from '../../kube/catalog.ts';
import { finding } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { scopeTest } from '../../kube/scopes.ts';
import type { Problem } from '../../core/problem.ts';
import { valueAt } from '../../core/untyped.ts';
import { allTemplate } from '../chart/chart.ts';
import { nameOfKind, whyKept } from '../terms/kept.ts';
import { isMiddlewareOfLibrary } from '../terms/middlewares.ts';
import { refusedKinds } from './refused-kinds.ts';

/** Whose objects are checked. */
export interface ObjectOwner {
  /** Name of the team's chart. */
  readonly chart: string;
  /** The team's namespace. */
  readonly namespace: string;
  /** Kinds that the platform keeps and grants the teams of the environment, as `<group>/<Kind>`. */
  readonly grantedKinds: readonly string[];
  /** Whether the environment has Middlewares, so that the chart may render those of `expose`. */
  readonly hasMiddlewares?: boolean;
  /** Whether an object of the library is one by which the environment answers a need of the team. */
  readonly isAnswer?: (object: ManifestObject) => boolean;
}

/** A binding of the tenant part, which grants a persona of the platform and nothing else. */
const persona = /^team-(admin|developer|viewer|deployer)$/;

/** The objects of the library's tenant part among the kinds that a team may not make. */
const granted: Readonly<Record<string, (object: ManifestObject, owner: ObjectOwner) => boolean>> = {
  Namespace: ({ name }, { namespace }) => name === namespace,
  ResourceQuota: ({ name }) => name === 'team',
  LimitRange: ({ name }) => name === 'team',
  NetworkPolicy: ({ name }) => /^(default-deny|allow-.+)$/.test(name),
  RoleBinding: ({ name, value }) =>
    persona.test(name) &&
    valueAt(value, ['roleRef', 'kind']) === 'ClusterRole' &&
    valueAt(value, ['roleRef', 'name']) === `chartwright-${name}`,
};

/**
 * Objects that a team's chart must not render, whatever file they come from: lists, objects in another namespace than the
 * team's, and what only the platform may grant, other than the objects of the library's tenant part.
 *
 * @param objects of one render of the chart
 * @param catalog knows which kinds are cluster-scoped
 */
export function foreignObjectFindings(
  objects: readonly ManifestObject[],
  owner: ObjectOwner,
  catalog: SchemaCatalog,
): Problem[] {
  const refused = new Set(refusedKinds());
  const isClusterWide = scopeTest(catalog);
  return objects.flatMap((object) => {
    if (object.within.length > 0) return [listed(object)];
    const isAnswer = isOfLibrary(object, owner) && owner.isAnswer?.(object) === true;
    if (refused.has(object.kind) && !isGranted(object, owner) && !isAnswer) return [platforms(object)];
    if (isKept(object, owner) && !isAnswer) return [platforms(object)];
    if (object.kind === 'Namespace') return [];
    // One with a namespace is refused as such already.
    if (isClusterWide(object)) return object.namespace === undefined ? [platforms(object)] : [];
    return object.namespace === owner.namespace ? [] : [elsewhere(object, owner)];
  });
}

function isKept(object: ManifestObject, { chart, grantedKinds, hasMiddlewares = false }: ObjectOwner): boolean {
  const name = nameOfKind(object.apiVersion, object.kind);
  if (hasMiddlewares && object.source === `${chart}/${allTemplate}` && isMiddlewareOfLibrary(object)) return false;
  return whyKept('kinds', name) !== undefined && !grantedKinds.includes(name);
}

function isGranted(object: ManifestObject, owner: ObjectOwner): boolean {
  return isOfLibrary(object, owner) && granted[object.kind]?.(object, owner) === true;
}

function isOfLibrary({ source }: ManifestObject, { chart }: ObjectOwner): boolean {
  return source === `${chart}/${allTemplate}`;
}

function listed(object: ManifestObject): Problem {
  return finding(object, ['kind'], {
    code: 'objects/list',
    found: `a ${object.kind} as a member of a list`,
    expected: 'each object by itself, since lists are not for a team chart',
    fix: 'put each object under a key of its own in extraObjects',
  });
}

function platforms(object: ManifestObject): Problem {
  return finding(object, ['kind'], {
    code: 'objects/platform-kind',
    found: `the ${object.kind} ${object.name || '(no name)'}`,
    expected:
      'only objects that a team may make; Secrets are made outside of the chart, and the platform grants the rest',
    fix: 'remove it, or contact the platform team',
  });
}

function elsewhere(object: ManifestObject, { namespace }: ObjectOwner): Problem {
  return finding(object, ['metadata', 'namespace'], {
    code: 'objects/namespace',
    found: object.namespace === undefined ? 'no namespace' : `namespace ${object.namespace}`,
    expected: `${namespace}, the namespace of the team`,
    fix: 'remove the object, or put it under extraObjects, which gives it the namespace of the team',
  });
}
