import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { type ApiRule, isSet, type Place } from './api-rule.ts';
import {
  amountOf,
  countOf,
  distinct,
  exactlyOne,
  hasRepeated,
  isDataKey,
  isEmpty,
  required,
  RESOURCE_FIELD,
} from './rule-builders.ts';

const SOURCES = ['configMapKeyRef', 'fieldRef', 'fileKeyRef', 'resourceFieldRef', 'secretKeyRef'];
const HANDLERS = ['exec', 'httpGet', 'sleep', 'tcpSocket'];
/** Printable ASCII without "=" (`IsRelaxedEnvVarName`). */
const VARIABLE = /^[ -<>-~]+$/;
const HEADER = /^[-A-Za-z0-9]+$/;
/** Units that a variable can show a resource in (`validateContainerResourceDivisor`). */
const CPU_UNITS = ['1m', '1'];
const BYTE_UNITS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];
/** Seconds that a pod has to end, by default. */
const GRACE = 30;

const KEY_REFS = ['valueFrom.configMapKeyRef', 'valueFrom.secretKeyRef'];

/** What is refused of containers (`validateContainerCommon`). */
export const containerRules: readonly ApiRule[] = [
  exactlyOne({ source: 'core: validateEnvVarValueFrom', on: 'env' }, SOURCES, 'valueFrom'),
  {
    source: 'core: validateConfigMapKeySelector, validateSecretKeySelector (IsConfigMapKey)',
    on: 'env',
    each: KEY_REFS,
    field: 'key',
    isWrong: (key) => !isDataKey(key),
    expected: 'a key: letters, digits, "-", "_" and "."',
    fix: 'write the key that is meant',
  },
  {
    source: 'core: validateContainerResourceFieldSelector',
    on: 'env',
    each: ['valueFrom.resourceFieldRef'],
    field: 'resource',
    isWrong: (resource) => !RESOURCE_FIELD.test(textOf(resource) ?? ''),
    expected: 'a resource such as limits.cpu',
    fix: 'name such a resource',
  },
  {
    source: 'core: validateContainerResourceDivisor',
    on: 'env',
    each: ['valueFrom.resourceFieldRef'],
    field: 'divisor',
    isWrong: (divisor, { value }) => {
      const units = (textOf(value['resource']) ?? '').endsWith('.cpu') ? CPU_UNITS : BYTE_UNITS;
      const amount = amountOf(divisor) ?? 0n;
      return !isEmpty(divisor) && amount !== 0n && units.every((unit) => amountOf(unit) !== amount);
    },
    expected: '1 or 1m for cpu, and a power of ten or two such as 1Mi for bytes',
    fix: 'write such a unit, or remove divisor',
  },
  {
    source: 'core: validateObjectFieldSelector',
    on: 'env',
    field: 'valueFrom.fieldRef.apiVersion',
    isWrong: (version) => !isEmpty(version) && version !== 'v1',
    expected: 'v1',
    fix: 'remove apiVersion',
  },
  {
    source: 'core: ValidateEnvFrom',
    on: 'container',
    each: ['envFrom.*'],
    field: '',
    isWrong: (_, { value }) => countOf(value, ['configMapRef', 'secretRef']) !== 1,
    found: 'neither configMapRef nor secretRef, or both',
    expected: 'one of them',
    fix: 'write an entry for each',
  },
  ...(
    [
      ['env', KEY_REFS],
      ['container', ['envFrom.*.configMapRef', 'envFrom.*.secretRef']],
    ] as const
  ).map(([on, each]): ApiRule => ({
    source: 'core: ValidateEnvFrom, validateConfigMapKeySelector, validateSecretKeySelector',
    on,
    each,
    field: 'name',
    isWrong: (name) => !isSet(name),
    expected: 'the name of an object',
    fix: 'name it',
  })),
  {
    source: 'core: ValidateEnvFrom (IsRelaxedEnvVarName)',
    on: 'container',
    each: ['envFrom.*'],
    field: 'prefix',
    isWrong: (prefix) => !isEmpty(prefix) && !VARIABLE.test(textOf(prefix) ?? ''),
    expected: 'printable ASCII characters without "="',
    fix: 'correct the prefix',
  },
  {
    source: 'core: validateContainerPorts (IsValidPortNum); 0 counts as none',
    on: 'container',
    each: ['ports.*'],
    field: 'hostPort',
    isWrong: (port) => typeof port === 'number' && (port < 0 || port > 65_535),
    expected: 'a port from 1 to 65535',
    fix: 'write such a port, or remove hostPort',
  },
  {
    source: 'core: validateHostNetwork',
    on: 'container',
    each: ['ports.*'],
    field: 'hostPort',
    isWrong: (port, { pod, value }) =>
      pod['hostNetwork'] === true && typeof port === 'number' && port !== 0 && port !== value['containerPort'],
    expected: 'the containerPort, since the pod has the network of its Node',
    fix: 'remove hostPort',
  },
  {
    source: 'core: checkHostPortConflicts',
    on: 'pod',
    field: 'containers',
    isWrong: (list) => hasRepeated(listOf(list).flatMap((one) => listOf(mapOf(one)['ports']).map(hostPortOf))),
    found: 'a hostPort twice',
    expected: 'each hostPort of an address and a protocol once',
    fix: 'change or remove one',
  },
  required({ source: 'core: ValidateVolumeMounts', on: 'mount' }, 'mountPath'),
  {
    source: 'core: ValidateVolumeMounts',
    on: 'mount',
    field: 'subPathExpr',
    isWrong: (path, { value }) =>
      !isEmpty(path) && (!isEmpty(value['subPath']) || /^\/|(^|\/)\.\.(\/|$)/.test(textOf(path) ?? '')),
    expected: 'a path below the volume, without ".." and without subPath beside it',
    fix: 'write the path from the root of the volume, or remove one of the two',
  },
  {
    source: 'core: validateMountRecursiveReadOnly',
    on: 'mount',
    field: 'recursiveReadOnly',
    isWrong: (way, { value }) => !isEmpty(way) && way !== 'Disabled' && value['readOnly'] !== true,
    expected: 'readOnly beside it',
    fix: 'set readOnly, or remove recursiveReadOnly',
  },
  {
    source: 'core: ValidateVolumeMounts (must not already exist in volumeDevices)',
    on: 'mount',
    field: 'name',
    isWrong: (name, { container }) =>
      listOf(container['volumeDevices']).some((device) => mapOf(device)['name'] === name),
    expected: 'a volume that is no device of the container',
    fix: 'remove it from one of the two',
  },
  required({ source: 'core: ValidateVolumeDevices', on: 'container', each: ['volumeDevices.*'] }, 'devicePath'),
  {
    source: 'core: ValidateVolumeDevices (validatePathNoBacksteps)',
    on: 'container',
    each: ['volumeDevices.*'],
    field: 'devicePath',
    isWrong: (path) => (textOf(path) ?? '').split('/').includes('..'),
    expected: 'a path without ".."',
    fix: 'write the path that is meant',
  },
  distinct({ source: 'core: ValidateVolumeDevices', on: 'container' }, 'volumeDevices', ({ name }) => name, 'a volume'),
  distinct(
    { source: 'core: ValidateVolumeDevices', on: 'container' },
    'volumeDevices',
    ({ devicePath }) => devicePath,
    'a path',
  ),
  {
    source: 'core: validateHTTPGetAction (IsHTTPHeaderName)',
    on: 'handler',
    each: ['httpGet.httpHeaders.*'],
    field: 'name',
    isWrong: (name) => typeof name === 'string' && !HEADER.test(name),
    expected: 'the name of a header: letters, digits and "-"',
    fix: 'correct the name',
  },
  required({ source: 'core: validateExecAction', on: 'handler', each: ['exec'] }, 'command'),
  exactlyOne({ source: 'core: validateHandler', on: 'container' }, HANDLERS, 'lifecycle.preStop'),
  exactlyOne({ source: 'core: validateHandler', on: 'container' }, HANDLERS, 'lifecycle.postStart'),
  {
    source: 'core: validateSleepAction',
    on: 'container',
    field: 'lifecycle.postStart.sleep.seconds',
    isWrong: (seconds, { pod }) =>
      typeof seconds === 'number' && (seconds < 0 || seconds > Number(pod['terminationGracePeriodSeconds'] ?? GRACE)),
    expected: `a number from 0 to terminationGracePeriodSeconds (${GRACE} by default)`,
    fix: 'lower it, or raise terminationGracePeriodSeconds',
  },
  ...['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'].map((field): ApiRule => ({
    source: 'core: validateInitContainers',
    on: 'container',
    field,
    isWrong: (value, place) => isSet(value) && isInitial(place) && place.value['restartPolicy'] !== 'Always',
    found: `${field} of a container that ends before the others start`,
    expected: 'none, but for a sidecar with restartPolicy Always',
    fix: `remove ${field}, or set restartPolicy to Always`,
  })),
  {
    source: 'core: validateContainerRestartRules',
    on: 'container',
    field: 'restartPolicyRules',
    isWrong: (list, { value }) => listOf(list).length > 0 && isEmpty(value['restartPolicy']),
    found: 'rules without restartPolicy',
    expected: 'restartPolicy of the container beside them',
    fix: 'set restartPolicy',
  },
  {
    source: 'core: ValidateContainerResourceName (IsIntegerResourceName)',
    on: 'container',
    each: ['resources.requests', 'resources.limits'],
    field: '',
    isWrong: (_, { value }) =>
      Object.entries(value).some(
        ([name, amount]) => name.includes('/') && (amountOf(amount) ?? 0n) % 1_000_000_000n !== 0n,
      ),
    found: 'a part of a device',
    expected: 'whole numbers of devices',
    fix: 'write a whole number',
  },
  distinct(
    { source: 'core: validateResourceClaimNames', on: 'container' },
    'resources.claims',
    (claim) => `${String(claim['name'])}/${textOf(claim['request']) ?? ''}`,
    'a claim',
  ),
  distinct(
    { source: 'core: validateResizePolicy', on: 'container' },
    'resizePolicy',
    ({ resourceName }) => resourceName,
    'a resource',
  ),
  {
    source: 'core: ValidateSecurityContext',
    on: 'container',
    field: 'securityContext.allowPrivilegeEscalation',
    isWrong: (isAllowed, { value }) =>
      isAllowed === false &&
      (valueAt(value, ['securityContext', 'privileged']) === true ||
        listOf(valueAt(value, ['securityContext', 'capabilities', 'add'])).includes('CAP_SYS_ADMIN')),
    expected: 'true, since the container is privileged or has CAP_SYS_ADMIN',
    fix: 'remove the privilege',
  },
  {
    source: 'core: validateProcMount',
    on: 'container',
    field: 'securityContext.procMount',
    isWrong: (mount, { pod }) => mount === 'Unmasked' && pod['hostUsers'] !== false,
    expected: 'Default, since the pod has the users of its Node',
    fix: 'remove procMount, or set hostUsers to false',
  },
];

function hostPortOf(port: unknown): string | undefined {
  const { hostPort, hostIP, protocol } = mapOf(port);
  return typeof hostPort === 'number' && hostPort !== 0
    ? `${textOf(protocol) ?? 'TCP'}/${textOf(hostIP) ?? ''}/${hostPort}`
    : undefined;
}

function isInitial({ at }: Place): boolean {
  return at.includes('initContainers');
}
