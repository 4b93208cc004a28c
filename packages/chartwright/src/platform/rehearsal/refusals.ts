import type { Foretold } from './foretold.ts';
import { isMarked } from './foretold.ts';
import type { Refusal } from './observed.ts';

/** What the API server says of somebody without a right. */
const forbidden = /cannot (\w+) resource "([^"]+)" in API group "([^"]*)"/g;

/** What refuses objects of others, in the API server's words, and the kind whose change lets it refuse more. */
const judges: readonly (readonly [words: RegExp, kind: string])[] = [
  [/ValidatingAdmissionPolicy/, 'ValidatingAdmissionPolicy'],
  [/violates PodSecurity/, 'Namespace'],
  [/exceeded quota/, 'ResourceQuota'],
];

/**
 * Whether the comparison of the two versions foretells a refusal: by a field that cannot be changed, a right that is
 * taken, a field that a definition has no more, a policy, quota or level that is stricter, or by the offline checks of
 * a team's chart.
 */
export function isForetoldRefusal(foretold: Foretold, { id, message, release }: Refusal): boolean {
  if (id !== undefined && isMarked(foretold, id, 'immutable')) return true;
  const rights = [...message.matchAll(forbidden)].map(([, verb = '', resource = '', group = '']) => {
    return group === '' ? `${verb} ${resource}` : `${verb} ${resource}.${group}`;
  });
  if (rights.some((right) => foretold.takenRights.has(right))) return true;
  if (/field not declared in schema|unknown field/.test(message)) {
    const [group = '', kind = ''] = id === undefined ? [] : (JSON.parse(id) as string[]);
    if (foretold.lostFields.has(`${group} ${kind}`)) return true;
  }
  return judges.some(
    ([words, kind]) =>
      words.test(message) &&
      (foretold.limits.some(({ object }) => object.kind === kind) || foretold.refusedReleases.has(release)),
  );
}
