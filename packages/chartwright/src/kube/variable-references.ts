import { isMap } from '../core/untyped.ts';

/**
 * What Kubernetes looks at in a text with variables: `$$`, which it reads as `$`, and `$(…)`. Source:
 * `third_party/forked/golang/expansion` of Kubernetes.
 */
const EXPANDED = /\$\$|\$\([^)]*\)/g;

/** A reference by a name that a variable can have, so that `$(date +%F)` of a shell is none. */
const REFERENCE = /^\$\(([A-Za-z_][A-Za-z0-9_.-]*)\)$/;

/**
 * Variables that every container has without saying so, since the kubelet adds the Service `default/kubernetes` even
 * where `enableServiceLinks` is false (`getServiceEnvVarMap`).
 */
export const OF_KUBERNETES = /^KUBERNETES_(SERVICE_(HOST|PORT|PORT_HTTPS)|PORT(_443_TCP(_(PROTO|PORT|ADDR))?)?)$/;

/** The names in `$(NAME)` that Kubernetes would replace, in the order of the text; `$$(NAME)` is not one. */
export function referencesIn(text: string): string[] {
  return (text.match(EXPANDED) ?? []).flatMap((found) => REFERENCE.exec(found)?.[1] ?? []);
}

/**
 * The references of a text that lead to no variable; Kubernetes leaves them as they stand.
 *
 * @param maps variables by name, for example `env` and `envSecrets`; what is no map has none
 * @param counts whether a name is one of a variable
 * @returns for example `$(HOST), $(PORT)`; undefined when there are none
 */
export function unresolvedReferences(
  text: unknown,
  maps: readonly unknown[],
  counts: (name: string) => boolean = () => true,
): string | undefined {
  if (typeof text !== 'string') return undefined;
  const unresolved = referencesIn(text).filter(
    (name) => counts(name) && !OF_KUBERNETES.test(name) && !maps.some((map) => isMap(map) && Object.hasOwn(map, name)),
  );
  return unresolved.length === 0 ? undefined : unresolved.map((name) => `$(${name})`).join(', ');
}

const PROGRAM = /^[a-z][a-z0-9._-]*$/;

/** Whether a name is, by convention, of a program and not of a variable: a shell replaces `$(date)` by its output. */
export function isProgram(name: string): boolean {
  return PROGRAM.test(name);
}

/**
 * The references of what a container runs that lead to no variable, but for those that may be a shell's.
 *
 * @see {@link unresolvedReferences}
 */
export function unresolvedInCommand(text: unknown, maps: readonly unknown[]): string | undefined {
  return unresolvedReferences(text, maps, (name) => !isProgram(name));
}

/**
 * The first reference of a variable that leads back to it, over any number of others.
 *
 * @param name the variable
 * @param variables all variables with their texts
 */
export function circularReference(text: unknown, name: unknown, variables: unknown): string | undefined {
  if (typeof text !== 'string' || typeof name !== 'string' || !isMap(variables)) return undefined;
  const start = referencesIn(text).find((reference) => reachable(reference, variables).has(name));
  return start === undefined ? undefined : `$(${start})`;
}

/** The variable and all that it leads to. */
function reachable(name: string, variables: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const seen = new Set([name]);
  for (const each of seen) {
    const text = Object.hasOwn(variables, each) ? variables[each] : undefined;
    if (typeof text === 'string') for (const reference of referencesIn(text)) seen.add(reference);
  }
  return seen;
}
