import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import { observability } from '../support/observability.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';

const catalog = SchemaCatalog.of({ core: shippedBundle('core'), bundles: [shippedBundle('custom')], definitions: [] });

const oidc = {
  enabled: true,
  authUrl: 'https://id.example/auth',
  tokenUrl: 'https://id.example/token',
  issuerUrl: 'https://id.example',
  clientId: 'grafana',
};
const long = `team-${'a'.repeat(50)}`;
const namespaces = ['team-checkout', 'team-catalog', `${long}-one`, `${long}-two`];

const isolated = (grafana: Record<string, unknown> = {}, logTenants = 'namespace') =>
  observability({
    platform: { choices: { logTenants } },
    values: { platform: { grafana: { teams: 'isolated', namespaces, oidc, ...grafana } } },
  });

interface Datasource {
  readonly uid: string;
  readonly url: string;
  readonly jsonData: Readonly<Record<string, unknown>>;
  readonly secureJsonData?: Readonly<Record<string, string>>;
}

const datasourcesOf = (rendering: Rendering): readonly Datasource[] =>
  (
    load(valueAt(rendering.one('ConfigMap', 'platform-grafana-datasources'), 'data["platform.yaml"]') as string) as {
      datasources: Datasource[];
    }
  ).datasources;

const named = (rendering: Rendering, kind: string): KubernetesObject => rendering.one(kind, 'platform-grafana-gateway');

interface Container {
  readonly name: string;
  readonly args: readonly string[];
}

const containersOf = (rendering: Rendering): readonly Container[] =>
  valueAt(named(rendering, 'Deployment'), 'spec.template.spec.containers') as Container[];

interface Door {
  readonly authorization: {
    readonly rewrites?: { readonly byHttpHeader: { readonly name: string } };
    readonly resourceAttributes: Readonly<Record<string, string>>;
  };
}

const doorsOf = (rendering: Rendering): Readonly<Record<string, Door>> =>
  Object.fromEntries(
    Object.entries(valueAt(named(rendering, 'ConfigMap'), 'data') as Record<string, string>).map(([file, text]) => [
      file.replace('.yaml', ''),
      load(text) as Door,
    ]),
  );

describe('Grafana with shared teams', () => {
  it('has no gateway, and forwards nothing', async () => {
    const rendering = await observability();
    expect(rendering.names.filter((name) => name.includes('gateway'))).toEqual([]);
    expect(datasourcesOf(rendering).flatMap(({ jsonData }) => jsonData['oauthPassThru'] ?? [])).toEqual([]);
  });
});

