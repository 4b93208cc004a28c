import { nearest } from '../../core/schema/words.ts';
import type { AccessFacts } from './facts.ts';

/** What a person's words for a resource mean, or the resources of several groups that they may mean. */
export type ReadResource =
  | {
      /** `pods`, or with its subresource `pods/exec`. */
      readonly resource: string;
      /** Empty for the core group. */
      readonly group: string;
      /** Sentences on a resource that no rule names. */
      readonly notes: readonly string[];
    }
  | { readonly several: readonly string[] };

/**
 * Reads `secrets`, `deployments.apps`, `pods/exec`, and both `deployments/scale.apps` and `deployments.apps/scale`. A group
 * that is left out is the core group where a rule names the resource there, else the one that rules know.
 */
export function readResource(asked: string, { roles }: Pick<AccessFacts, 'roles'>): ReadResource {
  const [, plain = asked, group, sub] = /^([^./]+)(?:\.([^/]+))?(?:\/(.+))?$/.exec(kubectlForm(asked)) ?? [];
  const resource = sub === undefined ? plain : `${plain}/${sub}`;
  if (group !== undefined) return { resource, group, notes: [] };
  const rules = roles.flatMap((role) => role.rules);
  const groups = new Set(
    rules.filter(({ resources }) => resources.includes(resource)).flatMap((rule) => rule.apiGroups),
  );
  groups.delete('*');
  if (groups.has('')) return { resource, group: '', notes: [] };
  const [only, ...others] = [...groups].sort();
  if (only === undefined) return { resource, group: '', notes: [unknownNote(resource, rules)] };
  if (others.length === 0) return { resource, group: only, notes: [] };
  return { several: [only, ...others].map((one) => `${resource}.${one}`) };
}

function unknownNote(resource: string, rules: readonly { readonly resources: readonly string[] }[]): string {
  const near = nearest(resource, [...new Set(rules.flatMap(({ resources }) => resources))]);
  return `no rule names ${resource}${near === undefined || near === resource ? '' : `; did you mean ${near}?`}`;
}

function kubectlForm(asked: string): string {
  return asked.replace(/^([^./]+)\/([^./]+)\.(.+)$/, '$1.$3/$2');
}
