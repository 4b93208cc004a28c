import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isDnsSubdomain } from '../names.ts';
import { type ApiRule, isSet, type Place } from './api-rule.ts';
import { isSchedule, isTimeZone } from './schedule.ts';

/** Seconds after which a rollout counts as failed, by default. */
const DEADLINE = 600;

/** `ValidatePodDisruptionBudgetSpec` takes no more than 100%. */
const PERCENT = /^0*(\d{1,2}|100)%$/;

/** Of each type of an autoscaler's metric the key that describes it. */
export const METRIC_KEYS: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};

/** What the validation of single kinds in k8s.io/kubernetes/pkg/apis refuses, and what Helm does. */
export const objectRules: readonly ApiRule[] = [
  {
    source: 'ValidateDeploymentSpec, ValidateStatefulSetSpec, ValidateReplicaSetSpec',
    on: 'object',
    kinds: ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'],
    field: 'spec.replicas',
    isWrong: (replicas) => typeof replicas === 'number' && replicas < 0,
    expected: 'a number from 0',
    fix: 'write how many pods are meant',
  },
  {
    source: 'validateMetricSpec of pkg/apis/autoscaling/validation',
    on: 'metric',
    kinds: ['HorizontalPodAutoscaler'],
    field: '',
    isWrong: (_, { value: metric }) => {
      const key = METRIC_KEYS[textOf(metric['type']) ?? ''];
      const present = Object.values(METRIC_KEYS).filter((source) => isSet(metric[source]));
      return key !== undefined && (present.length !== 1 || present[0] !== key);
    },
    found: 'a metric without what its type is of, or with that of another type',
    expected: 'the one key of its type, such as `pods` of the type Pods',
    fix: 'keep the key that the type is of',
  },
  {
    source: 'ValidateDeploymentStrategy',
    on: 'object',
    kinds: ['Deployment'],
    field: 'spec.strategy.rollingUpdate',
    isWrong: (update, { value }) => isSet(update) && valueAt(value, ['spec', 'strategy', 'type']) === 'Recreate',
    found: 'rollingUpdate beside the type Recreate',
    expected: 'none',
    fix: 'remove rollingUpdate, or write type RollingUpdate',
  },
  {
    source: 'ValidateRollingUpdateDeployment',
    on: 'object',
    kinds: ['Deployment'],
    field: 'spec.strategy.rollingUpdate',
    isWrong: (update) => isZero(mapOf(update)['maxSurge']) && isZero(mapOf(update)['maxUnavailable']),
    found: 'maxSurge and maxUnavailable of zero',
    expected: 'one of them above zero, since no pod could be replaced otherwise',
    fix: 'set maxSurge to 1',
  },
  {
    source: 'ValidateDeploymentSpec',
    on: 'object',
    kinds: ['Deployment'],
    field: 'spec.progressDeadlineSeconds',
    isWrong: (deadline, { value }) =>
      Number(deadline ?? DEADLINE) <= Number(valueAt(value, ['spec', 'minReadySeconds']) ?? 0),
    expected: `more than minReadySeconds (${DEADLINE} by default)`,
    fix: 'raise it, or lower minReadySeconds',
  },
  {
    source: 'validateScheduleFormat of pkg/apis/batch/validation',
    on: 'object',
    kinds: ['CronJob'],
    field: 'spec.schedule',
    isWrong: (schedule) => typeof schedule === 'string' && !isSchedule(schedule),
    expected: 'five fields of cron, such as "0 3 * * *", or a word such as @daily',
    fix: 'write minute, hour, day, month and weekday (0 to 6)',
  },
  {
    source: 'validateTimeZone of pkg/apis/batch/validation',
    on: 'object',
    kinds: ['CronJob'],
    field: 'spec.timeZone',
    isWrong: (zone) => typeof zone === 'string' && !isTimeZone(zone),
    expected: 'a time zone of the IANA database, such as Europe/Berlin',
    fix: 'write its name, or remove timeZone',
  },
  {
    source: 'ValidateJob (validateGeneratedSelector)',
    on: 'object',
    kinds: ['Job'],
    field: 'spec.selector',
    isWrong: (selector, { value }) => isSet(selector) && valueAt(value, ['spec', 'manualSelector']) !== true,
    found: 'a selector without manualSelector',
    expected: 'none, since Kubernetes makes it',
    fix: 'remove selector',
  },
  {
    source: 'validateService',
    on: 'object',
    kinds: ['Service'],
    field: 'spec.ports',
    isWrong: (ports, { value }) => {
      const { type, clusterIP } = mapOf(value['spec']);
      return listOf(ports).length === 0 && type !== 'ExternalName' && clusterIP !== 'None';
    },
    found: 'no ports',
    expected: 'at least one port, but for a headless Service',
    fix: 'add the port, or set clusterIP to None',
  },
  {
    source: 'validateService (validateServicePort)',
    on: 'object',
    kinds: ['Service'],
    field: 'spec.ports',
    isWrong: (ports) => listOf(ports).length > 1 && listOf(ports).some((port) => (mapOf(port)['name'] ?? '') === ''),
    found: 'several ports, one of them without a name',
    expected: 'a name for each',
    fix: 'name every port',
  },
  {
    source: 'validateService',
    on: 'object',
    kinds: ['Service'],
    field: 'spec.ports',
    isWrong: (ports, place) =>
      isInternal(place) && listOf(ports).some((port) => Number(mapOf(port)['nodePort'] ?? 0) !== 0),
    found: 'a nodePort of a Service of type ClusterIP',
    expected: 'none',
    fix: 'remove nodePort',
  },
  {
    source: 'validateService (validateServicePort): each name once, and each number of a protocol',
    on: 'object',
    kinds: ['Service'],
    field: 'spec.ports',
    isWrong: (ports) =>
      isRepeated(listOf(ports).map((port) => textOf(mapOf(port)['name']) ?? '')) ||
      isRepeated(
        listOf(ports).map((port) => `${String(mapOf(port)['port'])}/${textOf(mapOf(port)['protocol']) ?? 'TCP'}`),
      ),
    found: 'a port twice, by name or by number',
    expected: 'each name once, and each number of a protocol once',
    fix: 'rename or remove one',
  },
  {
    source: 'validateService',
    on: 'object',
    kinds: ['Service'],
    field: 'spec.externalName',
    isWrong: (name, { value }) => valueAt(value, ['spec', 'type']) === 'ExternalName' && (textOf(name) ?? '') === '',
    found: 'no name beside the type ExternalName',
    expected: 'the host name that the Service stands for',
    fix: 'set externalName, or remove type',
  },
  {
    source: 'validateLoadBalancerClassField',
    on: 'object',
    kinds: ['Service'],
    field: 'spec.loadBalancerClass',
    isWrong: (name, { value }) => isSet(name) && valueAt(value, ['spec', 'type']) !== 'LoadBalancer',
    expected: 'none, since the Service is no load balancer',
    fix: 'remove loadBalancerClass',
  },
  {
    source: 'ValidateIngressSpec of pkg/apis/networking/validation',
    on: 'object',
    kinds: ['Ingress'],
    field: 'spec',
    isWrong: (spec) => listOf(mapOf(spec)['rules']).length === 0 && !isSet(mapOf(spec)['defaultBackend']),
    found: 'neither rules nor a default backend',
    expected: 'one of them',
    fix: 'add a rule with a host',
  },
  {
    source: 'validateIngressRules (IsDNS1123Subdomain, IsWildcardDNS1123Subdomain)',
    on: 'ingressRule',
    kinds: ['Ingress'],
    field: 'host',
    isWrong: (host) => typeof host === 'string' && host !== '' && !isDnsSubdomain(host.replace(/^\*\./, '')),
    expected: 'a host name in lower case, without port and trailing dot, with at most one "*." at its beginning',
    fix: 'write the name alone',
  },
  {
    source: 'validateHTTPIngressPath',
    on: 'ingressPath',
    kinds: ['Ingress'],
    field: 'path',
    isWrong: (path, { value }) =>
      !(textOf(path) ?? '').startsWith('/') && ((path ?? '') !== '' || value['pathType'] !== 'ImplementationSpecific'),
    expected: 'a path that begins with /',
    fix: 'write / before it',
  },
  {
    source: 'validateIngressBackend',
    on: 'ingressPath',
    kinds: ['Ingress'],
    field: 'backend',
    isWrong: isNoBackend,
    found: 'neither a Service nor a resource, or both',
    expected: 'a Service with its port',
    fix: 'write service with its name and port',
  },
  {
    source: 'validateIngressBackend',
    on: 'object',
    kinds: ['Ingress'],
    field: 'spec.defaultBackend',
    isWrong: (backend) => isSet(backend) && isNoBackend(backend),
    found: 'neither a Service nor a resource, or both',
    expected: 'a Service with its port',
    fix: 'write service with its name and port, or remove defaultBackend',
  },
  {
    source: 'ValidatePodDisruptionBudgetSpec',
    on: 'object',
    kinds: ['PodDisruptionBudget'],
    field: 'spec',
    isWrong: (spec) => isSet(mapOf(spec)['minAvailable']) && isSet(mapOf(spec)['maxUnavailable']),
    found: 'both minAvailable and maxUnavailable',
    expected: 'one of them',
    fix: 'remove the other',
  },
  ...['minAvailable', 'maxUnavailable'].map((field): ApiRule => ({
    source: 'ValidatePodDisruptionBudgetSpec (IsValidPercent): text must be a percentage',
    on: 'object',
    kinds: ['PodDisruptionBudget'],
    field: `spec.${field}`,
    isWrong: (amount) => (typeof amount === 'string' ? !PERCENT.test(amount) : Number(amount ?? 0) < 0),
    expected: 'a number from 0, or a percentage as text, from 0% to 100%',
    fix: 'write a number without quotes, or add %',
  })),
  {
    source: 'ValidatePersistentVolumeClaimSpec',
    on: 'object',
    kinds: ['PersistentVolumeClaim'],
    field: 'spec.resources.requests.storage',
    isWrong: (size) => !isSet(size) || size === '',
    found: 'no size',
    expected: 'how much storage is asked for',
    fix: 'write a size such as 1Gi',
  },
  {
    source: 'ValidatePersistentVolumeClaimSpec',
    on: 'object',
    kinds: ['PersistentVolumeClaim'],
    field: 'spec.accessModes',
    isWrong: (modes) =>
      listOf(modes).length === 0 || (listOf(modes).includes('ReadWriteOncePod') && listOf(modes).length > 1),
    found: 'no access mode, or another beside ReadWriteOncePod',
    expected: 'at least one access mode, and ReadWriteOncePod alone',
    fix: 'write [ReadWriteOnce], or the mode that is meant',
  },
  {
    source: 'ValidateConfigMap',
    on: 'object',
    kinds: ['ConfigMap'],
    field: 'binaryData',
    isWrong: (data, { value }) => Object.keys(mapOf(data)).some((key) => Object.hasOwn(mapOf(value['data']), key)),
    found: 'a key that is in data too',
    expected: 'each key in one of the two',
    fix: 'remove it from one',
  },
  {
    source: 'store.Create of apiserver/pkg/storage/etcd3: no object with a resourceVersion is created',
    on: 'object',
    field: 'metadata.resourceVersion',
    isWrong: isSet,
    expected: 'none, since the API server sets it',
    fix: 'remove resourceVersion',
  },
  ...[
    ['ConfigMap', 'kube-root-ca.crt'],
    ['ServiceAccount', 'default'],
  ].map(([kind = '', given]): ApiRule => ({
    source: 'root-ca-cert-publisher and serviceaccount of kube-controller-manager; checkOwnership of Helm',
    on: 'object',
    kinds: [kind],
    field: 'metadata.name',
    isWrong: (name) => name === given,
    expected: 'a name of its own: Kubernetes makes this object in every namespace, and Helm does not take it over',
    fix: 'rename it',
  })),
];

function isRepeated(words: readonly string[]): boolean {
  const written = words.filter((word) => word !== '');
  return new Set(written).size < written.length;
}

/** A port of the Service is a number or a name. */
function isNoBackend(backend: unknown): boolean {
  const { service, resource } = mapOf(backend);
  return isSet(service) === isSet(resource);
}

function isInternal({ value }: Place): boolean {
  return (valueAt(value, ['spec', 'type']) ?? 'ClusterIP') === 'ClusterIP';
}

function isZero(value: unknown): boolean {
  return value === 0 || value === '0%';
}
