import { randomBytes } from 'node:crypto';
import { copyFile, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { goModule } from '../../definitions/definitions.ts';
import { locateServer } from '../../servers.ts';
import { freePorts } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { hasCondition, type Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { locate } from '../../../packages/chartwright/src/toolchain/programs/locate.ts';
import { accountKubeconfig } from '../kube/account.ts';
import type { Forge } from './forge.ts';

/** Argo CD's own namespace. */
export const argoNamespace = 'argocd';

const module = 'github.com/argoproj/argo-cd/v3';
const settings = { apiVersion: 'v1', kind: 'ConfigMap', namespace: argoNamespace, name: 'argocd-cm' } as const;

const defaultProject: Manifest = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'default', namespace: argoNamespace },
  spec: {
    sourceRepos: ['*'],
    destinations: [{ server: '*', namespace: '*' }],
    clusterResourceWhitelist: [{ group: '*', kind: '*' }],
  },
};

/** Of Argo CD's installation: its programs run beside the cluster here, so nothing leads to their pods. */
const left = ['Deployment', 'StatefulSet', 'Service', 'NetworkPolicy'];

/**
 * Argo CD as its `install.yaml` leaves it: kinds, accounts with the rights that it has there, settings, and those of its
 * parts that install.
 *
 * @param guide text of the generated README, whose settings are added
 */
export async function startArgoCd(cluster: ControlPlane, forge: Forge, guide: string): Promise<void> {
  const { kube } = cluster;
  await kube.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: argoNamespace } });
  await applyInstallation(kube);
  await kube.merge(settings, settingsIn(guide));
  // As Argo CD's web server makes both at its first start.
  const key = randomBytes(32).toString('base64');
  await kube.merge({ ...settings, kind: 'Secret', name: 'argocd-secret' }, { data: { 'server.secretkey': key } });
  await kube.apply(defaultProject);
  const [redis = 0, repositories = 0, repositoryMetrics = 0, ...ports] = await freePorts(7);
  const parts = new Parts(cluster, (await locateServer('argo-cd')).path, `127.0.0.1:${redis}`);
  await parts.start('redis', [`--address=127.0.0.1:${redis}`]);
  await parts.start(
    'repo-server',
    [
      ...['--address=127.0.0.1', `--port=${repositories}`],
      ...['--metrics-address=127.0.0.1', `--metrics-port=${repositoryMetrics}`],
    ],
    await repositoryEnvironment(cluster, forge),
  );
  await parts.ready('repo-server', repositoryMetrics, 'metrics');
  await startControllers(parts, `127.0.0.1:${repositories}`, ports);
}

async function startControllers(parts: Parts, repositories: string, ports: readonly number[]): Promise<void> {
  const [setMetrics = 0, setProbe = 0, setWebhook = 0, metrics = 0] = ports;
  const place = `--namespace=${argoNamespace}`;
  await parts.start(
    'applicationset-controller',
    [
      ...[place, `--argocd-repo-server=${repositories}`, `--metrics-addr=127.0.0.1:${setMetrics}`],
      ...[`--probe-addr=127.0.0.1:${setProbe}`, `--webhook-addr=127.0.0.1:${setWebhook}`],
    ],
    await parts.account('argocd-applicationset-controller'),
  );
  await parts.start(
    'application-controller',
    [place, `--repo-server=${repositories}`, `--metrics-port=${metrics}`],
    await parts.account('argocd-application-controller'),
  );
  await parts.ready('applicationset-controller', setMetrics, 'metrics');
  await parts.ready('application-controller', metrics, 'metrics');
}

/** Argo CD's parts, as processes of one program. */
class Parts {
  readonly #cluster: ControlPlane;
  readonly #program: string;
  readonly #redis: string;

  constructor(cluster: ControlPlane, program: string, redis: string) {
    this.#cluster = cluster;
    this.#program = program;
    this.#redis = redis;
  }

  async start(part: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
    const { processes } = this.#cluster;
    const name = `argo-cd-${part}`;
    const more = part === 'redis' || part === 'applicationset-controller' ? [] : [`--redis=${this.#redis}`];
    const folders = { TMPDIR: processes.folderOf(`${name}-tmp`), HOME: processes.folderOf(name) };
    const program = { name, program: this.#program, args: [part, ...args, ...more] };
    await processes.start({ ...program, environment: { ...process.env, ...folders, ...environment } });
  }

  async ready(part: string, port: number, path: string): Promise<void> {
    const url = `http://127.0.0.1:${port}/${path}`;
    await this.#cluster.processes.ready(`argo-cd-${part}`, async () => (await fetch(url)).ok);
  }

  /** What has a part act as its ServiceAccount, also on the cluster that applications call theirs. */
  async account(name: string): Promise<NodeJS.ProcessEnv> {
    const kubeconfig = join(this.#cluster.processes.folderOf(name), 'kubeconfig');
    await writeFile(kubeconfig, await accountKubeconfig(this.#cluster, argoNamespace, name), { mode: 0o600 });
    // Argo CD asks for all kinds again at each new definition; at its 50 requests a second that takes it minutes.
    const requests = { ARGOCD_K8S_CLIENT_QPS: '1000', ARGOCD_K8S_CLIENT_BURST: '2000' };
    return { KUBECONFIG: kubeconfig, ARGOCD_FAKE_IN_CLUSTER: 'true', ...requests };
  }
}

/** Helm on its path, and the forge's authority as the ConfigMap `argocd-tls-certs-cm` is mounted. */
async function repositoryEnvironment(cluster: ControlPlane, { authority }: Forge): Promise<NodeJS.ProcessEnv> {
  const programs = cluster.processes.folderOf('argo-cd-programs');
  await symlink((await locate('helm')).path, join(programs, 'helm'));
  const authorities = cluster.processes.folderOf('argo-cd-authorities');
  await copyFile(authority, join(authorities, 'localhost'));
  return {
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    ARGOCD_TLS_DATA_PATH: authorities,
    ARGOCD_GPG_ENABLED: 'false',
  };
}

async function applyInstallation(kube: Kube): Promise<void> {
  const file = join(await goModule('argo-cd', module), 'manifests/install.yaml');
  const all = parseAllDocuments(await readFile(file, 'utf8')).map((document) => document.toJS() as Manifest);
  const clusterWide = (kind: string): boolean => kind.startsWith('Cluster') || kind === 'CustomResourceDefinition';
  for (const manifest of all.filter(({ kind }) => !left.includes(kind))) {
    const { kind, metadata } = manifest;
    await kube.apply(
      clusterWide(kind) ? manifest : { ...manifest, metadata: { ...metadata, namespace: argoNamespace } },
    );
    if (kind === 'CustomResourceDefinition')
      await kube.untilObject({ ...manifest, name: metadata.name ?? '' }, (made) => hasCondition(made, 'Established'));
  }
  kube.forgetResources();
}

/** What the generated README has a person add to the settings. */
function settingsIn(guide: string): object {
  const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => parse(text) as object);
  const [only] = blocks;
  if (only === undefined || blocks.length > 1) throw new Error(`not one block of settings in\n${guide}`);
  return only;
}
