import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReleases, type RenderedRelease } from '../../src/commands/platform/rendering/release-rendering.ts';
import { podSecurityFindings } from '../../src/kube/pod-security/pod-security.ts';
import { podTemplatesOf } from '../../src/kube/pods.ts';
import { rings } from '../../src/platform/model/rings.ts';
import { listOf, mapOf, valueAt } from '../../src/core/untyped.ts';
import { helm } from '../support/helm.ts';
import { observability } from '../support/observability.ts';
import { coveringPlatforms, realCharts, stagePlatform } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

describe('plain Helm', () => {
  it('renders the umbrella with a profile, and knows of no cluster that has the definitions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chartwright-plain-'));
    try {
      const { chart, values } = stagePlatform(folder, { profile: 'kind', charts: realCharts ? 'real' : 'stand-ins' });
      const engine = await helm();
      const request = { chart, name: 'platform', release: 'platform', namespace: 'platform' };
      const profile = values.filter((file) => file.includes('profiles/'));
      expect(profile).toHaveLength(1);
      const [result] = await engine.render([{ ...request, values: profile }]);
      expect(result).not.toHaveProperty('problems');
      expect(result).toHaveProperty('manifest', expect.stringContaining('kind: ServiceMonitor'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the NetworkPolicies of logs and traces', () => {
  const policies = async (...args: Parameters<typeof observability>) =>
    Object.fromEntries(
      (await observability(...args)).ofKind('NetworkPolicy').map((value) => {
        const ports = listOf(valueAt(value, ['spec', 'ingress'])).map((rule) =>
          listOf(mapOf(rule)['ports']).map((port) => mapOf(port)['port']),
        );
        return [valueAt(value, ['metadata', 'name']), ports];
      }),
    ) as Record<string, unknown>;

  it('open nothing but the ports of spans to others than the platform', async () => {
    expect(await policies()).toMatchObject({
      'platform-logs': [[]],
      'platform-traces': [[], [4143]],
      'platform-log-agents': [[], [4317, 4318]],
    });
  });

  it('open the ports of spans of Tempo itself where there is no agent before it', async () => {
    expect(await policies({ platform: { choices: { logAgent: 'promtail' } } })).toMatchObject({
      'platform-traces': [[], [4317, 4318, 4143]],
      'platform-log-agents': [[]],
    });
  });

  it('let in the namespaces that the user names, and can be switched off', async () => {
    const logs = (networkPolicy: Record<string, unknown>) => ({ values: { platform: { logs: { networkPolicy } } } });
    const rendering = await observability(logs({ namespaces: ['team-sre'] }));
    expect(valueAt(rendering.one('NetworkPolicy', 'platform-logs'), ['spec', 'ingress', 0, 'from', 2])).toEqual({
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'team-sre' } },
    });
    expect(Object.keys(await policies(logs({ enabled: false })))).not.toContain('platform-logs');
  });
});

/** Workloads without a priority, and why. */
const unclassed: Readonly<Record<string, string>> = {
  'metrics-api': "linkerd-viz's chart has no key for it, and the mesh works without it",
  tap: 'as metrics-api',
  'tap-injector': 'as metrics-api',
  web: 'as metrics-api',
};

/** Namespaces of a level above `restricted`, and why. */
const loose: Readonly<Record<string, string>> = {
  'platform-mesh-cni': 'the plugin is installed on the node, by a host path',
  'platform-observability': 'log agents and the node exporter read the node, by host paths',
  'platform-dr': "Velero's image names a user that is no number, so that runAsNonRoot could not be verified",
};

describe.skipIf(!realCharts)('on the upstream charts', () => {
  const workspaces = Object.values(coveringPlatforms).map((platform) => new PlatformWorkspace({ platform }));
  afterAll(() => workspaces.forEach((workspace) => workspace.remove()));

  let releases: RenderedRelease[] = [];
  beforeAll(async () => {
    for (const { root } of workspaces) {
      const { platforms } = await renderReleases(root, { env: 'prod' });
      releases.push(...platforms.flatMap((platform) => platform.releases));
    }
    releases = releases.filter(({ problems }) => problems.length === 0);
  });

  const workloads = () =>
    releases.flatMap(({ objects, namespace }) =>
      objects.flatMap((object) =>
        podTemplatesOf(object).map(({ spec }) => ({
          object,
          spec: mapOf(spec),
          namespace: object.namespace ?? namespace,
        })),
      ),
    );

  it('every workload has a priority, but for those listed', () => {
    const without = workloads().filter(({ spec }) => spec['priorityClassName'] === undefined);
    expect(workloads().length).toBeGreaterThan(40);
    expect([...new Set(without.map(({ object }) => object.name))].sort()).toEqual(Object.keys(unclassed).sort());
  });

  it('replicas are spread over zones or nodes', () => {
    const packed = workloads().filter(
      ({ object, spec }) =>
        Number(valueAt(object.value, ['spec', 'replicas']) ?? 1) > 1 &&
        listOf(spec['topologySpreadConstraints']).length === 0 &&
        mapOf(spec['affinity'])['podAntiAffinity'] === undefined,
    );
    expect([...new Set(packed.map(({ object }) => object.name))]).toEqual([]);
  });

  it('a namespace is no looser than its pods need, and says why', () => {
    for (const { namespace, podSecurity } of rings) {
      const pods = workloads().filter((one) => one.namespace === namespace);
      const breaks = (level: 'baseline' | 'restricted') =>
        pods.some(({ object }) => podSecurityFindings(object, level).length > 0);
      const needed = breaks('baseline') ? 'privileged' : breaks('restricted') ? 'baseline' : 'restricted';
      expect([namespace, podSecurity]).toEqual([namespace, needed]);
      expect([namespace, needed !== 'restricted']).toEqual([namespace, Object.hasOwn(loose, namespace)]);
    }
  });
});
