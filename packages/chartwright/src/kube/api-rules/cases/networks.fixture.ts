import type { ManifestObject } from '../../manifest.ts';
import { teamObject } from '../../../team/objects/objects.fixture.ts';
import {
  type ApiCase,
  backend,
  ingress,
  ingressFrom,
  ingressPath,
  networkPolicy,
  ports,
  service,
} from './case-objects.fixture.ts';

/** Of Services, Ingresses and NetworkPolicies, what Kubernetes refuses. */
export const refusedNetworks: readonly ApiCase[] = [
  [
    service({ ports, sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }),
    'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
  ],
  [
    service({ ports, sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } } }),
    'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
  ],
  [
    service({
      type: 'NodePort',
      ports: [
        { name: 'a', port: 1, nodePort: 30001 },
        { name: 'b', port: 2, nodePort: 30001 },
      ],
    }),
    'spec.ports',
  ],
  [service({ ports: [{ port: 1, appProtocol: 'a b' }] }), 'spec.ports[0].appProtocol'],
  [service({ ports, externalTrafficPolicy: 'Local' }), 'spec.externalTrafficPolicy'],
  [service({ ports, healthCheckNodePort: 30000 }), 'spec.healthCheckNodePort'],
  [
    service({ ports, loadBalancerSourceRanges: ['10.0.0.0/8'] }),
    'spec.loadBalancerSourceRanges',
    'spec.LoadBalancerSourceRanges',
  ],
  [service({ ports, allocateLoadBalancerNodePorts: false }), 'spec.allocateLoadBalancerNodePorts'],
  [service({ ports, ipFamilies: ['IPv4', 'IPv4'] }), 'spec.ipFamilies'],
  [service({ ports, type: 'LoadBalancer', clusterIP: 'None' }), 'spec.clusterIP', 'spec.clusterIPs[0]'],
  [service({ ports, type: 'NodePort', clusterIP: 'None' }), 'spec.clusterIP', 'spec.clusterIPs[0]'],
  [service({ type: 'ExternalName', externalName: 'a.b', clusterIP: 'None' }), 'spec.clusterIP', 'spec.clusterIPs'],
  [service({ ports, trafficDistribution: 'Foo' }), 'spec.trafficDistribution'],
  [service({ ports, type: 'LoadBalancer', loadBalancerClass: 'a b' }), 'spec.loadBalancerClass'],
  [ingressPath({ path: '/a//b' }), 'spec.rules[0].http.paths[0].path'],
  [ingressPath({ path: '/a/../b' }), 'spec.rules[0].http.paths[0].path'],
  [ingressPath({ path: '/a/./b' }), 'spec.rules[0].http.paths[0].path'],
  [ingressPath({ path: '/a/.' }), 'spec.rules[0].http.paths[0].path'],
  [ingressPath({ path: '/a%2fb' }), 'spec.rules[0].http.paths[0].path'],
  [ingressPath({ path: '/a//b', pathType: 'Exact' }), 'spec.rules[0].http.paths[0].path'],
  [
    ingressPath({ backend: { service: { name: 'a', port: { name: 'x', number: 80 } } } }),
    'spec.rules[0].http.paths[0].backend.service.port',
    'spec.rules[0].http.paths[0].backend',
  ],
  [
    ingressPath({ backend: { service: { name: 'a', port: {} } } }),
    'spec.rules[0].http.paths[0].backend.service.port',
    'spec.rules[0].http.paths[0].backend',
  ],
  [
    ingressPath({ backend: { service: { name: 'a' } } }),
    'spec.rules[0].http.paths[0].backend.service.port',
    'spec.rules[0].http.paths[0].backend',
  ],
  [
    ingressPath({ backend: { service: { name: 'a', port: { name: 'A_' } } } }),
    'spec.rules[0].http.paths[0].backend.service.port',
  ],
  [
    ingressPath({ backend: { service: { name: 'a', port: { number: 70000 } } } }),
    'spec.rules[0].http.paths[0].backend.service.port',
  ],
  [
    ingressPath({ backend: { service: { name: 'a', port: { number: 0 } } } }),
    'spec.rules[0].http.paths[0].backend.service.port',
    'spec.rules[0].http.paths[0].backend',
  ],
  [
    ingressPath({ backend: { service: { name: '', port: { number: 1 } } } }),
    'spec.rules[0].http.paths[0].backend.service.name',
  ],
  [
    ingressPath({ backend: { resource: { apiGroup: 'a.b', kind: 'A', name: '' } } }),
    'spec.rules[0].http.paths[0].backend.resource.name',
  ],
  [
    ingress({ rules: [{ host: '10.0.0.1', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] }),
    'spec.rules[0].host',
  ],
  [ingress({ rules: [{ host: 'a.b', http: { paths: [] } }] }), 'spec.rules[0].http.paths'],
  [ingress({ ingressClassName: 'A_b', defaultBackend: backend }), 'spec.ingressClassName'],
  [ingress({ ingressClassName: '', defaultBackend: backend }), 'spec.ingressClassName'],
  [
    teamObject('networking.k8s.io/v1', 'Ingress', 'a', {
      metadata: { annotations: { 'kubernetes.io/ingress.class': 'a' } },
      spec: { ingressClassName: 'b', defaultBackend: backend },
    }),
    'spec.ingressClassName',
    'annotations.kubernetes.io/ingress.class',
  ],
  [ingress({ defaultBackend: backend, tls: [{ hosts: ['a.b'], secretName: 'A_b' }] }), 'spec.tls[0].secretName'],
  [ingress({ defaultBackend: { ...backend, resource: { kind: 'a', name: 'b' } } }), 'spec.defaultBackend'],
  [ingressFrom({ ports: [{ port: 80, endPort: 70 }] }), 'spec.ingress[0].ports[0].endPort'],
  [ingressFrom({ ports: [{ endPort: 70 }] }), 'spec.ingress[0].ports[0].endPort'],
  [ingressFrom({ ports: [{ port: 'a', endPort: 70 }] }), 'spec.ingress[0].ports[0].endPort'],
  [ingressFrom({ ports: [{ port: 80, endPort: 70000 }] }), 'spec.ingress[0].ports[0].endPort'],
  [ingressFrom({ ports: [{ port: 'A_' }] }), 'spec.ingress[0].ports[0].port'],
  [
    ingressFrom({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] } }] }),
    'spec.ingress[0].from[0].ipBlock.except',
  ],
  [
    ingressFrom({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] } }] }),
    'spec.ingress[0].from[0].ipBlock.except',
  ],
  [
    ingressFrom({ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.0.0/8'] } }] }),
    'spec.ingress[0].from[0].ipBlock.except',
  ],
  [ingressFrom({ from: [{}] }), 'spec.ingress[0].from[0]'],
  [ingressFrom({ from: [{ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }] }), 'spec.ingress[0].from[0]'],
  [networkPolicy({ policyTypes: ['Ingress', 'Egress', 'Ingress'] }), 'spec.policyTypes'],
  [
    networkPolicy({ podSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }),
    'spec.podSelector.matchExpressions[0].values',
  ],
  [
    networkPolicy({ podSelector: { matchExpressions: [{ key: 'a', operator: 'Foo' }] } }),
    'spec.podSelector.matchExpressions[0].operator',
  ],
  [
    ingressFrom({ from: [{ podSelector: { matchLabels: { a: 'b c' } } }] }),
    'spec.ingress[0].from[0].podSelector.matchLabels',
  ],
];

/** What it accepts, close to that. */
export const acceptedNetworks: readonly ManifestObject[] = [
  service({ ports }),
  service({ ports, sessionAffinityConfig: { clientIP: { timeoutSeconds: 5 } } }),
  service({ ports, sessionAffinity: 'ClientIP', sessionAffinityConfig: {} }),
  service({ ports: [{ port: 1, protocol: 'SCTP' }] }),
  service({ type: 'NodePort', ports: [{ port: 1, nodePort: 80 }] }),
  service({ ports: [{ port: 1, appProtocol: 'kubernetes.io/h2c' }] }),
  service({ type: 'ExternalName', externalName: 'a.b', ports }),
  service({ type: 'ExternalName', externalName: '10.0.0.1' }),
  service({ ports: [{ port: 1, targetPort: 0 }] }),
  service({ ports, trafficDistribution: 'PreferClose' }),
  service({ clusterIP: 'None', ports: [{ port: 1, targetPort: 'a' }] }),
  service({ clusterIP: 'None', ports: [{ port: 1, targetPort: 2 }] }),
  service({ ports, publishNotReadyAddresses: true }),
  service({ type: 'ExternalName', externalName: 'a.b', internalTrafficPolicy: 'Local' }),
  ingressPath({ path: '/a//b', pathType: 'ImplementationSpecific' }),
  ingressPath({ backend: { resource: { kind: 'A', name: 'a' } } }),
  ingress({ rules: [{ host: 'a.b' }] }),
  teamObject('networking.k8s.io/v1', 'Ingress', 'a', {
    metadata: { annotations: { 'kubernetes.io/ingress.class': 'b' } },
    spec: { ingressClassName: 'b', defaultBackend: backend },
  }),
  ingress({ defaultBackend: backend, tls: [{ secretName: '' }] }),
  ingressFrom({ ports: [{ port: 80, endPort: 80 }] }),
  ingressFrom({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }),
  ingressFrom({ from: [{ namespaceSelector: {}, podSelector: {} }] }),
  networkPolicy({ policyTypes: ['Ingress', 'Ingress'] }),
];
