import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { contradictions } from '../../src/commands/platform/rendering/contradictions.ts';
import { valueLayers } from '../../src/commands/platform/rendering/value-layers.ts';
import { type PlatformTarget, releasesOf, targetsOf } from '../../src/commands/platform/files/targets.ts';
import { checkEnvironment } from '../../src/environment/checks/check.ts';
import { platformRules } from '../../src/platform/generated/platform-rules.ts';
import { chooseComponents } from '../../src/platform/model/platform.ts';
import { chartOf } from '../../src/platform/vendor/packaged-chart.ts';
import type { Problem } from '../../src/core/problem.ts';
import { mergeValues, type Values } from '../../src/core/merge.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { platformFrom } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

const platform = { components: { velero: { enabled: true } } };
const workspace = new PlatformWorkspace({ platform, charts: 'own' });
afterAll(() => workspace.remove());

/** An umbrella without vendored charts: what a rule compares is in the tool's values, or in the case's. */
const umbrella = chartOf('charts/platform', new Map());

/** Somewhere for the alerts of production to go. */
const receiver = `
platform:
  alerting:
    defaultReceiver: ops
    receivers: { ops: { webhook: { secretName: ops } } }
`;

async function problemsOf(env: string, values: string, ring?: string): Promise<Problem[]> {
  workspace.write(`environments/${env}/values.yaml`, values === '' ? '{}\n' : values);
  const [target] = await targetsOf(workspace.root, { env });
  if (target === undefined) throw new Error(`no environment ${env}`);
  return problemsIn(target, ring);
}

async function problemsIn(target: PlatformTarget, ring?: string): Promise<Problem[]> {
  const releases = await Promise.all(
    releasesOf(target, ring).map(async (release) => ({
      ...release,
      layers: await valueLayers(workspace.root, target, release),
      platform: undefined,
      manifest: '',
      objects: [],
      size: 0,
      problems: [],
    })),
  );
  const chosen = chooseComponents(platformFrom(platform), target.profile, target.environment?.components);
  return contradictions({ target, releases, chart: umbrella, definitions: [] }, chosen);
}

describe('the values that the tool writes', () => {
  it.each(['kind', 'eks'] as const)('do not contradict each other without an environment: %s', async (profile) => {
    const [target] = await targetsOf(workspace.root, { profile });
    expect(await problemsIn(target as PlatformTarget)).toEqual([]);
  });

  it.each([
    ['dev', ''],
    ['prod', receiver],
  ])('do not contradict each other: %s', async (env, values) => {
    expect(await problemsOf(env, values)).toEqual([]);
    expect(await problemsOf(env, values, 'single')).toEqual([]);
  });
});

const budget = (name: string, replicas: string): string =>
  `kube-prometheus-stack: { ${name}: { podDisruptionBudget: { enabled: true, minAvailable: 1 }, ${replicas}: { replicas: 1 } } }`;

const prometheus = (spec: string): string => `kube-prometheus-stack: { prometheus: { prometheusSpec: { ${spec} } } }`;

const alertmanager = (spec: string): string =>
  `kube-prometheus-stack: { alertmanager: { alertmanagerSpec: { ${spec} } } }`;

const pool = (settings: string): string =>
  `platform: { karpenter: { nodePools: { on-demand-amd64: { ${settings} } } } }`;

const traces = (s3: string): string => `tempo: { tempo: { storage: { trace: { s3: { ${s3} } } } } }`;

const location = (settings: string): string =>
  `velero: { configuration: { backupStorageLocation: [{ name: main, default: true, provider: aws, ${settings} }] } }`;

