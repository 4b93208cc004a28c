import type { Subject } from './facts.ts';

/** `Group platform-admins`, `ServiceAccount platform-ci/deploy-shop` */
export function subjectText({ kind, namespace, name }: Subject): string {
  return kind === 'ServiceAccount' ? `${kind} ${namespace}/${name}` : `${kind} ${name}`;
}

/** Every subject by which bindings may mean this one: the groups of everybody, and those of a ServiceAccount. */
export function namesOf(subject: Subject): ReadonlySet<string> {
  const group = (name: string): string => subjectText({ kind: 'Group', namespace: '', name });
  const own = [subjectText(subject), group('system:authenticated')];
  if (subject.kind !== 'ServiceAccount') return new Set(own);
  const { namespace, name } = subject;
  const user: Subject = { kind: 'User', namespace: '', name: `system:serviceaccount:${namespace}:${name}` };
  return new Set([
    ...own,
    subjectText(user),
    group('system:serviceaccounts'),
    group(`system:serviceaccounts:${namespace}`),
  ]);
}

/** Whether a binding's subject takes in another: the same, or a group that it is in. */
export function includes(bound: Subject, subject: Subject): boolean {
  return namesOf(subject).has(subjectText(bound));
}
