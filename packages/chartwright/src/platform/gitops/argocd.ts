import { releaseOf, ringNamed, type RingName, ringNames, tenantsNamespace } from '../model/rings.ts';
import { yamlJson } from '../../core/yaml/escapes.ts';
import { umbrellaName } from '../umbrella/input.ts';
import { gitopsFolder, type GitopsInput, type GitopsTeam, type KubernetesObject } from './input.ts';

const namespace = 'argocd';
const inCluster = 'https://kubernetes.default.svc';

/** Project of the platform's own applications. */
const platformProject = 'platform';

/** Kinds that a team's application may not hold: what the platform grants and guards. */
const guardKinds: readonly (readonly [group: string, kind: string])[] = [
  ['', 'ResourceQuota'],
  ['', 'LimitRange'],
  ['networking.k8s.io', 'NetworkPolicy'],
  ['rbac.authorization.k8s.io', 'Role'],
  ['rbac.authorization.k8s.io', 'RoleBinding'],
];

/**
 * Argo CD's objects of an environment: a root application that holds the others, one for each ring in waves, the tenant
 * part of the teams after them, and a project and an application for each team.
 *
 * @returns file name to objects; `root.yaml` is the one to apply by hand, the others lie in `apps/`
 */
export function argocdObjects(input: GitopsInput): Map<string, KubernetesObject[]> {
  const files = new Map<string, KubernetesObject[]>();
  files.set('root.yaml', [rootApplication(input)]);
  files.set('apps/projects.yaml', [platformProjectOf(input), ...input.teams.map((team) => teamProject(team, input))]);
  for (const [index, ring] of ringNames.entries())
    files.set(`apps/${ring}.yaml`, [ringApplication(ring, index, input)]);
  if (input.teams.length > 0)
    files.set('apps/teams.yaml', [
      teamSet('tenant', ringNames.length, input),
      teamSet('app', ringNames.length + 1, input),
    ]);
  return files;
}

function rootApplication(input: GitopsInput): KubernetesObject {
  return application(`platform-${input.environment.name}`, undefined, {
    project: 'default',
    source: {
      repoURL: input.repository,
      targetRevision: input.revision,
      path: `${gitopsFolder(input.environment.name)}/apps`,
    },
    destination: { server: inCluster, namespace },
    syncPolicy: { automated: { prune: true, selfHeal: true } },
  });
}

