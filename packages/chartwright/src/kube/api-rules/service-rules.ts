import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isQualifiedName } from '../names.ts';
import { type ApiRule, isSet, type Place } from './api-rule.ts';
import { distinct, hasRepeated } from './rule-builders.ts';

const where = { source: 'core: validateService', on: 'object', kinds: ['Service'] } as const;

/** What `ValidateService` of k8s.io/kubernetes/pkg/apis/core/validation refuses beside ports and names. */
export const serviceRules: readonly ApiRule[] = [
  {
    ...where,
    field: 'spec.clusterIP',
    isWrong: (address, place) => {
      const type = typeOf(place);
      const isHeadless = address === 'None';
      return type === 'ExternalName' ? isSet(address) && address !== '' : isHeadless && type !== 'ClusterIP';
    },
    expected: 'none, since only a Service of type ClusterIP can be headless, and one of ExternalName has no address',
    fix: 'remove clusterIP, or type',
  },
  ...(['loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts', 'healthCheckNodePort'] as const).map(
    (field): ApiRule => ({
      ...where,
      field: `spec.${field}`,
      isWrong: (value, place) =>
        isSet(value) &&
        value !== 0 &&
        !(Array.isArray(value) && value.length === 0) &&
        typeOf(place) !== 'LoadBalancer',
      found: `${field} of a Service that is no load balancer`,
      expected: 'none',
      fix: `remove ${field}, or write type LoadBalancer`,
    }),
  ),
  {
    ...where,
    field: 'spec.externalTrafficPolicy',
    isWrong: (policy, place) =>
      isSet(policy) &&
      policy !== '' &&
      !['LoadBalancer', 'NodePort'].includes(typeOf(place)) &&
      listOf(valueAt(place.value, ['spec', 'externalIPs'])).length === 0,
    expected: 'none, since the Service is reached from within the cluster alone',
    fix: 'remove externalTrafficPolicy',
  },
  {
    source: 'core: validateServicePort (ValidateQualifiedName)',
    on: 'object',
    each: ['spec.ports.*'],
    kinds: where.kinds,
    field: 'appProtocol',
    isWrong: (name) => typeof name === 'string' && !isQualifiedName(name),
    expected: 'the name of a protocol, such as http or kubernetes.io/h2c',
    fix: 'correct the name',
  },
  {
    source: 'core: validateLoadBalancerClassField (ValidateQualifiedName)',
    on: 'object',
    kinds: where.kinds,
    field: 'spec.loadBalancerClass',
    isWrong: (name, place) => typeof name === 'string' && typeOf(place) === 'LoadBalancer' && !isQualifiedName(name),
    expected: 'a name such as example.com/internal',
    fix: 'correct the name',
  },
  distinct(
    { ...where, source: 'portallocator: a nodePort of a protocol is given once' },
    'spec.ports',
    ({ nodePort, protocol }) => (Number(nodePort ?? 0) === 0 ? '' : `${textOf(protocol) ?? 'TCP'}/${String(nodePort)}`),
    'a nodePort',
  ),
  {
    ...where,
    source: 'core: ValidateServiceClusterIPsRelatedFields',
    field: 'spec.ipFamilies',
    isWrong: (families) => hasRepeated(listOf(families)),
    found: 'a family twice',
    expected: 'each of IPv4 and IPv6 once',
    fix: 'remove one',
  },
];

function typeOf({ value }: Place): string {
  return textOf(mapOf(value['spec'])['type']) ?? 'ClusterIP';
}
