import type { AccessQuestion } from '../../src/kube/access/answer.ts';
import type { AccessFacts } from '../../src/kube/access/facts.ts';
import { readResource } from '../../src/kube/access/resource.ts';

/** Verbs that a person asks about. */
export const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', '*'];

/** Every resource that a rule names, as `deployments.apps` or `pods/exec`. */
export function resourcesIn({ roles }: AccessFacts): string[] {
  const found = new Set<string>();
  for (const { rules } of roles)
    for (const { resources, apiGroups } of rules)
      for (const resource of resources)
        for (const group of apiGroups)
          if (resource !== '*' && group !== '*') found.add(group === '' ? resource : `${resource}.${group}`);
  return [...found].sort();
}

/** A question as it is understood, and what to say of how; or the resources that it may be about. */
export type Understood =
  { readonly question: AccessQuestion; readonly notes: readonly string[] } | { readonly several: readonly string[] };

/**
 * What a reader asks, read as on the command line.
 *
 * @param resource `secrets`, `deployments.apps`, `pods/exec`, or a path such as `/metrics`
 * @param namespace undefined for the whole cluster
 */
export function questionOf(
  verb: string,
  resource: string,
  namespace: string | undefined,
  facts: Pick<AccessFacts, 'roles'>,
): Understood {
  if (resource.startsWith('/')) return { question: { verb, url: resource }, notes: [] };
  const read = readResource(resource, facts);
  if ('several' in read) return read;
  const { notes, ...meant } = read;
  return { question: { verb, ...meant, ...(namespace === undefined ? {} : { namespace }) }, notes };
}

const parts: readonly (readonly [string, readonly string[]])[] = [
  ['read', ['get', 'list', 'watch']],
  ['write', ['create', 'update', 'patch']],
  ['delete', ['delete', 'deletecollection']],
];

/** Verbs in fewer words: `read` for get, list and watch. */
export function verbWords(all: readonly string[]): string[] {
  if (all.includes('*')) return ['everything'];
  const left = new Set(all);
  const words = parts.flatMap(([word, own]) => {
    const [first] = own;
    const isWhole = word === 'delete' ? left.has(first ?? '') : own.every((verb) => left.has(verb));
    if (!isWhole) return [];
    for (const verb of own) left.delete(verb);
    return [word];
  });
  return [...words, ...left];
}
