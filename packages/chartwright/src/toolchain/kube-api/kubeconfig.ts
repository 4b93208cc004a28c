import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { KubeAccess } from './connection.ts';

interface Kubeconfig {
  readonly 'current-context': string;
  readonly contexts: readonly { readonly name: string; readonly context: { cluster: string; user: string } }[];
  readonly clusters: readonly {
    readonly name: string;
    readonly cluster: { readonly server: string; readonly 'certificate-authority-data': string };
  }[];
  readonly users: readonly {
    readonly name: string;
    readonly user: { readonly 'client-certificate-data': string; readonly 'client-key-data': string };
  }[];
}

/** How the API server of a kubeconfig's current context is reached, its credentials being a certificate in the file. */
export async function accessOf(kubeconfig: string): Promise<KubeAccess> {
  const config = parse(await readFile(kubeconfig, 'utf8')) as Kubeconfig;
  const { context } = named(config.contexts, config['current-context']);
  const { cluster } = named(config.clusters, context.cluster);
  const { user } = named(config.users, context.user);
  return {
    url: cluster.server,
    authority: Buffer.from(cluster['certificate-authority-data'], 'base64'),
    certificate: Buffer.from(user['client-certificate-data'], 'base64'),
    key: Buffer.from(user['client-key-data'], 'base64'),
  };
}

function named<Entry extends { readonly name: string }>(entries: readonly Entry[], name: string): Entry {
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`the kubeconfig has no entry ${name}`);
  return entry;
}