/** Values that break one rule each, of the environment dev unless the rule is of EKS. */
const broken: readonly (readonly [rule: string, values: string, env?: string])[] = [
  ['loki-retention-needs-compactor', 'loki: { loki: { compactor: { retention_enabled: false } } }'],
  ['loki-retention-minimum', 'loki: { loki: { limits_config: { retention_period: 12h } } }'],
  ['loki-retention-minimum', 'loki: { loki: { runtimeConfig: { overrides: { shop: { retention_period: 1h } } } } }'],
  ['loki-config-by-keys', 'loki: { loki: { config: "auth_enabled: true" } }'],
  ['loki-config-generated', 'loki: { loki: { generatedConfigObjectName: "" } }'],
  ['loki-retention-is-a-duration', 'loki: { loki: { limits_config: { retention_period: forever } } }'],
  ['loki-switch-is-a-boolean', 'loki: { loki: { compactor: { retention_enabled: "false" } } }'],
  ['loki-auth-is-a-boolean', 'loki: { loki: { auth_enabled: "false" } }'],
  ['loki-retention-minimum', 'loki: { loki: { structuredConfig: { limits_config: { retention_period: 12h } } } }'],
  [
    'loki-retention-needs-compactor',
    'loki: { loki: { structuredConfig: { compactor: { retention_enabled: false } } } }',
  ],
  ['loki-auth-without-tenants', 'loki: { loki: { structuredConfig: { auth_enabled: true } } }'],
  ['loki-replication', 'loki: { loki: { structuredConfig: { common: { replication_factor: 3 } } } }'],
  [
    'loki-schema-kept',
    'loki: { loki: { structuredConfig: { schema_config: { configs: [{ from: "2026-01-01" }] } } } }',
  ],
  [
    'loki-schema-ascends',
    'loki: { loki: { schemaConfig: { configs: [{ from: "2024-04-01", store: tsdb, object_store: filesystem, schema: v13, index: { prefix: index_, period: 24h } }, { from: "2020-01-01", object_store: filesystem, index: { period: 24h } }] } } }',
  ],
  ['loki-stream-retention-minimum', 'loki: { loki: { limits_config: { retention_stream: [{ period: 1h }] } } }'],
  ['loki-deletion-needs-store', 'loki: { loki: { compactor: { delete_request_store: "" } } }'],
  [
    'loki-schema-kept',
    'loki: { loki: { schemaConfig: { configs: [{ from: "2026-01-01", store: tsdb, object_store: filesystem, index: { period: 24h } }] } } }',
  ],
  ['loki-schema-store', 'loki: { loki: { storage: { type: gcs } } }'],
  [
    'loki-index-period',
    'loki: { loki: { schemaConfig: { configs: [{ from: "2024-04-01", store: tsdb, object_store: filesystem, schema: v13, index: { prefix: index_, period: 24h } }, { from: "2027-01-01", object_store: filesystem, index: { period: 168h } }] } } }',
  ],
  ['loki-replication', 'loki: { loki: { commonConfig: { replication_factor: 3 } } }'],
  ['loki-filesystem-alone', 'loki: { singleBinary: { replicas: 2 } }'],
  ['loki-auth-without-tenants', 'loki: { loki: { auth_enabled: true } }'],
  ['loki-tenants-without-auth', 'platform: { logs: { tenancy: team } }'],
  ['loki-takes-old-lines', 'platform: { logs: { maxAge: 336h } }'],
  [
    'prometheus-size-fits-volume',
    'kube-prometheus-stack: { prometheus: { prometheusSpec: { retentionSize: 500GiB } } }',
  ],
  ['prometheus-size-fits-volume', 'kube-prometheus-stack: { prometheus: { prometheusSpec: { retentionSize: 10GB } } }'],
  ...['500gb', '500', '1 GiB'].map(
    (size) => ['prometheus-size-is-a-size', prometheus(`retentionSize: "${size}"`)] as const,
  ),
  ['prometheus-retention-is-a-duration', prometheus('retention: forever')],
  ['prometheus-scrapes', prometheus('scrapeInterval: 0s, scrapeTimeout: 0s')],
  ['retention-by-its-key', prometheus('additionalArgs: [{ name: storage.tsdb.retention.size, value: 900GB }]')],
  ['prometheus-tenancy', prometheus('enforcedNamespaceLabel: ""')],
  ['prometheus-probes-of-the-platform', prometheus('probeNamespaceSelector: { matchExpressions: [] }')],
  ['prometheus-selects-the-contract', prometheus('ruleSelector: { matchLabels: { a: b } }')],
  ['prometheus-selects-service-monitors', prometheus('serviceMonitorSelector: { matchLabels: { a: b } }')],
  [
    'prometheus-selects-pod-monitors',
    prometheus('podMonitorSelector: { matchExpressions: [{ key: chartwright.dev/monitor, operator: DoesNotExist }] }'),
  ],
  ...['{ matchLabels: { a: b } }', '{ matchExpressions: [{ key: chartwright.dev/team, operator: Exists }] }'].map(
    (one) => ['prometheus-selects-namespaces', prometheus(`ruleNamespaceSelector: ${one}`)] as const,
  ),
  [
    'prometheus-selects-namespaces-of-services',
    prometheus('serviceMonitorNamespaceSelector: { matchLabels: { chartwright.dev/team: shop } }'),
  ],
  [
    'prometheus-selects-namespaces-of-pods',
    prometheus(
      'podMonitorNamespaceSelector: { matchExpressions: [{ key: chartwright.dev/team, operator: DoesNotExist }] }',
    ),
  ],
  ['prometheus-honors-namespaces', prometheus('ignoreNamespaceSelectors: true')],
  ['prometheus-is-reconciled', prometheus('paused: true')],
  ['prometheus-is-reconciled', alertmanager('paused: true')],
  [
    'alerts-reach-the-receivers-namespaces',
    alertmanager('alertmanagerConfigNamespaceSelector: { matchLabels: { a: b } }'),
  ],
  ['alerts-have-a-sender', 'kube-prometheus-stack: { alertmanager: { enabled: false } }', 'prod'],
  ['alerts-have-a-running-sender', alertmanager('replicas: 0'), 'prod'],
  ['alerts-have-a-source', 'kube-prometheus-stack: { prometheus: { enabled: false } }', 'prod'],
  ['alerts-have-a-running-source', prometheus('replicas: 0'), 'prod'],
  ['alerts-of-an-agent', 'kube-prometheus-stack: { prometheus: { agentMode: true } }', 'prod'],
  ['alerts-by-the-rendered-config', alertmanager('configSecret: other')],
  ['alerts-reach-the-receivers', alertmanager('alertmanagerConfigSelector: { matchLabels: { a: b } }')],
  ['guard-of-services', 'platform: { guardrails: { services: { allowedTypes: [NodePort] } } }'],
  ['guard-of-images', 'platform: { guardrails: { images: { allowedRegistries: [ghcr.io/acme/] } } }'],
  ['guard-of-capabilities', 'platform: { guardrails: { pods: { allowedCapabilities: [] } } }'],
  ['contract-of-isolated-dashboards', 'platform: { grafana: { teams: isolated } }'],
  ['guard-of-hosts', 'platform: { guardrails: { hosts: { reserved: [grafana] } } }'],
  ['guard-of-priorities', 'platform: { guardrails: { priorityClasses: { allowed: [] } } }'],
  ['scrape-timeout', 'kube-prometheus-stack: { prometheus: { prometheusSpec: { scrapeTimeout: 1m } } }'],
  ['monitor-timeout', 'loki: { monitoring: { serviceMonitor: { scrapeTimeout: 45s } } }'],
  ['monitor-timeout', 'kube-prometheus-stack: { kubelet: { serviceMonitor: { interval: 10s, scrapeTimeout: 20s } } }'],
  ['backup-monitor-timeout', 'velero: { metrics: { scrapeInterval: 30s, scrapeTimeout: 40s } }'],
  [
    'federation-timeout',
    'platform: { prometheus: { federation: { from: { a: { targets: ["a:9090"], matches: ["up"], timeout: 2m } } } } }',
  ],
  [
    'spans-metrics-need-receiver',
    'kube-prometheus-stack: { prometheus: { prometheusSpec: { enableRemoteWriteReceiver: false } } }',
  ],
  [
    'remote-write-shards',
    'global: { prometheus: { remoteWrite: { a: { url: "https://a", queue: { minShards: 60 } } } } }',
  ],
  [
    'remote-write-backoff',
    'global: { prometheus: { remoteWrite: { a: { url: "https://a", queue: { minBackoff: 10s } } } } }',
  ],
  [
    'remote-write-batch',
    'global: { prometheus: { remoteWrite: { a: { url: "https://a", queue: { capacity: 100 } } } } }',
  ],
  ['alert-repeat', 'platform: { alerting: { repeatInterval: 1m } }'],
  ['alert-memory', 'platform: { alerting: { repeatInterval: 240h } }'],
  ['alerts-go-somewhere', 'platform: {}', 'prod'],
  ['budget-of-prometheus', budget('prometheus', 'prometheusSpec')],
  ['budget-of-alertmanager', budget('alertmanager', 'alertmanagerSpec')],
  [
    'budget-of-certificates',
    'cert-manager: { webhook: { replicaCount: 1, podDisruptionBudget: { enabled: true, minAvailable: 1 } } }',
  ],
  ['mesh-issuer-renewal', 'platform: { mesh: { certificates: { issuerDuration: 24h, issuerRenewBefore: 48h } } }'],
  ['mesh-issuer-within-anchor', 'platform: { mesh: { certificates: { anchorDuration: 168h } } }'],
  ['mesh-shortest-renewal', 'platform: { mesh: { certificates: { issuerRenewBefore: 1m } } }'],
  [
    'mesh-shortest-certificate',
    'platform: { mesh: { certificates: { issuerDuration: 30m, issuerRenewBefore: 10m } } }',
  ],
  ['mesh-shortest-webhook-certificate', 'platform: { mesh: { certificates: { webhookDuration: 30m } } }'],
  ['mesh-proxies-within-issuer', 'linkerd-control-plane: { identity: { issuer: { issuanceLifetime: 336h0m0s } } }'],
  ['contract-of-native-sidecars', 'linkerd-control-plane: { proxy: { nativeSidecar: false } }'],
  ['traces-outlive-blocks', 'tempo: { tempo: { retention: 15m } }'],
  ['backup-outlives-schedule', 'platform: { backup: { tiers: { bronze: { schedule: 0 3 * * 0, ttl: 72h } } } }'],
  ['own-backup-outlives-schedule', 'platform: { backup: { schedules: { teams: { schedule: 0 3 * * 0, ttl: 72h } } } }'],
  ['own-backup-schedule-has-a-ttl', 'platform: { backup: { schedules: { teams: { schedule: 0 3 * * 0 } } } }'],
  ['backup-schedule-runs', 'platform: { backup: { schedules: { teams: { schedule: 0 25 * * *, ttl: 72h } } } }'],
  ['backup-tier-exists', 'platform: { backup: { schedules: { teams: { tier: golden } } } }'],
  ['node-class-exists', 'platform: { karpenter: { nodePools: { on-demand-amd64: { nodeClass: gpu } } } }', 'prod'],
  [
    'node-outlives-consolidation',
    'platform: { karpenter: { nodePools: { on-demand-amd64: { disruption: { consolidateAfter: 721h } } } } }',
    'prod',
  ],
  [
    'node-outlives-drain',
    'platform: { karpenter: { nodePools: { on-demand-amd64: { terminationGracePeriod: 800h } } } }',
    'prod',
  ],
  [
    'node-budget-opens',
    'platform: { karpenter: { nodePools: { on-demand-amd64: { disruption: { budgets: [{ nodes: "0" }] } } } } }',
    'prod',
  ],
  ...['{ nodes: 0 }', '{ nodes: "0%" }', '{ nodes: "0", duration: 1h }'].map(
    (one) => ['node-budget-opens', pool(`disruption: { budgets: [${one}] }`), 'prod'] as const,
  ),
  ...[
    '{ nodes: "0", schedule: "0 0 * * *", duration: 24h }',
    '{ nodes: "0%", schedule: "@hourly", duration: 90m }',
  ].map((one) => ['node-budget-reopens', pool(`disruption: { budgets: [${one}] }`), 'prod'] as const),
  ['node-budget-patches', pool('disruption: { budgets: [{ nodes: "0", reasons: [Empty, Drifted] }] }'), 'prod'],
  ['node-fits-cpu', pool('limits: { cpu: 500m }'), 'prod'],
  ['node-fits-memory', pool('limits: { memory: 256Mi }'), 'prod'],
  ['node-pool-is-held', pool('limits: { cpu: "0" }'), 'prod'],
  ['node-pool-is-held', pool('limits: { memory: 0Gi }'), 'prod'],
  ['wired-cluster-of-karpenter', 'karpenter: { settings: { clusterName: other } }', 'prod'],
  ['wired-cluster-of-karpenter', 'platform: { karpenter: { clusterName: other } }', 'prod'],
  ['wired-queue-of-karpenter', 'karpenter: { settings: { interruptionQueue: other } }', 'prod'],
  ['wired-cluster-of-load-balancers', 'aws-load-balancer-controller: { clusterName: other }', 'prod'],
  ['wired-region-of-load-balancers', 'aws-load-balancer-controller: { region: us-east-1 }', 'prod'],
  ['wired-owner-of-records', 'external-dns: { txtOwnerId: other }', 'prod'],
  ['wired-domains-of-records', 'external-dns: { domainFilters: [other.example.com] }', 'prod'],
  ['wired-zones-of-records', 'external-dns: { extraArgs: { zone-id-filter: [Z0999999999999] } }', 'prod'],
  [
    'wired-zones-of-challenges',
    'platform: { certificates: { issuer: { acme: { dns01: { hostedZoneIds: [Z0999999999999] } } } } }',
    'prod',
  ],
  ['wired-bucket-of-logs', 'loki: { loki: { storage: { bucketNames: { chunks: other } } } }', 'prod'],
  ['wired-region-of-logs', 'loki: { loki: { storage: { s3: { region: us-east-1 } } } }', 'prod'],
  [
    'wired-region-of-logs',
    'loki: { loki: { structuredConfig: { common: { storage: { s3: { region: us-east-1 } } } } } }',
    'prod',
  ],
  [
    'wired-bucket-of-common-logs',
    'loki: { loki: { structuredConfig: { common: { storage: { s3: { bucketnames: other } } } } } }',
    'prod',
  ],
  ['wired-bucket-of-traces', traces('bucket: other'), 'prod'],
  ['wired-region-of-traces', traces('region: us-east-1'), 'prod'],
  ['wired-endpoint-of-traces', traces('endpoint: s3.us-east-1.amazonaws.com'), 'prod'],
  ['wired-bucket-of-backups', location('bucket: other, config: { region: eu-west-1 }'), 'prod'],
  ['wired-region-of-backups', location('bucket: prod-111122223333-velero, config: { region: us-east-1 }'), 'prod'],
  ['edge-replicas', 'traefik: { autoscaling: { minReplicas: 20 } }', 'prod'],
  ['edge-shutdown', 'traefik: { deployment: { terminationGracePeriodSeconds: 20 } }', 'prod'],
  ['edge-reads-middlewares', 'traefik: { providers: { kubernetesCRD: { enabled: false } } }'],
  [
    'edge-middlewares-stay-in-their-namespace',
    'traefik: { providers: { kubernetesCRD: { allowCrossNamespace: true } } }',
  ],
  ['edge-middlewares-have-plain-names', 'traefik: { providers: { kubernetesCRD: { safeNaming: true } } }'],
  ['grafana-alone-on-its-volume', 'grafana: { replicas: 2, persistence: { enabled: true } }'],
];

