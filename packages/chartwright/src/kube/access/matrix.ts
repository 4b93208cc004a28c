import type { Access } from './access.ts';
import type { BindingFact, RoleFact } from './facts.ts';

/** What a role lets its subjects do with a resource. */
export interface MatrixCell {
  /** `secrets`, `deployments/scale.apps`, `/metrics`; `*` stands for every one, as rules have it. */
  readonly resource: string;
  readonly verbs: readonly string[];
  /** The only objects, where it is for some alone. */
  readonly names?: readonly string[];
}

/** A role as it is given somewhere: a persona, and what it may there. */
export interface MatrixRow {
  readonly role: string;
  readonly bindings: readonly { readonly binding: string; readonly subjects: BindingFact['subjects'] }[];
  readonly cells: readonly MatrixCell[];
}

/** Persona × resource × verb in a namespace, or in the whole cluster: one row for each role that a binding gives there. */
export function accessMatrix(access: Access, namespace?: string): MatrixRow[] {
  const rows = new Map<string, { role: RoleFact | undefined; bindings: BindingFact[] }>();
  for (const binding of access.facts.bindings) {
    if (binding.namespace !== (namespace ?? '') || binding.subjects.length === 0) continue;
    const key = `${binding.role.kind}/${binding.role.name}`;
    const row = rows.get(key) ?? { role: access.roleOf(binding), bindings: [] };
    row.bindings.push(binding);
    rows.set(key, row);
  }
  return [...rows].map(([role, { role: fact, bindings }]) => ({
    role,
    bindings: bindings.map(({ kind, name, subjects }) => ({ binding: `${kind}/${name}`, subjects })),
    cells: fact === undefined ? [] : cellsOf(fact),
  }));
}

/** Verbs of the same resource and the same objects in one cell, in the order of their names. */
function cellsOf({ rules }: RoleFact): MatrixCell[] {
  const cells = new Map<string, { resource: string; names: readonly string[]; verbs: Set<string> }>();
  for (const { apiGroups, resources, resourceNames, nonResourceURLs, verbs } of rules) {
    const targets = [
      ...resources.flatMap((resource) => apiGroups.map((group) => (group === '' ? resource : `${resource}.${group}`))),
      ...nonResourceURLs,
    ];
    for (const resource of targets) {
      const key = JSON.stringify([resource, resourceNames]);
      const cell = cells.get(key) ?? { resource, names: resourceNames, verbs: new Set() };
      for (const verb of verbs) cell.verbs.add(verb);
      cells.set(key, cell);
    }
  }
  return [...cells.values()]
    .map(({ resource, names, verbs }) => ({ resource, verbs: [...verbs], ...(names.length === 0 ? {} : { names }) }))
    .toSorted((a, b) => (a.resource < b.resource ? -1 : 1));
}
