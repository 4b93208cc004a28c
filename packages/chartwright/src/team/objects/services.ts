import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** Services that lead past the edge: of a type that teams may not make, or with addresses of others. */
export function serviceFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  if (object.apiVersion !== 'v1' || object.kind !== 'Service') return [];
  const { serviceTypes } = global.platform.guardrails;
  const { type, externalIPs } = mapOf(object.value['spec']);
  const problems: Problem[] = [];
  if (type !== undefined && type !== null && !serviceTypes.some((allowed) => allowed === type))
    problems.push(
      finding(object, ['spec', 'type'], {
        code: 'objects/service-type',
        found: shown(object, ['spec', 'type']),
        expected: `a Service of type ${serviceTypes.join(' or ')}, the types that teams may create`,
        fix: 'remove type, and expose the workload by `expose`, an Ingress or an HTTPRoute',
      }),
    );
  if (listOf(externalIPs).length > 0)
    problems.push(
      finding(object, ['spec', 'externalIPs'], {
        code: 'objects/external-ip',
        found: `${listOf(externalIPs).length} external IPs`,
        expected: 'no externalIPs, which draw traffic of others to the Service',
        fix: 'remove externalIPs',
      }),
    );
  return problems;
}
