import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { allContainersOf, podPartsOf, podTemplatesOf } from '../../kube/pods.ts';
import { containerContext } from '../../kube/pod-security/control.ts';
import { podSecurityFindings } from '../../kube/pod-security/pod-security.ts';
import { distinctBy, listOf, mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** What a pod may not do: by the Pod Security level of the team's namespace, and by the guard rail `pods` beside it. */
export function podTermFindings(object: ManifestObject, { global, tenant }: ObjectTerms): Problem[] {
  const { capabilities } = global.platform.guardrails;
  const added = [...podTemplatesOf(object), ...podPartsOf(object)]
    .flatMap(allContainersOf)
    .map(containerContext)
    .flatMap(({ at, value }) =>
      listOf(mapOf(value['capabilities'])['add']).flatMap((name, index) => {
        const where = [...at, 'capabilities', 'add', index];
        return capabilities.some((allowed) => allowed === name) ? [] : [where];
      }),
    )
    .map((where) =>
      finding(object, where, {
        code: 'objects/pod-security',
        found: shown(object, where),
        expected: `no capability but ${capabilities.join(', ')} (guard rail pods)`,
        fix: 'remove it',
      }),
    );
  // One problem a field: where the level forbids a capability too, the level's message is kept.
  return distinctBy([...podSecurityFindings(object, tenant.podSecurity), ...added], ({ path }) => path);
}
