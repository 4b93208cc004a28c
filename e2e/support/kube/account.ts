import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { TestCluster } from '../../control-plane/control-plane.ts';

/** The text of a kubeconfig by which its bearer is a service account, for an hour. @throws Error when there is no such account */
export async function accountKubeconfig(
  { kube, kubeconfig, context }: TestCluster,
  namespace: string,
  name: string,
): Promise<string> {
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
  const { status, body } = await kube.request('POST', path, {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: { expirationSeconds: 3600 },
  });
  if (status >= 400) throw new Error(`no token of ${namespace}/${name}: ${JSON.stringify(body)}`);
  const { clusters } = parse(await readFile(kubeconfig, 'utf8')) as { clusters: { name: string }[] };
  const [{ name: cluster } = { name: '' }] = clusters;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters,
    users: [{ name, user: { token: body.status.token } }],
    contexts: [{ name: context, context: { cluster, user: name } }],
    'current-context': context,
  });
}
