import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rings } from '../../src/platform/model/rings.ts';
import { renderPlatform } from '../support/platform.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';

const external = { choices: { meshIdentity: 'external' } };

/** A namespace as the ring `base` makes it. */
async function namespace(name: string): Promise<unknown> {
  const { objects } = await renderPlatform({ profile: 'kind', ring: 'base' });
  return valueAt(objects.find((object) => object.kind === 'Namespace' && object.name === name)?.value, 'metadata');
}

describe('the mesh identity in rings', () => {
  it('is an intermediate CA of a few days, signed by an anchor of years that keeps its key', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'trust' });
    const anchor = rendering.one('Certificate', 'linkerd-trust-anchor');
    expect(valueAt(anchor, 'metadata.namespace')).toBe('platform-certs');
    expect(anchor['spec']).toMatchObject({
      isCA: true,
      duration: '87600h',
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Never' },
      secretTemplate: { labels: { 'chartwright.dev/mesh-trust-anchor': 'true' } },
    });
    const issuer = rendering.one('Certificate', 'linkerd-identity-issuer');
    expect(valueAt(issuer, 'metadata.namespace')).toBe('platform-mesh');
    expect(issuer['spec']).toMatchObject({
      isCA: true,
      secretName: 'linkerd-identity-issuer',
      duration: '168h',
      renewBefore: '120h',
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
      issuerRef: { kind: 'ClusterIssuer', name: 'linkerd-trust-anchor' },
    });
  });

  it('is trusted through the bundle of current and previous anchors in linkerd’s namespace', async () => {
    const bundle = (await renderPlatform({ profile: 'eks', ring: 'mesh' })).one(
      'Bundle',
      'linkerd-identity-trust-roots',
    );
    const label = { matchLabels: { 'chartwright.dev/mesh-trust-anchor': 'true' } };
    expect(bundle['spec']).toEqual({
      sources: [{ secret: { key: 'tls.crt', selector: label } }],
      target: {
        configMap: { key: 'ca-bundle.crt' },
        namespaceSelector: { matchLabels: { 'linkerd.io/is-control-plane': 'true' } },
      },
    });
    expect(valueAt(await namespace('platform-mesh'), 'labels["linkerd.io/is-control-plane"]')).toBe('true');
  });

  it('is not signed for any other namespace', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'trust' });
    const { spec } = rendering.one('ValidatingAdmissionPolicy', 'platform-mesh-trust-anchor');
    expect(valueAt(spec, 'matchConstraints.resourceRules.0.resources')).toEqual([
      'certificates',
      'certificaterequests',
    ]);
    expect(valueAt(spec, 'validations.0.expression')).toBe("request.namespace == 'platform-mesh'");
    const binding = rendering.one('ValidatingAdmissionPolicyBinding', 'platform-mesh-trust-anchor');
    expect(valueAt(binding, 'spec.validationActions')).toEqual(['Deny']);
  });

  it.each(['trust', 'mesh'] as const)('is not created if it already exists: %s', async (ring) => {
    const rendering = await renderPlatform({ profile: 'kind', ring, platform: external });
    const own = rendering.names.filter((name) => /trust-anchor|identity-issuer|trust-roots/.test(name));
    expect(own).toEqual([]);
  });

  it.each(['base', 'certs', 'trust', 'mesh-cni', 'mesh', 'mesh-viz'] as const)(
    'and all of the ring is the same in two renders: %s',
    async (ring) => {
      const [first, second] = await Promise.all(['eks', 'eks'].map(() => renderPlatform({ profile: 'eks', ring })));
      expect(first?.manifest).toBe(second?.manifest);
    },
  );
});

describe("certificates of linkerd's webhooks", () => {
  const services = (rendering: Rendering): string[] =>
    rendering
      .ofKind('Certificate')
      .flatMap((one) => (valueAt(one, 'spec.dnsNames') as string[] | undefined) ?? [])
      .toSorted();

  it('are signed by a dedicated CA', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'mesh' });
    expect(services(rendering)).toEqual([
      'linkerd-policy-validator.platform-mesh.svc',
      'linkerd-proxy-injector.platform-mesh.svc',
      'linkerd-sp-validator.platform-mesh.svc',
    ]);
    expect(rendering.one('Issuer', 'linkerd-webhooks')['spec']).toEqual({ ca: { secretName: 'linkerd-webhooks-ca' } });
    const [policy] = rendering.ofKind('Certificate').filter((one) => valueAt(one, 'spec.dnsNames') !== undefined);
    expect(policy?.['spec']).toMatchObject({
      secretName: 'linkerd-policy-validator-k8s-tls',
      usages: ['digital signature', 'key encipherment', 'server auth'],
      issuerRef: { kind: 'Issuer', name: 'linkerd-webhooks' },
    });
  });

  it('cover viz too', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'mesh-viz' });
    expect(services(rendering)).toEqual(['tap-injector.platform-mesh-viz.svc', 'tap.platform-mesh-viz.svc']);
  });
});

describe('the mesh identity in a single release', () => {
  it('is an ECDSA CA that is its own root', async () => {
    const rendering = await renderPlatform({ profile: 'kind', platform: { components: withoutStorage } });
    const { type, data } = rendering.one('Secret', 'linkerd-identity-issuer');
    const decoded = (key: string): string => Buffer.from(String(valueAt(data, `["${key}"]`)), 'base64').toString();
    const certificate = new X509Certificate(decoded('tls.crt'));
    expect(type).toBe('kubernetes.io/tls');
    expect(certificate.ca).toBe(true);
    expect(certificate.publicKey.asymmetricKeyType).toBe('ec');
    expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(certificate.checkPrivateKey(createPrivateKey(decoded('tls.key')))).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    const roots = rendering.one('ConfigMap', 'linkerd-identity-trust-roots');
    const root = new X509Certificate(String(valueAt(roots, 'data["ca-bundle.crt"]')));
    expect(root.fingerprint256).toBe(certificate.fingerprint256);
    expect(decoded('ca.crt')).toBe(decoded('tls.crt'));
  });
});

