import type { AccessQuestion } from '../../src/kube/access/answer.ts';
import type { AccessFacts } from '../../src/kube/access/facts.ts';

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

/**
 * What a reader asks.
 *
 * @param resource `secrets`, `deployments.apps`, `pods/exec`, or a path such as `/metrics`
 * @param namespace of all that is known; undefined for the whole cluster
 */
export function questionOf(
  verb: string,
  resource: string,
  namespace: string | undefined,
  known: readonly string[],
): AccessQuestion {
  if (resource.startsWith('/')) return { verb, url: resource };
  const [, name = resource, group] = /^([^.]+)\.(.+)$/.exec(resource) ?? [];
  const meant =
    group ?? (known.includes(name) ? '' : known.find((one) => one.startsWith(`${name}.`))?.slice(name.length + 1));
  return { verb, group: meant ?? '', resource: name, ...(namespace === undefined ? {} : { namespace }) };
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
