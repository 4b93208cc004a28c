import { gunzipSync } from 'node:zlib';
import type { ControlPlane } from '../../control-plane/control-plane.ts';
import { freePort } from '../../../packages/chartwright/src/toolchain/control-plane/ports.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Where the platform keeps its metrics. */
export const namespace = 'platform-observability';

/** How long the operator may take for all that was installed before it. */
const patience = 60_000;

/**
 * Starts the Prometheus operator outside the cluster, with the flags of its Deployment there, and in the name of that
 * one's service account where it has one of its own: what it may do in the cluster is what it may do here.
 */
export async function startOperator(cluster: ControlPlane): Promise<void> {
  const { kube, url, authority, processes } = cluster;
  const deployment = await kube.get({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace,
    name: 'platform-operator',
  });
  const { serviceAccountName, containers } = deployment['spec'].template.spec as {
    serviceAccountName?: string;
    containers: { args?: string[] }[];
  };
  // Its web server has a certificate of cert-manager's, and a port of its own, in the cluster only.
  const flags = (containers[0]?.args ?? []).filter((flag) => !flag.startsWith('--web.'));
  const account = `system:serviceaccount:${namespace}:${serviceAccountName ?? ''}`;
  const identity = await authority.issue('operator', 'O=system:masters, CN=operator');
  const port = await freePort();
  await cluster.startServer('prometheus-operator', [
    ...flags,
    `--apiserver=${url}`,
    `--ca-file=${authority.certificate}`,
    `--cert-file=${identity.certificate}`,
    `--key-file=${identity.key}`,
    ...(serviceAccountName === undefined ? [] : [`--as=${account}`]),
    `--web.listen-address=127.0.0.1:${port}`,
  ]);
  await processes.ready('prometheus-operator', async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok);
}

/** The configuration that the operator has written for a server of its own, as text. */
export async function writtenConfiguration(kube: Kube, secret: string, key: string): Promise<string> {
  const which = { apiVersion: 'v1', kind: 'Secret', namespace, name: secret };
  const data = await kube.untilObject(
    which,
    (object) => (object['data'] as Record<string, string> | undefined)?.[key],
    {
      what: `get ${key} by the operator`,
      patience,
    },
  );
  return gunzipSync(Buffer.from(data, 'base64')).toString('utf8');
}

/** A pod of a server of the operator's, once it is ready. */
export function operatedPod(kube: Kube, name: string): Promise<KubeObject> {
  return kube.untilObject(
    { apiVersion: 'v1', kind: 'Pod', namespace, name },
    (pod) => (pod['status'] as { phase?: string }).phase === 'Running' && pod,
    { what: 'run', patience },
  );
}
