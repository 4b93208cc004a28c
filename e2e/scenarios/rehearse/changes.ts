import { parse, stringify } from 'yaml';
import { withoutField } from '../../support/faults/older-definition.ts';
import { deploymentManifest, podSpec } from '../../support/teams/team-pods.ts';
import type { Workspace } from '../../support/workspace.ts';

/** A change of the workspace, and what a rehearsal must report of it. */
export interface Change {
  readonly what: string;
  readonly make: (workspace: Workspace) => Promise<void>;
  /** Findings, each as `code object`, beside those that a difference from what was foretold would give. */
  readonly findings: readonly string[];
  /** Objects of the upgrade in the report's data, by the list that they are in. */
  readonly observed?: Partial<Record<'created' | 'deleted' | 'changed' | 'restarted', readonly string[]>>;
}

const definition = { file: 'monitoring.coreos.com_prometheusrules.yaml', field: ['spec', 'groups', 'items', 'limit'] };

/** An object of the platform's own with a field that its definition loses. */
const rule = {
  ring: 'mesh-viz',
  manifest: {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'probe', namespace: 'platform-mesh-viz' },
    spec: { groups: [{ name: 'probe', limit: 10, rules: [{ record: 'probe:up', expr: 'up' }] }] },
  },
};

/** What the version before has beside the sample, so that it can be changed. */
export async function prepare(workspace: Workspace): Promise<void> {
  await workspace.write('environments/dev/values.yaml', stringify({ platform: { extraObjects: { probe: rule } } }));
  const { metadata: _, ...deployment } = deploymentManifest('checkout', 'probe', probeSpec);
  await addObject(workspace, 'checkout', { ...deployment, metadata: { name: 'probe' } });
  await addObject(workspace, 'storefront', headless);
}

const probeSpec = podSpec(
  { automountServiceAccountToken: false },
  {
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '32Mi' } },
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  },
);

const headless = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'probe' },
  spec: { clusterIP: 'None', selector: { app: 'probe' }, ports: [{ port: 80 }] },
};

/** Changes that a cluster takes. */
export const takenChanges: readonly Change[] = [
  {
    what: 'another image, which restarts its pods',
    make: (workspace) =>
      workspace.edit('charts/teams/storefront/values.yaml', '/frontend:v0.10.6', '/frontend:v0.10.7'),
    findings: [],
    observed: { changed: ['Deployment/team-storefront/frontend'], restarted: ['Deployment/team-storefront/frontend'] },
  },
  {
    what: 'more replicas, which restart nothing',
    make: (workspace) =>
      workspace.edit('charts/teams/fulfilment/values.yaml', 'replicas: 1 # two', 'replicas: 2 # two'),
    findings: [],
    observed: { changed: ['Deployment/team-fulfilment/scans'] },
  },
  {
    what: 'a lower Pod Security level of a namespace',
    make: (workspace) =>
      workspace.edit(
        'charts/teams/checkout/values.yaml',
        'team: checkout\n',
        'team: checkout\n  podSecurity: baseline\n',
      ),
    findings: [],
    observed: { changed: ['Namespace/team-checkout'] },
  },
  {
    what: 'a quota below what is used',
    make: (workspace) => overlay(workspace, 'catalog', { tenant: { quota: { hard: { pods: '2' } } } }),
    findings: ['rehearse/refused ResourceQuota/team-catalog/team'],
    observed: { changed: ['ResourceQuota/team-catalog/team'] },
  },
  {
    what: 'another name of a workload',
    make: async (workspace) => {
      for (const file of ['charts/teams/support/values.yaml', 'environments/dev/teams/support.yaml'])
        await workspace.edit(file, '\n  help:\n', '\n  answers:\n');
    },
    findings: [],
    observed: {
      created: ['Deployment/team-support/answers', 'Service/team-support/answers'],
      deleted: ['Deployment/team-support/help', 'Service/team-support/help'],
    },
  },
];

/** Changes that the API server refuses, or by which something is lost. */
export const refusedChanges: readonly Change[] = [
  {
    what: 'another selector of a Deployment',
    make: async (workspace) => {
      const file = 'charts/teams/checkout/values.yaml';
      const text = await workspace.read(file);
      await workspace.write(file, text.replaceAll('app.kubernetes.io/name: probe', 'app.kubernetes.io/name: sonde'));
    },
    findings: ['rehearse/refused Deployment/team-checkout/probe'],
  },
  {
    what: 'a larger volume of a StatefulSet',
    make: (workspace) => workspace.edit('charts/teams/catalog/values.yaml', 'size: 1Gi', 'size: 2Gi'),
    findings: ['rehearse/refused StatefulSet/team-catalog/redis-cart'],
  },
  {
    what: 'an address for a Service that had none',
    make: (workspace) =>
      workspace.edit('charts/teams/storefront/values.yaml', 'clusterIP: None', 'clusterIP: 10.96.200.200'),
    findings: ['rehearse/refused Service/team-storefront/probe'],
  },
  {
    what: 'a definition without a field that an object has',
    make: async (workspace) => {
      const older = await withoutField(workspace, definition);
      await workspace.write(`charts/platform-crds/crds/${definition.file}`, stringify(older));
    },
    findings: [
      'rehearse/lost PrometheusRule/platform-mesh-viz/probe',
      'rehearse/refused PrometheusRule/platform-mesh-viz/probe',
      // Helm does not take a definition back, so that the field stays lost.
      'rehearse/rollback-differs PrometheusRule/platform-mesh-viz/probe (rollback)',
    ],
  },
  {
    what: 'a Service that the guard rails refuse',
    make: (workspace) =>
      addObject(workspace, 'storefront', {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'outside' },
        spec: { type: 'LoadBalancer', selector: { app: 'probe' }, ports: [{ port: 80 }] },
      }),
    findings: ['rehearse/refused Service/team-storefront/outside'],
  },
  {
    what: 'a right that deployers no longer have',
    make: (workspace) => workspace.edit('charts/platform-personas/templates/deploy.yaml', '[cronjobs, jobs]', '[jobs]'),
    findings: [
      'rehearse/refused CronJob/team-fulfilment/reconcile',
      'rehearse/refused CronJob/team-fulfilment/tidy',
      'rehearse/refused CronJob/team-support/morning',
    ],
  },
];

async function addObject(workspace: Workspace, team: string, manifest: object): Promise<void> {
  const file = `charts/teams/${team}/values.yaml`;
  const text = await workspace.read(file);
  const { extraObjects = {} } = parse(text) as { extraObjects?: Record<string, object> };
  const name = `extra-${Object.keys(extraObjects).length + 1}`;
  const objects = { ...extraObjects, [name]: manifest };
  await workspace.write(file, stringify({ ...(parse(text) as object), extraObjects: objects }));
}

async function overlay(workspace: Workspace, team: string, values: object): Promise<void> {
  await workspace.write(`environments/dev/teams/${team}.yaml`, stringify(values));
}
