import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { claimed, type NeedAnswers, operated } from '../../support/need-answers.ts';
import { container, type ShownObject, type TemplateCase } from '../template-case.ts';

const image = 'registry.example.com/shop/web:1.0.0';

/** A team whose workload binds the need `main-db`. */
function needing(
  types: NeedAnswers,
  need: Partial<NonNullable<TeamValues['needs']>[string]> = {},
  workload: Partial<NonNullable<TeamValues['workloads']>[string]> = {},
): TeamValues {
  return {
    tenant: { team: 'shop' },
    global: { platform: { needs: { open: false, types } } },
    needs: { 'main-db': { type: 'postgres', ...need } },
    workloads: { web: { image, needs: ['main-db'], ...workload } },
  };
}

/** The same where Reloader runs. */
function reloaded(values: TeamValues): TeamValues {
  return { ...values, global: { platform: { ...values.global?.platform, rotation: { reloader: true } } } };
}

function operatedBy(postgres: Partial<NeedAnswers[string]>): NeedAnswers {
  return { postgres: { ...(operated['postgres'] as NeedAnswers[string]), ...postgres } };
}

function variable(name: string, secret: string, key: string): object {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}

function policy(name: string, spec: Readonly<Record<string, unknown>>): ShownObject {
  return { kind: 'NetworkPolicy', metadata: { name: `allow-need-main-db-${name}` }, spec };
}

const pods = { matchLabels: { 'cnpg.io/cluster': 'main-db' } };

const byHand: readonly TemplateCase[] = [
  {
    key: 'needs.*.type',
    does: 'without an answer is bound to a Secret of the need’s name, with the keys of its type',
    values: {
      tenant: { team: 'shop' },
      needs: { files: { type: 'bucket' } },
      workloads: { web: { image, needs: ['files'] } },
    },
    shows: [
      container({
        env: [
          variable('FILES_ACCESS_KEY_ID', 'files', 'accessKeyId'),
          variable('FILES_BUCKET', 'files', 'bucket'),
          variable('FILES_ENDPOINT', 'files', 'endpoint'),
          variable('FILES_REGION', 'files', 'region'),
          variable('FILES_SECRET_ACCESS_KEY', 'files', 'secretAccessKey'),
        ],
      }),
    ],
  },
  {
    key: 'global.platform.needs.open',
    does: 'is whether a type without an answer is bound to a Secret made by hand, also where others have one',
    values: {
      ...needing(operated, { type: 'redis' }),
      global: { platform: { needs: { open: true, types: operated } } },
    },
    shows: [
      container({
        env: ['HOST', 'PORT', 'URI'].map((end) => variable(`MAIN_DB_${end}`, 'main-db', end.toLowerCase())),
      }),
    ],
    hides: ['Cluster'],
  },
];

