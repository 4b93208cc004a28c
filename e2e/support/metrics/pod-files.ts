import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Files and arguments of a container, laid out on this machine as its kubelet would lay them. */
export interface LaidContainer {
  /** The container's arguments, with paths of this machine. */
  readonly args: readonly string[];
  /** Where an absolute path of the container lies here; a path below no volume is left as it is. */
  at(path: string): string;
  /** Replaces `$(NAME)` by the value of a variable that any container of the pod has. */
  filled(text: string): string;
}

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly fieldRef?: { readonly fieldPath: string } };
}

interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly env?: readonly Variable[];
  readonly volumeMounts: readonly Mount[];
}

interface Mount {
  readonly name: string;
  readonly mountPath: string;
  readonly subPath?: string;
}

interface Projection {
  readonly name?: string;
  readonly optional?: boolean;
  readonly items?: readonly { readonly key: string; readonly path: string }[];
}

interface Volume {
  readonly name: string;
  readonly secret?: Projection & { readonly secretName: string };
  readonly configMap?: Projection;
  readonly projected?: { readonly sources: readonly ProjectedSource[] };
}

interface ProjectedSource {
  readonly secret?: Projection;
  readonly configMap?: Projection;
  readonly serviceAccountToken?: { readonly path: string };
}

/**
 * Lays out the volumes of a pod's container: Secrets, ConfigMaps and the token of its service account as they are in the
 * cluster, and everything else empty.
 */
export async function layContainer(
  kube: Kube,
  pod: KubeObject,
  containerName: string,
  folder: string,
): Promise<LaidContainer> {
  const { containers, volumes } = pod['spec'] as { containers: Container[]; volumes: Volume[] };
  const container = containers.find(({ name }) => name === containerName);
  if (container === undefined) throw new Error(`no container ${containerName} in ${pod.metadata.name}`);
  for (const volume of volumes) await layVolume(kube, pod, volume, join(folder, volume.name));
  const places = container.volumeMounts
    .map(({ name, mountPath, subPath = '' }) => ({ mountPath, here: join(folder, name, subPath) }))
    .toSorted((one, other) => other.mountPath.length - one.mountPath.length);
  const at = (path: string): string => {
    const place = places.find(({ mountPath }) => path === mountPath || path.startsWith(`${mountPath}/`));
    return place === undefined ? path : place.here + path.slice(place.mountPath.length);
  };
  const args = (container.args ?? []).map((arg) => {
    const [flag = '', ...value] = arg.split('=');
    return value.length === 0 ? arg : `${flag}=${at(value.join('='))}`;
  });
  const variables = new Map(containers.flatMap(({ env = [] }) => env.map((one) => [one.name, valueOf(pod, one)])));
  const filled = (text: string): string =>
    text.replaceAll(/\$\((\w+)\)/g, (whole, name: string) => variables.get(name) ?? whole);
  return { args, at, filled };
}

function valueOf(pod: KubeObject, { value, valueFrom }: Variable): string | undefined {
  return valueFrom?.fieldRef?.fieldPath === 'metadata.name' ? pod.metadata.name : value;
}

async function layVolume(kube: Kube, pod: KubeObject, volume: Volume, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { secret, configMap, projected } = volume;
  const sources: readonly ProjectedSource[] = [
    ...(secret === undefined ? [] : [{ secret: { ...secret, name: secret.secretName } }]),
    ...(configMap === undefined ? [] : [{ configMap }]),
    ...(projected?.sources ?? []),
  ];
  for (const source of sources) {
    for (const [path, content] of await contentOf(kube, pod, source)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode: 0o600 });
    }
  }
}

async function contentOf(kube: Kube, pod: KubeObject, source: ProjectedSource): Promise<[string, string | Buffer][]> {
  const namespace = pod.metadata.namespace ?? '';
  if (source.serviceAccountToken !== undefined) {
    const account = String(pod['spec'].serviceAccountName);
    return [[source.serviceAccountToken.path, await tokenOf(kube, namespace, account)]];
  }
  const kind = source.secret === undefined ? 'ConfigMap' : 'Secret';
  const { name = '', items, optional } = source.secret ?? source.configMap ?? {};
  // For example the downward API.
  if (name === '') return [];
  const which = { apiVersion: 'v1', kind, namespace, name };
  const object = await (optional === true ? kube.find(which) : kube.get(which));
  const data = Object.entries((object?.['data'] ?? {}) as Record<string, string>);
  const binary = Object.entries((object?.['binaryData'] ?? {}) as Record<string, string>);
  const decoded = (value: string): Buffer => Buffer.from(value, 'base64');
  const files = [
    ...data.map(([key, value]) => [key, kind === 'Secret' ? decoded(value) : value] as const),
    ...binary.map(([key, value]) => [key, decoded(value)] as const),
  ];
  const pathOf = (key: string): string | undefined =>
    items === undefined ? key : items.find((item) => item.key === key)?.path;
  return files.flatMap(([key, content]) => {
    const path = pathOf(key);
    return path === undefined ? [] : [[path, content]];
  });
}

/** A token by which its bearer is that service account. */
export async function tokenOf(kube: Kube, namespace: string, account: string): Promise<string> {
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`;
  const { status, body } = await kube.request('POST', path, {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: {},
  });
  if (status >= 400) throw new Error(`no token of ${namespace}/${account}: ${JSON.stringify(body)}`);
  return (body as { status: { token: string } }).status.token;
}