/** What needs more than a plain `helm install` provides, in charts that this spec does not test. */
const withoutStorage = Object.fromEntries(['loki', 'tempo', 'velero'].map((name) => [name, { enabled: false }]));

describe('monitors of the mesh', () => {
  const relabelings = async (ring: 'mesh' | 'mesh-cni' | 'mesh-viz', name: string): Promise<KubernetesObject[]> => {
    const monitor = (await renderPlatform({ profile: 'kind', ring })).one('PodMonitor', name);
    expect(valueAt(monitor, 'metadata.labels["chartwright.dev/monitor"]')).toBe('platform');
    return valueAt(monitor, 'spec.podMetricsEndpoints.0.relabelings') as KubernetesObject[];
  };

  it('select the proxies of every namespace, with the labels that viz needs', async () => {
    const monitor = (await renderPlatform({ profile: 'kind', ring: 'mesh' })).one('PodMonitor', 'linkerd-proxy');
    expect(monitor['spec']).toMatchObject({
      namespaceSelector: { any: true },
      selector: { matchLabels: { 'linkerd.io/control-plane-ns': 'platform-mesh' } },
      // Of teams too, which could lead Prometheus elsewhere.
      podMetricsEndpoints: [{ followRedirects: false }],
    });
    const all = await relabelings('mesh', 'linkerd-proxy');
    const targets = all.flatMap(({ targetLabel }) => (targetLabel === undefined ? [] : [targetLabel]));
    expect(targets).toEqual(['job', 'namespace', 'pod', 'k8s_job']);
    expect(all.find(({ targetLabel }) => targetLabel === 'job')?.['replacement']).toBe('linkerd-proxy');
    const maps = all.filter(({ action }) => action === 'labelmap').map(({ regex }) => new RegExp(`^${String(regex)}$`));
    const mapped = (label: string): string | undefined =>
      maps.map((map) => map.exec(`__meta_kubernetes_pod_label_${label}`)?.[1]).find((found) => found !== undefined);
    expect(mapped('linkerd_io_proxy_deployment')).toBe('deployment');
    expect(mapped('linkerd_io_control_plane_ns')).toBe('control_plane_ns');
    expect(mapped('app_kubernetes_io_name')).toBeUndefined();
  });

  it.each([
    ['mesh', 'linkerd-controller', ['ident-admin', 'dest-admin', 'sp-admin', 'policy-admin', 'injector-admin']],
    ['mesh-viz', 'linkerd-viz', ['admin']],
    ['mesh-cni', 'linkerd-cni', ['repair-admin']],
  ] as const)('find the admin ports of %s, but not the proxies beside them', async (ring, name, ports) => {
    const all = await relabelings(ring, name);
    const of = (action: string): RegExp =>
      new RegExp(`^${String(all.find((one) => one['action'] === action)?.['regex'])}$`);
    for (const port of ports) {
      expect(port).toMatch(of('keep'));
      expect(port).not.toMatch(of('drop'));
    }
    expect('linkerd-admin').toMatch(of('drop'));
    expect('grpc').not.toMatch(of('keep'));
  });

  it('do not exist without Prometheus', async () => {
    const values = { components: { 'kube-prometheus-stack': false } };
    const rendering = await renderPlatform({ profile: 'kind', ring: 'mesh', values });
    expect(rendering.ofKind('PodMonitor')).toEqual([]);
  });
});

describe("the platform's namespaces and the mesh", () => {
  it.each(['platform-scaling', 'platform-certs', 'platform-mesh-cni', 'platform-mesh', 'platform-dr'])(
    'keep out of the mesh what it depends on, and what must run without it: %s',
    async (name) => {
      expect(valueAt(await namespace(name), 'labels["config.linkerd.io/admission-webhooks"]')).toBe('disabled');
    },
  );

  it.each(['platform-edge', 'platform-observability', 'platform-mesh-viz'])(
    'allow all inbound clients, whatever the default for teams: %s',
    async (name) => {
      const annotations = valueAt(await namespace(name), 'annotations');
      expect(valueAt(annotations, '["config.linkerd.io/default-inbound-policy"]')).toBe('all-unauthenticated');
    },
  );

  it('include the label of viz, whose own Job would patch a foreign namespace', async () => {
    const viz = await namespace('platform-mesh-viz');
    expect(valueAt(viz, 'labels["linkerd.io/extension"]')).toBe('viz');
    expect(valueAt(viz, 'annotations["viz.linkerd.io/external-prometheus"]')).toMatch(/\.platform-observability\.svc/);
  });

  it('are all known rings', () => {
    const known = rings.map((ring) => ring.namespace);
    expect(known).toEqual(expect.arrayContaining(['platform-scaling', 'platform-certs', 'platform-dr']));
  });
});

describe.runIf(definitionsGiven)('upstream CRDs', () => {
  it.each(['trust', 'mesh', 'mesh-viz', 'mesh-cni'] as const)('accept every object of the ring %s', async (ring) => {
    const { objects } = await renderPlatform({ profile: 'eks', ring });
    const groups = ['cert-manager.io', 'trust.cert-manager.io', 'monitoring.coreos.com', 'policy.linkerd.io'];
    expect(refusedOf(objects, [...groups, 'linkerd.io', 'admissionregistration.k8s.io'])).toEqual([]);
  });
});
