import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isDnsLabel, isDnsSubdomain } from '../names.ts';
import { type ApiRule, isSet } from './api-rule.ts';
import { countOf, distinct, isEmpty } from './rule-builders.ts';

const ENDING = ['CronJob', 'Job', 'Pod'];
const CLAIMS = ['resourceClaimName', 'resourceClaimTemplateName'];
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const MOST_SYSCTL = 253;
const MOST_HOSTNAME = 64;

/** What is refused of a pod's settings (`ValidatePodSpec`). */
export const podSettingRules: readonly ApiRule[] = [
  {
    source: 'core: ValidatePodSpec',
    on: 'pod',
    kinds: ENDING,
    field: 'activeDeadlineSeconds',
    isWrong: (seconds) => typeof seconds === 'number' && (seconds < 1 || seconds >= 2 ** 31),
    expected: 'a number from 1',
    fix: 'write how long the pod may run',
  },
  {
    source: 'core: ValidatePodSpec (ValidateNodeName)',
    on: 'pod',
    field: 'nodeName',
    isWrong: (name) => !isEmpty(name) && !isDnsSubdomain(textOf(name) ?? ''),
    expected: 'the name of a Node: lower-case letters, digits, "-" and "."',
    fix: 'remove nodeName, and set nodeSelector where one is meant',
  },
  ...['hostNetwork', 'hostPID', 'hostIPC'].map((field): ApiRule => ({
    source: 'core: validateHostUsers',
    on: 'pod',
    field,
    isWrong: (isShared, { pod }) => isShared === true && pod['hostUsers'] === false,
    expected: 'false, since the pod has users of its own',
    fix: `remove ${field}, or hostUsers`,
  })),
  {
    source: 'core: validatePodHostNetworkDeps (ShareProcessNamespace)',
    on: 'pod',
    field: 'shareProcessNamespace',
    isWrong: (isShared, { pod }) => isShared === true && pod['hostPID'] === true,
    found: 'shareProcessNamespace beside hostPID',
    expected: 'one of them',
    fix: 'remove one',
  },
  {
    source: 'core: validatePodHostName (hostnameOverride)',
    on: 'pod',
    field: 'hostnameOverride',
    isWrong: (name, { pod }) =>
      !isEmpty(name) &&
      (!isDnsSubdomain(textOf(name) ?? '') ||
        (textOf(name) ?? '').length > MOST_HOSTNAME ||
        pod['setHostnameAsFQDN'] === true ||
        pod['hostNetwork'] === true),
    expected: `a host name of at most ${MOST_HOSTNAME} characters, without setHostnameAsFQDN and hostNetwork`,
    fix: 'correct the name, or remove it',
  },
  distinct({ source: 'core: validatePodResourceClaims', on: 'pod' }, 'resourceClaims', ({ name }) => name, 'a claim'),
  {
    source: 'core: validatePodResourceClaim',
    on: 'pod',
    each: ['resourceClaims.*'],
    field: '',
    isWrong: (_, { value }) => countOf(value, CLAIMS) !== 1,
    found: 'neither a claim nor a template, or both',
    expected: `one of ${CLAIMS.join(' and ')}`,
    fix: 'keep the one that is meant',
  },
  {
    source: 'core: validatePodResourceClaim (ValidateDNS1123Label)',
    on: 'pod',
    each: ['resourceClaims.*'],
    field: 'name',
    isWrong: (name) => typeof name === 'string' && !isDnsLabel(name),
    expected: 'a DNS label: lower-case letters, digits and "-", at most 63 characters',
    fix: 'rename the claim',
  },
  {
    source: 'core: ValidateSecurityContext (IsValidUserID)',
    on: 'context',
    field: 'runAsUser',
    isWrong: (user) => typeof user === 'number' && user >= 2 ** 31,
    expected: `a number below ${2 ** 31}`,
    fix: 'write the number of the user that the image runs as',
  },
  ...['seccompProfile', 'appArmorProfile'].map((profile): ApiRule => ({
    source: 'core: validateSeccompProfileField, validateAppArmorProfileField',
    on: 'context',
    each: [profile],
    field: 'localhostProfile',
    isWrong: (name, { value }) => isSet(name) && value['type'] !== 'Localhost',
    expected: 'none, but for the type Localhost',
    fix: 'remove localhostProfile, or write type Localhost',
  })),
  {
    source: 'core: validateAppArmorProfileField',
    on: 'context',
    field: 'appArmorProfile.localhostProfile',
    isWrong: (name, { value }) => isEmpty(name) && valueAt(value, ['appArmorProfile', 'type']) === 'Localhost',
    expected: 'the profile that the type Localhost is of',
    fix: 'name the profile, or write type RuntimeDefault',
  },
  {
    source: 'core: validateSeccompProfileField (validateLocalDescendingPath)',
    on: 'context',
    field: 'seccompProfile.localhostProfile',
    isWrong: (name, { value }) =>
      valueAt(value, ['seccompProfile', 'type']) === 'Localhost' && /^\/|(^|\/)\.\.(\/|$)/.test(textOf(name) ?? ''),
    expected: "a path below the kubelet's folder of profiles",
    fix: 'write the path from that folder',
  },
  {
    source: 'core: validateSysctls (IsValidSysctlName)',
    on: 'context',
    each: ['sysctls.*'],
    field: 'name',
    isWrong: (name) => !SYSCTL.test(textOf(name) ?? '') || (textOf(name) ?? '').length > MOST_SYSCTL,
    expected: 'the name of a parameter of the kernel, such as net.core.somaxconn',
    fix: 'correct the name',
  },
  distinct({ source: 'core: validateSysctls', on: 'context' }, 'sysctls', ({ name }) => name, 'a parameter'),
  {
    source: 'core: validateHostNetworkSysctls (net.* and others of a namespace of the kernel)',
    on: 'pod',
    field: 'securityContext.sysctls',
    isWrong: (list, { pod }) =>
      listOf(list).some((one) => /^net[./]/.test(textOf(mapOf(one)['name']) ?? '')) && pod['hostNetwork'] === true,
    found: 'a parameter of the network beside hostNetwork',
    expected: 'none, since the network is that of the Node',
    fix: 'remove one of the two',
  },
];
