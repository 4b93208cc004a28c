import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import { observability } from '../support/observability.ts';
import { optionalComponents, realCharts, renderPlatform } from '../support/platform.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';
import { publishedCatalog } from '../support/upstream-definitions.ts';

const catalog = SchemaCatalog.of({ core: shippedBundle('core'), bundles: [shippedBundle('custom')], definitions: [] });
const monitorLabel = 'metadata.labels["chartwright.dev/monitor"]';
const selected = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig', 'PrometheusRule', 'AlertmanagerConfig'];
const everything = { components: optionalComponents };

const federation = {
  from: {
    edge: {
      targets: ['prometheus.edge.example.com:443'],
      matches: ['{job="checkout"}', 'up{team=~".+"}'],
      auth: { basic: { secretName: 'federate-edge' } },
      tls: { caSecretName: 'edge-ca' },
      labels: { cluster: 'edge-1' },
    },
  },
};
const ingress = {
  host: 'federate.prod.example.com',
  tlsSecretName: 'federate-tls',
  annotations: { 'traefik.ingress.kubernetes.io/router.middlewares': 'platform-observability-auth@kubernetescrd' },
};

const charts = realCharts ? 'real' : 'stand-ins';
const notOfTeams = { matchExpressions: [{ key: 'chartwright.dev/team', operator: 'DoesNotExist' }] };

const withPrometheus = (prometheus: unknown) => ({ platform: { prometheus } });
const prometheusOf = (rendering: Rendering): KubernetesObject => rendering.one('Prometheus', 'platform');

describe('federation', () => {
  it('scrapes /federate of other servers with the configured selectors and Secret, and keeps their labels', async () => {
    const rendering = await observability({ charts: 'own', values: withPrometheus({ federation }) });
    const scrape = rendering.one('ScrapeConfig', 'federate-edge');
    expect(valueAt(scrape, monitorLabel)).toBe('platform');
    expect(valueAt(scrape, 'spec')).toEqual({
      jobName: 'federate-edge',
      scheme: 'HTTPS',
      metricsPath: '/federate',
      params: { 'match[]': ['{job="checkout"}', 'up{team=~".+"}'] },
      honorLabels: true,
      honorTimestamps: true,
      scrapeInterval: '1m',
      scrapeTimeout: '30s',
      sampleLimit: 200000,
      basicAuth: {
        username: { name: 'federate-edge', key: 'username' },
        password: { name: 'federate-edge', key: 'password' },
      },
      tlsConfig: { ca: { secret: { name: 'edge-ca', key: 'ca.crt' } } },
      staticConfigs: [{ targets: ['prometheus.edge.example.com:443'], labels: { cluster: 'edge-1' } }],
    });
    expect(validateObjects(rendering.objects, catalog)).toEqual([]);
  });

  it('exposes only /federate, through an authenticating Ingress', async () => {
    expect((await observability({ charts: 'own' })).names).not.toContain('Ingress/platform-federate');
    const rendering = await observability({
      charts: 'own',
      values: withPrometheus({ federation: { to: { ingress } } }),
    });
    const [rule] = valueAt(rendering.one('Ingress', 'platform-federate'), 'spec.rules') as [unknown];
    expect(valueAt(rule, 'http.paths')).toMatchObject([{ path: '/federate', pathType: 'Exact' }]);
    const open = { federation: { to: { ingress: { ...ingress, annotations: {} } } } };
    await expect(observability({ charts: 'own', values: withPrometheus(open) })).rejects.toThrow(/annotations/);
  });
});

describe('the Prometheus operator', () => {
  it('runs servers in the platform’s namespace only, and Prometheus ignores Probes and ScrapeConfigs of teams', async () => {
    const rendering = await observability({ charts });
    const flags = valueAt(
      rendering.one('Deployment', 'platform-operator'),
      'spec.template.spec.containers.0.args',
    ) as string[];
    for (const kind of ['prometheus', 'alertmanager', 'thanos-ruler'])
      expect(flags).toContain(`--${kind}-instance-namespaces=platform-observability`);
    const spec = valueAt(prometheusOf(rendering), 'spec');
    for (const selector of ['probe', 'scrapeConfig'])
      expect(valueAt(spec, `${selector}NamespaceSelector`)).toEqual(notOfTeams);
    const single = valueAt(
      (await renderPlatform({ profile: 'kind', charts })).one('Deployment', 'platform-operator'),
      'spec.template.spec.containers.0.args',
    );
    expect(single).toContain('--prometheus-instance-namespaces=platform');
  });
});