/** Rules over what environment.yaml says under `contract`, which no values file can set. */
const ofContract = [
  ['contract-priority-exists', 'priorityClasses: [team-critical, nosuch]'],
  ['contract-storage-exists', 'storageClasses: [nosuch]'],
  ['contract-issuer-exists', 'issuer: { name: nosuch }'],
  ['contract-of-backup-tiers', 'backup: { tiers: { nosuch: every hour } }'],
] as const;

/** Problems of the sample platform in dev, whose contract says something besides. */
async function problemsOfContract(settings: string): Promise<Awaited<ReturnType<typeof problemsOf>>> {
  const file = 'environments/dev/contract.yaml';
  const before = readFileSync(join(workspace.root, file), 'utf8');
  const promised = mergeValues(load(before) as Values, { global: { platform: load(settings) as Values } });
  workspace.write(file, yamlText(promised));
  try {
    return await problemsOf('dev', '');
  } finally {
    workspace.write(file, before);
  }
}

describe('values that contradict each other', () => {
  it('have a case for each rule', () => {
    expect([...new Set([...broken, ...ofContract].map(([rule]) => rule))].sort()).toEqual(
      platformRules.values.map(({ id }) => id).sort(),
    );
  });

  it.each(ofContract)('are reported where environment.yaml promises what nobody makes: %s', async (rule, settings) => {
    const [key = ''] = settings.split(':');
    const found = await problemsOfContract(settings);
    expect(found.map(({ code }) => code)).toContain(`rules/${rule}`);
    expect(found.find(({ code }) => code === `rules/${rule}`)?.path).toContain(`global.platform.${key}`);
  });

  it('are none where environment.yaml offers a tier of backups that there is', async () => {
    expect(await problemsOfContract('backup: { tiers: { gold: every hour } }')).toEqual([]);
  });

  it.each(broken)('are reported where a person wrote them: %s', async (rule, values, env = 'dev') => {
    const found = await problemsOf(env, `${values}\n`);
    const here = found.filter(
      ({ code }) => env !== 'prod' || rule === 'alerts-go-somewhere' || code !== 'rules/alerts-go-somewhere',
    );
    expect(here.map(({ code }) => code)).toEqual([`rules/${rule}`]);
    const [problem] = here;
    expect(problem).toMatchObject({ file: `environments/${env}/values.yaml`, line: 1 });
    if (rule !== 'alerts-go-somewhere') expect(problem?.column).toBeGreaterThan(1);
  });

  it('are shown with both values, their places, what was expected and what to do', async () => {
    const values = 'platform:\n  mesh:\n    certificates:\n      issuerDuration: 24h\n      issuerRenewBefore: 48h\n';
    expect(await problemsOf('dev', values)).toEqual([
      {
        code: 'rules/mesh-issuer-renewal',
        severity: 'error',
        file: 'environments/dev/values.yaml',
        line: 5,
        column: 26,
        path: 'platform.mesh.certificates.issuerRenewBefore',
        found:
          'platform.mesh.certificates.issuerRenewBefore "48h", while platform.mesh.certificates.issuerDuration "24h"',
        expected: "less than issuerDuration, or cert-manager refuses the issuer of the mesh's identity",
        fix: 'lower issuerRenewBefore or raise issuerDuration',
      },
    ]);
  });

  it('are none where zero means no limit, or a component is not installed', async () => {
    const zero =
      'loki: { loki: { limits_config: { retention_period: 0s }, compactor: { retention_enabled: false } } }\n';
    expect(await problemsOf('dev', zero)).toEqual([]);
    const size = 'kube-prometheus-stack: { prometheus: { prometheusSpec: { retentionSize: "0" } } }\n';
    expect(await problemsOf('dev', size)).toEqual([]);
    const [problem] = await problemsOf(
      'dev',
      'karpenter: {}\nplatform: { karpenter: { nodePools: { a: { nodeClass: b } } } }\n',
    );
    expect(problem).toBeUndefined();
  });
});

