import { isAddress, parseRange } from '../../core/address-range.ts';
import { onceEachText } from '../../core/memory.ts';
import type { Segment } from '../../core/untyped.ts';
import type { ManifestObject } from '../manifest.ts';
import { isDnsLabel, isDnsSubdomain, isPathSegment, isPortName } from '../names.ts';
import { podTemplateOf } from '../pods.ts';
import { isSet } from './api-rule.ts';
import { POD_SELECTORS, POD_TERMS, SELECTORS, valuesAt } from './places.ts';
import { amountOf } from './rule-builders.ts';

/** What single values have to be where the schema leaves them open, and Kubernetes does not. */
export interface ValueRule {
  /** What in Kubernetes refuses others. */
  readonly source: string;
  /** Kinds that it holds for; the pods of all by default. */
  readonly kinds?: readonly string[];
  /** Ways to the values, with dots, from the object or else the pod's spec; `*` is each item of a list. */
  readonly ways: readonly string[];
  /** @param value that is set */
  readonly isRight: (value: unknown) => boolean;
  readonly expected: string;
}

/** Highest port number of TCP and UDP. */
const HIGHEST_PORT = 65_535;
/** Highest id of a user or a group that Linux and Kubernetes take. */
const HIGHEST_ID = 2 ** 31 - 1;
const CONTAINERS = ['containers.*', 'initContainers.*'];
const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const METRICS = ['containerResource', 'external', 'object', 'pods', 'resource'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const WORKLOADS = ['DaemonSet', 'Deployment', 'Job', 'ReplicaSet', 'StatefulSet'];
/** Of k8s.io/kubernetes/pkg/apis/<group>/validation. */
export const valueRules: readonly ValueRule[] = [
  {
    source: 'autoscaling: validateMetricSpec (validMetricSourceTypes)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.metrics.*.type'],
    ...oneOf('ContainerResource', 'External', 'Object', 'Pods', 'Resource'),
  },
  {
    source: 'autoscaling: validateMetricTarget',
    kinds: ['HorizontalPodAutoscaler'],
    ways: METRICS.map((metric) => `spec.metrics.*.${metric}.target.type`),
    ...oneOf('AverageValue', 'Utilization', 'Value'),
  },
  {
    source: 'autoscaling: validateScalingRules (validSelectPolicyTypes)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.behavior.scaleDown.selectPolicy', 'spec.behavior.scaleUp.selectPolicy'],
    ...oneOf('Disabled', 'Max', 'Min'),
  },
  {
    source: 'autoscaling: validateScalingPolicy (validPolicyTypes)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.behavior.scaleDown.policies.*.type', 'spec.behavior.scaleUp.policies.*.type'],
    ...oneOf('Percent', 'Pods'),
  },
  {
    source: 'autoscaling: validateScalingPolicy (MaxPeriodSeconds)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.behavior.scaleDown.policies.*.periodSeconds', 'spec.behavior.scaleUp.policies.*.periodSeconds'],
    ...between(1, 1800),
  },
  {
    source: 'autoscaling: validateScalingPolicy',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.behavior.scaleDown.policies.*.value', 'spec.behavior.scaleUp.policies.*.value'],
    ...between(1),
  },
  {
    source: 'autoscaling: validateScalingRules (MaxStabilizationWindowSeconds)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['scaleDown', 'scaleUp'].map((way) => `spec.behavior.${way}.stabilizationWindowSeconds`),
    ...between(0, 3600),
  },
  {
    source: 'autoscaling: validateScalingRules (ValidateNonnegativeQuantity)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.behavior.scaleDown.tolerance', 'spec.behavior.scaleUp.tolerance'],
    isRight: (tolerance) => (amountOf(tolerance) ?? 0n) >= 0n,
    expected: 'a share of zero or more, such as 0.1',
  },
  {
    source: 'autoscaling: validateHorizontalPodAutoscalerSpec; 0 needs the feature gate HPAScaleToZero',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.minReplicas', 'spec.maxReplicas'],
    ...between(1),
  },
  {
    source: 'autoscaling: validateMetricTarget',
    kinds: ['HorizontalPodAutoscaler'],
    ways: METRICS.map((metric) => `spec.metrics.*.${metric}.target.averageUtilization`),
    ...between(1),
  },
  {
    source: 'autoscaling: validateMetricTarget',
    kinds: ['HorizontalPodAutoscaler'],
    ways: METRICS.flatMap((metric) => ['averageValue', 'value'].map((key) => `spec.metrics.*.${metric}.target.${key}`)),
    isRight: (amount) => (amountOf(amount) ?? 1n) > 0n,
    expected: 'more than zero',
  },
  {
    source: 'autoscaling: validateMetricIdentifier (IsPathSegmentName)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['external', 'object', 'pods'].map((metric) => `spec.metrics.*.${metric}.metric.name`),
    isRight: (name) => typeof name !== 'string' || isPathSegment(name),
    expected: 'a name without "/" and "%"',
  },
  {
    source: 'autoscaling: validateContainerResourceSource (ValidateDNS1123Label)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.metrics.*.containerResource.container'],
    isRight: (name) => typeof name !== 'string' || name === '' || isDnsLabel(name),
    expected: 'the name of a container',
  },
  {
    source: 'autoscaling: validateContainerResourceSource (ValidateContainerResourceName)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.metrics.*.containerResource.name'],
    isRight: (name) => typeof name !== 'string' || /^(|cpu|memory|ephemeral-storage|hugepages-.+|.+\/.+)$/.test(name),
    expected: 'a resource of containers, such as cpu',
  },
  {
    source: 'core: validateResizePolicy',
    ways: CONTAINERS.map((container) => `${container}.resizePolicy.*.resourceName`),
    ...oneOf('cpu', 'memory'),
  },
  {
    source: 'core: validateResizePolicy',
    ways: CONTAINERS.map((container) => `${container}.resizePolicy.*.restartPolicy`),
    ...oneOf('NotRequired', 'RestartContainer'),
  },
  {
    source: 'rbac: ValidateRoleBinding',
    kinds: ['RoleBinding'],
    ways: ['roleRef.kind'],
    ...oneOf('ClusterRole', 'Role'),
  },
  {
    source: 'rbac: ValidateRoleBindingSubject',
    kinds: ['RoleBinding'],
    ways: ['subjects.*.kind'],
    ...oneOf('Group', 'ServiceAccount', 'User'),
  },
  {
    source: 'ValidateLabelSelectorRequirement of k8s.io/apimachinery/pkg/apis/meta/v1/validation',
    kinds: [...WORKLOADS, 'NetworkPolicy', 'PersistentVolumeClaim', 'PodDisruptionBudget'],
    ways: SELECTORS.map((selector) => `${selector}.matchExpressions.*.operator`),
    ...oneOf('DoesNotExist', 'Exists', 'In', 'NotIn'),
  },
  {
    source: 'core: validatePodAffinityTerm (ValidateLabelSelector)',
    ways: POD_SELECTORS.map((selector) => `${selector}.matchExpressions.*.operator`),
    ...oneOf('DoesNotExist', 'Exists', 'In', 'NotIn'),
  },
  {
    source: 'core: validatePodAffinityTerm (ValidateLabelName)',
    ways: POD_TERMS.map((term) => `${term}.topologyKey`),
    isRight: (key) => key !== '',
    expected: 'the label of nodes that a topology is by, such as topology.kubernetes.io/zone',
  },
  {
    source: 'core: ValidatePreferredSchedulingTerms, validateWeightedPodAffinityTerms',
    ways: ['nodeAffinity', 'podAffinity', 'podAntiAffinity'].map(
      (affinity) => `affinity.${affinity}.preferredDuringSchedulingIgnoredDuringExecution.*.weight`,
    ),
    ...between(1, 100),
  },
  {
    source: 'core: validateContainerRestartPolicy, validateInitContainerRestartPolicy',
    ways: CONTAINERS.map((container) => `${container}.restartPolicy`),
    ...oneOf('Always', 'Never', 'OnFailure'),
  },
  {
    source: 'core: validateLivenessProbe, validateStartupProbe (terminationGracePeriodSeconds must be positive)',
    ways: containerWays(['livenessProbe', 'startupProbe'].map((probe) => `${probe}.terminationGracePeriodSeconds`)),
    ...between(1),
  },
  {
    source: 'core: validateReadinessProbe',
    ways: containerWays(['readinessProbe.terminationGracePeriodSeconds']),
    isRight: () => false,
    expected: 'none, since a pod does not end for its readiness',
  },
  {
    source: 'core: validateOS',
    ways: ['os.name'],
    ...oneOf('linux', 'windows'),
  },
  {
    source: 'core: validatePodDNSConfig (IsValidIP)',
    ways: ['dnsConfig.nameservers.*'],
    isRight: (address) => typeof address !== 'string' || isAddress(address),
    expected: 'an IP address',
  },
  {
    source: 'core: ValidateVolumes (ValidateDNS1123Label)',
    ways: ['volumes.*.name'],
    isRight: (name) => typeof name !== 'string' || isDnsLabel(name),
    expected: 'a DNS label: lower-case letters, digits and "-", at most 63 characters',
  },
  {
    source: 'core: ValidateEnvFrom, validateConfigMapKeySelector, validateSecretKeySelector (NameIsDNSSubdomain)',
    ways: CONTAINERS.flatMap((container) => [
      ...['configMapRef', 'secretRef'].map((from) => `${container}.envFrom.*.${from}.name`),
      ...['configMapKeyRef', 'secretKeyRef'].map((from) => `${container}.env.*.valueFrom.${from}.name`),
    ]),
    isRight: (name) => typeof name !== 'string' || isDnsSubdomain(name),
    expected: 'the name of an object: lower-case letters, digits, "-" and "."',
  },
  {
    source: 'core: validateProbe (ValidateNonnegativeField)',
    ways: containerWays(
      PROBES.flatMap((probe) =>
        ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'failureThreshold', 'successThreshold'].map(
          (field) => `${probe}.${field}`,
        ),
      ),
    ),
    ...between(0),
  },
  {
    source: 'core: validateLivenessProbe, validateStartupProbe',
    ways: containerWays(['livenessProbe.successThreshold', 'startupProbe.successThreshold']),
    isRight: (count) => typeof count !== 'number' || count <= 1,
    expected: '1, since this probe counts one success',
  },
  {
    source: 'core: validateHTTPGetAction, validateTCPSocketAction, validateGRPCAction (IsValidPortNum)',
    ways: containerWays(
      [...PROBES, 'lifecycle.postStart'].flatMap((handler) =>
        ['grpc', 'httpGet', 'tcpSocket'].map((how) => `${handler}.${how}.port`),
      ),
    ),
    ...between(1, HIGHEST_PORT),
  },
  {
    source: 'core: validatePodSpecSecurityContext, ValidateSecurityContext (IsValidGroupID)',
    ways: [
      'securityContext.runAsGroup',
      'securityContext.fsGroup',
      'securityContext.supplementalGroups.*',
      ...containerWays(['securityContext.runAsGroup']),
    ],
    ...between(0, HIGHEST_ID),
  },
  {
    source: 'core: validateVolumeSource (fileModeErrorMsg)',
    ways: ['configMap', 'downwardAPI', 'projected', 'secret'].flatMap((volume) => [
      `volumes.*.${volume}.defaultMode`,
      `volumes.*.${volume}.items.*.mode`,
    ]),
    ...between(0, 0o777),
  },
  {
    source: 'apps: ValidateDeploymentSpec, ValidateStatefulSetSpec, ValidateDaemonSetSpec (ValidateNonnegativeField)',
    kinds: ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
    ways: ['spec.minReadySeconds', 'spec.updateStrategy.rollingUpdate.partition'],
    ...between(0),
  },
  {
    source: 'apps: ValidateDeploymentSpec, ValidateDaemonSetSpec; a StatefulSet may have any',
    kinds: ['DaemonSet', 'Deployment'],
    ways: ['spec.revisionHistoryLimit'],
    ...between(0),
  },
  {
    source: 'batch: validateJobSpec, validateCronJobSpec (ValidateNonnegativeField)',
    kinds: ['CronJob', 'Job'],
    ways: [
      ...['spec', 'spec.jobTemplate.spec'].flatMap((spec) =>
        ['activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished'].map((field) => `${spec}.${field}`),
      ),
      ...['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'].map(
        (field) => `spec.${field}`,
      ),
    ],
    ...between(0),
  },
  {
    source: 'core: validateServicePort (IsValidPortNum)',
    kinds: ['Service'],
    ways: ['spec.ports.*.port'],
    ...between(1, HIGHEST_PORT),
  },
  {
    source: 'core: validateServicePort (ValidateDNS1123Label)',
    kinds: ['Service'],
    ways: ['spec.ports.*.name'],
    isRight: (name) => typeof name !== 'string' || name === '' || isDnsLabel(name),
    expected: 'a DNS label: lower-case letters, digits and "-", at most 63 characters',
  },
  {
    source: 'core: validateServicePort (IsValidPortNum, IsValidPortName); 0 counts as none',
    kinds: ['Service'],
    ways: ['spec.ports.*.targetPort'],
    isRight: (port) =>
      typeof port === 'string' ? isPortName(port) : typeof port !== 'number' || (port >= 0 && port <= HIGHEST_PORT),
    expected: `a port from 1 to ${HIGHEST_PORT}, or the name of a port: lower-case letters, digits and "-", a letter among them, at most 15 characters`,
  },
  {
    source: 'core: validateService (ValidateDNS1123Subdomain, of a name without a dot at its end)',
    kinds: ['Service'],
    ways: ['spec.externalName'],
    isRight: (name) => typeof name !== 'string' || name === '' || isDnsSubdomain(name.replace(/\.$/, '')),
    expected: 'a host name in lower case',
  },
  {
    source: 'core: validateClientIPAffinityConfig (MaxClientIPServiceAffinitySeconds)',
    kinds: ['Service'],
    ways: ['spec.sessionAffinityConfig.clientIP.timeoutSeconds'],
    ...between(1, 86_400),
  },
  {
    source: 'core: validateService (trafficDistribution)',
    kinds: ['Service'],
    ways: ['spec.trafficDistribution'],
    ...oneOf('PreferClose', 'PreferSameNode', 'PreferSameZone'),
  },
  {
    source: 'core: validateService (loadBalancerSourceRanges); networking: ValidateIPBlock',
    kinds: ['NetworkPolicy', 'Service'],
    ways: [
      'spec.loadBalancerSourceRanges.*',
      ...['ingress.*.from', 'egress.*.to'].flatMap((list) => [
        `spec.${list}.*.ipBlock.cidr`,
        `spec.${list}.*.ipBlock.except.*`,
      ]),
    ],
    isRight: (range) => typeof range !== 'string' || parseRange(range.trim()) !== undefined,
    expected: 'a range of addresses, such as 10.0.0.0/8',
  },
  {
    source: 'networking: ValidateIngressTLS (IsDNS1123Subdomain, IsWildcardDNS1123Subdomain)',
    kinds: ['Ingress'],
    ways: ['spec.tls.*.hosts.*'],
    isRight: (host) => typeof host !== 'string' || isDnsSubdomain(host.replace(/^\*\./, '')),
    expected: 'a host name in lower case, without port and trailing dot, with at most one "*." at its beginning',
  },
  {
    source: 'core: ValidatePodSpec (ValidateServiceAccountName, NameIsDNSSubdomain)',
    ways: ['priorityClassName', 'serviceAccountName'],
    isRight: (name) => typeof name !== 'string' || name === '' || isDnsSubdomain(name),
    expected: 'the name of an object: lower-case letters, digits, "-" and "."',
  },
  {
    source: 'core: ValidatePodSpec (ValidateRuntimeClassName), which takes no empty one',
    ways: ['runtimeClassName'],
    isRight: (name) => typeof name !== 'string' || isDnsSubdomain(name),
    expected: 'the name of a RuntimeClass: lower-case letters, digits, "-" and "."',
  },
  {
    source: 'core: ValidatePodSpec (ValidateDNS1123Label)',
    ways: ['hostname', 'subdomain'],
    isRight: (name) => typeof name !== 'string' || name === '' || isDnsLabel(name),
    expected: 'a DNS label: lower-case letters, digits and "-", at most 63 characters',
  },
  {
    source: 'core: ValidatePersistentVolumeClaimSpec (supportedAccessModes)',
    kinds: ['PersistentVolumeClaim'],
    ways: ['spec.accessModes.*'],
    ...oneOf(...ACCESS_MODES),
  },
  {
    source: 'apps: ValidateStatefulSet; a template names a volume of the pod (ValidateDNS1123Label)',
    kinds: ['StatefulSet'],
    ways: ['spec.volumeClaimTemplates.*.metadata.name'],
    isRight: (name) => typeof name !== 'string' || name === '' || isDnsLabel(name),
    expected: 'a DNS label: lower-case letters, digits and "-", at most 63 characters',
  },
  {
    source: 'apps: ValidateStatefulSetSpec (ValidatePersistentVolumeClaimTemplateSpec)',
    kinds: ['StatefulSet'],
    ways: ['spec.volumeClaimTemplates.*.spec.accessModes.*'],
    ...oneOf(...ACCESS_MODES),
  },
  {
    source: 'autoscaling: ValidateCrossVersionObjectReference (ParseGroupVersion)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['spec.scaleTargetRef.apiVersion', 'spec.metrics.*.object.describedObject.apiVersion'],
    isRight: (version) => typeof version !== 'string' || version.split('/').length <= 2,
    expected: 'the API version of a workload, such as apps/v1',
  },
  {
    source: 'autoscaling: ValidateCrossVersionObjectReference (IsValidPathSegmentName)',
    kinds: ['HorizontalPodAutoscaler'],
    ways: ['scaleTargetRef', 'metrics.*.object.describedObject'].flatMap((to) => [
      `spec.${to}.kind`,
      `spec.${to}.name`,
    ]),
    isRight: (name) => typeof name !== 'string' || (name !== '' && isPathSegment(name)),
    expected: 'a name without "/" and "%"',
  },
  {
    source: 'networking: ValidateNetworkPolicyPort (IsValidPortNum)',
    kinds: ['NetworkPolicy'],
    ways: ['spec.ingress.*.ports.*.port', 'spec.egress.*.ports.*.port'],
    ...between(1, HIGHEST_PORT),
  },
  {
    source: 'networking: validateIngressBackend (ValidateServiceName)',
    kinds: ['Ingress'],
    ways: ['spec.defaultBackend.service.name', 'spec.rules.*.http.paths.*.backend.service.name'],
    isRight: (name) => typeof name !== 'string' || isDnsLabel(name),
    expected: 'the name of a Service: lower-case letters, digits and "-", at most 63 characters',
  },
];

