import { listOf, type Untyped } from '../../core/untyped.ts';
import type { Place } from '../reach/place.ts';
import type { AccessRule } from './facts.ts';

/**
 * A rule as facts have it.
 *
 * @param path in its role, such as `rules[0]`
 * @param from the role that it is written in
 */
export function ruleOf(rule: Untyped, path: string, from: string, place: Place): AccessRule {
  const { verbs, apiGroups, resources, resourceNames, nonResourceURLs } = rule;
  return {
    verbs: texts(verbs),
    apiGroups: texts(apiGroups),
    resources: texts(resources),
    resourceNames: texts(resourceNames),
    nonResourceURLs: texts(nonResourceURLs),
    path,
    from,
    place,
  };
}

function texts(list: unknown): string[] {
  return listOf(list).map(String);
}
