import { releaseOf, ringNamed, type RingName, ringNames, tenantsNamespace } from '../model/rings.ts';
import { umbrellaName } from '../umbrella/input.ts';
import { gitopsFolder, type GitopsInput, type GitopsTeam, type KubernetesObject } from './input.ts';

const namespace = 'flux-system';

/** Name of the source that `flux bootstrap` makes, and of the one for the packaged umbrella. */
const gitSource = 'flux-system';
const chartSource = 'platform-charts';

/**
 * Flux's objects of an environment: the source of the packaged umbrella, a HelmRelease for each ring after those it
 * depends on, the tenant part of each team after all of them, and the team's own part in its own namespace. The latter
 * is a Kustomization of its own: its namespaces are there only when the tenant parts are, and Flux applies all of a
 * Kustomization or nothing.
 *
 * @returns file name to objects; `flux.yaml` is the one to apply by hand
 */
export function fluxObjects(input: GitopsInput): Map<string, KubernetesObject[]> {
  const platform = new Map<string, KubernetesObject[]>();
  platform.set('source.yaml', [chartRepository(input)]);
  for (const ring of ringNames) platform.set(`${ring}.yaml`, [ringRelease(ring, input)]);
  if (input.teams.length > 0) platform.set('tenants.yaml', input.teams.map(tenantRelease));
  const parts = [{ name: 'platform', files: platform, maps: platformMaps(input) }];
  if (input.teams.length > 0) {
    const teams = new Map(input.teams.map((team) => [`${team.name}.yaml`, teamObjects(team)]));
    parts.push({ name: 'teams', files: teams, maps: input.teams.map((team) => teamMap(team, team.namespace)) });
  }
  const files = new Map<string, KubernetesObject[]>([
    ['flux.yaml', parts.map(({ name }, index) => fluxKustomization(name, parts[index - 1]?.name, input))],
  ]);
  for (const { name, files: own, maps } of parts) {
    for (const [path, objects] of own) files.set(`${name}/${path}`, objects);
    files.set(`${name}/kustomization.yaml`, [kustomization([...own.keys()], maps, input)]);
  }
  return files;
}

/** The two parts as Flux applies them, the second when the first is ready. */
function fluxKustomization(part: string, after: string | undefined, input: GitopsInput): KubernetesObject {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: `${input.environment.name}-${part}`, namespace },
    spec: {
      interval: '10m',
      path: `./${gitopsFolder(input.environment.name)}/${part}`,
      prune: true,
      wait: true,
      timeout: '1h',
      sourceRef: { kind: 'GitRepository', name: gitSource },
      ...(after === undefined ? {} : { dependsOn: [{ name: `${input.environment.name}-${after}` }] }),
    },
  };
}

function chartRepository(input: GitopsInput): KubernetesObject {
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'HelmRepository',
    metadata: { name: chartSource, namespace },
    spec: { type: 'oci', interval: '10m', url: input.charts },
  };
}

/** ConfigMap that holds the environment's values files, one key each. */
const platformValues = 'platform-values';

function ringRelease(ring: RingName, input: GitopsInput): KubernetesObject {
  const { profile } = input.environment;
  const definitions = ring === 'crds' ? 'CreateReplace' : 'Skip';
  return release(releaseOf(ring), namespace, {
    releaseName: releaseOf(ring),
    targetNamespace: ringNamed(ring).namespace,
    storageNamespace: ringNamed(ring).namespace,
    dependsOn: ringNamed(ring).after.map((before) => ({ name: releaseOf(before) })),
    chart: {
      spec: {
        chart: umbrellaName,
        version: input.chartVersion,
        sourceRef: { kind: 'HelmRepository', name: chartSource },
        valuesFiles: ['values.yaml', `profiles/${profile}.yaml`, `rings/${ring}.yaml`],
      },
    },
    valuesFrom: input.values.map((file) => ({ kind: 'ConfigMap', name: platformValues, valuesKey: keyOf(file) })),
    // The ring `base` makes the others' namespaces: Helm would take away the labels that they have from it.
    install: { createNamespace: ring === 'base', crds: definitions, remediation: { retries: 3 } },
    upgrade: { crds: definitions, remediation: { retries: 3 } },
    driftDetection: drift,
  });
}

