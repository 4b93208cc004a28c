import { coerce, lt } from 'semver';
import type { Environment } from '../../../platform/model/environment.ts';
import type { ChosenComponent } from '../../../platform/model/platform.ts';
import { rings, singleNamespace } from '../../../platform/model/rings.ts';
import { valueAt } from '../../../core/untyped.ts';
import type { Problem } from '../../../core/problem.ts';
import { type Cluster, clusterProblem, listObjects, mayI } from '../../../toolchain/cluster/cluster.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { clusterFinding, nodeProblems, storageProblems } from './preflight-cluster.ts';

/** Oldest Kubernetes that every pinned chart supports: linkerd's requires 1.31. */
const oldestKubernetes = '1.31.0';

/** Rights without which an installation stops half way: to create the charts' objects, and Helm's own record. */
const neededRights: readonly (readonly [verb: string, resource: string])[] = [
  ['create', 'namespaces'],
  ['create', 'customresourcedefinitions.apiextensions.k8s.io'],
  ['create', 'clusterroles.rbac.authorization.k8s.io'],
  ['escalate', 'clusterroles.rbac.authorization.k8s.io'],
  ['create', 'validatingwebhookconfigurations.admissionregistration.k8s.io'],
  ['create', 'deployments.apps'],
  ['create', 'secrets'],
];

/**
 * Problems that would make an installation fail, found before anything is changed: the cluster's version and size, the
 * user's rights, and components that somebody else has installed already.
 */
export async function preflight(
  cluster: Cluster,
  environment: Environment,
  chosen: ReadonlyMap<string, ChosenComponent>,
): Promise<Problem[]> {
  const version = await versionProblems(cluster);
  // A cluster that does not answer needs no further checks.
  if (version.some(({ code }) => code.startsWith('cluster/'))) return version;
  const rights = await rightProblems(cluster);
  // Without them listing nodes fails too, and that error would hide the list of missing rights.
  if (rights.length > 0) return [...version, ...rights];
  const [nodes, foreign, storage] = await Promise.all([
    nodeProblems(cluster, environment, chosen),
    foreignComponents(cluster, environment, chosen),
    storageProblems(cluster, environment),
  ]);
  return [...version, ...nodes, ...foreign, ...storage];
}

async function versionProblems(cluster: Cluster): Promise<Problem[]> {
  const { exitCode, stdout, stderr } = await cluster.kubectl(['version', '--output=json', '--request-timeout=20s']);
  if (exitCode !== 0) return [clusterProblem(cluster, stderr)];
  const found = valueAt(JSON.parse(stdout), ['serverVersion', 'gitVersion']);
  const version = typeof found === 'string' ? coerce(found) : null;
  if (version !== null && !lt(version, oldestKubernetes)) return [];
  return [
    clusterFinding(cluster, 'platform/kubernetes-version', {
      found: typeof found === 'string' ? found : 'no version',
      expected: `Kubernetes ${oldestKubernetes} or later`,
      fix: 'upgrade the cluster',
    }),
  ];
}

async function rightProblems(cluster: Cluster): Promise<Problem[]> {
  const lacking = await Promise.all(
    neededRights.map(async ([verb, resource]) =>
      (await mayI(cluster, verb, resource)) ? [] : [`${verb} ${resource}`],
    ),
  );
  const missing = lacking.flat();
  if (missing.length === 0) return [];
  return [
    clusterFinding(cluster, 'platform/rights', {
      found: `no right to ${missing.join(', ')}`,
      expected: 'the rights of a cluster administrator: the platform creates roles, definitions and webhooks',
      fix: 'log in as an administrator of the cluster',
    }),
  ];
}

/** Deployments of a component that are not in a release of ours: two installations would fight over their objects. */
async function foreignComponents(
  cluster: Cluster,
  environment: Environment,
  chosen: ReadonlyMap<string, ChosenComponent>,
): Promise<Problem[]> {
  const ours = new Set([singleNamespace, ...rings.map(({ namespace }) => namespace)]);
  const deployments = await listObjects(cluster, ['deployments.apps', '--all-namespaces']);
  const found = deployments.flatMap((deployment) => {
    const name = valueAt(deployment, ['metadata', 'labels', 'app.kubernetes.io/name']);
    const namespace = String(valueAt(deployment, ['metadata', 'namespace']));
    const component = [...chosen.values()].find(
      (one) =>
        one.installed && (one.component.chart?.name ?? '') === name && one.component.chart?.repository !== 'workspace',
    );
    return component === undefined || ours.has(namespace) ? [] : [{ name: component.component.name, namespace }];
  });
  const byName = new Map(found.map((one) => [one.name, one]));
  return [...byName.values()].map(({ name, namespace }) => ({
    code: 'platform/already-there',
    severity: 'error' as const,
    file: `${environmentsFolder}/${environment.name}/environment.yaml`,
    path: `components.${name}`,
    found: `${name} in namespace ${namespace}, which is not the platform's`,
    expected: `only one installation of ${name}`,
    fix: `set \`components: {${name}: {external: true}}\` in environment.yaml, or remove the existing one`,
  }));
}