describe('Grafana with isolated teams', () => {
  it('reaches every datasource through the gateway, with the token of whoever asks', async () => {
    const rendering = await isolated();
    const ports = valueAt(named(rendering, 'Service'), 'spec.ports') as { port: number; targetPort: string }[];
    const open = valueAt(rendering.one('NetworkPolicy', 'platform-grafana-gateway'), 'spec.ingress.0.ports') as {
      port: number;
    }[];
    const sources = datasourcesOf(rendering);
    expect(sources.length).toBe(4 + 1 + 2 * namespaces.length);
    for (const { url, jsonData } of sources) {
      expect(jsonData).toMatchObject({ oauthPassThru: true, tlsSkipVerify: true });
      const { hostname, port } = new URL(url);
      expect(hostname).toBe('platform-grafana-gateway.platform-observability.svc');
      expect(ports.map((one) => one.port)).toContain(Number(port));
      expect(open.map((one) => one.port)).toContain(Number(port));
    }
    expect(new Set(sources.map(({ uid }) => uid)).size).toBe(sources.length);
    expect(sources.filter(({ uid }) => uid.length > 40)).toEqual([]);
  });

  it('has datasources for each namespace that name it in the header by which the gateway asks', async () => {
    const rendering = await isolated();
    const doors = doorsOf(rendering);
    const ports = valueAt(named(rendering, 'Service'), 'spec.ports') as { port: number; targetPort: string }[];
    const doorOf = ({ url }: Datasource): string =>
      ports.find(({ port }) => port === Number(new URL(url).port))?.targetPort ?? '';
    for (const namespace of namespaces) {
      const own = datasourcesOf(rendering).filter(
        ({ secureJsonData }) => secureJsonData?.['httpHeaderValue1'] === namespace,
      );
      expect(own.map(doorOf)).toEqual(['team-metrics', 'team-logs']);
      for (const one of own) {
        const { authorization } = doors[doorOf(one)] as Door;
        expect(one.jsonData['httpHeaderName1']).toBe(authorization.rewrites?.byHttpHeader.name);
        expect(authorization.resourceAttributes['namespace']).toBe('{{ .Value }}');
      }
    }
    // Grafana sends queries by POST, which the gateway takes for an attempt to create something.
    const methods = datasourcesOf(rendering).map(({ jsonData }) => jsonData['httpMethod']);
    expect(methods.filter((method) => method !== undefined && method !== 'GET')).toEqual([]);
  });

  it('asks for rights that a viewer of a team has in the namespace, and for all namespaces where none is named', async () => {
    const doors = doorsOf(await isolated());
    const asked = (name: string): string => {
      const { apiGroup, resource, subresource } = doors[name]?.authorization.resourceAttributes ?? {};
      return `${[resource, subresource].filter(Boolean).join('/')}.${apiGroup ?? ''}`;
    };
    expect(Object.fromEntries(Object.keys(doors).map((name) => [name, asked(name)]))).toEqual({
      metrics: 'pods.metrics.k8s.io',
      'team-metrics': 'pods.metrics.k8s.io',
      alerts: 'pods.metrics.k8s.io',
      logs: 'pods/log.',
      'team-logs': 'pods/log.',
      traces: 'pods/log.',
    });
    for (const name of ['metrics', 'alerts', 'logs', 'traces']) {
      expect(doors[name]?.authorization.rewrites).toBeUndefined();
      expect(doors[name]?.authorization.resourceAttributes['namespace']).toBeUndefined();
    }
  });

  it('runs a proxy for each door, which listens and leads where its Service and its datasource expect it', async () => {
    const rendering = await isolated();
    const containers = containersOf(rendering);
    const ports = valueAt(named(rendering, 'Service'), 'spec.ports') as { port: number; targetPort: string }[];
    for (const { port, targetPort } of ports) {
      const { args } = containers.find(({ name }) => name === targetPort) as Container;
      expect(args).toEqual(
        expect.arrayContaining([
          `--secure-listen-address=0.0.0.0:${port}`,
          `--config-file=/etc/gateway/${targetPort}.yaml`,
          '--oidc-issuer=https://id.example',
          '--oidc-clientID=grafana',
          '--oidc-groups-claim=groups',
        ]),
      );
    }
    const upstream = (name: string): string | undefined =>
      containers.find((one) => one.name === name)?.args.find((arg) => arg.startsWith('--upstream='));
    const labels = containers.find(({ name }) => name === 'labels') as Container;
    const [listen = ''] = labels.args.filter((arg) => arg.startsWith('--insecure-listen-address='));
    // Within the pod alone, since it takes the header from anyone.
    expect(listen).toMatch(/=127\.0\.0\.1:/);
    expect(upstream('team-metrics')).toBe(`--upstream=http://${listen.split('=')[1] ?? ''}`);
    expect(labels.args).toEqual(expect.arrayContaining(['--label=namespace', '--header-name=X-Namespace']));
    expect(upstream('labels')).toBe(upstream('metrics'));
    expect(upstream('team-logs')).toBe(upstream('logs'));
  });

  it('lets Grafana alone reach the gateway, and the platform alone Loki and Tempo', async () => {
    const rendering = await isolated();
    const from = (name: string): unknown => valueAt(rendering.one('NetworkPolicy', name), 'spec.ingress.0.from');
    expect(from('platform-grafana-gateway')).toEqual([
      { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'grafana' } } },
    ]);
    expect(from('platform-logs-and-traces')).toEqual([
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'chartwright.dev/platform': 'true' } } },
    ]);
    expect(valueAt(named(rendering, 'ClusterRole'), 'rules')).toEqual([
      { apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] },
    ]);
  });

  it('is of objects that Kubernetes knows', async () => {
    expect(validateObjects((await isolated()).objects, catalog)).toEqual([]);
  });

  it('has no door to what is not there', async () => {
    const rendering = await observability({
      platform: { components: { tempo: { enabled: false }, loki: { enabled: false } } },
      values: { platform: { grafana: { teams: 'isolated', namespaces, oidc } } },
    });
    expect(Object.keys(doorsOf(rendering)).toSorted()).toEqual(['alerts', 'metrics', 'team-metrics']);
  });

  it.each([
    ['without sign-in', { oidc: {} }, 'namespace', /platform\.grafana\.oidc with enabled: true/],
    ['without an issuer', { oidc: { ...oidc, issuerUrl: undefined } }, 'namespace', /issuerUrl/],
    ['with one tenant for all logs', {}, 'none', /logTenants: namespace/],
    ['with tenants by a label of pods', {}, 'team', /logTenants: namespace/],
  ])('is refused %s', async (_, grafana, tenants, message) => {
    await expect(isolated(grafana, tenants)).rejects.toThrow(message);
  });
});
