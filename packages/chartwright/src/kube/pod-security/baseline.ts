import { mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isPart, type PodTemplate } from '../pods.ts';
import { type Control, type FieldRule, fieldControl, hasOwnUsers, type Scope, type Violation } from './control.ts';

/** Capabilities that a container runtime gives by default, which the level baseline lets be added. */
const CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

/** Sysctls that hold for one pod and cannot harm its neighbours. */
const SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

const SELINUX_TYPES = ['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const PROFILES = ['RuntimeDefault', 'Localhost'];
const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** Probes and handlers of a container's life, each of which may name a host to connect to. */
const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];

const procMount = fieldControl('/proc Mount Type', oneOf('contexts', 'procMount', ['Default']));

/**
 * The controls of the level `baseline`. Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/, as
 * Kubernetes 1.36 applies it (k8s.io/pod-security-admission/policy).
 */
export const baselineControls: readonly Control[] = [
  fieldControl('HostProcess', off('contexts', 'windowsOptions.hostProcess')),
  fieldControl('Host Namespaces', ...['hostNetwork', 'hostPID', 'hostIPC'].map((field) => off('pod', field))),
  fieldControl('Privileged Containers', off('contexts', 'privileged')),
  { name: 'Privileged Containers', violations: ofPart(fieldControl('', off('pod', 'privileged'))) },
  fieldControl('Capabilities', oneOf('contexts', 'capabilities.add.*', CAPABILITIES)),
  fieldControl(
    'HostPath Volumes',
    hostPath('volumes.*.hostPath', () => false),
  ),
  {
    name: 'HostPath Volumes',
    violations: ofPart(
      fieldControl(
        '',
        hostPath('hostPath', (value) => textOf(mapOf(value)['path']) === undefined),
      ),
    ),
  },
  fieldControl('Host Ports', {
    scope: 'containers',
    field: 'ports.*.hostPort',
    allows: (value) => value === 0,
    expected: "no port of the node's",
    fix: 'remove hostPort, and reach the pods through a Service',
  }),
  fieldControl(
    'Host Probes / Lifecycle Hooks',
    ...HANDLERS.flatMap((handler) => ['httpGet', 'tcpSocket'].map((way) => ownHost(`${handler}.${way}.host`))),
  ),
  fieldControl('AppArmor', oneOf('contexts', 'appArmorProfile.type', PROFILES)),
  { name: 'AppArmor', violations: appArmorAnnotations },
  fieldControl(
    'SELinux',
    oneOf('contexts', 'seLinuxOptions.type', ['', ...SELINUX_TYPES]),
    ...['user', 'role'].map((field) => oneOf('contexts', `seLinuxOptions.${field}`, [''])),
  ),
  {
    name: '/proc Mount Type',
    violations: (pod) => (hasOwnUsers(pod) ? [] : procMount.violations(pod)),
  },
  fieldControl('Seccomp', oneOf('contexts', 'seccompProfile.type', PROFILES)),
  fieldControl('Sysctls', oneOf('contexts', 'sysctls.*.name', SYSCTLS)),
];

function hostPath(field: string, allows: FieldRule['allows']): FieldRule {
  const [expected, fix] = ["no path of the node's", 'use a PersistentVolumeClaim or an emptyDir'];
  return { scope: 'pod', field, allows, expected, fix };
}

/** A control of a field that a pod and its containers have elsewhere, and that a map of a custom kind may have in itself. */
function ofPart({ violations }: Control): Control['violations'] {
  return (pod) => (isPart(pod) ? violations(pod) : []);
}

function off(scope: Scope, field: string): FieldRule {
  const name = field.split('.').at(-1) ?? field;
  return { scope, field, allows: (value) => value === false, expected: 'false', fix: `remove ${name}` };
}

function oneOf(scope: Scope, field: string, allowed: readonly string[]): FieldRule {
  const words = allowed.filter((word) => word !== '');
  const expected =
    words.length === 0 ? 'nothing' : words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
  const fix = words.length === 0 ? 'remove it' : 'remove it, or write one of these';
  return { scope, field, allows: (value) => allowed.includes(String(value)), expected, fix };
}

function ownHost(field: string): FieldRule {
  return {
    scope: 'containers',
    field,
    allows: (value) => value === '',
    expected: "no host, which means the pod's own address",
    fix: 'remove host',
  };
}

/** AppArmor as it was set before it had a field; the annotation of a container still counts. */
function appArmorAnnotations({ object, at }: PodTemplate): Violation[] {
  const annotations = mapOf(valueAt(object.value, [...at, 'metadata', 'annotations']));
  return Object.entries(annotations)
    .filter(([key]) => key.startsWith(APPARMOR_ANNOTATION))
    .filter(([, value]) => !/^(|runtime\/default|localhost\/.*)$/.test(String(value)))
    .map(([key]) => ({
      at: [...at, 'metadata', 'annotations', key],
      expected: 'runtime/default or localhost/<profile>',
      fix: 'remove it, and set securityContext.appArmorProfile',
    }));
}
