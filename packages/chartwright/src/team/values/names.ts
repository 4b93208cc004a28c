import { dnsName, nameAdvice } from '../../core/schema/advice-names.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import type { Problem } from '../../core/problem.ts';
import { showText } from '../../core/secrets/shown.ts';

/** Where a name was given: the place at which a problem with it is reported. */
export type NamePlace = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

interface NameSchema {
  readonly maxLength: number;
  readonly pattern: string;
}
interface Contract {
  readonly properties: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, { readonly default?: string }>> }>
  >;
}

const { name: nameSchema, platformContract } = teamSchema['definitions'] as {
  name: NameSchema;
  platformContract: Contract;
};
const FORM = { limit: nameSchema.maxLength, startsWithLetter: true, dots: false };

/** Names that mean something else in a cluster or in the workspace. */
const RESERVED = new Set(['all', 'default', 'lib-team', 'platform', 'system', 'tenants', ...contractNamespaces()]);
const RESERVED_START = /^(kube|platform|system)-/;

/** Namespaces that the contract names by default. */
function contractNamespaces(): string[] {
  const { namespaces, gateway } = platformContract.properties;
  const places = [...Object.values(namespaces?.properties ?? {}), gateway?.properties?.['namespace']];
  return places.flatMap((place) => (place?.default === undefined ? [] : [place.default]));
}

/** Whether a name is reserved for Kubernetes, the platform or the workspace itself. */
export function isReservedName(name: string): boolean {
  return RESERVED.has(name) || RESERVED_START.test(name);
}

/**
 * Checks the name of a new team.
 *
 * @param taken names of the teams that exist
 * @param where where the name was given; the command line by default
 * @returns the first problem of the name; undefined when it can be used
 */
export function checkTeamName(
  name: string,
  taken: Iterable<string> = [],
  where: NamePlace = { file: 'command line', path: 'name' },
): Problem[] {
  const fault = nameFault(name, new Set(taken));
  if (fault === undefined) return [];
  const suggestion = suggestTeamName(name, taken);
  const fix = suggestion === undefined ? 'choose another name' : `choose another name, for example ${suggestion}`;
  return [{ severity: 'error', ...where, found: showText(name), fix, ...fault }];
}

function nameFault(name: string, taken: ReadonlySet<string>): { code: string; expected: string } | undefined {
  if (name.length > nameSchema.maxLength)
    return { code: 'names/too-long', expected: `at most ${nameSchema.maxLength} characters` };
  if (!new RegExp(nameSchema.pattern).test(name)) {
    const expected = nameAdvice(name, FORM)?.expected;
    return {
      code: 'names/form',
      expected: `a lower-case name of a-z, 0-9 and -${expected === undefined ? '' : ` (${expected})`}`,
    };
  }
  if (isReservedName(name))
    return { code: 'names/reserved', expected: 'a name that neither Kubernetes nor the platform reserves' };
  return taken.has(name) ? { code: 'names/taken', expected: 'a name that no team has yet' } : undefined;
}

/**
 * The nearest name to a wish that is valid and free.
 *
 * @returns undefined when the wish contains no letter
 */
export function suggestTeamName(name: string, taken: Iterable<string> = []): string | undefined {
  const used = new Set(taken);
  const base = dnsName(name, FORM);
  if (base === '') return undefined;
  if (isUsable(base, used)) return base;
  const unreserved = isReservedName(base) ? cut(`team-${base}`, '') : base;
  if (isUsable(unreserved, used)) return unreserved;
  for (let number = 2; ; number += 1) {
    const candidate = cut(unreserved, `-${number}`);
    if (isUsable(candidate, used)) return candidate;
  }
}

function isUsable(name: string, used: ReadonlySet<string>): boolean {
  return !used.has(name) && !isReservedName(name);
}

/** The name with an ending, within the limit. */
function cut(name: string, ending: string): string {
  return `${name.slice(0, nameSchema.maxLength - ending.length).replace(/-+$/, '')}${ending}`;
}
