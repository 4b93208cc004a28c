import { podSecurityFindings, type PodSecurityLevel } from '../../kube/pod-security/pod-security.ts';
import { isMap, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';
import { nameOf } from '../../kube/installed-object.ts';

const enforced = 'pod-security.kubernetes.io/enforce';

/**
 * Pods that the namespace they go to refuses: each rendered Namespace enforces a level of the Pod Security Standards.
 * Pods that an operator creates from a custom resource are not known here.
 */
export function namespaceLevelFindings(objects: readonly PlatformObject[]): Problem[] {
  const levels = new Map(
    objects
      .filter(({ kind, group }) => kind === 'Namespace' && group === '')
      .map(({ name, value }) => [name, levelOf(value)]),
  );
  return objects.flatMap((at) => {
    const level = at.namespace === undefined ? undefined : levels.get(at.namespace);
    if (level === undefined) return [];
    const [first, ...others] = podSecurityFindings(at.object, level);
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    return [
      platformFinding(at, [], {
        code: 'platform/pod-security',
        found: `${fieldOf(first, at)} ${first.found}${more}, while the namespace ${at.namespace} enforces ${level}`,
        expected: first.expected,
        fix: `set the pods' security context, or platform.base.namespaces.${at.namespace}.podSecurity to a lower level`,
      }),
    ];
  });
}

function levelOf(namespace: PlatformObject['value']): PodSecurityLevel | undefined {
  const labels = valueAt(namespace, ['metadata', 'labels']);
  const level = isMap(labels) ? labels[enforced] : undefined;
  return level === 'baseline' || level === 'restricted' ? level : undefined;
}

/** The field of a finding without the object's name, which the problem has as its path. */
function fieldOf({ path }: Problem, at: PlatformObject): string {
  return path.replace(`${nameOf(at)}: `, '');
}