function ringApplication(ring: RingName, wave: number, input: GitopsInput): KubernetesObject {
  const { profile } = input.environment;
  return application(releaseOf(ring), wave, {
    project: platformProject,
    sources: [
      {
        // Argo CD names an OCI registry without its scheme.
        repoURL: input.charts.replace(/^oci:\/\//, ''),
        chart: umbrellaName,
        targetRevision: input.chartVersion,
        helm: {
          releaseName: releaseOf(ring),
          // The definitions are the one ring's; Argo CD, unlike Helm, also upgrades them.
          skipCrds: ring !== 'crds',
          valueFiles: [
            `profiles/${profile}.yaml`,
            `rings/${ring}.yaml`,
            ...input.values.map((file) => `$environment/${file}`),
          ],
          ignoreMissingValueFiles: false,
        },
      },
      environmentSource(input),
    ],
    destination: { server: inCluster, namespace: ringNamed(ring).namespace },
    ignoreDifferences,
    syncPolicy: {
      // What a ring holds is deleted by hand: a pruned namespace or volume takes its data along.
      automated: { prune: ring !== 'base' && ring !== 'crds', selfHeal: true },
      syncOptions: [...syncOptions, 'CreateNamespace=true'],
      retry,
    },
  });
}

function environmentSource(input: GitopsInput): Record<string, unknown> {
  return { repoURL: input.repository, targetRevision: input.revision, ref: 'environment' };
}

/**
 * Who writes `spec.replicas` of what is autoscaled: the controller of HorizontalPodAutoscalers, and KEDA between zero and
 * one. By their names as field managers Argo CD leaves the replicas of autoscaled workloads alone, and takes back what
 * `kubectl scale` did to others.
 */
const scalers = ['kube-controller-manager', 'keda'];

/** The replicas of autoscaled workloads, and of no others. */
const ignoreScaling = ['Deployment', 'StatefulSet'].map((kind) => ({
  group: 'apps',
  kind,
  managedFieldsManagers: scalers,
}));

/** What others write into our objects at run time. */
const ignoreDifferences = [
  ...ignoreScaling,
  ...['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'].map((kind) => ({
    group: 'admissionregistration.k8s.io',
    kind,
    jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
  })),
  { group: 'apiregistration.k8s.io', kind: 'APIService', jsonPointers: ['/spec/caBundle'] },
  {
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
    jqPathExpressions: ['.spec.conversion.webhook.clientConfig.caBundle'],
  },
];

/**
 * What differs is asked of the API server, by a dry run of what would be applied. By itself Argo CD knows no defaults of
 * definitions, nor those within a StatefulSet's claims, and shows what has them as out of sync for ever.
 */
const comparison = { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' };

/** Large definitions fit no annotation, and an autoscaler's replicas stay its own. */
const syncOptions = ['ServerSideApply=true', 'RespectIgnoreDifferences=true'];

const retry = { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } };

function platformProjectOf(input: GitopsInput): KubernetesObject {
  return project(platformProject, {
    description: 'The platform itself, and the tenant part of each team',
    sourceRepos: [input.repository, input.charts.replace(/^oci:\/\//, '')],
    destinations: [{ server: inCluster, namespace: '*' }],
    clusterResourceWhitelist: [{ group: '*', kind: '*' }],
  });
}

function teamProject(team: GitopsTeam, input: GitopsInput): KubernetesObject {
  return project(team.name, {
    description: `What team ${team.name} runs`,
    sourceRepos: [input.repository],
    destinations: [{ server: inCluster, namespace: team.namespace }],
    clusterResourceWhitelist: [],
    namespaceResourceBlacklist: guardKinds.map(([group, kind]) => ({ group, kind })),
  });
}

function project(name: string, spec: Record<string, unknown>): KubernetesObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    // Before the applications that are of it.
    metadata: { name, namespace, annotations: { 'argocd.argoproj.io/sync-wave': '-1' } },
    spec,
  };
}

/** One application for each team, of one part of its chart. */
function teamSet(part: 'tenant' | 'app', wave: number, input: GitopsInput): KubernetesObject {
  const tenant = part === 'tenant';
  const name = tenant ? '{{.name}}-tenant' : '{{.name}}';
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: {
      name: tenant ? 'tenants' : 'teams',
      namespace,
      annotations: { 'argocd.argoproj.io/sync-wave': String(wave) },
    },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          list: {
            elements: input.teams.map((team) => ({
              name: team.name,
              folder: team.folder,
              namespace: tenant ? tenantsNamespace : team.namespace,
              project: tenant ? platformProject : team.name,
              values: team.values.map((file) => `$environment/${file}`),
            })),
          },
        },
      ],
      template: {
        metadata: { name, annotations: comparison },
        spec: {
          project: '{{.project}}',
          sources: [
            {
              repoURL: input.repository,
              targetRevision: input.revision,
              path: '{{.folder}}',
              helm: { releaseName: name, parameters: [{ name: 'part', value: part }] },
            },
            environmentSource(input),
          ],
          destination: { server: inCluster, namespace: '{{.namespace}}' },
          ignoreDifferences: ignoreScaling,
          // The Namespace is the tenant part's, and stays when that goes.
          syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions, retry },
        },
      },
      // A list of values files is no text, which is all that a plain template can fill in.
      templatePatch: [
        'spec:',
        '  sources:',
        '    - repoURL: ' + yamlJson(input.repository),
        '      targetRevision: ' + yamlJson(input.revision),
        '      path: {{ .folder | toJson }}',
        '      helm:',
        `        releaseName: {{ ${tenant ? 'printf "%s-tenant" .name' : '.name'} | toJson }}`,
        '        parameters:',
        `          - name: part`,
        `            value: ${part}`,
        '        valueFiles: {{ .values | toJson }}',
        '    - repoURL: ' + yamlJson(input.repository),
        '      targetRevision: ' + yamlJson(input.revision),
        '      ref: environment',
        '',
      ].join('\n'),
    },
  };
}

function application(name: string, wave: number | undefined, spec: Record<string, unknown>): KubernetesObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace,
      annotations: { ...(wave === undefined ? {} : { 'argocd.argoproj.io/sync-wave': String(wave) }), ...comparison },
    },
    spec,
  };
}