const connections: readonly TemplateCase[] = [
  {
    key: 'workloads.*.needs',
    does: 'gives the container the connection, texts after what they refer to, and the variables of env may use both',
    values: needing(claimed, {}, { env: { DSN: '$(MAIN_DB_URI)&pool=4' } }),
    shows: [
      container({
        env: [
          { name: 'MAIN_DB_HOST', valueFrom: { configMapKeyRef: { name: 'main-db-endpoint', key: 'host' } } },
          variable('MAIN_DB_PASSWORD', 'main-db-password', 'password'),
          { name: 'MAIN_DB_DATABASE', value: 'app' },
          { name: 'MAIN_DB_PORT', value: '5432' },
          { name: 'MAIN_DB_USERNAME', value: 'app' },
          {
            name: 'MAIN_DB_URI',
            value:
              'postgresql://$(MAIN_DB_USERNAME):$(MAIN_DB_PASSWORD)@$(MAIN_DB_HOST):$(MAIN_DB_PORT)/$(MAIN_DB_DATABASE)?sslmode=require',
          },
          { name: 'DSN', value: '$(MAIN_DB_URI)&pool=4' },
        ],
      }),
    ],
  },
  {
    key: 'workloads.*.initContainers.*.needs',
    does: 'gives it to an init container',
    values: needing(operated, {}, { needs: [], initContainers: { migrate: { image, needs: ['main-db'] } } }),
    shows: [
      {
        kind: 'Deployment',
        spec: {
          template: {
            spec: {
              initContainers: [
                {
                  env: [
                    variable('MAIN_DB_DATABASE', 'main-db-app', 'dbname'),
                    variable('MAIN_DB_PASSWORD', 'main-db-app', 'password'),
                    variable('MAIN_DB_URI', 'main-db-app', 'uri'),
                    variable('MAIN_DB_USERNAME', 'main-db-app', 'username'),
                    { name: 'MAIN_DB_HOST', value: 'main-db-rw' },
                    { name: 'MAIN_DB_PORT', value: '5432' },
                  ],
                },
              ],
            },
          },
        },
      },
    ],
    lacks: ['Deployment spec.template.spec.containers.0.env'],
  },
  {
    key: 'workloads.*.sidecars.*.needs',
    does: 'gives it to a sidecar',
    values: needing(operated, {}, { needs: [], sidecars: { pooler: { image, needs: ['main-db'] } } }),
    shows: [
      {
        kind: 'Deployment',
        spec: {
          template: {
            spec: { initContainers: [{ name: 'pooler', env: expectedNames(6) }] },
          },
        },
      },
    ],
    lacks: ['Deployment spec.template.spec.containers.0.env'],
  },
];

/** So many variables, the first two of which are of a Secret. */
function expectedNames(count: number): object[] {
  const known = ['MAIN_DB_DATABASE', 'MAIN_DB_PASSWORD'].map((name) => {
    return { name };
  });
  return [...known, ...Array.from({ length: count - known.length }, () => ({}))];
}

const objects: readonly TemplateCase[] = [
  {
    key: 'needs.*.size',
    does: 'chooses the numbers of the objects, which are numbers there too',
    values: needing(operated, { size: 'large' }),
    shows: [
      {
        kind: 'Cluster',
        metadata: { name: 'main-db', labels: { 'chartwright.dev/team': 'shop', 'chartwright.dev/need': 'main-db' } },
        spec: {
          instances: 3,
          storage: { size: '50Gi' },
          inheritedMetadata: { labels: { 'chartwright.dev/team': 'shop' } },
        },
      },
    ],
  },
  {
    key: 'global.platform.needs.types.*.sizes',
    does: 'are what a team chooses from; small without its choice',
    values: needing(operated),
    shows: [{ kind: 'Cluster', spec: { instances: 1, storage: { size: '2Gi' } } }],
  },
  {
    key: 'global.platform.rotation.reloader',
    does: 'lets pods roll when the password of a need changes',
    values: reloaded(needing(operated)),
    shows: [
      { kind: 'Deployment', metadata: { annotations: { 'secret.reloader.stakater.com/reload': 'main-db-app' } } },
    ],
  },
  {
    key: 'global.platform.rotation.reloader',
    does: 'lets pods roll when the address of a need changes',
    values: reloaded(needing(claimed)),
    shows: [
      {
        kind: 'Deployment',
        metadata: {
          annotations: {
            'secret.reloader.stakater.com/reload': 'main-db-password',
            'configmap.reloader.stakater.com/reload': 'main-db-endpoint',
          },
        },
      },
    ],
  },
  {
    key: 'global.platform.needs.types.*.objects.*.apiVersion',
    does: 'is the claim’s',
    values: needing(claimed),
    shows: [{ kind: 'DBInstance', apiVersion: 'rds.services.k8s.aws/v1alpha1' }],
  },
  {
    key: 'global.platform.needs.types.*.objects.*.kind',
    does: 'is rendered with the tenant, in its namespace, and with all texts filled in',
    values: { ...needing(claimed), part: 'tenant' },
    shows: [
      {
        kind: 'DBInstance',
        spec: {
          dbInstanceIdentifier: 'shop-main-db',
          allocatedStorage: 20,
          masterUserPassword: { namespace: 'team-shop', name: 'main-db-password' },
        },
      },
    ],
    hides: ['Deployment'],
  },
  {
    key: 'global.platform.needs.types.*.objects',
    does: 'are not in the app part, whose deployers may make none',
    values: { ...needing(claimed), part: 'app' },
    hides: ['DBInstance', 'FieldExport', 'NetworkPolicy'],
  },
  {
    key: 'global.platform.needs.types.*.objects.*.metadata',
    does: 'is kept beside labels of the team, and the object stays when its release goes',
    values: needing(claimed),
    shows: [
      {
        kind: 'DBInstance',
        metadata: {
          name: 'main-db',
          annotations: {
            'services.k8s.aws/deletion-policy': 'retain',
            'helm.sh/resource-policy': 'keep',
            'argocd.argoproj.io/sync-options': 'Prune=false',
          },
        },
      },
      { kind: 'FieldExport', metadata: { name: 'main-db-endpoint' } },
    ],
  },
];

