import { describe, expect, it } from 'vitest';
import { checkTeamSource } from './check.ts';

/** Code and path of what is wrong with values of the team `shop`, in an environment with one domain. */
function wrong(text: string, grants = '{}'): string[] {
  const head = `global: { platform: { domains: [example.com], grants: ${grants} } }\ntenant: { team: shop }\n`;
  return checkTeamSource({ file: 'values.yaml', text: head + text }).problems.map(
    ({ code, path }) => `${code} ${path}`,
  );
}

/** A Job that the Pod Security level `restricted` admits. */
function job(pod: string, metadata = '{}'): string {
  return `extraObjects: { job: { apiVersion: batch/v1, kind: Job, metadata: { name: job }, spec: { template: { metadata: ${metadata}, spec: { restartPolicy: Never, securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }, containers: [{ name: job, image: "a:1", securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } } }], ${pod} } } } } }\n`;
}

const spec = 'extraObjects.job.spec.template.spec';

describe('pods of extraObjects', () => {
  it.each([
    ['nodeName: control-plane-1', `values/object-node ${spec}.nodeName`],
    ['tolerations: [{ operator: Exists }]', `values/object-toleration ${spec}.tolerations[0]`],
    ['tolerations: [{ key: "", operator: Exists }]', `values/object-toleration ${spec}.tolerations[0]`],
    [
      'tolerations: [{ key: a }, { key: karpenter.sh/disrupted }]',
      `values/object-toleration ${spec}.tolerations[1].key`,
    ],
    [
      'affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, namespaceSelector: {} }] } }',
      `values/object-affinity ${spec}.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaceSelector`,
    ],
    [
      'affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: a, namespaces: [team-shop, team-cart] } }] } }',
      `values/object-affinity ${spec}.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.namespaces`,
    ],
    [
      'affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: metadata.name, operator: In, values: [a] }] }] } } }',
      `values/object-node ${spec}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields`,
    ],
    [
      'initContainers: [{ name: a, image: "a:1", restartPolicy: Always, livenessProbe: { tcpSocket: { port: 1 }, terminationGracePeriodSeconds: 86400 }, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } } }]',
      `values/object-grace-period ${spec}.initContainers[0].livenessProbe.terminationGracePeriodSeconds`,
    ],
    ['terminationGracePeriodSeconds: 86400', `values/object-grace-period ${spec}.terminationGracePeriodSeconds`],
  ])('may not have %s', (pod, fault) => {
    expect(wrong(job(pod))).toEqual([fault]);
  });

  it.each([
    'nodeName: ""',
    'terminationGracePeriodSeconds: 900',
    'tolerations: [{ key: nvidia.com/gpu, operator: Exists }]',
    'affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: a, namespaces: [team-shop], labelSelector: {} }] } }',
  ])('may have %s', (pod) => {
    expect(wrong(job(pod))).toEqual([]);
  });

  it('are those of kinds that keep their pods elsewhere, too', () => {
    const farm = (fields: string) =>
      wrong(
        `extraObjects: { farm: { apiVersion: example.com/v1, kind: Farm, metadata: { name: farm }, spec: { worker: { ${fields} } } } }\n`,
      );
    const at = 'extraObjects.farm.spec.worker';
    expect(farm('tolerations: [{ operator: Exists }]')).toEqual([`values/object-toleration ${at}.tolerations[0]`]);
    expect(farm('nodeName: a, serviceAccountName: b')).toEqual([`values/object-node ${at}.nodeName`]);
    expect(farm('terminationGracePeriodSeconds: 86400')).toEqual([
      `values/object-grace-period ${at}.terminationGracePeriodSeconds`,
    ]);
    expect(farm('nodeName: a')).toEqual([]);
  });

  it('may have what the platform grants', () => {
    const pod = 'tolerations: [{ key: CriticalAddonsOnly }], terminationGracePeriodSeconds: 3600';
    expect(wrong(job(pod), '{ taints: [CriticalAddonsOnly], terminationGracePeriodSeconds: 3600 }')).toEqual([]);
  });
});

