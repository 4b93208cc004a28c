import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePorts } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import { goModule } from '../../definitions/definitions.ts';
import { accountKubeconfig } from '../kube/account.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import {
  hasCondition,
  type KubeObject,
  type Manifest,
  type Which,
} from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { isReady, revisionOf } from './flux-view.ts';
import type { Forge } from './forge.ts';

/** Flux's own namespace. */
export const fluxNamespace = 'flux-system';

const controllers = ['source-controller', 'kustomize-controller', 'helm-controller'] as const;
type Controller = (typeof controllers)[number];

/** Where each controller's module has the definitions of its kinds. */
const definitions = 'config/crd/bases';

export const gitRepository = {
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'GitRepository',
  namespace: fluxNamespace,
  name: 'flux-system',
} as const;

/** A HelmRelease by its place. */
export function helmRelease(name: string, namespace: string = fluxNamespace) {
  return { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', namespace, name } as const;
}

/** A Kustomization of Flux by its name. */
export function kustomization(name: string) {
  const place = { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' } as const;
  return { ...place, namespace: fluxNamespace, name };
}

/**
 * Flux as `flux bootstrap` leaves it, but for its own manifests: kinds, accounts with the rights that it has there, the
 * controllers, and the source of the Git repository.
 */
export async function startFlux(cluster: ControlPlane, forge: Forge): Promise<void> {
  const { kube } = cluster;
  await kube.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: fluxNamespace } });
  for (const controller of controllers)
    await applyDefinitions(kube, await goModule('flux', `github.com/fluxcd/${controller}`));
  await kube.apply(clusterAdmins());
  const [artifacts = 0, ...ports] = await freePorts(1 + 2 * controllers.length);
  const storage = [
    `--storage-path=${cluster.processes.folderOf('flux-artifacts')}`,
    `--storage-addr=127.0.0.1:${artifacts}`,
    `--storage-adv-addr=127.0.0.1:${artifacts}`,
  ];
  for (const [index, controller] of controllers.entries()) {
    const [metrics = 0, health = 0] = ports.slice(2 * index);
    await startController(cluster, forge, controller, [
      `--metrics-addr=127.0.0.1:${metrics}`,
      `--health-addr=127.0.0.1:${health}`,
      // Half a minute by default.
      '--requeue-dependency=2s',
      ...(controller === 'source-controller' ? storage : []),
    ]);
    await cluster.processes.ready(controller, async () => (await fetch(`http://127.0.0.1:${health}/readyz`)).ok);
  }
  const { name, namespace, ...kind } = gitRepository;
  await kube.apply({
    ...kind,
    metadata: { name, namespace },
    spec: { interval: '1m', url: forge.repository, ref: { branch: 'main' } },
  });
}

async function startController(
  cluster: ControlPlane,
  { authority }: Forge,
  controller: Controller,
  args: readonly string[],
): Promise<void> {
  await cluster.kube.apply({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: controller, namespace: fluxNamespace },
  });
  const kubeconfig = join(cluster.processes.folderOf(controller), 'kubeconfig');
  await writeFile(kubeconfig, await accountKubeconfig(cluster, fluxNamespace, controller), { mode: 0o600 });
  await cluster.startServer(controller, args, {
    ...process.env,
    KUBECONFIG: kubeconfig,
    RUNTIME_NAMESPACE: fluxNamespace,
    SSL_CERT_FILE: authority,
    TMPDIR: cluster.processes.folderOf(`${controller}-tmp`),
    HOME: cluster.processes.folderOf(controller),
  });
}

async function applyDefinitions(kube: Kube, module: string): Promise<void> {
  const folder = join(module, definitions);
  for (const file of await readdir(folder))
    for (const document of parseAllDocuments(await readFile(join(folder, file), 'utf8'))) {
      const manifest = document.toJS() as Manifest & { metadata: { name: string } };
      await kube.apply(manifest);
      await kube.untilObject({ ...manifest, name: manifest.metadata.name }, (made) =>
        hasCondition(made, 'Established'),
      );
    }
  kube.forgetResources();
}

/** What bootstrap binds as `cluster-reconciler`; source-controller, which there has less, is one of them here. */
function clusterAdmins(): Manifest {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'cluster-reconciler-flux-system' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: controllers.map((name) => ({ kind: 'ServiceAccount', name, namespace: fluxNamespace })),
  };
}

type Place = Which & { readonly name: string };
let requests = 0;

/** As `flux reconcile`: asks for a look now, and waits until Flux has had it. */
export async function reconcile(kube: Kube, place: Place): Promise<KubeObject> {
  requests += 1;
  const token = `e2e-${requests}`;
  await kube.merge(place, { metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': token } } });
  return kube.untilObject(place, (seen) => seen.status?.lastHandledReconcileAt === token && seen, {
    patience: 120_000,
    what: 'be reconciled',
  });
}

/** Waits until Flux has carried a commit to an object. */
export async function untilReady(kube: Kube, place: Place, patience: number): Promise<KubeObject> {
  return kube.untilObject(place, (seen) => isReady(seen) && seen, { patience, what: 'get ready' });
}

/** Has Flux fetch a commit, and waits until Kustomizations have seen it. */
export async function fetched(kube: Kube, commit: string, parts: readonly string[]): Promise<void> {
  await reconcile(kube, gitRepository);
  for (const part of parts)
    await kube.untilObject(kustomization(part), (seen) => revisionOf(seen).endsWith(commit), {
      patience: 600_000,
      what: `see ${commit}`,
    });
}
