import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../support/checker.ts';
import { nodeLogFiles, nodeLogFilesOf } from '../support/node-logs.ts';
import { observability } from '../support/observability.ts';
import type { PlatformCase } from '../support/platform.ts';
import { type AgentConfiguration, type Labels, relabelled } from '../support/relabelling.ts';
import { valueAt } from '../support/rendering.ts';

const agents = ['alloy', 'promtail'] as const;
type Agent = (typeof agents)[number];

/** The configuration of an agent as the charts render it; Promtail's by a stand-in of its chart, from the same values. */
async function configurationOf(agent: Agent, wanted: Partial<PlatformCase> = {}): Promise<AgentConfiguration> {
  if (agent === 'alloy') {
    const map = (await observability(wanted)).one('ConfigMap', 'platform-alloy');
    return { file: 'config.alloy', text: valueAt(map, 'data["config.alloy"]') as string };
  }
  const platform = {
    ...wanted.platform,
    choices: { ...(wanted.platform?.['choices'] as object), logAgent: 'promtail' },
  };
  const map = (await observability({ ...wanted, charts: 'stand-ins', platform })).one('ConfigMap', 'promtail');
  return { file: 'promtail.yaml', text: valueAt(map, 'data["promtail.yaml"]') as string };
}

/** A container of a pod as the service discovery of Prometheus presents it, for the role `pod`. */
function discovered(pod: Labels, labels: Labels = {}, annotations: Labels = {}): Labels {
  const meta = (kind: string, given: Labels): [string, string][] =>
    Object.entries(given).flatMap(([key, value]) => {
      const name = key.replaceAll(/[^a-zA-Z0-9_]/g, '_');
      return [
        [`__meta_kubernetes_pod_${kind}_${name}`, value],
        [`__meta_kubernetes_pod_${kind}present_${name}`, 'true'],
      ];
    });
  const { namespace = '', ...own } = pod;
  return {
    __address__: '10.0.0.7:8080',
    __meta_kubernetes_namespace: namespace,
    __meta_kubernetes_pod_phase: 'Running',
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [`__meta_kubernetes_pod_${key}`, value])),
    ...Object.fromEntries([...meta('label', labels), ...meta('annotation', annotations)]),
  };
}

const checkout = {
  namespace: 'team-payments',
  name: 'checkout-7d9c5b6f4-x2x9k',
  uid: '3f0d4c1e-8a53-4a6e-9f0e-2f6c1f1f7d10',
  container_name: 'server',
  node_name: 'node-1',
};
const ledger = { ...checkout, name: 'ledger-0', uid: '9b2f6a54-17c5-4d0e-8c57-0b8a4e6f3c21' };
const payments = { 'app.kubernetes.io/name': 'checkout', 'chartwright.dev/team': 'payments' };
const scheduler = {
  namespace: 'kube-system',
  name: 'kube-scheduler-dev-control-plane',
  uid: 'c0a80101-0000-4000-8000-000000000001',
  container_name: 'kube-scheduler',
  node_name: 'dev-control-plane',
};
const ofSchedulersManifest = { 'kubernetes.io/config.hash': '5a1d3c6b7e8f90123456789abcdef012' };

const relabelcheck = await pathOf('relabelcheck');

