import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { objectsOf } from '../bundles.fixture.ts';
import { type PodSecurityLevel, podSecurityFindings } from './pod-security.ts';

type Fields = Readonly<Record<string, unknown>>;

const container = {
  name: 'a',
  image: 'example.com/a:1',
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
};
const context = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
const confined = { securityContext: context, containers: [container] };

/** A pod that keeps to the level `restricted`, but for fields of its spec, its container and the latter's context. */
const pod = (spec: Fields = {}, own: Fields = {}, security: Fields = {}): Fields => ({
  ...confined,
  containers: [{ ...container, ...own, securityContext: { ...container.securityContext, ...security } }],
  ...spec,
});

function found(object: Fields, level: PodSecurityLevel = 'restricted'): string[] {
  return objectsOf(stringify({ metadata: { name: 'x' }, ...object })).flatMap((one) =>
    podSecurityFindings(one, level).map(({ path }) => path.replace('Pod/x: spec.', '')),
  );
}

const paths = (spec: Fields, level?: PodSecurityLevel): string[] =>
  found({ apiVersion: 'v1', kind: 'Pod', spec }, level);

describe('Pod Security', () => {
  it('accepts a confined pod, and at the level baseline one that sets nothing', () => {
    expect(paths(pod())).toEqual([]);
    expect(paths({ containers: [{ name: 'a', image: 'a' }] }, 'baseline')).toEqual([]);
  });

  // prettier-ignore
  it.each([
    [pod({ hostNetwork: true }), 'hostNetwork'],
    [pod({ hostPID: true }), 'hostPID'],
    [pod({ hostIPC: true }), 'hostIPC'],
    [pod({ volumes: [{ name: 'a', hostPath: { path: '/' } }] }), 'volumes[0].hostPath'],
    [pod({}, { ports: [{ containerPort: 80, hostPort: 80 }] }), 'containers[0].ports[0].hostPort'],
    [pod({}, { livenessProbe: { httpGet: { port: 80, host: '10.0.0.1' } } }), 'containers[0].livenessProbe.httpGet.host'],
    [pod({}, { lifecycle: { preStop: { tcpSocket: { port: 80, host: '10.0.0.1' } } } }), 'containers[0].lifecycle.preStop.tcpSocket.host'],
    [pod({}, {}, { privileged: true }), 'containers[0].securityContext.privileged'],
    [pod({}, {}, { procMount: 'Unmasked' }), 'containers[0].securityContext.procMount'],
    [pod({}, {}, { windowsOptions: { hostProcess: true } }), 'containers[0].securityContext.windowsOptions.hostProcess'],
    [pod({}, {}, { seLinuxOptions: { type: 'spc_t' } }), 'containers[0].securityContext.seLinuxOptions.type'],
    [pod({}, {}, { seLinuxOptions: { user: 'system_u' } }), 'containers[0].securityContext.seLinuxOptions.user'],
    [pod({}, {}, { appArmorProfile: { type: 'Unconfined' } }), 'containers[0].securityContext.appArmorProfile.type'],
    [pod({}, {}, { seccompProfile: { type: 'Unconfined' } }), 'containers[0].securityContext.seccompProfile'],
    [pod({}, {}, { capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } }), 'containers[0].securityContext.capabilities.add[0]'],
    [pod({ securityContext: { ...context, sysctls: [{ name: 'kernel.msgmax', value: '1' }] } }), 'securityContext.sysctls[0].name'],
  ])('refuses %j', (spec, path) => {
    expect(paths(spec)).toContain(path);
    expect(paths(spec, 'baseline')[0]).toContain(path);
  });

  // prettier-ignore
  it.each([
    [pod({ volumes: [{ name: 'a', nfs: { server: 'a', path: '/' } }] }), 'volumes[0].nfs'],
    [pod({}, {}, { allowPrivilegeEscalation: true }), 'containers[0].securityContext.allowPrivilegeEscalation'],
    [pod({}, {}, { runAsNonRoot: false }), 'containers[0].securityContext.runAsNonRoot'],
    [pod({}, {}, { runAsUser: 0 }), 'containers[0].securityContext.runAsUser'],
    [pod({}, {}, { capabilities: {} }), 'containers[0].securityContext.capabilities.drop'],
    [pod({}, {}, { capabilities: { drop: ['ALL'], add: ['CHOWN'] } }), 'containers[0].securityContext.capabilities.add[0]'],
    [pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }), 'securityContext.runAsNonRoot'],
    [pod({ securityContext: { runAsNonRoot: true } }), 'securityContext.seccompProfile'],
  ])('refuses at the level restricted alone %j', (spec, path) => {
    expect(paths(spec)).toEqual([path]);
    expect(paths(spec, 'baseline')).toEqual([]);
  });

  it('refuses AppArmor’s old annotation', () => {
    const annotations = { 'container.apparmor.security.beta.kubernetes.io/a': 'unconfined' };
    const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x', annotations }, spec: pod() };
    expect(found(object, 'baseline')).toHaveLength(1);
    annotations['container.apparmor.security.beta.kubernetes.io/a'] = 'localhost/web';
    expect(found(object, 'baseline')).toEqual([]);
  });

  it.each(['initContainers', 'ephemeralContainers'])('looks at %s too', (list) => {
    const open = { ...container, securityContext: { ...container.securityContext, privileged: true } };
    expect(paths(pod({ [list]: [open] }))).toEqual([`${list}[0].securityContext.privileged`]);
  });

  it('lets every container set for itself what the pod does not set', () => {
    expect(paths(pod({ securityContext: {} }, {}, context))).toEqual([]);
  });

  it('applies no control of Linux to Windows pods, and allows root in a pod with users of its own', () => {
    const bare = { containers: [{ name: 'a', image: 'a', securityContext: { runAsNonRoot: true } }] };
    expect(paths({ ...bare, os: { name: 'windows' } })).toEqual([]);
    expect(paths(pod({ hostUsers: false }, {}, { runAsUser: 0, runAsNonRoot: false }))).toEqual([]);
  });

  it.each([
    ['v1', 'PodTemplate', (template: Fields) => ({ template })],
    ['v1', 'ReplicationController', (template: Fields) => ({ spec: { template } })],
    ['apps/v1', 'Deployment', (template: Fields) => ({ spec: { template } })],
    ['apps/v1', 'DaemonSet', (template: Fields) => ({ spec: { template } })],
    ['apps/v1', 'ReplicaSet', (template: Fields) => ({ spec: { template } })],
    ['apps/v1', 'StatefulSet', (template: Fields) => ({ spec: { template } })],
    ['batch/v1', 'Job', (template: Fields) => ({ spec: { template } })],
    ['batch/v1', 'CronJob', (template: Fields) => ({ spec: { jobTemplate: { spec: { template } } } })],
    ['argoproj.io/v1alpha1', 'Rollout', (template: Fields) => ({ spec: { template } })],
    ['keda.sh/v1alpha1', 'ScaledJob', (template: Fields) => ({ spec: { jobTargetRef: { template } } })],
    ['example.com/v1', 'Fleet', (podTemplate: Fields) => ({ spec: { groups: [{ podTemplate }] } })],
  ])('finds the pods of %s %s', (apiVersion, kind, around) => {
    expect(found({ apiVersion, kind, ...around({ spec: pod({ hostPID: true }) }) })).toEqual([
      expect.stringMatching(/emplate\.spec\.hostPID$/),
    ]);
    expect(found({ apiVersion, kind, ...around({ spec: pod() }) })).toEqual([]);
  });

  it.each([
    ['monitoring.coreos.com/v1', 'Prometheus', (own: Fields) => ({ spec: own }), 'spec'],
    ['example.com/v1', 'Fleet', (podSpec: Fields) => ({ spec: { groups: [{ podSpec }] } }), 'spec.groups[0].podSpec'],
    ['example.com/v1', 'Fleet', (own: Fields) => ({ spec: { pod: { metadata: {}, spec: own } } }), 'spec.pod.spec'],
  ])('finds a pod’s spec outside a template in %s %s', (apiVersion, kind, around, at) => {
    expect(found({ apiVersion, kind, ...around(pod({ hostPID: true })) })).toEqual([`${kind}/x: ${at}.hostPID`]);
    expect(found({ apiVersion, kind, ...around(pod()) })).toEqual([]);
  });
});