/** What may be set beside the wiring and the platform's choices. */
const sound: readonly (readonly [what: string, values: string, env?: string])[] = [
  [
    'a namespace that is left out',
    prometheus(
      'ruleNamespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn, values: [lab] }] }',
    ),
  ],
  ['all namespaces', prometheus('serviceMonitorNamespaceSelector: {}')],
  [
    'a night without disruption',
    pool('disruption: { budgets: [{ nodes: "0", schedule: "0 22 * * *", duration: 8h }] }'),
    'prod',
  ],
  [
    'a working week without',
    pool('disruption: { budgets: [{ nodes: "0", schedule: "0 8 * * 1-5", duration: 10h }] }'),
    'prod',
  ],
  [
    'budgets by reason',
    pool('disruption: { budgets: [{ nodes: "0", reasons: [Underutilized] }, { nodes: "1" }] }'),
    'prod',
  ],
  ['a small pool', pool('limits: { cpu: "2", memory: 4Gi }'), 'prod'],
  ['a pool without a limit of its own', pool('weight: 7'), 'prod'],
  [
    'the names of the wiring again',
    'karpenter: { settings: { clusterName: prod, interruptionQueue: prod-karpenter } }',
    'prod',
  ],
  ['a subdomain', 'external-dns: { domainFilters: [shop.prod.example.com] }', 'prod'],
  [
    'logs in a store of one’s own',
    'loki: { loki: { storage: { bucketNames: { chunks: logs, ruler: logs, admin: logs }, s3: { endpoint: "https://minio.example.com", region: other } } } }',
    'prod',
  ],
  [
    'traces in a store of one’s own',
    traces('bucket: traces, region: other, endpoint: "minio.example.com:9000"'),
    'prod',
  ],
  ['traces by the endpoint of two families', traces('endpoint: s3.dualstack.eu-west-1.amazonaws.com'), 'prod'],
  [
    'backups in a store of one’s own',
    location('bucket: other, config: { region: x, s3Url: "https://minio.example.com" }'),
    'prod',
  ],
  [
    'backups in another cloud',
    'velero: { configuration: { backupStorageLocation: [{ name: main, default: true, provider: gcp, bucket: other }] } }',
    'prod',
  ],
  [
    'a second place of backups',
    'velero: { configuration: { backupStorageLocation: [{ name: default, default: true, provider: aws, bucket: prod-111122223333-velero, config: { region: eu-west-1 } }, { name: far, provider: aws, bucket: far, credential: { name: far, key: cloud }, config: { region: us-east-1 } }] } }',
    'prod',
  ],
  [
    'another bucket on kind',
    'velero: { configuration: { backupStorageLocation: [{ name: default, default: true, provider: aws, bucket: mine, config: { region: us-east-1, s3Url: "http://minio:9000" } }] } }',
  ],
];

