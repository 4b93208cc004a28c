import { releaseOf, ringNamed, type RingName, ringNames, tenantsNamespace } from '../model/rings.ts';
import { umbrellaName } from '../umbrella/input.ts';
import { keyOf, kustomization, type ValuesMap } from './flux-kustomization.ts';
import { gitopsFolder, type GitopsInput, type GitopsTeam, type KubernetesObject } from './input.ts';

const namespace = 'flux-system';

/** Name of the source that `flux bootstrap` makes, and of the one for the packaged umbrella. */
const gitSource = 'flux-system';
const chartSource = 'platform-charts';

/**
 * Flux's objects of an environment: the source of the packaged umbrella, a HelmRelease for each ring after those it
 * depends on, the tenant part of each team after all of them, and the team's own part in its own namespace. Each of the
 * three is a Kustomization: Flux applies all of one or nothing, and a team's namespace is there only after its tenant
 * part.
 *
 * @returns file name to objects; `flux.yaml` is the one to apply by hand
 */
export function fluxObjects(input: GitopsInput): Map<string, KubernetesObject[]> {
  const parts = input.teams.length > 0 ? [platformPart(input), ...teamParts(input)] : [platformPart(input)];
  const files = new Map<string, KubernetesObject[]>([
    ['flux.yaml', parts.map(({ name }, index) => fluxKustomization(name, parts[index - 1]?.name, input))],
  ]);
  for (const { name, files: own, maps } of parts) {
    for (const [path, objects] of own) files.set(`${name}/${path}`, objects);
    files.set(`${name}/kustomization.yaml`, [kustomization([...own.keys()], maps, input)]);
  }
  return files;
}

/** What Flux applies at once, from a folder of its own. */
interface Part {
  readonly name: string;
  readonly files: ReadonlyMap<string, KubernetesObject[]>;
  readonly maps: readonly ValuesMap[];
}

function platformPart(input: GitopsInput): Part {
  const files = new Map([['source.yaml', [chartRepository(input)]]]);
  for (const ring of ringNames) files.set(`${ring}.yaml`, [ringRelease(ring, input)]);
  return {
    name: 'platform',
    files,
    maps: [{ name: platformValues, namespace, files: input.values }],
  };
}

function teamParts({ teams }: GitopsInput): Part[] {
  return [
    {
      name: 'tenants',
      files: new Map([['tenants.yaml', teams.map(tenantRelease)]]),
      maps: teams.map((team) => teamMap(team, namespace)),
    },
    {
      name: 'teams',
      files: new Map(teams.map((team) => [`${team.name}.yaml`, teamObjects(team)])),
      maps: teams.map((team) => teamMap(team, team.namespace)),
    },
  ];
}

/**
 * A part as Flux applies it, when the one before it is ready. Flux applies no later commit of a part, and of those after
 * it, until its objects are ready or the time is up. So only the platform's are waited for, or one team could hold up
 * all; the teams' own part is tried again until their namespaces are there.
 */
function fluxKustomization(part: string, after: string | undefined, input: GitopsInput): KubernetesObject {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: `${input.environment.name}-${part}`, namespace },
    spec: {
      interval: '10m',
      path: `./${gitopsFolder(input.environment.name)}/${part}`,
      prune: true,
      ...(after === undefined ? { wait: true, timeout: '1h' } : { wait: false, retryInterval: '30s' }),
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

function release(name: string, inNamespace: string, spec: Record<string, unknown>): KubernetesObject {
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name, namespace: inNamespace },
    spec: { interval: '10m', timeout: '15m', ...spec },
  };
}

function teamMap(team: GitopsTeam, inNamespace: string): ValuesMap {
  return { name: `${team.name}-values`, namespace: inNamespace, files: team.values };
}