it('labels and annotations may have names of what every object of JavaScript has', () => {
  const keys = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'].map((key) => `${key}: x`).join(', ');
  const text = `tenant: { team: shop }\nworkloads: { web: { image: "a/b:1", podLabels: { ${keys} }, podAnnotations: { ${keys} } } }\n`;
  const { problems } = checkTeamSource({ file: 'values.yaml', text });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('labels and annotations inside extraObjects', () => {
  it.each([
    'k8s.v1.cni.cncf.io/networks',
    'v1.multus-cni.io/default-network',
    'k8s.ovn.org/pod-networks',
    'ovn.kubernetes.io/ip_address',
    'net1.default.ovn.kubernetes.io/ip_address',
    'cni.projectcalico.org/ipAddrs',
    'egress.cilium.io/a',
    'io.cilium/lb-ipam-ips',
    'metallb.universe.tf/address-pool',
  ])('do not steer the network by %s', (key) => {
    expect(wrong(job('hostname: a', `{ annotations: { ${key}: "1" } }`))).toEqual([
      `values/object-key extraObjects.job.spec.template.metadata.annotations["${key}"]`,
    ]);
  });

  it('hold no key of the platform’s', () => {
    const metadata = '{ labels: { app: a, chartwright.dev/team: cart }, annotations: { Linkerd.io/inject: disabled } }';
    expect(wrong(job('hostname: a', metadata))).toEqual([
      'values/object-key extraObjects.job.spec.template.metadata.labels["chartwright.dev/team"]',
      'values/object-key extraObjects.job.spec.template.metadata.annotations["Linkerd.io/inject"]',
    ]);
  });

  it('open pods to the edge and to Prometheus as labels of a pod template, and nowhere else', () => {
    const keys = '{ chartwright.dev/exposed: "true", chartwright.dev/metrics: "true" }';
    expect(wrong(job('hostname: a', `{ labels: ${keys} }`))).toEqual([]);
    expect(wrong(job('hostname: a', `{ annotations: ${keys} }`))).toHaveLength(2);
  });

  it('hold one that the platform grants', () => {
    const metadata = '{ annotations: { linkerd.io/inject: disabled } }';
    expect(wrong(job('hostname: a', metadata), '{ keys: [linkerd.io/inject] }')).toEqual([]);
  });

  it('of an object itself are the rules’ matter, and told once', () => {
    expect(
      wrong(
        'extraObjects: { a: { apiVersion: v1, kind: ConfigMap, metadata: { name: a, labels: { linkerd.io/x: a } } } }\n',
      ),
    ).toEqual(['rules/object-label-is-not-the-platforms extraObjects.a.metadata.labels["linkerd.io/x"]']);
  });
});

describe('annotations of extraObjects', () => {
  it.each(['cert-manager.io/cluster-issuer: platform', 'retry.linkerd.io/http: 5xx', 'timeout.linkerd.io/request: 5s'])(
    'may be %s',
    (annotation) => {
      expect(wrong(service(`{ ${annotation} }`))).toEqual([]);
    },
  );

  it.each([
    ['cert-manager.io/cluster-issuer: other', 'cert-manager.io/cluster-issuer'],
    ['retry.linkerd.io/other: a', 'retry.linkerd.io/other'],
  ])('may not be %s', (annotation, key) => {
    expect(wrong(service(`{ ${annotation} }`))).toEqual([
      `rules/object-annotation-is-not-the-platforms extraObjects.a.metadata.annotations["${key}"]`,
    ]);
  });
});

function certificate(fields: string, issuer = '{ kind: ClusterIssuer, name: platform }'): string {
  return `extraObjects: { tls: { apiVersion: cert-manager.io/v1, kind: Certificate, metadata: { name: tls }, spec: { secretName: tls, issuerRef: ${issuer}, ${fields} } } }\n`;
}

describe('Certificates of extraObjects', () => {
  it.each([
    'dnsNames: [shop.example.com, web.team-shop.svc, web.team-shop.svc.cluster.local]',
    'commonName: example.com, dnsNames: [example.com], usages: [server auth, digital signature]',
    'isCA: false, dnsNames: [a.example.com], ipAddresses: []',
  ])('may have %s', (fields) => {
    expect(wrong(certificate(fields))).toEqual([]);
  });

  it.each([
    ['isCA: true, dnsNames: [a.example.com]', 'isCA'],
    ['dnsNames: [a.example.com], usages: [cert sign]', 'usages[0]'],
    ['ipAddresses: [10.0.0.1]', 'ipAddresses'],
    ['uris: ["spiffe://cluster.local/ns/kube-system/sa/default"]', 'uris'],
    ['emailAddresses: [root@example.com]', 'emailAddresses'],
    ['otherNames: [{ oid: 1.3.6.1.4.1.311.20.2.3, utf8Value: admin }]', 'otherNames'],
    ['literalSubject: "CN=bank.example"', 'literalSubject'],
    ['subject: { organizations: ["system:masters"] }, dnsNames: [a.example.com]', 'subject'],
    ['dnsNames: [a.example.com, BANK.example.com]', 'dnsNames[1]'],
    ['dnsNames: ["*.example.com"]', 'dnsNames[0]'],
    ['commonName: bank.example', 'commonName'],
    ['dnsNames: [kubernetes.default.svc]', 'dnsNames[0]'],
    ['dnsNames: [web.team-cart.svc.cluster.local]', 'dnsNames[0]'],
    ['dnsNames: [identity.linkerd.cluster.local]', 'dnsNames[0]'],
  ])('may not have %s', (fields, path) => {
    expect(wrong(certificate(fields))).toEqual([`values/certificate extraObjects.tls.spec.${path}`]);
  });

  it('are signed by the environment’s issuer, or one of the namespace', () => {
    const names = 'dnsNames: [a.example.com]';
    expect(wrong(certificate(names, '{ name: own }'))).toEqual([]);
    expect(wrong(certificate(names, '{ kind: ClusterIssuer, name: linkerd-trust-anchor }'))).toEqual([
      'values/certificate extraObjects.tls.spec.issuerRef',
    ]);
    expect(wrong(certificate(names, '{ group: awspca.cert-manager.io, kind: AWSPCAClusterIssuer, name: a }'))).toEqual([
      'values/certificate extraObjects.tls.spec.issuerRef',
    ]);
  });
});

function service(annotations: string): string {
  return `extraObjects: { a: { apiVersion: v1, kind: Service, metadata: { name: a, annotations: ${annotations} }, spec: { ports: [{ port: 80 }] } } }\n`;
}

function workload(place: string, annotations: string): string {
  const [outer = '', inner] = place.split('.');
  const hosts = outer === 'expose' ? 'hosts: [a.example.com], ' : '';
  const value = inner === undefined ? annotations : `{ ${hosts}${inner}: ${annotations} }`;
  return `workloads: { web: { image: "a:1", ports: { http: { containerPort: 8080 } }, ${outer}: ${value} } }\n`;
}

const hostnameKey = 'external-dns.alpha.kubernetes.io/hostname';

describe('annotations of external-dns', () => {
  it('name hosts under the domains of the environment', () => {
    expect(wrong(service(`{ ${hostnameKey}: "a.example.com, b.example.com" }`))).toEqual([]);
    for (const hosts of ['a.example.com,bank.example', '*.example.com', 'A.example.com', '', 'grafana.example.com'])
      expect(wrong(service(`{ ${hostnameKey}: "${hosts}" }`)), hosts).toEqual([
        `values/dns-annotation extraObjects.a.metadata.annotations["${hostnameKey}"]`,
      ]);
  });

  it.each(['podAnnotations', 'serviceAccount.annotations', 'expose.annotations'])(
    'are judged in %s of a workload, under either prefix',
    (place) => {
      for (const key of [hostnameKey, 'external-dns.kubernetes.io/internal-hostname'])
        for (const host of ['grafana.example.com', 'a.linkerd.example.com', 'bank.example'])
          expect(wrong(workload(place, `{ ${key}: ${host} }`)), host).toEqual([
            `values/dns-annotation workloads.web.${place}["${key}"]`,
          ]);
      expect(wrong(workload(place, `{ ${hostnameKey}: a.example.com }`))).toEqual([]);
    },
  );

  it('name no host of the platform in the pod template of an object', () => {
    const metadata = `{ annotations: { ${hostnameKey}: prometheus.example.com } }`;
    expect(wrong(job('', metadata))).toEqual([
      `values/dns-annotation extraObjects.job.spec.template.metadata.annotations["${hostnameKey}"]`,
    ]);
  });

  it('name no target', () => {
    expect(wrong(service('{ external-dns.alpha.kubernetes.io/target: 192.0.2.1 }'))).toEqual([
      'rules/object-annotation-is-not-the-platforms extraObjects.a.metadata.annotations["external-dns.alpha.kubernetes.io/target"]',
    ]);
  });
});

describe('kinds of extraObjects', () => {
  const object = (apiVersion: string, kind: string): string =>
    `extraObjects: { a: { apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a }, spec: {} } }\n`;

  it.each([
    ['cilium.io/v2', 'CiliumNetworkPolicy'],
    ['cilium.io/v2', 'CiliumClusterwideNetworkPolicy'],
    ['crd.projectcalico.org/v1', 'GlobalNetworkPolicy'],
    ['projectcalico.org/v3', 'NetworkPolicy'],
    ['policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy'],
    ['networking.k8s.aws/v1alpha1', 'PolicyEndpoint'],
    ['k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition'],
    ['workload.linkerd.io/v1beta1', 'ExternalWorkload'],
    ['networking.istio.io/v1', 'VirtualService'],
    ['traefik.io/v1alpha1', 'IngressRoute'],
    ['traefik.io/v1alpha1', 'Middleware'],
    ['gateway.networking.x-k8s.io/v1alpha1', 'XListenerSet'],
    ['gateway.networking.k8s.io/v1alpha2', 'TCPRoute'],
    ['elbv2.k8s.aws/v1beta1', 'TargetGroupBinding'],
    ['vpcresources.k8s.aws/v1beta1', 'SecurityGroupPolicy'],
    ['externaldns.k8s.io/v1alpha1', 'DNSEndpoint'],
    ['cert-manager.io/v1', 'CertificateRequest'],
    ['acme.cert-manager.io/v1', 'Order'],
    ['acme.cert-manager.io/v1', 'Challenge'],
    ['certificates.k8s.io/v1beta1', 'PodCertificateRequest'],
    ['karpenter.sh/v1', 'NodeClaim'],
    ['karpenter.k8s.aws/v1', 'EC2NodeClass'],
    ['v1', 'Binding'],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotContent'],
    ['argoproj.io/v1alpha1', 'Application'],
    ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization'],
    ['helm.cattle.io/v1', 'HelmChart'],
    ['iam.services.k8s.aws/v1alpha1', 'Role'],
    ['velero.io/v1', 'Restore'],
    ['external-secrets.io/v1', 'SecretStore'],
    ['keda.sh/v1alpha1', 'TriggerAuthentication'],
    ['kyverno.io/v1', 'Policy'],
    ['templates.gatekeeper.sh/v1', 'ConstraintTemplate'],
  ])('are not %s %s, of which the platform makes objects', (apiVersion, kind) => {
    const refused = ['rules/object-kind-is-not-the-platforms extraObjects.a.kind'];
    // Some are refused by their kind alone, whatever the group.
    const found = wrong(object(apiVersion, kind));
    expect(found.map((one) => one.replace(/^schema.not-allowed /, `${refused[0]?.split(' ')[0] ?? ''} `))).toEqual(
      refused,
    );
  });

  it.each([
    ['argoproj.io/v1alpha1', 'Rollout'],
    ['policy.linkerd.io/v1beta3', 'Server'],
    ['linkerd.io/v1alpha2', 'ServiceProfile'],
    ['keda.sh/v1alpha1', 'ScaledObject'],
    ['external-secrets.io/v1', 'ExternalSecret'],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshot'],
    ['cert-manager.io/v1', 'Issuer'],
    ['example.com/v1', 'Application'],
    ['notcilium.io.example.com/v1', 'CiliumNetworkPolicy'],
  ])('may be %s %s', (apiVersion, kind) => {
    expect(wrong(object(apiVersion, kind))).toEqual([]);
  });

  it('may be what the platform grants, and nothing beside it', () => {
    const grants = '{ kinds: [traefik.io/Middleware, core/Binding] }';
    expect(wrong(object('traefik.io/v1alpha1', 'Middleware'), grants)).toEqual([]);
    expect(wrong(object('v1', 'Binding'), grants)).toEqual([]);
    expect(wrong(object('traefik.io/v1alpha1', 'IngressRoute'), grants)).toHaveLength(1);
  });
});