const answers: readonly TemplateCase[] = [
  {
    key: 'global.platform.needs.types.*.connection.*.value',
    does: 'is a text',
    values: needing(claimed, {}, { needs: ['main-db'] }),
    shows: [container({ env: [{}, {}, { name: 'MAIN_DB_DATABASE', value: 'app' }, {}, {}, {}] })],
  },
  ...(['secret', 'configMap', 'key'] as const).map((key): TemplateCase => {
    return {
      key: `global.platform.needs.types.*.connection.*.${key}`,
      does: 'is where it is read',
      values: needing(claimed),
      shows: [
        container({
          env: [
            { valueFrom: { configMapKeyRef: { name: 'main-db-endpoint', key: 'host' } } },
            { valueFrom: { secretKeyRef: { name: 'main-db-password', key: 'password' } } },
            {},
            {},
            {},
            {},
          ],
        }),
      ],
    };
  }),
  ...(['replicas', 'cpu', 'memory', 'storage'] as const).map((key): TemplateCase => {
    return {
      key: `global.platform.needs.types.*.pods.${key}`,
      does: 'is for the checks of the quota alone',
      values: needing(operated),
      lacks: ['Cluster spec.pods'],
    };
  }),
  {
    key: 'global.platform.needs.types.*.egress.*.cidrs',
    does: 'are opened for the team’s pods',
    values: needing(claimed),
    shows: [
      policy('database', {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/16' } }], ports: [{ protocol: 'TCP', port: 5432 }] }],
      }),
    ],
  },
  {
    key: 'global.platform.needs.types.*.egress.*.pods',
    does: 'are the pods alone that may call it',
    values: needing(operated),
    shows: [policy('api', { podSelector: pods, policyTypes: ['Egress'] })],
  },
  {
    key: 'global.platform.needs.types.*.egress.*.ports',
    does: 'are the ports there, on addresses without what stays closed',
    values: needing(operatedBy({ egress: { all: { cidrs: ['0.0.0.0/0'], ports: [443, 6443] } } })),
    shows: [
      policy('all', {
        egress: [
          {
            to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } }],
            ports: [{ port: 443 }, { port: 6443 }],
          },
        ],
      }),
    ],
  },
  ...(['pods', 'namespace', 'ports'] as const).map((key): TemplateCase => {
    return {
      key: `global.platform.needs.types.*.ingress.*.${key}`,
      does: 'let the operator call its pods',
      values: needing(operated),
      shows: [
        policy('operator', {
          podSelector: pods,
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'platform-system' } } }],
              ports: [
                { protocol: 'TCP', port: 8000 },
                { protocol: 'TCP', port: 5432 },
              ],
            },
          ],
        }),
      ],
    };
  }),
];

export const needCases: readonly TemplateCase[] = [...byHand, ...connections, ...objects, ...answers];
