import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/platform/model/documents.ts';
import { environmentOf } from '../../src/platform/model/environment.ts';
import { environmentValues } from '../../src/environment/contract.ts';
import { compileSchema } from '../../src/core/schema/compile.ts';
import { platformValuesSchema } from '../../src/core/schema/generated/platform-schemas.ts';
import { runSchema } from '../../src/core/schema/run.ts';
import { parseYaml } from '../../src/core/yaml/source.ts';
import { problemsOf } from '../../src/core/schema/validate.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { platformFrom, realCharts, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { type KubernetesObject, valueAt } from '../support/rendering.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';

const aws = { region: 'eu-west-1', accountId: '111122223333' };
const email = 'platform@example.com';

/** The ring `trust` of an environment whose hosts' certificates come from there. */
function trust(certificates: Record<string, unknown>, values: Record<string, unknown> = {}) {
  const environment = { profile: 'kind', domains: ['dev.example.test'], aws, certificates };
  return renderPlatform({ profile: 'kind', ring: 'trust', environment, values });
}

/** The spec of the ClusterIssuer that the contract names. */
async function platformIssuer(certificates: Record<string, unknown>, values: Record<string, unknown> = {}) {
  return (await trust(certificates, values)).one('ClusterIssuer', 'platform')['spec'];
}

describe('the ClusterIssuer platform', () => {
  it('is a self-signed CA on kind', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'trust' });
    expect(rendering.one('ClusterIssuer', 'platform')['spec']).toEqual({ ca: { secretName: 'platform-ca' } });
    const ca = rendering.one('Certificate', 'platform-ca');
    expect(valueAt(ca, 'metadata.namespace')).toBe('platform-certs');
    expect(ca['spec']).toMatchObject({
      isCA: true,
      secretName: 'platform-ca',
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Never' },
      issuerRef: { kind: 'Issuer', name: 'platform-ca-self-signed' },
    });
    expect(rendering.one('Issuer', 'platform-ca-self-signed')['spec']).toEqual({ selfSigned: {} });
  });

  it('is a CA that signs for hosts of the environment and Services alone, unless any host is allowed', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'trust' });
    expect(valueAt(rendering.one('Certificate', 'platform-ca'), 'spec.nameConstraints')).toEqual({
      critical: true,
      permitted: { dnsDomains: ['dev.example.test', 'svc', 'cluster.local'] },
      excluded: { ipRanges: ['0.0.0.0/0', '::/0'] },
    });
    const values = { global: { platform: { domains: [] } } };
    const open = await renderPlatform({ profile: 'kind', ring: 'trust', values });
    expect(open.one('Certificate', 'platform-ca')['spec']).not.toHaveProperty('nameConstraints');
  });

  it('is ACME with Route 53 on EKS, with the pod’s permissions', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'trust' });
    expect(rendering.one('ClusterIssuer', 'platform')['spec']).toEqual({
      acme: {
        email,
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        privateKeySecretRef: { name: 'platform-acme-account' },
        solvers: [{ dns01: { route53: { region: 'eu-west-1', hostedZoneID: 'Z0123456789ABC' } } }],
      },
    });
    expect(rendering.names).not.toContain('Certificate/platform-ca');
  });

  it('solves HTTP-01 with an Ingress, or with an HTTPRoute for certificates labelled for it', async () => {
    const spec = await platformIssuer({ issuer: 'acme-http01', email });
    expect(valueAt(spec, 'acme.solvers')).toEqual([
      { http01: { ingress: { ingressClassName: 'traefik', serviceType: 'ClusterIP' } } },
      {
        http01: {
          gatewayHTTPRoute: {
            parentRefs: [
              { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'platform', namespace: 'platform-edge' },
            ],
            serviceType: 'ClusterIP',
          },
        },
        selector: { matchLabels: { 'chartwright.dev/acme-solver': 'gateway' } },
      },
    ]);
    const other = { platform: { certificates: { issuer: { acme: { http01: { solver: 'gateway' } } } } } };
    expect(valueAt(await platformIssuer({ issuer: 'acme-http01', email }, other), 'acme.solvers.0.selector')).toEqual({
      matchLabels: { 'chartwright.dev/acme-solver': 'ingress' },
    });
  });

  it('finds the zone by name among several, or by the configured mapping', async () => {
    const environment = { profile: 'kind', aws: { ...aws, hostedZoneIds: ['ZA', 'ZB'] } };
    const certificates = { issuer: 'acme-dns01', email };
    const dns01 = { zones: { 'in.example.com': 'ZC' }, role: 'arn:aws:iam::444455556666:role/dns' };
    const rendering = await renderPlatform({
      profile: 'kind',
      ring: 'trust',
      environment: { ...environment, certificates },
      values: { platform: { certificates: { issuer: { acme: { dns01 } } } } },
    });
    const route53 = { region: 'eu-west-1', role: 'arn:aws:iam::444455556666:role/dns' };
    expect(valueAt(rendering.one('ClusterIssuer', 'platform'), 'spec.acme.solvers')).toEqual([
      { selector: { dnsZones: ['in.example.com'] }, dns01: { route53: { ...route53, hostedZoneID: 'ZC' } } },
      { dns01: { route53 } },
    ]);
  });

  it('is a CA in a Secret', async () => {
    expect(await platformIssuer({ issuer: 'ca', caSecretName: 'company-ca' })).toEqual({
      ca: { secretName: 'company-ca' },
    });
  });

  it('is created after the webhook that validates it in a single release, and is not a hook in a ring', async () => {
    const single = await renderPlatform({ profile: 'kind' });
    expect(valueAt(single.one('ClusterIssuer', 'platform'), 'metadata.annotations')).toEqual({
      'helm.sh/hook': 'post-install,post-upgrade',
      'helm.sh/hook-weight': '10',
      'helm.sh/hook-delete-policy': 'before-hook-creation',
    });
    const ring = await renderPlatform({ profile: 'kind', ring: 'trust' });
    expect(valueAt(ring.one('ClusterIssuer', 'platform'), 'metadata.annotations')).toBeUndefined();
  });
});