/** What others write into our objects at run time. */
const drift = {
  mode: 'enabled',
  ignore: [
    { paths: ['/spec/replicas'], target: { kind: 'Deployment' } },
    { paths: ['/spec/replicas'], target: { kind: 'StatefulSet' } },
    { paths: ['/webhooks'], target: { kind: 'ValidatingWebhookConfiguration' } },
    { paths: ['/webhooks'], target: { kind: 'MutatingWebhookConfiguration' } },
    { paths: ['/spec/caBundle'], target: { kind: 'APIService' } },
  ],
};

function tenantRelease(team: GitopsTeam): KubernetesObject {
  return release(`${team.name}-tenant`, namespace, {
    releaseName: `${team.name}-tenant`,
    targetNamespace: tenantsNamespace,
    storageNamespace: tenantsNamespace,
    dependsOn: ringNames.map((ring) => ({ name: releaseOf(ring) })),
    chart: teamChart(team),
    valuesFrom: valuesOf(team),
    values: { part: 'tenant' },
    driftDetection: drift,
  });
}

/** The team's own part acts with the rights of an account in the team's namespace, and so cannot leave it. */
function teamObjects(team: GitopsTeam): KubernetesObject[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: `${team.name}-deployer`, namespace: team.namespace },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: `${team.name}-deployer`, namespace: team.namespace },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'chartwright-team-deployer' },
      subjects: [{ kind: 'ServiceAccount', name: `${team.name}-deployer`, namespace: team.namespace }],
    },
    release(team.name, team.namespace, {
      releaseName: team.name,
      serviceAccountName: `${team.name}-deployer`,
      dependsOn: [{ name: `${team.name}-tenant`, namespace }],
      chart: teamChart(team),
      valuesFrom: valuesOf(team),
      values: { part: 'app' },
      driftDetection: drift,
    }),
  ];
}

function teamChart(team: GitopsTeam): Record<string, unknown> {
  return {
    spec: {
      chart: `./${team.folder}`,
      sourceRef: { kind: 'GitRepository', name: gitSource, namespace },
      reconcileStrategy: 'Revision',
    },
  };
}

function valuesOf(team: GitopsTeam): Record<string, unknown>[] {
  return team.values.map((file) => ({ kind: 'ConfigMap', name: `${team.name}-values`, valuesKey: keyOf(file) }));
}

/** Key of a values file in its ConfigMap. */
function keyOf(file: string): string {
  return file.split('/').slice(2).join('-');
}

function release(name: string, inNamespace: string, spec: Record<string, unknown>): KubernetesObject {
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name, namespace: inNamespace },
    spec: { interval: '10m', timeout: '15m', ...spec },
  };
}

/** Values files that kustomize copies into a ConfigMap, so that they stay the one truth. */
interface ValuesMap {
  readonly name: string;
  readonly namespace: string;
  readonly files: readonly string[];
}

function platformMaps(input: GitopsInput): ValuesMap[] {
  const own = { name: platformValues, namespace, files: input.values };
  return [own, ...input.teams.map((team) => teamMap(team, namespace))];
}

function teamMap(team: GitopsTeam, inNamespace: string): ValuesMap {
  return { name: `${team.name}-values`, namespace: inNamespace, files: team.values };
}

function kustomization(resources: readonly string[], maps: readonly ValuesMap[], input: GitopsInput): KubernetesObject {
  const up = [...gitopsFolder(input.environment.name).split('/'), 'part'].map(() => '..').join('/');
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources,
    configMapGenerator: maps.map(({ files, ...map }) => ({
      ...map,
      files: files.map((file) => `${keyOf(file)}=${up}/${file}`),
    })),
    generatorOptions: {
      disableNameSuffixHash: true,
      // Flux looks again at a release when a watched ConfigMap of its values changes.
      labels: { 'reconcile.fluxcd.io/watch': 'Enabled' },
    },
  };
}
