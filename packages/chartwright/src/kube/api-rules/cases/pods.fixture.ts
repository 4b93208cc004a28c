import type { ManifestObject } from '../../manifest.ts';
import { teamObject } from '../../../team/objects/objects.fixture.ts';
import { type ApiCase, deployment } from './case-objects.fixture.ts';

/** Of pods' settings, what Kubernetes refuses. */
export const refusedPods: readonly ApiCase[] = [
  [
    teamObject('v1', 'Pod', 'a', { spec: { activeDeadlineSeconds: 0, containers: [{ name: 'a', image: 'a:1' }] } }),
    'spec.activeDeadlineSeconds',
  ],
  [deployment({ restartPolicy: 'Foo' }), 'spec.template.spec.restartPolicy'],
  [deployment({ serviceAccountName: 'A' }), 'spec.template.spec.serviceAccountName'],
  [deployment({ nodeName: 'A_b' }), 'spec.template.spec.nodeName'],
  [deployment({ hostname: 'a.b' }), 'spec.template.spec.hostname'],
  [deployment({ hostUsers: false, hostNetwork: true }), 'spec.template.spec.hostNetwork'],
  [
    deployment({ hostPID: true, shareProcessNamespace: true }),
    'spec.template.spec.shareProcessNamespace',
    'spec.template.spec.securityContext.shareProcessNamespace',
  ],
  [deployment({ hostnameOverride: 'A_B' }), 'spec.template.spec.hostnameOverride'],
  [deployment({ hostnameOverride: 'a', setHostnameAsFQDN: true }), 'spec.template.spec.hostnameOverride'],
  [deployment({ runtimeClassName: '' }), 'spec.template.spec.runtimeClassName'],
  [
    deployment({
      resourceClaims: [
        { name: 'a', resourceClaimName: 'b' },
        { name: 'a', resourceClaimName: 'c' },
      ],
    }),
    'spec.template.spec.resourceClaims',
  ],
  [deployment({ resourceClaims: [{ name: 'a' }] }), 'spec.template.spec.resourceClaims[0]'],
  [
    deployment({ resourceClaims: [{ name: 'a', resourceClaimName: 'b', resourceClaimTemplateName: 'c' }] }),
    'spec.template.spec.resourceClaims[0]',
  ],
  [
    deployment({ resourceClaims: [{ name: 'A_', resourceClaimName: 'b' }] }),
    'spec.template.spec.resourceClaims[0].name',
  ],
  [
    deployment({}, { securityContext: { privileged: true, allowPrivilegeEscalation: false } }),
    'spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation',
    'spec.template.spec.containers[0].securityContext',
  ],
  [
    deployment({}, { securityContext: { capabilities: { add: ['CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: false } }),
    'spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation',
    'spec.template.spec.containers[0].securityContext',
  ],
  [
    deployment({}, { securityContext: { procMount: 'Unmasked' } }),
    'spec.template.spec.containers[0].securityContext.procMount',
  ],
  [
    deployment({}, { securityContext: { runAsUser: 2 ** 31 } }),
    'spec.template.spec.containers[0].securityContext.runAsUser',
  ],
  [
    deployment({}, { securityContext: { runAsGroup: -1 } }),
    'spec.template.spec.containers[0].securityContext.runAsGroup',
  ],
  [
    deployment({ securityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } } }),
    'spec.template.spec.securityContext.seccompProfile.localhostProfile',
  ],
  [
    deployment({ securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: '/a' } } }),
    'spec.template.spec.securityContext.seccompProfile.localhostProfile',
  ],
  [
    deployment({ securityContext: { appArmorProfile: { type: 'Localhost' } } }),
    'spec.template.spec.securityContext.appArmorProfile.localhostProfile',
  ],
  [
    deployment({ securityContext: { appArmorProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } } }),
    'spec.template.spec.securityContext.appArmorProfile.localhostProfile',
  ],
  [
    deployment({ securityContext: { sysctls: [{ name: 'a b', value: '1' }] } }),
    'spec.template.spec.securityContext.sysctls[0].name',
  ],
  [
    deployment({
      securityContext: {
        sysctls: [
          { name: 'net.ipv4.ip_local_port_range', value: '1' },
          { name: 'net.ipv4.ip_local_port_range', value: '1' },
        ],
      },
    }),
    'spec.template.spec.securityContext.sysctls',
  ],
  [
    deployment({ securityContext: { sysctls: [{ name: '', value: '1' }] } }),
    'spec.template.spec.securityContext.sysctls[0].name',
  ],
  [
    deployment({
      hostNetwork: true,
      securityContext: { sysctls: [{ name: 'net.ipv4.ip_local_port_range', value: '1' }] },
    }),
    'spec.template.spec.securityContext.sysctls',
  ],
  [
    deployment({ securityContext: { supplementalGroups: [-1] } }),
    'spec.template.spec.securityContext.supplementalGroups[0]',
  ],
  [deployment({ hostUsers: false, hostPID: true }), 'spec.template.spec.hostPID', 'spec.template.spec.HostPID'],
  [deployment({ hostUsers: false, hostIPC: true }), 'spec.template.spec.hostIPC', 'spec.template.spec.HostIPC'],
];

/** What it accepts, close to that. */
export const acceptedPods: readonly ManifestObject[] = [
  deployment({ terminationGracePeriodSeconds: -1 }),
  deployment({ terminationGracePeriodSeconds: 0 }),
  deployment({ overhead: { cpu: 1 } }),
  deployment({ setHostnameAsFQDN: true, hostNetwork: true }),
  deployment({ hostnameOverride: 'a.b' }),
  deployment({ imagePullSecrets: [{ name: '' }] }),
  deployment({ imagePullSecrets: [{ name: 'A_b' }] }),
  deployment({ resources: { requests: { cpu: 1 } } }),
  deployment({}, { securityContext: { capabilities: { add: ['SYS_ADMIN'] }, allowPrivilegeEscalation: false } }),
  deployment({ securityContext: { sysctls: [{ name: 'net/ipv4/a', value: '1' }] } }),
  deployment({
    securityContext: {
      sysctls: [
        { name: 'net/ipv4/a', value: '1' },
        { name: 'net.ipv4.a', value: '1' },
      ],
    },
  }),
];
