import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { locate } from '../../../packages/chartwright/src/toolchain/programs/locate.ts';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePort } from '../../control-plane/ports.ts';
import type { KubeObject } from '../kube/objects.ts';

/** The file that Promtail is given. */
export interface PromtailConfiguration {
  readonly clients: { url: string }[];
  readonly scrape_configs: { kubernetes_sd_configs: object[] }[];
  server: object;
}

/** Where an agent sends its lines, by its configuration. */
export function addressIn(configuration: string): { service: string; namespace: string; port: number } {
  const { clients } = parse(configuration) as PromtailConfiguration;
  const { hostname, port } = new URL(clients[0]?.url ?? '');
  const [service = '', namespace = ''] = hostname.split('.');
  return { service, namespace, port: port === '' ? 80 : Number(port) };
}

/**
 * Starts Promtail as the agent of a node, with the rights of its ServiceAccount and a configuration of the platform's.
 * What cannot be the same outside of a cluster is changed: Loki's address, and where the API server is; the node's files
 * lie in a folder of the run.
 *
 * @param loki its URL
 */
export async function startPromtail(
  { processes, url, authority, kube }: ControlPlane,
  { configuration, loki, node }: { readonly configuration: string; readonly loki: string; readonly node: string },
): Promise<{ stop(): Promise<void> }> {
  const home = processes.folderOf('promtail');
  const root = nodeFolder(processes.folder);
  await mkdir(join(root, 'var/lib/promtail'), { recursive: true });
  const account = '/api/v1/namespaces/platform-observability/serviceaccounts/promtail/token';
  const request = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: {} };
  const { body, status } = await kube.request('POST', account, request);
  if (status !== 201) throw new Error(`no token for Promtail: ${JSON.stringify(body)}`);
  const kubeconfig = join(home, 'kubeconfig');
  await writeFile(
    kubeconfig,
    stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'c', cluster: { server: url, 'certificate-authority': authority.certificate } }],
      users: [{ name: 'promtail', user: { token: (body as { status: { token: string } }).status.token } }],
      contexts: [{ name: 'c', context: { cluster: 'c', user: 'promtail' } }],
      'current-context': 'c',
    }),
    { mode: 0o600 },
  );
  const own = parse(
    configuration.replaceAll('/var/log/pods/', `${root}/var/log/pods/`).replaceAll('/var/lib/', `${root}/var/lib/`),
  ) as PromtailConfiguration;
  for (const client of own.clients) client.url = loki + new URL(client.url).pathname;
  for (const { kubernetes_sd_configs } of own.scrape_configs)
    for (const one of kubernetes_sd_configs) Object.assign(one, { kubeconfig_file: kubeconfig });
  const port = await freePort();
  const server = { http_listen_address: '127.0.0.1', http_listen_port: port, grpc_listen_address: '127.0.0.1' };
  own.server = { ...own.server, ...server, grpc_listen_port: 0 };
  const file = join(home, 'promtail.yaml');
  await writeFile(file, stringify(own));
  const { path } = await locate('promtail');
  const environment = { ...process.env, HOSTNAME: node };
  await processes.start({ name: 'promtail', program: path, args: [`-config.file=${file}`], environment });
  await processes.ready('promtail', async () => (await fetch(`http://127.0.0.1:${port}/ready`)).ok);
  return { stop: () => processes.stop('promtail') };
}

/** Writes lines of a pod's first container, where and as the kubelet does. */
export async function writeLines(
  { processes }: Pick<ControlPlane, 'processes'>,
  { metadata, spec }: KubeObject,
  ...lines: readonly (string | { readonly part: string } | { readonly error: string })[]
): Promise<void> {
  const { namespace = '', name, uid = '' } = metadata;
  const [container] = (spec as { containers: { name: string }[] }).containers;
  const folder = `var/log/pods/${namespace}_${name}_${uid}/${container?.name ?? ''}`;
  const file = join(nodeFolder(processes.folder), folder, '0.log');
  await mkdir(dirname(file), { recursive: true });
  for (const line of lines) {
    const now = new Date().toISOString();
    if (typeof line === 'string') await appendFile(file, `${now} stdout F ${line}\n`);
    else if ('part' in line) await appendFile(file, `${now} stdout P ${line.part}\n`);
    else await appendFile(file, `${now} stderr F ${line.error}\n`);
  }
}

/** Absolute folder that stands for the root of the node's file system. */
function nodeFolder(run: string): string {
  return join(run, 'node');
}
