import type { AccessQuestion } from './answer.ts';
import type { AccessRule } from './facts.ts';

/**
 * Whether a rule covers a question, as `RuleAllows` in Kubernetes' RBAC authorizer has it.
 *
 * @returns `named` where it covers some objects alone, and none or another is asked for by its name
 */
export function ruleMatch(rule: AccessRule, question: AccessQuestion): 'all' | 'named' | undefined {
  if (!has(rule.verbs, question.verb)) return undefined;
  if ('url' in question) return rule.nonResourceURLs.some((url) => coversUrl(url, question.url)) ? 'all' : undefined;
  if (!has(rule.apiGroups, question.group) || !coversResource(rule.resources, question.resource)) return undefined;
  if (rule.resourceNames.length === 0) return 'all';
  if (isNameless(question.verb, question.resource)) return undefined;
  if (question.name === undefined) return 'named';
  return rule.resourceNames.includes(question.name) ? 'all' : undefined;
}

/**
 * Requests whose name the API server does not know when it asks, so that a rule of some names gives nothing:
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
function isNameless(verb: string, resource: string): boolean {
  return verb === 'deletecollection' || (verb === 'create' && !resource.includes('/'));
}

/** A subresource needs a rule of its own: `pods` is not `pods/exec`, and `*` is every one. */
function coversResource(resources: readonly string[], resource: string): boolean {
  const [, subresource] = resource.split('/');
  return has(resources, resource) || (subresource !== undefined && resources.includes(`*/${subresource}`));
}

function coversUrl(pattern: string, url: string): boolean {
  if (pattern === '*' || pattern === url) return true;
  return pattern.endsWith('*') && url.startsWith(pattern.slice(0, -1));
}

function has(list: readonly string[], item: string): boolean {
  return list.includes('*') || list.includes(item);
}