describe('the NetworkPolicy of Prometheus and Alertmanager', () => {
  const policy = async (prometheus: unknown) => {
    const rendering = await observability({ charts: 'own', values: withPrometheus(prometheus) });
    return rendering.objects.find(({ kind, name }) => kind === 'NetworkPolicy' && name === 'platform-metrics')?.value;
  };

  it('allows the platform, and no team unless it is listed', async () => {
    const [from] = valueAt(await policy({}), 'spec.ingress') as [{ from: unknown[] }];
    expect(from.from).toEqual([
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'chartwright.dev/platform': 'true' } } },
    ]);
    expect(valueAt(await policy({ networkPolicy: { namespaces: ['team-sre'] } }), 'spec.ingress.0.from.2')).toEqual({
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'team-sre' } },
    });
  });

  it('allows federating clients to reach only Prometheus', async () => {
    const to = { namespaces: ['thanos'], cidrs: ['10.1.0.0/16'] };
    expect(valueAt(await policy({ federation: { to } }), 'spec.ingress.1')).toEqual({
      from: [
        { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'thanos' } } },
        { ipBlock: { cidr: '10.1.0.0/16' } },
      ],
      ports: [
        { protocol: 'TCP', port: 9090 },
        { protocol: 'TCP', port: 4143 },
      ],
    });
    expect(await policy({ networkPolicy: { enabled: false } })).toBeUndefined();
  });
});

