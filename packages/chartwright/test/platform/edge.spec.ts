import { describe, expect, it } from 'vitest';
import { validateObjects } from '../../src/kube/validate.ts';
import { realCharts, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';
import { publishedCatalog } from '../support/upstream-definitions.ts';

interface Listener {
  readonly name: string;
  readonly hostname?: string;
  readonly port: number;
  readonly protocol: string;
  readonly tls?: { readonly certificateRefs: readonly { readonly name: string }[] };
  readonly allowedRoutes: unknown;
}

const listeners = (rendering: Rendering): Listener[] =>
  valueAt(rendering.one('Gateway'), 'spec.listeners') as Listener[];

const eksWith = (more: Record<string, unknown>): Record<string, unknown> => ({ ...sampleEnvironments.eks, ...more });

describe('the shared Gateway', () => {
  it('is in the namespace given by the contract, in each install mode', async () => {
    const ring = await renderPlatform({ profile: 'kind', ring: 'edge' });
    expect(valueAt(ring.one('Gateway', 'platform'), 'metadata.namespace')).toBe('platform-edge');
    if (realCharts) return;
    const single = await renderPlatform({ profile: 'kind' });
    expect(valueAt(single.one('Gateway', 'platform'), 'metadata.namespace')).toBe('platform');
  });

  it('listens for each domain and everything below it, with one certificate of the default issuer', async () => {
    const rendering = await renderPlatform({
      profile: 'kind',
      ring: 'edge',
      environment: { profile: 'kind', domains: ['a.example.test', 'b.example.test'] },
    });
    expect(listeners(rendering).map(({ name, hostname, port }) => [name, hostname, port])).toEqual([
      ['http', undefined, 80],
      ['wildcard.a.example.test', '*.a.example.test', 443],
      ['a.example.test', 'a.example.test', 443],
      ['wildcard.b.example.test', '*.b.example.test', 443],
      ['b.example.test', 'b.example.test', 443],
    ]);
    const secrets = listeners(rendering).map(({ tls }) => tls?.certificateRefs[0]?.name);
    expect(secrets).toEqual([
      undefined,
      'gateway.a.example.test',
      'gateway.a.example.test',
      'gateway.b.example.test',
      'gateway.b.example.test',
    ]);
    // What the API server adds, Argo CD would take for a difference.
    const reference = listeners(rendering)[1]?.tls?.certificateRefs[0];
    expect(reference).toEqual({ group: '', kind: 'Secret', name: 'gateway.a.example.test' });
    const annotations = valueAt(rendering.one('Gateway'), 'metadata.annotations');
    expect(annotations).toEqual({ 'cert-manager.io/cluster-issuer': 'platform' });
  });

  it('accepts routes from team namespaces, unless others are configured', async () => {
    const allowed = async (values: Record<string, unknown>): Promise<unknown[]> => {
      const rendering = await renderPlatform({ profile: 'kind', ring: 'edge', values });
      return listeners(rendering).map(({ allowedRoutes }) => valueAt(allowedRoutes, 'namespaces.selector'));
    };
    for (const selector of await allowed({}))
      expect(selector).toEqual({ matchExpressions: [{ key: 'chartwright.dev/team', operator: 'Exists' }] });
    const named = { edge: { gateway: { namespaces: { matchLabels: { tier: 'public' } } } } };
    for (const selector of await allowed({ platform: named }))
      expect(selector).toEqual({ matchLabels: { tier: 'public' } });
  });

  it('has listeners for platform hosts, limited to routes in platform namespaces', async () => {
    const values = { platform: { edge: { gateway: { platformHosts: ['status.dev.example.test'] } } } };
    const rendering = await renderPlatform({ profile: 'kind', ring: 'edge', values });
    const own = listeners(rendering).find(({ name }) => name === 'host.status.dev.example.test');
    expect(own).toMatchObject({ hostname: 'status.dev.example.test', protocol: 'HTTPS', port: 443 });
    const [selector] = valueAt(own, 'allowedRoutes.namespaces.selector.matchExpressions') as { values: string[] }[];
    expect(selector).toMatchObject({ key: 'kubernetes.io/metadata.name', operator: 'In' });
    expect(selector?.values).toContain('platform-observability');
  });

  it('requests no wildcard with ACME HTTP-01, only the listed hosts', async () => {
    const rendering = await renderPlatform({
      profile: 'eks',
      ring: 'edge',
      environment: eksWith({ certificates: { issuer: 'acme-http01', email: 'platform@example.com' } }),
      values: { platform: { edge: { gateway: { hosts: ['shop.prod.example.com'] } } } },
    });
    expect(listeners(rendering).map(({ hostname }) => hostname)).toEqual([undefined, 'shop.prod.example.com']);
  });

  it('uses a namespaced issuer if the contract sets one, and none without cert-manager', async () => {
    const issuer = { kind: 'Issuer', name: 'own' };
    const named = await renderPlatform({
      profile: 'kind',
      ring: 'edge',
      values: { global: { platform: { issuer } } },
    });
    expect(valueAt(named.one('Gateway'), 'metadata.annotations')).toEqual({ 'cert-manager.io/issuer': 'own' });
    const without = await renderPlatform({
      profile: 'kind',
      ring: 'edge',
      values: { components: { 'cert-manager': false } },
    });
    expect(valueAt(without.one('Gateway'), 'metadata.annotations')).toBeUndefined();
  });

  it('does not exist without the controller', async () => {
    const rendering = await renderPlatform({ profile: 'kind', ring: 'edge', platform: { choices: { edge: 'none' } } });
    expect(rendering.ofKind('Gateway')).toEqual([]);
  });
});

describe('secret stores', () => {
  const platform = { components: { 'external-secrets': { enabled: true } } };

  it('do not exist unless configured', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'edge', platform });
    expect(rendering.ofKind('ClusterSecretStore')).toEqual([]);
  });

  it('are one per team, limited to its namespaces and its prefix', async () => {
    const values = { platform: { edge: { secretStores: { teams: { payments: { prefix: 'prod/payments/' } } } } } };
    const rendering = await renderPlatform({ profile: 'eks', ring: 'edge', platform, values });
    expect(valueAt(rendering.one('ClusterSecretStore', 'payments'), 'spec')).toEqual({
      conditions: [{ namespaceSelector: { matchLabels: { 'chartwright.dev/team': 'payments' } } }],
      provider: { aws: { service: 'SecretsManager', region: 'eu-west-1', prefix: 'prod/payments/' } },
    });
  });
});