/** A value that a rule refuses. */
export interface WrongValue {
  readonly rule: ValueRule;
  readonly at: readonly Segment[];
}

/** The values of an object that are refused by one of the rules, with their paths. */
export function wrongValues(object: ManifestObject): WrongValue[] {
  const pod = podTemplateOf(object);
  return [
    ...rulesOfKind(object.kind).flatMap((rule) => wrongAt(rule, object.value, [])),
    ...(pod === undefined ? [] : podValueRules.flatMap((rule) => wrongAt(rule, pod.spec, pod.specAt))),
  ];
}

const podValueRules = valueRules.filter(({ kinds }) => kinds === undefined);
const rulesOfKind = onceEachText((kind) => valueRules.filter(({ kinds }) => kinds?.includes(kind)));

function wrongAt(rule: ValueRule, value: unknown, from: readonly Segment[]): WrongValue[] {
  const wrong: WrongValue[] = [];
  for (const way of rule.ways)
    for (const found of valuesAt(value, from, way))
      if (isSet(found.value) && !rule.isRight(found.value)) wrong.push({ rule, at: found.at });
  return wrong;
}

function containerWays(ways: readonly string[]): string[] {
  return CONTAINERS.flatMap((container) => ways.map((way) => `${container}.${way}`));
}

function oneOf(...words: readonly string[]): Pick<ValueRule, 'isRight' | 'expected'> {
  return {
    isRight: (value) => typeof value !== 'string' || words.includes(value),
    expected: `one of ${words.join(', ')}`,
  };
}

/** A number in a range; what is no number has another rule, or is one of the schema. */
function between(lowest: number, highest = Infinity): Pick<ValueRule, 'isRight' | 'expected'> {
  return {
    isRight: (value) => typeof value !== 'number' || (value >= lowest && value <= highest),
    expected: highest === Infinity ? `a number from ${lowest}` : `a number from ${lowest} to ${highest}`,
  };
}
