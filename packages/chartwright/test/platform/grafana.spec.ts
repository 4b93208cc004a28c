import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { nodeLogFiles, nodeLogLines } from '../support/node-logs.ts';
import { observability } from '../support/observability.ts';
import { type PlatformCase, realCharts, renderPlatform } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { addressesIn, serviceAddresses } from '../support/services.ts';

const grafana = (values: Record<string, unknown>) => ({ values: { platform: { grafana: values } } });

interface Datasource {
  readonly uid: string;
  readonly url: string;
  readonly jsonData: Record<string, unknown>;
  readonly secureJsonData?: Record<string, string>;
}

const datasourceText = (rendering: Rendering) =>
  valueAt(rendering.one('ConfigMap', 'platform-grafana-datasources'), 'data["platform.yaml"]') as string;
const datasources = (rendering: Rendering) =>
  (load(datasourceText(rendering)) as { datasources: Datasource[] }).datasources;
const uids = (rendering: Rendering) => datasources(rendering).map(({ uid }) => uid);
const settings = async (wanted: Partial<PlatformCase>) =>
  valueAt((await observability(wanted)).one('ConfigMap', 'platform-grafana'), 'data') as Record<string, string>;

describe('Grafana’s datasources', () => {
  it('leave Alertmanager out where it is switched off, but not another one', async () => {
    const off = { 'kube-prometheus-stack': { alertmanager: { enabled: false } } };
    expect(uids(await observability({ values: off }))).not.toContain('alertmanager');
    const other = {
      ...off,
      platform: { grafana: { datasources: { alertmanager: { url: 'https://alerts.example.com' } } } },
    };
    expect(uids(await observability({ values: other }))).toContain('alertmanager');
  });

  it('cover every enabled component, with fixed uids', async () => {
    expect(uids(await observability())).toEqual(['prometheus', 'alertmanager', 'loki', 'tempo']);
  });

  it('omit disabled components, and no link points to them', async () => {
    const rendering = await observability({ platform: { components: { tempo: { enabled: false } } } });
    expect(uids(rendering)).toEqual(['prometheus', 'alertmanager', 'loki']);
    expect(datasourceText(rendering)).not.toContain('tempo');
  });

  it('link metrics to traces, traces to logs and metrics, and logs to traces', async () => {
    const byUid = new Map(datasources(await observability()).map(({ uid, jsonData }) => [uid, jsonData]));
    expect(byUid.get('prometheus')).toMatchObject({
      exemplarTraceIdDestinations: expect.arrayContaining([{ name: 'trace_id', datasourceUid: 'tempo' }]) as unknown,
    });
    expect(byUid.get('tempo')).toMatchObject({
      tracesToLogsV2: { datasourceUid: 'loki', tags: [{ value: 'namespace' }, { value: 'pod' }] },
      serviceMap: { datasourceUid: 'prometheus' },
      tracesToMetrics: { datasourceUid: 'prometheus' },
    });
    // Grafana takes ${…} in such a file for its environment, and $$ for a dollar.
    expect(byUid.get('loki')).toMatchObject({ derivedFields: [{ datasourceUid: 'tempo', url: '$${__value.raw}' }] });
  });

  it.each([
    ['ts=1 level=info trace_id=4bf92f3577b34da6a3ce929d0e0e4736 msg=paid'],
    ['{"traceId": "4bf92f3577b34da6a3ce929d0e0e4736"}'],
    ['traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'],
  ])('finds the trace in %s', async (line) => {
    const loki = datasources(await observability()).find(({ uid }) => uid === 'loki');
    const [field] = loki?.jsonData['derivedFields'] as { matcherRegex: string }[];
    expect(new RegExp(field?.matcherRegex ?? '').exec(line)?.[1]).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('finds the trace in a line of a container’s file that the runtime has cut in two', async () => {
    const loki = datasources(await observability()).find(({ uid }) => uid === 'loki');
    const [field] = loki?.jsonData['derivedFields'] as { matcherRegex: string }[];
    const found = nodeLogFiles()
      .flatMap((file) => nodeLogLines(file))
      .flatMap(({ line }) => new RegExp(field?.matcherRegex ?? '').exec(line)?.[1] ?? []);
    expect(found).toEqual(['4bf92f3577b34da6a3ce929d0e0e4736']);
  });

  it('include each tenant and all of them at once, with log tenants', async () => {
    const rendering = await observability({
      platform: { choices: { logTenants: 'team' } },
      values: { platform: { logs: { tenants: ['payments', 'search'] } } },
    });
    const loki = datasources(rendering).filter(({ uid }) => uid.startsWith('loki'));
    expect(loki.map(({ uid, secureJsonData }) => [uid, secureJsonData?.['httpHeaderValue1']])).toEqual([
      ['loki', 'platform|payments|search'],
      ['loki-platform', 'platform'],
      ['loki-payments', 'payments'],
      ['loki-search', 'search'],
    ]);
  });
});

describe('access to Grafana', () => {
  const oidc = { enabled: true, authUrl: 'https://id.example/auth', tokenUrl: 'https://id.example/token' };

  it('is through an Ingress with a certificate of the environment’s issuer', async () => {
    const ingress = (await observability()).one('Ingress', 'grafana');
    expect(valueAt(ingress, 'spec.rules.0.host')).toBe('grafana.dev.example.test');
    expect(valueAt(ingress, 'spec.tls.0')).toEqual({ hosts: ['grafana.dev.example.test'], secretName: 'grafana-tls' });
    expect(valueAt(ingress, 'metadata.annotations["cert-manager.io/cluster-issuer"]')).toBe('platform');
    expect(await settings({})).toMatchObject({ GF_SERVER_ROOT_URL: 'https://grafana.dev.example.test/' });
  });

  it('is through the shared Gateway, or not exposed', async () => {
    const route = await observability(grafana({ exposure: 'httproute', host: 'graphs.dev.example.test' }));
    expect(valueAt(route.one('HTTPRoute', 'grafana'), 'spec.hostnames')).toEqual(['graphs.dev.example.test']);
    const none = await observability(grafana({ exposure: 'none' }));
    expect(none.names.filter((name) => /^(Ingress|HTTPRoute)\/grafana/.test(name))).toEqual([]);
  });

  it('holds up no later ring in Argo CD, which counts a route as healthy once the edge has taken it', async () => {
    const routes = await Promise.all([observability(), observability(grafana({ exposure: 'httproute' }))]);
    for (const [index, kind] of ['Ingress', 'HTTPRoute'].entries())
      expect(valueAt(routes[index]?.one(kind, 'grafana'), 'metadata.annotations')).toMatchObject({
        'argocd.argoproj.io/ignore-healthcheck': 'true',
      });
  });

  it('is granted by groups of an OpenID Connect provider, and denied to users in no group', async () => {
    const groups = { adminGroups: ['platform-admins'], editorGroups: ['sre'], viewerGroups: ['staff'] };
    expect(await settings(grafana({ oidc: { ...oidc, ...groups } }))).toMatchObject({
      GF_AUTH_GENERIC_OAUTH_ENABLED: 'true',
      GF_AUTH_GENERIC_OAUTH_USE_PKCE: 'true',
      GF_AUTH_GENERIC_OAUTH_ROLE_ATTRIBUTE_STRICT: 'true',
      GF_AUTH_GENERIC_OAUTH_ROLE_ATTRIBUTE_PATH:
        "contains(groups[*], 'platform-admins') && 'GrafanaAdmin' || contains(groups[*], 'sre') && 'Editor' || contains(groups[*], 'staff') && 'Viewer' || ''",
    });
  });

  it('needs the provider’s endpoints', async () => {
    await expect(observability(grafana({ oidc: { enabled: true } }))).rejects.toThrow(/nothing/);
  });

  it('needs no permission on Secrets', async () => {
    const role = (await observability()).one('ClusterRole', 'platform-grafana');
    expect(valueAt(role, 'rules')).toEqual([
      { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] },
    ]);
  });
});

describe.skipIf(!realCharts)('on the real charts', () => {
  it.each(['kind', 'eks'] as const)('every datasource’s address is a Service: %s', async (profile) => {
    const rendering = await observability({ profile });
    const addresses = addressesIn(datasourceText(rendering));
    expect(addresses).toHaveLength(4);
    expect([...serviceAddresses(rendering)]).toEqual(expect.arrayContaining(addresses));
  });

  it('no Secret is needed on kind, which has no sign-in, and an existing one on EKS', async () => {
    const env = (rendering: Rendering) =>
      JSON.stringify(valueAt(rendering.one('Deployment', 'grafana'), 'spec.template.spec'));
    const kind = await observability();
    expect(env(kind)).not.toContain('grafana-admin');
    const ini = valueAt(kind.one('ConfigMap', 'grafana'), 'data["grafana.ini"]');
    expect(ini).toMatch(/disable_login_form = true/);
    expect(ini).toMatch(/org_role = Viewer/);
    const eks = await observability({ profile: 'eks' });
    expect(env(eks)).toContain('"name":"grafana-admin"');
    expect(valueAt(eks.one('ConfigMap', 'grafana'), 'data["grafana.ini"]')).not.toContain('anonymous');
    for (const { names } of [kind, eks]) expect(names.filter((name) => /^Secret\/.*grafana/.test(name))).toEqual([]);
  });

  it('one Grafana is rendered, reproducibly', async () => {
    const first = await observability({ profile: 'eks' });
    const second = await renderPlatform({ profile: 'eks', ring: 'observability' });
    expect(first.names.filter((name) => /^(Deployment|StatefulSet)\/.*grafana/.test(name))).toEqual([
      'Deployment/grafana',
    ]);
    const mine = ({ objects }: Rendering) =>
      objects
        .filter(({ source }) => /\/(loki|alloy|tempo|grafana|lib-platform)\//.test(source))
        .map(({ text }) => text);
    expect(mine(second)).toEqual(mine(first));
  });

  it('every pod of logs, traces and Grafana has requests and a read-only root file system', async () => {
    const { objects } = await observability({ profile: 'eks' });
    const workloads = objects.filter(
      ({ kind, source }) =>
        ['Deployment', 'StatefulSet', 'DaemonSet'].includes(kind) && /\/(loki|alloy|tempo|grafana)\//.test(source),
    );
    expect(workloads.length).toBeGreaterThan(5);
    for (const { name, value } of workloads)
      for (const container of valueAt(value, 'spec.template.spec.containers') as Record<string, unknown>[]) {
        const at = `${name} ${String(container['name'])}`;
        expect([at, valueAt(container, 'resources.requests.memory')]).toEqual([at, expect.any(String)]);
        expect([at, valueAt(container, 'securityContext.readOnlyRootFilesystem')]).toEqual([at, true]);
      }
  });
});
