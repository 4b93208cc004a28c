import { containersOf, podTemplateOf } from '../pods.ts';
import { listOf, mapOf, type Untyped } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import type { MarkRule } from './mark-rule.ts';

/** Pod Security levels from loose to strict. */
export const podSecurityLevels = ['privileged', 'baseline', 'restricted'];

/** Rights of a pod or container, each under a name that includes the container; what is not listed is safe. */
export const podSecurityMarks: MarkRule = (before, after) => {
  if (after === undefined) return [];
  if (after.kind === 'Namespace') return levelMarks(before, after);
  if (before === undefined) return [];
  const old = new Set(rightsOf(before));
  return rightsOf(after).filter((right) => !old.has(right));
};

function levelMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  if (before === undefined) return [];
  const [old, now] = [podSecurityLevel(before), podSecurityLevel(after)];
  const falls = podSecurityLevels.indexOf(now) < podSecurityLevels.indexOf(old);
  return falls ? [`its Pod Security level falls from ${old} to ${now}`] : [];
}

/** The level that a namespace enforces. */
export function podSecurityLevel({ value }: InstalledObject): string {
  const written = mapOf(mapOf(value['metadata'])['labels'])['pod-security.kubernetes.io/enforce'];
  return typeof written === 'string' ? written : 'privileged';
}

function rightsOf({ object }: InstalledObject): string[] {
  const pod = podTemplateOf(object);
  if (pod === undefined) return [];
  const { spec } = pod;
  const host = ['hostNetwork', 'hostPID', 'hostIPC']
    .filter((key) => spec[key] === true)
    .map((key) => `its pods get ${key}`);
  const paths = listOf(spec['volumes']).flatMap((volume) => {
    const path = mapOf(mapOf(volume)['hostPath'])['path'];
    return typeof path === 'string' ? [`its pods see ${path} of the node`] : [];
  });
  const token = spec['automountServiceAccountToken'] === false ? [] : ['its pods get a service account token'];
  const podContext = mapOf(spec['securityContext']);
  const containers = containersOf(pod).flatMap(({ value }) => containerRights(value, podContext));
  return [...host, ...paths, ...token, ...containers];
}

function containerRights(container: Untyped, pod: Untyped): string[] {
  const own = mapOf(container['securityContext']);
  const effective = { ...pod, ...own };
  const { add, drop } = mapOf(own['capabilities']);
  const seccomp = mapOf(effective['seccompProfile'])['type'];
  const rights = [
    own['privileged'] === true && 'is privileged',
    own['allowPrivilegeEscalation'] !== false && 'may raise its privileges',
    own['readOnlyRootFilesystem'] !== true && 'may write to its own file system',
    effective['runAsNonRoot'] !== true && 'may run as root',
    effective['runAsUser'] === 0 && 'runs as root',
    (seccomp === undefined || seccomp === 'Unconfined') && 'is not confined by seccomp',
    !listOf(drop).includes('ALL') && 'keeps capabilities',
    ...listOf(add).map((capability) => `gets the capability ${String(capability)}`),
  ];
  return rights.filter((right) => right !== false).map((right) => `container ${String(container['name'])} ${right}`);
}