const deployment = async (component: string, wanted: Parameters<typeof renderPlatform>[0]): Promise<KubernetesObject> =>
  (await renderPlatform(wanted)).one('Deployment', component);
const container = 'spec.template.spec.containers.0';

describe.runIf(realCharts)('the edge on the real charts', () => {
  it('is one pod on kind with host ports 80 and 443 of the labelled node, without root or capabilities', async () => {
    const traefik = await deployment('traefik', { profile: 'kind', ring: 'edge' });
    expect(valueAt(traefik, 'spec.replicas')).toBe(1);
    expect(valueAt(traefik, 'spec.template.spec.nodeSelector')).toEqual({ 'chartwright.dev/edge': 'true' });
    const ports = valueAt(traefik, `${container}.ports`) as {
      name: string;
      hostPort?: number;
      containerPort: number;
    }[];
    expect(ports.filter(({ hostPort }) => hostPort !== undefined)).toMatchObject([
      { name: 'web', hostPort: 80, containerPort: 80 },
      { name: 'websecure', hostPort: 443, containerPort: 443 },
    ]);
    expect(valueAt(traefik, `${container}.securityContext.capabilities`)).toEqual({ drop: ['ALL'] });
    expect(valueAt(traefik, 'spec.template.spec.securityContext.runAsNonRoot')).toBe(true);
  });

  it('has a namespace that allows host ports on kind, and load balancer readiness gates on EKS', async () => {
    const labels = async (profile: 'kind' | 'eks'): Promise<Record<string, string>> => {
      const base = await renderPlatform({ profile, ring: 'base' });
      return valueAt(base.one('Namespace', 'platform-edge'), 'metadata.labels') as Record<string, string>;
    };
    expect((await labels('kind'))['pod-security.kubernetes.io/enforce']).toBe('privileged');
    const onEks = await labels('eks');
    expect(onEks['pod-security.kubernetes.io/enforce']).toBe('restricted');
    expect(onEks['elbv2.k8s.aws/pod-readiness-gate-inject']).toBe('enabled');
  });

  it('serves both standard APIs and Middlewares of teams, has no dashboard, and redirects to HTTPS', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'edge' });
    const args = valueAt(rendering.one('Deployment', 'traefik'), `${container}.args`) as string[];
    expect(args).toEqual(
      expect.arrayContaining([
        '--providers.kubernetesingress',
        '--providers.kubernetesgateway',
        '--api.dashboard=false',
        '--accesslog.format=json',
        '--entryPoints.web.http.redirections.entryPoint.to=:443',
        '--entryPoints.websecure.http.middlewares=security-headers@file',
      ]),
    );
    // Nothing that lets one namespace use another's, and no class by which an IngressRoute would be read.
    expect(args.filter((arg) => arg.startsWith('--providers.kubernetescrd'))).toEqual([
      '--providers.kubernetescrd',
      '--providers.kubernetescrd.ingressClass=none',
      '--providers.kubernetescrd.allowEmptyServices=true',
    ]);
    expect(rendering.objects.filter(({ apiVersion }) => apiVersion.startsWith('traefik.io/'))).toEqual([]);
    const file = valueAt(rendering.one('ConfigMap', 'traefik-file-provider'), 'data["config.yml"]');
    expect(file).toContain('stsSeconds: 31536000');
    expect(file).toContain('minVersion: VersionTLS12');
  });

  it('redirects to the host’s HTTPS port if it is not 443', async () => {
    const environment = { profile: 'kind', domains: ['x.test'], cluster: { ports: { http: 8080, https: 8443 } } };
    const traefik = await deployment('traefik', { profile: 'kind', ring: 'edge', environment });
    expect(valueAt(traefik, `${container}.args`)).toContain('--entryPoints.web.http.redirections.entryPoint.to=:8443');
  });

  it('is behind an NLB on EKS that passes the client address', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'edge' });
    const service = rendering.one('Service', 'traefik');
    expect(valueAt(service, 'spec.loadBalancerClass')).toBe('service.k8s.aws/nlb');
    const annotations = valueAt(service, 'metadata.annotations') as Record<string, string>;
    const of = (name: string): string | undefined =>
      annotations[`service.beta.kubernetes.io/aws-load-balancer-${name}`];
    expect(of('scheme')).toBe('internet-facing');
    expect(of('nlb-target-type')).toBe('ip');
    expect(of('attributes')).toContain('cross_zone.enabled=true');
    expect(of('target-group-attributes')).toContain('proxy_protocol_v2.enabled=true');
    const args = valueAt(rendering.one('Deployment', 'traefik'), `${container}.args`);
    expect(args).toContain('--entryPoints.websecure.proxyProtocol.trustedIPs=10.0.0.0/16');
  });

  it('is highly available on EKS: an HPA from 3, a budget, spread over zones, and no replicas beside the HPA', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'edge' });
    const traefik = rendering.one('Deployment', 'traefik');
    expect(valueAt(traefik, 'spec.replicas')).toBeUndefined();
    expect(valueAt(rendering.one('HorizontalPodAutoscaler', 'traefik'), 'spec.minReplicas')).toBe(3);
    for (const name of ['traefik', 'aws-load-balancer-controller']) {
      expect(valueAt(rendering.one('PodDisruptionBudget', name), 'spec.maxUnavailable')).toBe(1);
      expect(
        valueAt(rendering.one('Deployment', name), 'spec.template.spec.topologySpreadConstraints.0.topologyKey'),
      ).toBe('topology.kubernetes.io/zone');
    }
    expect(valueAt(rendering.one('Deployment', 'aws-load-balancer-controller'), 'spec.replicas')).toBe(2);
  });

  it('is meshed in ring mode with linkerd, and incoming traffic bypasses the proxy', async () => {
    const meshed = await deployment('traefik', { profile: 'eks', ring: 'edge' });
    expect(valueAt(meshed, 'spec.template.metadata.annotations')).toEqual({
      'linkerd.io/inject': 'enabled',
      'config.linkerd.io/skip-inbound-ports': '80,443,8080',
    });
    const off = Object.fromEntries(
      ['linkerd-control-plane', 'linkerd-viz', 'linkerd2-cni'].map((name) => [name, { enabled: false }]),
    );
    const plain = await deployment('traefik', { profile: 'eks', ring: 'edge', platform: { components: off } });
    expect(valueAt(plain, 'spec.template.metadata.annotations["linkerd.io/inject"]')).toBeUndefined();
  });

  it('renders reproducibly, with each webhook certificate from cert-manager', async () => {
    const platform = { components: { 'external-secrets': { enabled: true } } };
    const once = await renderPlatform({ profile: 'eks', ring: 'edge', platform });
    const again = await renderPlatform({ profile: 'eks', ring: 'edge', platform });
    expect(again.manifest).toBe(once.manifest);
    expect(once.names).toContain('Certificate/aws-load-balancer-serving-cert');
  });

  it('gives external-dns the domains, the zones and the owner of the environment', async () => {
    const args = valueAt(await deployment('external-dns', { profile: 'eks', ring: 'edge' }), `${container}.args`);
    expect(args).toEqual(
      expect.arrayContaining([
        '--source=ingress',
        '--source=service',
        '--source=gateway-httproute',
        '--policy=upsert-only',
        '--txt-owner-id=prod',
        '--domain-filter=prod.example.com',
        '--zone-id-filter=Z0123456789ABC',
      ]),
    );
  });

  it('names the role of each ServiceAccount with IRSA, and none with Pod Identity', async () => {
    const platform = { components: { 'external-secrets': { enabled: true } } };
    const roles = async (identity: string): Promise<unknown[]> => {
      const aws = { ...(sampleEnvironments.eks['aws'] as object), identity };
      const rendering = await renderPlatform({ profile: 'eks', ring: 'edge', platform, environment: eksWith({ aws }) });
      return ['aws-load-balancer-controller', 'external-dns', 'external-secrets'].map((name) =>
        valueAt(rendering.one('ServiceAccount', name), 'metadata.annotations["eks.amazonaws.com/role-arn"]'),
      );
    };
    expect(await roles('pod-identity')).toEqual([undefined, undefined, undefined]);
    expect(await roles('irsa')).toEqual([
      'arn:aws:iam::111122223333:role/prod-aws-load-balancer-controller',
      'arn:aws:iam::111122223333:role/prod-external-dns',
      'arn:aws:iam::111122223333:role/prod-external-secrets',
    ]);
  });

  it('leaves the alb IngressClass to a platform without Traefik', async () => {
    const classes = async (edge: string): Promise<unknown[]> => {
      const { objects } = await renderPlatform({ profile: 'eks', ring: 'edge', platform: { choices: { edge } } });
      return objects.filter(({ kind }) => kind === 'IngressClass').map(({ name }) => name);
    };
    expect(await classes('traefik')).toEqual(['traefik']);
    expect(await classes('none')).toEqual(['alb']);
  });

  it('runs two replicas of each external-secrets workload on EKS', async () => {
    const platform = { components: { 'external-secrets': { enabled: true } } };
    const rendering = await renderPlatform({ profile: 'eks', ring: 'edge', platform });
    for (const name of ['external-secrets', 'external-secrets-webhook', 'external-secrets-cert-controller'])
      expect(valueAt(rendering.one('Deployment', name), 'spec.replicas'), name).toBe(2);
    expect(rendering.ofKind('PodDisruptionBudget')).toHaveLength(5);
    expect(rendering.ofKind('CustomResourceDefinition')).toEqual([]);
  });

  it('conforms to the published CRDs, with a request for every container', { timeout: 60_000 }, async () => {
    const platform = { components: { 'external-secrets': { enabled: true } } };
    const values = { platform: { edge: { secretStores: { teams: { payments: { prefix: 'prod/payments/' } } } } } };
    const catalog = await publishedCatalog([
      { name: 'external-secrets', version: '2.9.0', values: { installCRDs: true } },
      { name: 'cert-manager', version: 'v1.21.1', values: { crds: { enabled: true } } },
      { name: 'trust-manager', version: 'v0.24.0', values: { crds: { enabled: true } } },
    ]);
    for (const profile of ['kind', 'eks'] as const) {
      const rendering = await renderPlatform({
        profile,
        ring: 'edge',
        platform,
        values: profile === 'eks' ? values : {},
      });
      expect(validateObjects(rendering.objects, catalog)).toEqual([]);
      for (const one of rendering.ofKind('Deployment'))
        expect(
          valueAt(one, `${container}.resources.requests`),
          JSON.stringify(valueAt(one, 'metadata.name')),
        ).toBeDefined();
    }
  });

  it('labels every monitor as Prometheus selects them', async () => {
    const platform = { components: { 'external-secrets': { enabled: true } } };
    const { objects } = await renderPlatform({ profile: 'eks', ring: 'edge', platform });
    const monitors = objects.filter(({ kind }) => kind === 'ServiceMonitor');
    expect(monitors.map(({ name }) => name).toSorted()).toEqual([
      'aws-load-balancer-controller',
      'external-dns',
      'external-secrets-cert-controller-metrics',
      'external-secrets-metrics',
      'external-secrets-webhook-metrics',
      'traefik',
    ]);
    for (const { value } of monitors)
      expect(valueAt(value, 'metadata.labels["chartwright.dev/monitor"]')).toBe('platform');
  });

  it('takes every image from the given registry', async () => {
    const platform = { registry: 'registry.test/m', components: { 'external-secrets': { enabled: true } } };
    const { manifest } = await renderPlatform({ profile: 'eks', ring: 'edge', platform });
    const images = [...manifest.matchAll(/^\s*(?:- )?image: "?([^"\s]+)/gm)].map(([, image]) => image);
    expect(images).toHaveLength(6);
    for (const image of images) expect(image).toMatch(/^registry\.test\/m\//);
  });
});
