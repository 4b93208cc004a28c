import { listOf, mapOf } from '../../core/untyped.ts';
import { allContainersOf, isPart, type PodTemplate } from '../pods.ts';
import {
  containerContext,
  type Control,
  fieldControl,
  hasOwnUsers,
  isWindows,
  podContext,
  type Violation,
} from './control.ts';

/** Volumes that hold no more than the pod's own and its namespace's. */
const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** The other volumes of Kubernetes: what else a list `volumes` of a custom kind holds is none of them. */
const FOREIGN_VOLUMES = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'hostPath',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

/**
 * The controls that the level `restricted` adds to `baseline`. Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/,
 * as Kubernetes 1.36 applies it (k8s.io/pod-security-admission/policy).
 */
export const restrictedControls: readonly Control[] = [
  { name: 'Volume Types', violations: volumeTypes },
  { name: 'Privilege Escalation', violations: ofLinux(privilegeEscalation) },
  { name: 'Running as Non-root', violations: ofOwnRoot(runAsNonRoot) },
  {
    name: 'Running as Non-root user',
    violations: ofOwnRoot(
      fieldControl('', {
        scope: 'contexts',
        field: 'runAsUser',
        allows: (value) => value !== 0,
        expected: 'a user other than root',
        fix: 'write another user, or remove it',
      }).violations,
    ),
  },
  { name: 'Seccomp', violations: ofLinux(seccomp) },
  { name: 'Capabilities', violations: ofLinux(droppedCapabilities) },
  {
    name: 'Capabilities',
    violations: fieldControl('', {
      scope: 'contexts',
      field: 'capabilities.add.*',
      allows: (value) => value === 'NET_BIND_SERVICE',
      expected: 'no capability but NET_BIND_SERVICE',
      fix: 'remove it',
    }).violations,
  },
  {
    // Baseline lets a pod with users of its own have any since 1.35; restricted does not.
    name: '/proc Mount Type',
    violations: fieldControl('', {
      scope: 'contexts',
      field: 'procMount',
      allows: (value) => value === 'Default',
      expected: 'Default',
      fix: 'remove it',
    }).violations,
  },
];

type Violations = Control['violations'];

function ofLinux(violations: Violations): Violations {
  return (pod) => (isWindows(pod) ? [] : violations(pod));
}

function ofOwnRoot(violations: Violations): Violations {
  return (pod) => (hasOwnUsers(pod) ? [] : violations(pod));
}

function volumeTypes(pod: PodTemplate): Violation[] {
  return listOf(pod.spec['volumes']).flatMap((value, index) => {
    const types = Object.entries(mapOf(value)).flatMap(([key, source]) =>
      key === 'name' || source === null || source === undefined ? [] : [key],
    );
    if (types.some((type) => VOLUMES.includes(type))) return [];
    const known = isPart(pod) ? types.filter((type) => FOREIGN_VOLUMES.includes(type)) : types;
    return known.map((type) => ({
      at: [...pod.specAt, 'volumes', index, type],
      found: `a volume of type ${type}`,
      expected: `one of ${VOLUMES.join(', ')}`,
      fix: 'use a PersistentVolumeClaim or an emptyDir',
    }));
  });
}

function privilegeEscalation(pod: PodTemplate): Violation[] {
  return allContainersOf(pod)
    .map(containerContext)
    .filter(({ value }) => value['allowPrivilegeEscalation'] !== false)
    .map(({ at }) => ({
      at: [...at, 'allowPrivilegeEscalation'],
      expected: 'false',
      fix: 'set securityContext.allowPrivilegeEscalation of the container to false',
    }));
}

function runAsNonRoot(pod: PodTemplate): Violation[] {
  return setForAll(pod, 'runAsNonRoot', (value) => value === true, {
    expected: 'true',
    fix: "set securityContext.runAsNonRoot of the pod to true, and no container's to false",
  });
}

function seccomp(pod: PodTemplate): Violation[] {
  const isProfile = (value: unknown): boolean => ['RuntimeDefault', 'Localhost'].includes(String(mapOf(value)['type']));
  return setForAll(pod, 'seccompProfile', isProfile, {
    expected: 'type RuntimeDefault or Localhost',
    fix: 'set securityContext.seccompProfile of the pod to type RuntimeDefault',
  });
}

/** A field that the pod sets for its containers, any of which may set its own. */
function setForAll(
  pod: PodTemplate,
  field: string,
  isRight: (value: unknown) => boolean,
  words: Pick<Violation, 'expected' | 'fix'>,
): Violation[] {
  const context = podContext(pod);
  const contexts = allContainersOf(pod).map(containerContext);
  const wrong = [context, ...contexts].filter(({ value: { [field]: value } }) => isSet(value) && !isRight(value));
  const isForAll = isRight(context.value[field]);
  const lacking = contexts.filter(({ value }) => !isSet(value[field]) && !isForAll);
  // If all containers lack it, it is reported once, for the pod, unless the pod's own is reported as wrong.
  const missing =
    wrong.some(({ at }) => at === context.at) || lacking.length === 0
      ? []
      : lacking.length === contexts.length
        ? [context]
        : lacking;
  return [...wrong, ...missing].map(({ at }) => ({ at: [...at, field], ...words }));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function droppedCapabilities(pod: PodTemplate): Violation[] {
  return allContainersOf(pod)
    .map(containerContext)
    .filter(({ value }) => !listOf(mapOf(value['capabilities'])['drop']).includes('ALL'))
    .map(({ at }) => ({
      at: [...at, 'capabilities', 'drop'],
      expected: 'a list with ALL',
      fix: 'write `drop: [ALL]` under securityContext.capabilities of the container',
    }));
}