describe.skipIf(relabelcheck === undefined).each(agents)('%s, by the relabelling of Prometheus', (agent) => {
  let configuration: AgentConfiguration;
  beforeAll(async () => {
    configuration = await configurationOf(agent);
  });

  const relabel = (...targets: Labels[]) => relabelled(relabelcheck ?? '', configuration, targets);
  const labelsOf = async (target: Labels): Promise<Labels | undefined> => (await relabel(target))[0] ?? undefined;

  it('labels a line of a team with team, namespace, app, pod, container and node, and with nothing else', async () => {
    const { __address__, __path__, ...labels } = (await labelsOf(discovered(checkout, payments))) ?? {};
    expect(labels).toEqual({
      namespace: 'team-payments',
      pod: 'checkout-7d9c5b6f4-x2x9k',
      container: 'server',
      node: 'node-1',
      app: 'checkout',
      team: 'payments',
    });
  });

  it('adds no team to the lines of a pod that has none', async () => {
    expect(await labelsOf(discovered(scheduler))).not.toHaveProperty('team');
  });

  it.each<[string, Labels, string]>([
    ['app.kubernetes.io/name first', { 'app.kubernetes.io/name': 'shop', app: 'old-shop' }, 'shop'],
    ['the label app next', { app: 'old-shop' }, 'old-shop'],
    ['the container where there is neither', {}, 'server'],
  ])('takes for app %s', async (_, labels, app) => {
    expect(await labelsOf(discovered(checkout, labels))).toMatchObject({ app });
  });

  it('leaves out a pod whose annotation excludes it, and no other', async () => {
    const annotated = (logs: string): Labels => discovered(checkout, payments, { 'chartwright.dev/logs': logs });
    const [no, yes, silent] = await relabel(annotated('false'), annotated('true'), discovered(ledger, payments));
    expect(no).toBeNull();
    expect(yes).toMatchObject({ pod: checkout.name });
    expect(silent).toMatchObject({ pod: ledger.name });
  });

  it.each<[string, Labels, string]>([
    [
      'a container',
      discovered(checkout, payments),
      '/var/log/pods/team-payments_checkout-7d9c5b6f4-x2x9k_3f0d4c1e-8a53-4a6e-9f0e-2f6c1f1f7d10/server/0.log',
    ],
    [
      'a container beside it',
      discovered({ ...checkout, container_name: 'linkerd-proxy' }, payments),
      '/var/log/pods/team-payments_checkout-7d9c5b6f4-x2x9k_3f0d4c1e-8a53-4a6e-9f0e-2f6c1f1f7d10/linkerd-proxy/0.log',
    ],
    [
      'a container that was restarted',
      discovered(ledger, payments),
      '/var/log/pods/team-payments_ledger-0_9b2f6a54-17c5-4d0e-8c57-0b8a4e6f3c21/server/1.log',
    ],
    [
      'a static pod, whose folder is named by the hash of its manifest',
      discovered(scheduler, {}, ofSchedulersManifest),
      '/var/log/pods/kube-system_kube-scheduler-dev-control-plane_5a1d3c6b7e8f90123456789abcdef012/kube-scheduler/2.log',
    ],
  ])('reads the file of %s, and of nothing else on the node', async (_, target, file) => {
    const { __path__: pattern = '' } = (await labelsOf(target)) ?? {};
    expect(nodeLogFilesOf(pattern)).toEqual([file]);
    expect(nodeLogFiles().length).toBeGreaterThan(4);
  });

  it('is refused where a rule is none of Prometheus’', async () => {
    const wrong = { ...configuration, text: configuration.text.replace(/regex(:|\s+=) "false"/, 'regex$1 "(false"') };
    expect(wrong.text).not.toBe(configuration.text);
    await expect(relabelled(relabelcheck ?? '', wrong, [])).rejects.toThrow(/error parsing regexp/);
  });
});

describe.skipIf(relabelcheck === undefined)('the namespaces that platform.logs.dropNamespaces names', () => {
  it('are left out by Alloy, and none whose name only begins so', async () => {
    const logs = { dropNamespaces: ['load-tests', 'noisy'] };
    const configuration = await configurationOf('alloy', { values: { platform: { logs } } });
    const targets = ['load-tests', 'noisy', 'noisy-not', 'team-payments'].map((namespace) =>
      discovered({ ...checkout, namespace }),
    );
    const kept = await relabelled(relabelcheck ?? '', configuration, targets);
    expect(kept.map((labels) => labels?.['namespace'])).toEqual([undefined, undefined, 'noisy-not', 'team-payments']);
  });
});

interface Pipelines {
  readonly scrape_configs: readonly { readonly pipeline_stages: readonly Record<string, object>[] }[];
}

describe('what becomes of a line', () => {
  it('begins with the runtime’s format, so that all that follows sees whole lines', async () => {
    const { text } = await configurationOf('promtail');
    const [job] = (load(text) as Pipelines).scrape_configs;
    expect(job?.pipeline_stages[0]).toEqual({ cri: {} });
    expect((await configurationOf('alloy')).text).toMatch(/loki\.process "pods" \{\s+stage\.cri \{ \}/);
  });

  it.skipIf(relabelcheck === undefined).each(['namespace', 'team'])(
    'takes the tenant from a label that lines have: %s',
    async (logTenants) => {
      const wanted = { platform: { choices: { logTenants } } };
      const [alloy, promtail] = [await configurationOf('alloy', wanted), await configurationOf('promtail', wanted)];
      const [job] = (load(promtail.text) as Pipelines).scrape_configs;
      expect(job?.pipeline_stages).toContainEqual({ tenant: { label: logTenants } });
      expect(alloy.text).toMatch(new RegExp(`stage\\.tenant \\{\\s+label = "${logTenants}"`));
      for (const configuration of [alloy, promtail]) {
        const [labels] = await relabelled(relabelcheck ?? '', configuration, [discovered(checkout, payments)]);
        expect(labels).toHaveProperty(logTenants);
      }
    },
  );
});
