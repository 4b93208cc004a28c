import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { listOf, mapOf, type Segment } from '../../core/untyped.ts';
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
  for (const at of givenAddresses(object))
    problems.push(
      finding(object, at, {
        code: 'objects/cluster-ip',
        found: shown(object, at),
        expected:
          'an address that Kubernetes chooses, since one by hand may be taken, now or when the Service is made anew',
        fix: 'remove it, or write clusterIP: None for a headless Service',
      }),
    );
  return problems;
}

/** The places of addresses of a Service that are written by hand. */
function givenAddresses({ value }: ManifestObject): (readonly Segment[])[] {
  const { clusterIP, clusterIPs, loadBalancerIP } = mapOf(value['spec']);
  const isGiven = (address: unknown): boolean => typeof address === 'string' && address !== '' && address !== 'None';
  return [
    ...(isGiven(clusterIP) ? [['spec', 'clusterIP']] : []),
    ...listOf(clusterIPs).flatMap((address, index) => (isGiven(address) ? [['spec', 'clusterIPs', index]] : [])),
    ...(isGiven(loadBalancerIP) ? [['spec', 'loadBalancerIP']] : []),
  ];
}
