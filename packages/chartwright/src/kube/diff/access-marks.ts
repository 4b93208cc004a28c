import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import type { MarkRule } from './mark-rule.ts';

/** As many rights as one mark lists. */
const listed = 4;

/** Rights that roles give, and who has them. */
export const accessMarks: MarkRule = (before, after) => {
  if (after === undefined || after.group !== 'rbac.authorization.k8s.io') return [];
  if (after.kind.endsWith('Binding')) {
    const old = new Set(before === undefined ? [] : subjectsOf(before));
    const added = subjectsOf(after).filter((subject) => !old.has(subject));
    const role = mapOf(after.value['roleRef'])['name'];
    return added.length === 0 ? [] : [`gives ${String(role)} to ${shortList(added)}`];
  }
  const old = new Set(before === undefined ? [] : rightsOf(before));
  const added = rightsOf(after).filter((right) => !old.has(right));
  // A new role gives nothing before it is bound; one with a wildcard is worth a review all the same.
  const marked = before === undefined ? added.filter((right) => right.includes('*')) : added;
  return marked.length === 0 ? [] : [`allows ${shortList(marked)}`];
};

function subjectsOf({ value }: InstalledObject): string[] {
  return listOf(value['subjects']).map((subject) => {
    const { kind, namespace, name } = mapOf(subject);
    return [kind, namespace, name].flatMap((part) => textOf(part) ?? []).join('/');
  });
}

/** A role's rights: `verb resources.group`, each apart, so that an order or a grouping makes no difference. */
export function rightsOf({ value }: InstalledObject): string[] {
  return listOf(value['rules']).flatMap((rule) => {
    const { apiGroups, resources, verbs, resourceNames, nonResourceURLs } = mapOf(rule);
    const only =
      listOf(resourceNames).length === 0 ? '' : ` named ${listOf(resourceNames).map(String).sort().join(', ')}`;
    const targets = [
      ...listOf(resources).flatMap((resource) =>
        listOf(apiGroups).map((group) => (group === '' ? String(resource) : `${String(resource)}.${String(group)}`)),
      ),
      ...listOf(nonResourceURLs).map(String),
    ];
    return targets.flatMap((target) => listOf(verbs).map((verb) => `${String(verb)} ${target}${only}`));
  });
}

/** The first of some items, and how many more there are. */
export function shortList(items: readonly string[]): string {
  const more = items.length - listed;
  return `${items.slice(0, listed).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