describe.skipIf(!realCharts)('Prometheus of the real chart', () => {
  it.each([
    ['kind', undefined],
    ['eks', undefined],
    ['kind', 'observability'],
    ['eks', 'observability'],
  ] as const)('selects every monitor and rule of %s, %s', { timeout: 60_000 }, async (profile, ring) => {
    const rendering = await renderPlatform({ profile, platform: everything, ...(ring === undefined ? {} : { ring }) });
    const spec = valueAt(prometheusOf(rendering), 'spec');
    for (const selector of ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule']) {
      expect(valueAt(spec, `${selector}Selector`), selector).toEqual({
        matchLabels: { 'chartwright.dev/monitor': 'platform' },
      });
      expect(valueAt(spec, `${selector}NamespaceSelector`), selector).toEqual(
        ['probe', 'scrapeConfig'].includes(selector) ? notOfTeams : {},
      );
    }
    const found = rendering.objects.filter(({ kind }) => selected.includes(kind));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ value }) => valueAt(value, monitorLabel) !== 'platform').map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('confines teams to their namespaces, but not the platform’s own monitors', async () => {
    const spec = valueAt(prometheusOf(await observability({ profile: 'eks' })), 'spec') as Record<string, unknown>;
    expect(spec).toMatchObject({
      enforcedNamespaceLabel: 'namespace',
      enforcedSampleLimit: 500000,
    });
    const free = spec['excludedFromEnforcement'] as { resource: string; namespace: string; name?: string }[];
    const whole = free.filter(({ name }) => name === undefined);
    expect(new Set(whole.map(({ namespace }) => namespace)).has('platform-mesh')).toBe(true);
    expect(whole.every(({ namespace }) => namespace.startsWith('platform'))).toBe(true);
    expect(new Set(whole.map(({ resource }) => resource)).size).toBe(5);
    const single = valueAt(prometheusOf(await renderPlatform({ profile: 'kind' })), 'spec.excludedFromEnforcement');
    expect(new Set((single as typeof free).map(({ namespace }) => namespace))).toEqual(new Set(['platform']));
  });

  it('scrapes the components that EKS hides only on kind, and has no rule for them on EKS', async () => {
    const hidden = /kube-(controller-manager|scheduler|etcd|proxy)/;
    const alerts = /KubeControllerManager|KubeScheduler|KubeProxy|etcd/;
    const kind = await observability({});
    const eks = await observability({ profile: 'eks' });
    const monitors = (rendering: Rendering) =>
      rendering.objects.filter(({ kind: of, name }) => of === 'ServiceMonitor' && hidden.test(name)).length;
    expect([monitors(kind), monitors(eks)]).toEqual([4, 0]);
    expect(JSON.stringify(kind.ofKind('PrometheusRule'))).toMatch(alerts);
    expect(JSON.stringify(eks.ofKind('PrometheusRule'))).not.toMatch(alerts);
  });

  it('has two replicas on EKS and Alertmanager three, in different zones, with volumes and budgets', async () => {
    const rendering = await observability({ profile: 'eks' });
    const expected = [
      ['Prometheus', 2, 'spec.storage.volumeClaimTemplate.spec'],
      ['Alertmanager', 3, 'spec.storage.volumeClaimTemplate.spec'],
    ] as const;
    for (const [kind, replicas, claim] of expected) {
      const object = rendering.one(kind, 'platform');
      expect(valueAt(object, 'spec.replicas')).toBe(replicas);
      expect(valueAt(object, `${claim}.storageClassName`)).toBe('gp3');
      expect(valueAt(object, 'spec.topologySpreadConstraints.0')).toMatchObject({
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'DoNotSchedule',
      });
    }
    const budgets = rendering.ofKind('PodDisruptionBudget').map((budget) => valueAt(budget, 'metadata.name'));
    expect(budgets).toEqual(expect.arrayContaining(['platform-prometheus', 'platform-alertmanager']));
  });

  it('sends its metrics to the targets in `global.prometheus`, with credentials from Secrets', async () => {
    const remoteWrite = {
      mimir: {
        url: 'https://mimir.example.com/api/v1/push',
        auth: { bearer: { secretName: 'mimir' } },
        headers: { 'X-Scope-OrgID': 'prod' },
        writeRelabelConfigs: [{ sourceLabels: ['__name__'], regex: 'go_.*', action: 'drop' }],
      },
      amp: { url: 'https://aps.example.com/api/v1/remote_write', auth: { sigv4: { region: 'eu-west-1' } } },
    };
    const rendering = await observability({ values: { global: { prometheus: { remoteWrite } } } });
    expect(valueAt(prometheusOf(rendering), 'spec.remoteWrite')).toMatchObject([
      { name: 'amp', sigv4: { region: 'eu-west-1' }, sendExemplars: true },
      {
        name: 'mimir',
        authorization: { type: 'Bearer', credentials: { name: 'mimir', key: 'token' } },
        headers: { 'X-Scope-OrgID': 'prod' },
        writeRelabelConfigs: [{ sourceLabels: ['__name__'], regex: 'go_.*', action: 'drop' }],
        queueConfig: { maxShards: 50 },
      },
    ]);
    expect(valueAt(prometheusOf(await observability({})), 'spec.remoteWrite')).toBeUndefined();
  });

  it('conforms to the published CRDs', { timeout: 60_000 }, async () => {
    const catalog = await publishedCatalog([
      { name: 'prometheus-operator-crds', version: '31.0.1' },
      { name: 'cert-manager', version: 'v1.21.1', values: { crds: { enabled: true } } },
    ]);
    const remoteWrite = {
      a: { url: 'https://a.example.com/push', auth: { basic: { secretName: 'a' } }, tls: { caSecretName: 'a-ca' } },
      b: { url: 'https://b.example.com/push', auth: { bearer: { secretName: 'b' } } },
      c: { url: 'https://c.example.com/push', auth: { sigv4: { region: 'eu-west-1' } } },
    };
    for (const profile of ['kind', 'eks'] as const) {
      const { objects } = await observability({ profile, values: { global: { prometheus: { remoteWrite } } } });
      expect(validateObjects(objects, catalog)).toEqual([]);
    }
  });
});

describe('the team of an alert', () => {
  it('is derived from its namespace, in Prometheus’ own configuration syntax, which the operator copies unchanged', () => {
    const layers = shippedCatalogue().get('kube-prometheus-stack')?.layers ?? [];
    const path = 'prometheus.prometheusSpec.additionalAlertRelabelConfigs';
    const configs = layers.map(({ values }) => valueAt(values, path)).find((found) => found !== undefined);
    expect(configs).toEqual([
      { source_labels: ['namespace'], regex: 'team-(.+)', target_label: 'team', replacement: '$1', action: 'replace' },
    ]);
  });
});

describe('remote write', () => {
  it.each([
    ['two ways of authentication', { auth: { bearer: { secretName: 'a' }, basic: { secretName: 'b' } } }, /auth/],
    ['a Secret without a name', { auth: { bearer: {} } }, /secretName/],
    ['a password in a header', { headers: { Authorization: 'Bearer x' } }, /another value/],
    ['an address without a scheme', { url: 'mimir.example.com' }, /url/],
  ])('is refused with %s', async (_, wrong, found) => {
    const mimir = { url: 'https://mimir.example.com/push', ...wrong };
    const values = { global: { prometheus: { remoteWrite: { mimir } } } };
    await expect(observability({ charts: 'own', values })).rejects.toThrow(found);
  });
});
