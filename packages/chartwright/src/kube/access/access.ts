import type { AccessQuestion, CanAnswer, Grant, WhoCanAnswer } from './answer.ts';
import type { AccessFacts, AccessRule, BindingFact, RoleFact, Subject } from './facts.ts';
import { indirectWays } from './indirect.ts';
import { ruleMatch } from './rule-match.ts';
import { namesOf, subjectText } from './subjects.ts';

/** Answers who may do what from facts, as Kubernetes' RBAC authorizer does. One instance answers many questions. */
export class Access {
  readonly facts: AccessFacts;
  readonly #roles: ReadonlyMap<string, RoleFact>;
  readonly #byNamespace = new Map<string, BindingFact[]>();

  constructor(facts: AccessFacts) {
    this.facts = facts;
    this.#roles = new Map(facts.roles.map((role) => [`${role.kind}/${role.namespace}/${role.name}`, role]));
    for (const binding of facts.bindings) {
      const others = this.#byNamespace.get(binding.namespace);
      if (others === undefined) this.#byNamespace.set(binding.namespace, [binding]);
      else others.push(binding);
    }
  }

  /** Who may do it, and who comes to it by another right. */
  whoCan(question: AccessQuestion): WhoCanAnswer {
    const direct = this.grants(question);
    return {
      question: questionText(question),
      direct,
      indirect: indirectWays(this, question, direct),
      notes: [
        'ways over more than one other right are not followed, and neither are rights that no role gives, such as those of nodes and of admission webhooks',
      ],
    };
  }

  /** Whether a subject may, by a rule that holds for all that was asked. */
  can(subject: Subject, question: AccessQuestion): CanAnswer {
    const names = namesOf(subject);
    const grants = this.grants(question).filter(
      (grant) => grant.names === undefined && names.has(subjectText(grant.subject)),
    );
    return { allowed: grants.length > 0, grants };
  }

  /** Every right that covers a question, also those that hold for some objects alone. */
  grants(question: AccessQuestion): Grant[] {
    const namespace = 'url' in question ? undefined : question.namespace;
    const bindings = [
      ...(this.#byNamespace.get('') ?? []),
      ...(namespace === undefined ? [] : (this.#byNamespace.get(namespace) ?? [])),
    ];
    return bindings.flatMap((binding) => this.#grantsOf(binding, question));
  }

  /** Every subject that a binding names, once. */
  subjects(): Subject[] {
    const all = this.facts.bindings.flatMap(({ subjects }) => subjects);
    return [...new Map(all.map((subject) => [subjectText(subject), subject])).values()];
  }

  roleOf({ role, namespace }: BindingFact): RoleFact | undefined {
    return this.#roles.get(`${role.kind}/${role.kind === 'Role' ? namespace : ''}/${role.name}`);
  }

  /** The first rule of the role that covers all counts, else the first of some objects. */
  #grantsOf(binding: BindingFact, question: AccessQuestion): Grant[] {
    if (binding.subjects.length === 0) return [];
    let named: AccessRule | undefined;
    for (const rule of this.roleOf(binding)?.rules ?? []) {
      const match = ruleMatch(rule, question);
      if (match === 'all') return grantsBy(binding, rule);
      if (match === 'named') named ??= rule;
    }
    return named === undefined
      ? []
      : grantsBy(binding, named).map((grant) => ({ ...grant, names: named.resourceNames }));
  }
}

function grantsBy(binding: BindingFact, rule: AccessRule): Grant[] {
  const { kind, namespace, name, role, subjects, place } = binding;
  return subjects.map((subject) => ({
    subject,
    binding: [kind, ...(namespace === '' ? [] : [namespace]), name].join('/'),
    bindingPlace: place,
    role: [role.kind, ...(role.kind === 'Role' ? [namespace] : []), role.name].join('/'),
    rule: `${role.kind}/${rule.from}: ${rule.path}`,
    rulePlace: rule.place,
  }));
}

/** `get secrets in namespace team-payments`, `list nodes in the whole cluster`, `get /metrics` */
export function questionText(question: AccessQuestion): string {
  if ('url' in question) return `${question.verb} ${question.url}`;
  const { verb, group, resource, name, namespace } = question;
  const what = group === '' ? resource : `${resource}.${group}`;
  const which = name === undefined ? what : `${what} ${name}`;
  return `${verb} ${which} in ${namespace === undefined ? 'the whole cluster' : `namespace ${namespace}`}`;
}
