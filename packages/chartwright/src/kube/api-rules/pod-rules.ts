import { isAddress } from '../../core/address-range.ts';
import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isOfKernel, KERNEL_FOLDERS } from '../mount-paths.ts';
import { type ApiRule, isSet, type Place } from './api-rule.ts';

const LASTING = ['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];
const FINITE = ['CronJob', 'Job'];
const HANDLERS = ['exec', 'grpc', 'httpGet', 'tcpSocket'];
/** Fields of a pod that a variable can hold (`validEnvDownwardAPIFieldPathExpressions`). */
const POD_FIELDS =
  /^(metadata\.(name|namespace|uid)|metadata\.(labels|annotations)\['[^']+'\]|spec\.(nodeName|serviceAccountName)|status\.(hostIPs?|podIPs?))$/;
const RESOURCE = /^(cpu|memory|ephemeral-storage|hugepages-.+|.+\/.+)$/;
/** Resources of which nothing is lent: a request has to be the limit. */
const NOT_SHARED = /^(hugepages-|.+\/)/;
/** Lowest time that a projected token lasts, in seconds. */
const SHORTEST_TOKEN = 600;
const MOST_NAMESERVERS = 3;
/** Seconds that a pod has to end, by default (`DefaultTerminationGracePeriodSeconds`). */
const GRACE = 30;

function namedPort(way: string): ApiRule {
  return {
    source: 'k8s.io/kubernetes/pkg/probe ResolveContainerPort',
    on: 'handler',
    field: way,
    isWrong: (port, { container }) =>
      typeof port === 'string' && listOf(container['ports']).every((one) => mapOf(one)['name'] !== port),
    expected: 'the number of a port, or the name of one of the container',
    fix: 'name a port that the container has, or write its number',
  };
}

/** What ValidatePodTemplateSpec of k8s.io/kubernetes/pkg/apis/core/validation refuses, and what the kubelet does. */
export const podRules: readonly ApiRule[] = [
  {
    source: 'ValidatePodCreate, ValidatePodTemplateSpec',
    on: 'pod',
    field: 'ephemeralContainers',
    isWrong: (list) => listOf(list).length > 0,
    found: 'ephemeral containers in a new pod',
    expected: 'none, since they are only added to a pod that runs',
    fix: 'remove them, or move them to containers',
  },
  {
    source: 'validateContainers',
    on: 'pod',
    field: 'containers',
    // That the key is there is the schema's to say.
    isWrong: (list) => Array.isArray(list) && list.length === 0,
    found: 'no containers',
    expected: 'at least one container',
    fix: 'add the container that the pod is for',
  },
  {
    source: 'validateContainerCommon',
    on: 'container',
    field: 'image',
    isWrong: isEmpty,
    found: 'no image',
    expected: 'the name of an image',
    fix: 'name the image that the container runs',
  },
  {
    source: 'ValidatePodTemplateSpecForReplicaSet, ValidateStatefulSetSpec, ValidateDaemonSetSpec',
    on: 'pod',
    kinds: LASTING,
    field: 'restartPolicy',
    isWrong: (policy) => !isEmpty(policy) && policy !== 'Always',
    expected: 'Always, the only one that this kind has',
    fix: 'remove restartPolicy, or use a Job',
  },
  {
    source: 'validateJobSpec of pkg/apis/batch/validation; the default Always is refused too',
    on: 'pod',
    kinds: FINITE,
    field: 'restartPolicy',
    isWrong: (policy) => policy !== 'Never' && policy !== 'OnFailure',
    expected: 'Never or OnFailure, since a Job ends',
    fix: 'set restartPolicy to one of these',
  },
  {
    source: 'ValidatePodTemplateSpecForReplicaSet, ValidateStatefulSetSpec, ValidateDaemonSetSpec',
    on: 'pod',
    kinds: LASTING,
    field: 'activeDeadlineSeconds',
    isWrong: isSet,
    expected: 'no deadline, since this kind runs for ever',
    fix: 'remove activeDeadlineSeconds, or use a Job',
  },
  {
    source: 'validatePodDNSConfig',
    on: 'pod',
    field: 'dnsConfig.nameservers',
    isWrong: (list, { value }) => value['dnsPolicy'] === 'None' && listOf(list).length === 0,
    found: 'no nameserver beside dnsPolicy None',
    expected: 'at least one nameserver, since None takes none from the cluster',
    fix: 'list nameservers, or remove dnsPolicy',
  },
  {
    source: 'validatePodDNSConfig (MaxDNSNameservers)',
    on: 'pod',
    field: 'dnsConfig.nameservers',
    isWrong: (list) => listOf(list).length > MOST_NAMESERVERS,
    found: `more than ${MOST_NAMESERVERS} nameservers`,
    expected: `at most ${MOST_NAMESERVERS}`,
    fix: 'remove the rest',
  },
  {
    source: 'ValidateHostAliases',
    on: 'pod',
    field: 'hostAliases',
    isWrong: (list) => listOf(list).some((alias) => !isAddress(String(mapOf(alias)['ip']))),
    found: 'an alias whose ip is no IP address',
    expected: 'an IP address in each',
    fix: 'write the address',
  },
  {
    source: 'validateTopologySpreadConstraints',
    on: 'pod',
    field: 'topologySpreadConstraints',
    isWrong: (list) => listOf(list).some((spread) => isBelow(mapOf(spread)['maxSkew'], 1)),
    found: 'a maxSkew below 1',
    expected: 'a maxSkew of at least 1',
    fix: 'write 1 or more',
  },
  {
    source: 'ValidateSecurityContext, validatePodSpecSecurityContext (IsValidUserID)',
    on: 'context',
    field: 'runAsUser',
    isWrong: (user) => isBelow(user, 0),
    expected: 'a number of a user, from 0',
    fix: 'write the number of the user that the image runs as',
  },
  {
    source: 'validateSeccompProfileField; an empty one is refused by fieldSeccompProfile of the kubelet',
    on: 'context',
    field: 'seccompProfile.localhostProfile',
    isWrong: (profile, { value }) => valueAt(value, ['seccompProfile', 'type']) === 'Localhost' && isEmpty(profile),
    expected: 'the profile that the type Localhost is of',
    fix: 'name the profile, or write type RuntimeDefault',
  },
  {
    source: 'validateProbe, validateHandler',
    on: 'probe',
    field: '',
    isWrong: (_, { value }) => HANDLERS.filter((handler) => isSet(value[handler])).length !== 1,
    found: 'no handler, or several',
    expected: `exactly one of ${HANDLERS.join(', ')}`,
    fix: 'keep the one that is meant',
  },
  namedPort('httpGet.port'),
  namedPort('tcpSocket.port'),
  {
    source: 'ValidateEnv',
    on: 'env',
    field: 'name',
    isWrong: (name) => typeof name === 'string' && !/^[ -<>-~]+$/.test(name),
    expected: 'printable ASCII characters without "="',
    fix: 'write the name alone, and what follows under value',
  },
  {
    source: 'validateEnvVarValueFrom',
    on: 'env',
    field: 'valueFrom',
    isWrong: (from, { value }) => isSet(from) && !isEmpty(value['value']),
    found: 'valueFrom beside value',
    expected: 'one of them',
    fix: 'remove the other',
  },
  {
    source: 'validateObjectFieldSelector',
    on: 'env',
    field: 'valueFrom.fieldRef.fieldPath',
    isWrong: (path) => typeof path === 'string' && !POD_FIELDS.test(path),
    expected: 'a field that variables can hold, such as metadata.name or status.podIP',
    fix: 'name such a field',
  },
  {
    source: 'ValidateVolumeMounts (validateLocalDescendingPath)',
    on: 'mount',
    field: 'subPath',
    isWrong: (path) => typeof path === 'string' && (path.startsWith('/') || path.split('/').includes('..')),
    expected: 'a path below the volume, without ".."',
    fix: 'write the path from the root of the volume',
  },
  {
    source: 'ValidateVolumeMounts',
    on: 'mount',
    field: 'mountPath',
    isWrong: (path, place) =>
      listOf(place.container['volumeMounts']).findIndex((mount) => mapOf(mount)['mountPath'] === path) !==
      place.at.at(-1),
    found: 'a second mount at the same path',
    expected: 'each path once in a container',
    fix: 'mount one of them elsewhere',
  },
  {
    source: 'ValidateVolumeDevices; the kubelet finds no claim of another volume',
    on: 'container',
    field: 'volumeDevices',
    isWrong: (devices, { pod, object }) => {
      const claims = listOf(valueAt(object.value, ['spec', 'volumeClaimTemplates']));
      const volumes = [
        ...listOf(pod['volumes'])
          .map(mapOf)
          .filter((volume) => isSet(volume['persistentVolumeClaim']) || isSet(volume['ephemeral']))
          .map(({ name }) => name),
        ...claims.map((claim) => valueAt(claim, ['metadata', 'name'])),
      ];
      return listOf(devices).some((device) => !volumes.includes(mapOf(device)['name']));
    },
    found: 'a device of no volume that is a claim',
    expected: 'devices named as volumes of the pod with persistentVolumeClaim or ephemeral',
    fix: 'add the volume to the pod, or name one that it has',
  },
  {
    source: 'checkProcMount of runc; nothing is created in /sys, and what hides /dev hides the devices',
    on: 'mount',
    field: 'mountPath',
    isWrong: (path) => typeof path === 'string' && isOfKernel(path),
    expected: `a path outside ${KERNEL_FOLDERS}, in which the kernel shows processes and devices`,
    fix: 'mount it at another path',
  },
  {
    source: 'Priority of the admission: the number is computed from the class, and another one is refused',
    on: 'pod',
    field: 'priority',
    isWrong: isSet,
    expected: 'none, since Kubernetes computes it from priorityClassName',
    fix: 'remove priority, and set priorityClassName where one is meant',
  },
  {
    source: 'validateSleepAction',
    on: 'container',
    field: 'lifecycle.preStop.sleep.seconds',
    isWrong: (seconds, { pod }) =>
      typeof seconds === 'number' && (seconds < 0 || seconds > Number(pod['terminationGracePeriodSeconds'] ?? GRACE)),
    expected: `a number from 0 to terminationGracePeriodSeconds (${GRACE} by default)`,
    fix: 'lower it, or raise terminationGracePeriodSeconds',
  },
  {
    source: 'validateMountPropagation',
    on: 'mount',
    field: 'mountPropagation',
    isWrong: (way, { container }) =>
      way === 'Bidirectional' && valueAt(container, ['securityContext', 'privileged']) !== true,
    expected: 'None or HostToContainer, since the container is not privileged',
    fix: 'remove mountPropagation',
  },
  {
    source: 'validateProjectionSources',
    on: 'volume',
    field: 'projected.sources',
    isWrong: (list) =>
      listOf(list).some((one) => isBelow(valueAt(one, ['serviceAccountToken', 'expirationSeconds']), SHORTEST_TOKEN)),
    found: `a token that lasts less than ${SHORTEST_TOKEN} seconds`,
    expected: `expirationSeconds of at least ${SHORTEST_TOKEN}`,
    fix: 'raise it, or remove it for the default of an hour',
  },
  ...(['requests', 'limits'] as const).flatMap((kind): ApiRule[] => [
    {
      source: 'ValidateContainerResourceName',
      on: 'container',
      field: `resources.${kind}`,
      isWrong: (amounts) => Object.keys(mapOf(amounts)).some((name) => !RESOURCE.test(name)),
      found: 'a resource that Kubernetes does not know',
      expected: 'cpu, memory, ephemeral-storage, hugepages of a size, or a name with a domain, such as nvidia.com/gpu',
      fix: 'correct the name',
    },
    {
      source: 'ValidateResourceQuantityValue',
      on: 'container',
      field: `resources.${kind}`,
      isWrong: (amounts) => Object.values(mapOf(amounts)).some((amount) => String(amount).startsWith('-')),
      found: 'an amount below zero',
      expected: 'amounts of zero or more',
      fix: 'write an amount without the sign',
    },
  ]),
  {
    source: 'ValidateResourceRequirements (IsOvercommitAllowed)',
    on: 'container',
    field: 'resources.requests',
    isWrong: hasLoan,
    found: 'a request of a device or of huge pages that is not its limit',
    expected: 'a limit equal to the request, since none of these is shared',
    fix: 'write the same amount under limits',
  },
  {
    source: 'validateResourceClaimNames',
    on: 'container',
    field: 'resources.claims',
    isWrong: (claims, { pod }) => {
      const known = listOf(pod['resourceClaims']).map((claim) => mapOf(claim)['name']);
      return listOf(claims).some((claim) => !known.includes(mapOf(claim)['name']));
    },
    found: 'a claim that the pod does not have',
    expected: "claims of the pod's resourceClaims",
    fix: 'name one of these, or add it there',
  },
];

function hasLoan(requests: unknown, { container }: Place): boolean {
  const limits = mapOf(valueAt(container, ['resources', 'limits']));
  return Object.entries(mapOf(requests)).some(
    ([name, amount]) => NOT_SHARED.test(name) && amountOf(limits[name]) !== amountOf(amount),
  );
}

function amountOf(amount: unknown): string | undefined {
  return typeof amount === 'number' ? String(amount) : textOf(amount);
}

function isEmpty(value: unknown): boolean {
  return !isSet(value) || value === '';
}

function isBelow(value: unknown, lowest: number): boolean {
  return typeof value === 'number' && value < lowest;
}