describe('what an issuer needs and the environment does not set', () => {
  it.each([
    ['certificates.email', { issuer: 'acme-http01' }],
    ['certificates.email', { issuer: 'acme-dns01' }],
    ['certificates.caSecretName', { issuer: 'ca' }],
  ])('is reported: %s', async (path, certificates) => {
    const expected = { code: 'platform/environment-incomplete', path, fix: `set ${path} in environment.yaml` };
    await expect(trust(certificates)).rejects.toMatchObject({ problems: [expected] });
  });

  it('is the region too', async () => {
    const environment = { profile: 'kind', certificates: { issuer: 'acme-dns01', email } };
    await expect(renderPlatform({ profile: 'kind', ring: 'trust', environment })).rejects.toMatchObject({
      problems: [{ path: 'aws.region' }, { path: 'aws.hostedZoneIds' }],
    });
  });
});

describe('further issuers', () => {
  const issuers = (of: Record<string, unknown>) => ({ platform: { certificates: { issuers: of } } });

  it('follow their values, or a custom spec', async () => {
    const externalAccount = { keyId: 'k1', secretName: 'eab' };
    const rendering = await trust(
      { issuer: 'self-signed' },
      issuers({
        staging: { type: 'acme-http01', acme: { email, server: 'https://acme.example.com/dir', externalAccount } },
        internal: { type: 'self-signed' },
        vault: { type: 'custom', spec: { vault: { server: 'https://vault.example.com', path: 'pki/sign/web' } } },
      }),
    );
    expect(valueAt(rendering.one('ClusterIssuer', 'staging'), 'spec.acme')).toMatchObject({
      server: 'https://acme.example.com/dir',
      privateKeySecretRef: { name: 'staging-acme-account' },
      externalAccountBinding: { keyID: 'k1', keySecretRef: { name: 'eab', key: 'secret' } },
    });
    expect(rendering.names).toContain('Certificate/internal-ca');
    expect(valueAt(rendering.one('ClusterIssuer', 'vault'), 'spec.vault.path')).toBe('pki/sign/web');
  });

  it.each([
    ['ACME without an e-mail', { mine: { type: 'acme-http01', acme: {} } }, 'mine.acme.email'],
    ['ACME without settings', { mine: { type: 'acme-http01' } }, 'mine.acme'],
    [
      'Route 53 without a region',
      { mine: { type: 'acme-dns01', acme: { email, dns01: {} } } },
      'mine.acme.dns01.region',
    ],
    ['a CA without a Secret', { mine: { type: 'ca', ca: {} } }, 'mine.ca.secretName'],
    ['a custom one without a spec', { mine: { type: 'custom' } }, 'mine.spec'],
    ['the name of the trust anchor', { 'linkerd-trust-anchor': {} }, 'linkerd-trust-anchor'],
  ])('are refused, with where, by us and by Helm: %s', async (_, of, path) => {
    const { parsed } = parseYaml({ file: 'values.yaml', text: yamlText(issuers(of)) });
    if (parsed === undefined) throw new Error('no YAML');
    const found = problemsOf(runSchema(compileSchema(platformValuesSchema), parsed.value), parsed);
    expect(found.map((problem) => problem.path)).toContain(`platform.certificates.issuers.${path}`);
    await expect(trust({ issuer: 'self-signed' }, issuers(of))).rejects.toThrow();
  });
});

describe('an external cert-manager', () => {
  it('gets the issuers too, with their Secrets in its own namespace', async () => {
    const rendering = await renderPlatform({
      profile: 'kind',
      ring: 'trust',
      platform: { components: { 'cert-manager': { external: true } } },
      values: { platform: { certificates: { namespace: 'cert-manager' } } },
    });
    expect(valueAt(rendering.one('Certificate', 'platform-ca'), 'metadata.namespace')).toBe('cert-manager');
  });
});

