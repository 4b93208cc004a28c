import { isMap } from '../core/untyped.ts';

/** A name that a variable can have, so that `$(date +%F)` of a shell is no reference. */
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * Variables that every container has without saying so, since the kubelet adds the Service `default/kubernetes` even
 * where `enableServiceLinks` is false (`getServiceEnvVarMap`).
 */
export const OF_KUBERNETES = /^KUBERNETES_(SERVICE_(HOST|PORT|PORT_HTTPS)|PORT(_443_TCP(_(PROTO|PORT|ADDR))?)?)$/;

/**
 * The names in `$(NAME)` that Kubernetes would replace, in the order of the text. It reads `$$` as `$`, so that
 * `$$(NAME)` is none, and takes `$(` up to the next `)`; where there is none, no reference follows. Source:
 * `third_party/forked/golang/expansion` of Kubernetes.
 */
export function referencesIn(text: string): string[] {
  const names: string[] = [];
  let at = text.indexOf('$');
  while (at >= 0 && at + 1 < text.length) {
    let next = at + 1;
    if (text[next] === '$') next += 1;
    else if (text[next] === '(') {
      const end = text.indexOf(')', next);
      if (end < 0) break;
      const name = text.slice(next + 1, end);
      if (NAME.test(name)) names.push(name);
      next = end + 1;
    }
    at = text.indexOf('$', next);
  }
  return names;
}

/** An address has fewer characters; variables that refer to variables could else make a text of any length. */
const LONGEST_EXPANDED = 4096;

/**
 * The beginning of a text with each `$(NAME)` replaced by the text of that variable, in which others are replaced in
 * turn. What leads to no variable, or in a circle, stays as it stands.
 */
export function expanded(text: string, variables: Readonly<Record<string, string>>): string {
  const known = new Map<string, string>();
  const expand = (one: string): string => {
    let all = '';
    for (const [part, name] of one.matchAll(/\$\$|\$\(([^)]*)\)|[^$]+|\$/g)) {
      all += part === '$$' ? '$' : name === undefined ? part : valueOf(part, name);
      if (all.length > LONGEST_EXPANDED) break;
    }
    return all.slice(0, LONGEST_EXPANDED);
  };
  const valueOf = (reference: string, name: string): string => {
    if (!Object.hasOwn(variables, name)) return reference;
    const found = known.get(name);
    if (found !== undefined) return found;
    // While a variable is being read, it stands for itself.
    known.set(name, reference);
    known.set(name, expand(variables[name] ?? ''));
    return known.get(name) ?? '';
  };
  return expand(text);
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
export function unresolvedInCommand(
  text: unknown,
  maps: readonly unknown[],
  counts: (name: string) => boolean = () => true,
): string | undefined {
  return unresolvedReferences(text, maps, (name) => counts(name) && !isProgram(name));
}
