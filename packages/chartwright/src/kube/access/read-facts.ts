import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { Workload } from '../reach/facts.ts';
import type { KnownObject } from '../reach/known-object.ts';
import { selectsByRules } from '../selectors.ts';
import { builtinBindings, builtinRoles } from './builtin.ts';
import type { AccessFacts, AccessRule, BindingFact, RoleFact, Subject } from './facts.ts';
import { ruleOf } from './rule.ts';

const GROUP = 'rbac.authorization.k8s.io';

/** What there is beside roles and bindings. */
export interface AccessScene {
  readonly environment: string;
  readonly workloads: readonly Pick<Workload, 'id' | 'namespace' | 'serviceAccount'>[];
  readonly unknown: readonly string[];
}

/** Reads who may do what from the objects of an environment; ClusterRoles have the rules that they take in by labels. */
export function accessFacts(objects: readonly KnownObject[], scene: AccessScene): AccessFacts {
  const ofRbac = objects.filter(({ group }) => group === GROUP);
  const written = ofRbac.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole').map(writtenRole);
  const clusterRoles = written.filter(({ fact }) => fact.kind === 'ClusterRole');
  const roles = [...written.map((role) => withAggregated(role, clusterRoles)), ...builtinRoles];
  const bindings = [...ofRbac.filter(({ kind }) => kind.endsWith('Binding')).map(bindingOf), ...builtinBindings];
  const namespaces = objects.flatMap(({ kind, name, namespace }) =>
    kind === 'Namespace' ? [name] : (namespace ?? []),
  );
  return {
    environment: scene.environment,
    namespaces: [...new Set(namespaces)].sort(),
    roles,
    bindings,
    pods: scene.workloads.map(({ id, namespace, serviceAccount }) => ({ workload: id, namespace, serviceAccount })),
    unknown: [...scene.unknown, ...missingRoles(roles, bindings)],
  };
}

/** A role as it is written, and which others it takes in. */
interface WrittenRole {
  readonly fact: RoleFact;
  readonly labels: Untyped;
  /** Selectors of ClusterRoles; undefined for a role with rules of its own. */
  readonly selectors: readonly Untyped[] | undefined;
}

function writtenRole({ kind, namespace = '', name, value, object, written }: KnownObject): WrittenRole {
  const place = written ?? { file: object.source };
  const selectors = valueAt(value, ['aggregationRule', 'clusterRoleSelectors']);
  return {
    fact: {
      kind: kind as RoleFact['kind'],
      namespace,
      name,
      place,
      rules: listOf(value['rules']).map((rule, index) => ruleOf(mapOf(rule), `rules[${index}]`, name, place)),
    },
    labels: mapOf(valueAt(value, ['metadata', 'labels'])),
    selectors: kind === 'ClusterRole' && selectors !== undefined ? listOf(selectors).map(mapOf) : undefined,
  };
}

/** The controller of aggregation replaces the rules of a role with those of all that its selectors take. */
function withAggregated(role: WrittenRole, all: readonly WrittenRole[]): RoleFact {
  return role.selectors === undefined ? role.fact : { ...role.fact, rules: takenIn(role, all, new Set()) };
}

function takenIn(role: WrittenRole, all: readonly WrittenRole[], seen: Set<WrittenRole>): AccessRule[] {
  const { selectors } = role;
  if (selectors === undefined) return [...role.fact.rules];
  if (seen.has(role)) return [];
  seen.add(role);
  return all
    .filter((other) => other !== role && selectors.some((selector) => selectsByRules(selector, other.labels)))
    .flatMap((other) => takenIn(other, all, seen));
}

function bindingOf({ kind, namespace = '', name, value, object, written }: KnownObject): BindingFact {
  const role = mapOf(value['roleRef']);
  return {
    kind: kind as BindingFact['kind'],
    namespace,
    name,
    role: { kind: role['kind'] === 'Role' ? 'Role' : 'ClusterRole', name: String(role['name']) },
    subjects: listOf(value['subjects']).flatMap((subject) => subjectOf(mapOf(subject), namespace)),
    place: written ?? { file: object.source },
  };
}

function subjectOf({ kind, name, namespace }: Untyped, home: string): Subject[] {
  if (kind === 'ServiceAccount') return [{ kind, namespace: textOf(namespace) ?? home, name: String(name) }];
  return kind === 'User' || kind === 'Group' ? [{ kind, namespace: '', name: String(name) }] : [];
}

/** Roles that a binding gives and that nobody has rendered, such as those that Kubernetes brings. */
function missingRoles(roles: readonly RoleFact[], bindings: readonly BindingFact[]): string[] {
  const known = new Set(roles.map(({ kind, namespace, name }) => `${kind}/${namespace}/${name}`));
  const missing = bindings.flatMap(({ role, namespace, subjects }) => {
    const place = role.kind === 'Role' ? namespace : '';
    return known.has(`${role.kind}/${place}/${role.name}`) || subjects.length === 0
      ? []
      : [`${role.kind} ${role.name}`];
  });
  return [...new Set(missing)].sort().map((role) => `${role} is given to somebody, and its rules are not known`);
}