describe('values that depart without a contradiction', () => {
  it.each(sound)('are accepted: %s', async (_, values, env = 'dev') => {
    const found = await problemsOf(env, `${values}\n`);
    expect(found.filter(({ code }) => code !== 'rules/alerts-go-somewhere')).toEqual([]);
  });
});

const eks = `
profile: eks
domains: [prod.example.com]
certificates: { email: platform@example.com }
`;
const aws = 'aws: { region: eu-west-1, accountId: "111122223333", hostedZoneIds: [Z0123456789ABC]';

describe('settings of an environment that contradict each other', () => {
  const cluster = (settings: string): string => `${eks}${aws} }\ncluster: { ${settings} }\n`;
  const contract = (settings: string, more = ''): string => `${eks}${aws} }\n${more}\ncontract: { ${settings} }\n`;
  const addons = (cni: string): string =>
    ['kube-proxy', 'eks-pod-identity-agent', 'coredns', 'aws-ebs-csi-driver', 'snapshot-controller', 'metrics-server']
      .map((name) => `{ name: ${name} }`)
      .concat(cni)
      .join(', ');
  const ofKind = (networking: string): string =>
    `profile: kind\ncluster: { overrides: { networking: { ${networking} } } }\n`;
  const overridden = (override: string): string => `${eks}${aws} }\ncluster: { overrides: ${override} }\n`;
  it.each([
    ['override-of-vpc-cidr', overridden('{ vpc: { cidr: 10.20.0.0/16 } }')],
    ['override-of-public-access', overridden('{ vpc: { publicAccessCIDRs: [192.0.2.0/24] } }')],
    ['override-of-name', overridden('{ metadata: { name: other } }')],
    ['override-of-kind-name', 'profile: kind\ncluster: { overrides: { name: other } }\n'],
    ['override-of-region', overridden('{ metadata: { region: eu-west-2 } }')],
    ['override-of-version', overridden('{ metadata: { version: "1.30" } }')],
    ['override-of-zones', overridden('{ availabilityZones: [eu-west-1a] }')],
    ['override-of-kind-nodes', 'profile: kind\ncluster: { overrides: { nodes: [{ role: control-plane }] } }\n'],
    ['override-of-key', overridden('{ secretsEncryption: { keyARN: "arn:aws:kms:eu-west-1:111122223333:key/a" } }')],
    ['override-of-access', overridden('{ accessConfig: { accessEntries: [{ principalARN: a }] } }')],
    ['override-of-pod-identities', overridden('{ iam: { podIdentityAssociations: [{ namespace: a }] } }')],
    ['override-of-service-accounts', overridden('{ iam: { serviceAccounts: [{ metadata: { name: a } }] } }')],
    ['override-of-kind-nodes', 'profile: kind\ncluster: { overrides: { nodes: [] } }\n'],
    ['override-of-access', overridden('{ accessConfig: { accessEntries: [] } }')],
    ['override-of-pod-identities', overridden('{ iam: { podIdentityAssociations: [] } }')],
    ['override-of-zones', overridden('{ availabilityZones: [] }')],
    ['override-of-key', overridden('{ secretsEncryption: { keyARN: "" } }')],
    ['override-of-endpoints', overridden('{ vpc: { clusterEndpoints: { publicAccess: true } } }')],
    ['override-of-vpc', overridden('{ vpc: { id: vpc-1 } }')],
    ['override-of-service-range', overridden('{ kubernetesNetworkConfig: { serviceIPv4CIDR: 10.0.0.0/16 } }')],
    ['override-of-addons', overridden('{ addons: [{ name: coredns }] }')],
    ['override-of-addons', overridden('{ addons: [] }')],
    [
      'override-of-network-policies',
      overridden(`{ addons: [${addons('{ name: vpc-cni, configurationValues: "{}" }')}] }`),
    ],
    ['override-of-vpc-cni', overridden(`{ addons: [${addons('{ name: vpc-cni }')}] }`)],
    ['override-of-node-groups', overridden('{ managedNodeGroups: [] }')],
    ['override-of-oidc', `${eks}${aws}, identity: irsa }\ncluster: { overrides: { iam: { withOIDC: false } } }\n`],
    ['override-of-kind', overridden('{ kind: Nonsense }')],
    ['override-of-api-version', overridden('{ apiVersion: v1 }')],
    ['ports-of-their-own', 'profile: kind\ncluster: { ports: { http: 80, https: 80 } }\n'],
    ['vpc-largest', cluster('vpcCidr: 10.0.0.0/8')],
    ['vpc-of-hosts', cluster('vpcCidr: 127.0.0.0/16')],
    ['vpc-of-hosts', cluster('vpcCidr: 0.0.0.0/16')],
    ['vpc-largest', cluster('vpcCidr: 0.0.0.0/0')],
    ['vpc-of-ipv4', cluster('vpcCidr: fd00::/20')],
    ['kind-ranges-apart', ofKind('podSubnet: 10.0.0.0/8, serviceSubnet: 10.200.0.0/16')],
    ['kind-pods-beside-services', ofKind('podSubnet: 10.96.0.0/12')],
    ['kind-services-beside-pods', ofKind('serviceSubnet: 10.244.0.0/24')],
    ['contract-of-domains', contract('domains: []')],
    ['contract-of-dns-range', contract('dns: { cidrs: [10.0.0.0/8] }')],
    ['contract-of-dns-range', contract('dns: { cidrs: ["2000::/3"] }')],
    ['contract-of-dns-range-of-ipv6', contract('dns: { cidrs: ["2001:db8::/32"] }')],
    ['vpc-holds-subnets', cluster('vpcCidr: 10.0.0.0/28')],
    ['vpc-holds-more-subnets', cluster('vpcCidr: 10.0.0.0/23, zones: [a, b, c, d, e]')],
    ['vpc-range-masked', cluster('vpcCidr: 10.0.0.1/16')],
    ['contract-of-mesh', contract('mesh: { enabled: false }')],
    [
      'contract-without-mesh',
      contract(
        'mesh: { enabled: true }',
        'components: { linkerd-control-plane: { enabled: false }, linkerd-viz: { enabled: false } }',
      ),
    ],
    [
      'inbound-policy-without-mesh',
      contract(
        'domains: [dev.example.test]',
        'mesh: { defaultInboundPolicy: deny }\ncomponents: { linkerd-control-plane: { enabled: false }, linkerd-viz: { enabled: false } }',
      ),
    ],
    ['contract-of-inbound-policy', contract('mesh: { defaultInboundPolicy: deny }')],
    ['contract-of-cni', contract('mesh: { cni: false }')],
    ['contract-of-edge-namespace', contract('namespaces: { edge: nowhere }')],
    ['contract-of-monitoring-namespace', contract('namespaces: { monitoring: nowhere }')],
    ['contract-of-mesh-namespace', contract('namespaces: { mesh: nowhere }')],
    ['contract-of-mesh-viz-namespace', contract('namespaces: { meshViz: nowhere }')],
    ['contract-of-system-classes', contract('priorityClasses: [team-default, system-cluster-critical]')],
    ['contract-of-system-classes', contract('priorityClasses: [platform]')],
    ['contract-of-reserved-namespaces', contract('reservedNamespaces: []')],
    ['contract-of-dns-addresses', contract('dns: { cidrs: [169.254.169.254/32] }')],
    ['contract-of-dns-addresses', contract('dns: { cidrs: [0.0.0.0/0] }')],
    ['contract-of-dns-range', contract('dns: { cidrs: [0.0.0.0/1] }')],
    ['contract-grants-keys', contract('grants: { keys: ["linkerd.io/*"] }')],
    ['bucket-of-its-own', `${eks}${aws}, buckets: { loki: shared-bucket, tempo: shared-bucket } }\n`],
  ])('are refused: %s', (rule, text) => {
    const { problems, environment } = checkEnvironment({ file: 'e.yaml', text }, 'prod', platformFrom());
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual([`rules/${rule}`]);
    expect(errors[0]?.line).toBeGreaterThan(1);
    expect(environment).toBeUndefined();
  });

  it.each([
    ['override-of-cni', 'profile: kind\ncluster: { overrides: { networking: { disableDefaultCNI: true } } }\n'],
    ['override-of-ip-family', overridden('{ kubernetesNetworkConfig: { ipFamily: IPv6 } }')],
    ['vpc-beside-services', cluster('vpcCidr: 172.20.0.0/16')],
    ['contract-of-gateway', contract('gateway: { namespace: nowhere }')],
    ['contract-of-ingress-class', contract('ingress: { className: nosuch }')],
  ])('are warned of where the cluster may have what is named: %s', (rule, text) => {
    const { problems, environment } = checkEnvironment({ file: 'e.yaml', text }, 'prod', platformFrom());
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([`warning rules/${rule}`]);
    expect(environment).toBeDefined();
  });

  it('have a case for each rule', () => {
    expect(platformRules.environment).toHaveLength(54);
  });

  it.each([
    contract('dns: { cidrs: [169.254.20.10/32, 172.20.0.10/32] }'),
    contract('dns: { cidrs: [10.0.0.0/16, "fd00:1::/64"] }'),
    contract('domains: [prod.example.com, old.example.com]'),
    ofKind('podSubnet: 10.1.0.0/16, serviceSubnet: 10.2.0.0/16'),
    ofKind('podSubnet: "10.244.0.0/16,fd00:10:244::/56"'),
    ofKind('serviceSubnet: 10.97.0.0/16'),
    contract('priorityClasses: [team-default]'),
    contract('mesh: { enabled: true }'),
    contract('grants: { keys: [config.linkerd.io/skip-outbound-ports], taints: [node.kubernetes.io/not-ready] }'),
    cluster('vpcCidr: 10.4.0.0/20'),
    overridden('{ kubernetesNetworkConfig: { serviceIPv4CIDR: 172.30.0.0/16, ipFamily: IPv4 } }'),
    overridden(
      `{ addons: [${addons('{ name: vpc-cni, version: v1.20.0, configurationValues: "{\\"enableNetworkPolicy\\":\\"true\\"}" }')}] }`,
    ),
    overridden('{ managedNodeGroups: [{ name: system, volumeSize: 100 }, { name: gpu }] }'),
  ])('are none where the environment departs without a contradiction: %#', (text) => {
    expect(checkEnvironment({ file: 'e.yaml', text }, 'prod', platformFrom()).problems).toEqual([]);
  });

  it.each(['cilium', 'calico'])('are none where NetworkPolicies are enforced by %s, chained to the VPC CNI', (name) => {
    const chained = overridden(`{ addons: [${addons('{ name: vpc-cni, configurationValues: "{}" }')}] }`);
    const described = platformFrom({
      components: {
        [name]: {
          external: true,
          definition: {
            description: 'Enforces NetworkPolicies',
            ring: 'base',
            chart: { repository: 'https://charts.example.com', version: '1.0.0' },
          },
        },
      },
    });
    const codes = checkEnvironment({ file: 'e.yaml', text: chained }, 'prod', described).problems.map(
      ({ code }) => code,
    );
    expect(codes).toEqual([]);
  });

  it('are none where an override adds what has no key', () => {
    const text = overridden(
      '{ cloudWatch: { clusterLogging: { logRetentionInDays: 30 } }, vpc: { nat: { gateway: Single } } }',
    );
    const { problems } = checkEnvironment({ file: 'e.yaml', text }, 'prod', platformFrom());
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
