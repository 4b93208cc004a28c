import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import type { Workspace } from '../workspace.ts';

const namespace = 'platform-dr';
const ownValues = 'environments/dev/values.yaml';

/** The ring of backups, for scenarios with one ring: a Deployment, and objects of kinds that have to be defined first. */
export class BackupRing {
  readonly namespace = namespace;
  readonly #kube: Kube;
  readonly #workspace: Workspace;
  #cpu = 100;

  constructor(kube: Kube, workspace: Workspace) {
    this.#kube = kube;
    this.#workspace = workspace;
  }

  /**
   * Has the environment's own values request more CPU, so that there is something to install.
   *
   * @returns what its pods will request
   */
  async change(): Promise<string> {
    this.#cpu += 1;
    await this.writeValues(`velero:\n  resources:\n    requests:\n      cpu: ${this.#cpu}m\n`);
    return `${this.#cpu}m`;
  }

  readValues(): Promise<string> {
    return this.#workspace.read(ownValues);
  }

  async writeValues(text: string): Promise<void> {
    await this.#workspace.write(ownValues, text);
  }

  /** What its pods request of CPU, in the cluster. */
  async requested(): Promise<string | undefined> {
    const [container] = containersOf(await this.#deployment());
    return container?.resources.requests.cpu;
  }

  /** Has somebody else set what its pods request. */
  async setByHand(cpu: string, fieldManager: string): Promise<void> {
    const deployment = await this.#deployment();
    const [container] = containersOf(deployment);
    const containers = [{ name: container?.name, resources: { requests: { cpu } } }];
    const metadata = { name: deployment.metadata.name, namespace };
    await this.#kube.apply(
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { template: { spec: { containers } } } },
      { fieldManager },
    );
  }

  /** Allows no further pod for as long as `meanwhile` takes. */
  async withQuota(name: string, meanwhile: () => Promise<void>): Promise<void> {
    const quota = { apiVersion: 'v1', kind: 'ResourceQuota' };
    await this.#kube.create({ ...quota, metadata: { name, namespace }, spec: { hard: { pods: '0' } } });
    await meanwhile();
    await this.#kube.delete({ ...quota, namespace, name });
  }

  async #deployment(): Promise<KubeObject> {
    const labelSelector = 'app.kubernetes.io/name=velero';
    const [found] = await this.#kube.list({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, labelSelector });
    if (found === undefined) throw new Error('no Deployment of Velero');
    return found;
  }
}

interface Container {
  readonly name: string;
  readonly resources: { readonly requests: { readonly cpu: string } };
}

function containersOf({ spec }: KubeObject): Container[] {
  return (spec as { template: { spec: { containers: Container[] } } }).template.spec.containers;
}
