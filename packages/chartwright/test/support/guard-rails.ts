import { Environment } from '@marcbachmann/cel-js';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { type KubernetesObject, valueAt } from './rendering.ts';
import { repositoryPath } from './repository.ts';

/** What a person does to an object, and whether a guard rail lets it pass. */
export interface GuardRailCase {
  readonly name: string;
  readonly verdict: 'allowed' | 'refused';
  /** Part of the message of a refusal. */
  readonly message?: string;
  readonly operation?: 'CREATE' | 'UPDATE';
  /** Resource with its subresource; follows from the kind when absent. */
  readonly resource?: string;
  /** What differs in the namespace from a team's; `none` for an object that is in none. */
  readonly namespace?: 'none' | { readonly labels?: Labels | null; readonly annotations?: Labels };
  /** Permissions that the person has, `<verb> <resource>.<group>`. */
  readonly may?: readonly string[];
  readonly object: KubernetesObject;
  readonly oldObject?: KubernetesObject;
}

/** A file of cases: one policy, and the values of `platform.guardrails` and `global.platform` it is rendered with. */
export interface GuardRailCases {
  readonly policy: string;
  readonly settings?: Record<string, unknown>;
  readonly contract?: Record<string, unknown>;
  readonly cases: readonly GuardRailCase[];
}

type Labels = Readonly<Record<string, string>>;

/** Names of the files of cases in `fixtures/guard-rails`. */
export const guardRailFiles = [
  'hosts',
  'hosts-claims-required',
  'services',
  'pods',
  'images',
  'priority-classes',
  'monitors',
  'rules',
  'receivers',
  'keys',
  'middlewares',
  'middlewares-not-offered',
  'namespaces',
  'role-bindings',
  'personas',
] as const;

/** The cases of a file. */
export function guardRailCases(file: string): GuardRailCases {
  const path = repositoryPath('packages/chartwright/fixtures/guard-rails', `${file}.yaml`);
  return load(readFileSync(path, 'utf8')) as GuardRailCases;
}

/** Kubernetes' verdict on a request: undefined when it passes, else the message of the first validation that fails. */
export function refusalOf(policy: KubernetesObject, given: GuardRailCase): string | undefined {
  const context = contextOf(given);
  if (!matches(policy, given, context)) return undefined;
  const evaluate = (expression: string): unknown => cel.evaluate(expression, context);
  if (!listAt(policy, 'spec.matchConditions').every(({ expression }) => evaluate(expression ?? '') === true))
    return undefined;
  const variables = {};
  for (const { name, expression } of listAt(policy, 'spec.variables'))
    Object.defineProperty(variables, name ?? '', { enumerable: true, get: () => evaluate(expression ?? '') });
  Object.assign(context, { variables });
  for (const { expression, message, messageExpression } of listAt(policy, 'spec.validations'))
    if (evaluate(expression ?? '') !== true)
      return messageExpression === undefined ? message : String(evaluate(messageExpression));
  return undefined;
}

/** As lenient with types as Kubernetes is with objects whose kind it does not know when it compiles a policy. */
const cel = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

function contextOf({ operation = 'CREATE', object, oldObject, namespace, may = [] }: GuardRailCase): Context {
  const there = namespace === 'none' ? null : teamNamespace(namespace);
  const placed = (value: KubernetesObject): KubernetesObject => ({
    ...value,
    metadata: { ...(there === null ? {} : { namespace: 'team-shop' }), ...(value['metadata'] as object | undefined) },
  });
  return {
    object: placed(object),
    oldObject: oldObject === undefined ? null : placed(oldObject),
    namespaceObject: there,
    request: { operation },
    authorizer: new Authorizer(new Set(may)),
  };
}

type Context = Record<string, unknown>;

function teamNamespace(given: Exclude<GuardRailCase['namespace'], 'none'>): KubernetesObject {
  const labels = given?.labels === undefined ? { 'chartwright.dev/team': 'shop' } : given.labels;
  return {
    metadata: {
      name: 'team-shop',
      ...(labels === null ? {} : { labels }),
      ...(given?.annotations === undefined ? {} : { annotations: given.annotations }),
    },
  };
}

interface Expressions {
  readonly name?: string;
  readonly expression?: string;
  readonly message?: string;
  readonly messageExpression?: string;
}

function listAt(policy: KubernetesObject, path: string): readonly Expressions[] {
  return (valueAt(policy, path) ?? []) as readonly Expressions[];
}

interface ResourceRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly operations: readonly string[];
}

function matches(policy: KubernetesObject, given: GuardRailCase, { namespaceObject }: Context): boolean {
  const [group = ''] = String(given.object['apiVersion']).split('/').slice(0, -1);
  const resource = given.resource ?? plural(String(given.object['kind']));
  const rules = valueAt(policy, 'spec.matchConstraints.resourceRules') as readonly ResourceRule[];
  const keys = (valueAt(policy, 'spec.matchConstraints.namespaceSelector.matchExpressions') ?? []) as { key: string }[];
  const labels = (valueAt(namespaceObject, 'metadata.labels') ?? {}) as Labels;
  return (
    keys.every(({ key }) => key in labels) &&
    rules.some(
      ({ apiGroups, resources, operations }) =>
        apiGroups.includes(group) &&
        (resources.includes(resource) || resources.includes('*')) &&
        operations.includes(given.operation ?? 'CREATE'),
    )
  );
}

function plural(kind: string): string {
  return /s$/.test(kind) ? `${kind.toLowerCase()}es` : `${kind.toLowerCase()}s`;
}

/** As much of Kubernetes' authorizer as the policies use: group, resource and verb narrow down one question. */
class Authorizer {
  readonly may: ReadonlySet<string>;
  readonly group: string;
  readonly resource: string;
  constructor(may: ReadonlySet<string>, group = '', resource = '') {
    this.may = may;
    this.group = group;
    this.resource = resource;
  }
}

class Decision {
  readonly granted: boolean;
  constructor(granted: boolean) {
    this.granted = granted;
  }
}

cel
  .registerType('Authorizer', Authorizer)
  .registerType('Decision', Decision)
  .registerFunction(
    'Authorizer.group(string): Authorizer',
    (at: Authorizer, name: string) => new Authorizer(at.may, name),
  )
  .registerFunction(
    'Authorizer.resource(string): Authorizer',
    (at: Authorizer, name: string) => new Authorizer(at.may, at.group, name),
  )
  .registerFunction(
    'Authorizer.check(string): Decision',
    (at: Authorizer, verb: string) => new Decision(at.may.has(`${verb} ${at.resource}.${at.group}`)),
  )
  .registerFunction('Decision.allowed(): bool', (decision: Decision) => decision.granted);