describe('the trust bundle', () => {
  const bundle = async (profile: 'kind' | 'eks', values = {}) =>
    (await renderPlatform({ profile, ring: 'edge', values })).ofKind('Bundle');

  it.runIf(!realCharts)('is distributed to labelled namespaces', async () => {
    const [only] = await bundle('kind', { platform: { certificates: { trustBundle: { configMaps: ['company'] } } } });
    expect(only?.['spec']).toEqual({
      sources: [
        { useDefaultCAs: true },
        { secret: { name: 'platform-ca', key: 'tls.crt' } },
        { configMap: { name: 'company', key: 'ca.crt' } },
      ],
      target: {
        configMap: { key: 'ca-bundle.crt' },
        namespaceSelector: { matchLabels: { 'chartwright.dev/trust-bundle': 'true' } },
      },
    });
  });

  it.runIf(!realCharts)('has only public CAs with an ACME issuer, and can be disabled', async () => {
    const [only] = await bundle('eks');
    expect(valueAt(only, 'spec.sources')).toEqual([{ useDefaultCAs: true }]);
    expect(await bundle('eks', { platform: { certificates: { trustBundle: { enabled: false } } } })).toEqual([]);
  });

  it('does not exist in a single release, whose webhook may not be up', async () => {
    expect((await renderPlatform({ profile: 'kind' })).ofKind('Bundle')).toEqual([]);
  });
});

it('cert-manager has a role of AWS where pods get rights by IRSA', () => {
  const platform = platformFrom();
  const text = yamlText({ ...sampleEnvironments.eks, aws: { ...aws, identity: 'irsa', hostedZoneIds: ['ZA'] } });
  const { value } = readEnvironment({ file: 'environment.yaml', text });
  if (value === undefined) throw new Error('the environment is wrong');
  const values = environmentValues(platform, environmentOf('prod', value));
  expect(valueAt(values, 'cert-manager.serviceAccount.annotations')).toEqual({
    'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/prod-cert-manager',
  });
});

describe.runIf(realCharts)('the real charts', () => {
  it('run cert-manager more than once on EKS, with a budget each', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'certs' });
    const replicas = Object.fromEntries(
      rendering
        .ofKind('Deployment')
        .map((one) => [String(valueAt(one, 'metadata.name')), valueAt(one, 'spec.replicas')]),
    );
    expect(replicas).toEqual({ 'cert-manager': 2, 'cert-manager-webhook': 3, 'cert-manager-cainjector': 2 });
    expect(rendering.ofKind('PodDisruptionBudget')).toHaveLength(3);
    expect(rendering.objects.filter(({ value }) => valueAt(value, 'metadata.namespace') === 'kube-system')).toEqual([]);
  });

  it('have certificates for Gateways', async () => {
    const config = (await renderPlatform({ profile: 'kind', ring: 'certs' })).one('ConfigMap', 'cert-manager');
    expect(valueAt(config, 'data["config.yaml"]')).toMatch(/gatewayAPI:\n\s+enabled: true/);
  });

  it.each(['certs', 'trust'] as const)('have monitors that Prometheus selects: %s', async (ring) => {
    const monitors = (await renderPlatform({ profile: 'kind', ring })).ofKind('ServiceMonitor');
    expect(monitors.map((one) => valueAt(one, 'metadata.labels["chartwright.dev/monitor"]'))).toEqual(['platform']);
  });

  it('let trust-manager read CAs in cert-manager’s namespace and write no Secrets', async () => {
    const { manifest } = await renderPlatform({ profile: 'kind', ring: 'trust' });
    expect(manifest).toContain('--trust-namespace=platform-certs');
    expect(manifest).not.toContain('--secret-targets-enabled');
  });

  it('exclude a single release’s own namespace from its webhook', async () => {
    const selector = async (wanted: Parameters<typeof renderPlatform>[0]) => {
      const hook = (await renderPlatform(wanted)).one('ValidatingWebhookConfiguration', 'cert-manager-webhook');
      const [webhook] = valueAt(hook, 'webhooks') as KubernetesObject[];
      return JSON.stringify(valueAt(webhook, 'namespaceSelector'));
    };
    expect(await selector({ profile: 'kind', ring: 'certs' })).not.toContain('platform');
    const only = Object.fromEntries(['loki', 'tempo', 'velero'].map((name) => [name, { enabled: false }]));
    expect(await selector({ profile: 'kind', platform: { components: only } })).toContain('"platform"');
  });
});

describe.runIf(definitionsGiven)("cert-manager's and trust-manager's own definitions", () => {
  it.each([{ issuer: 'self-signed' }, { issuer: 'ca', caSecretName: 'company-ca' }, { issuer: 'acme-http01', email }])(
    'accept an issuer: $issuer',
    async (certificates) => {
      expect(refusedOf((await trust(certificates)).objects, ['cert-manager.io'])).toEqual([]);
    },
  );

  it('accept those of EKS, and the bundle', async () => {
    const ring = await renderPlatform({ profile: 'eks', ring: 'trust' });
    expect(refusedOf(ring.objects, ['cert-manager.io'])).toEqual([]);
    const edge = await renderPlatform({ profile: 'kind', ring: 'edge' });
    expect(refusedOf(edge.objects, ['trust.cert-manager.io'])).toEqual([]);
  });
});
