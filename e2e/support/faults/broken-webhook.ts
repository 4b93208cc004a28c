import { setTimeout as pause } from 'node:timers/promises';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';

const kind = { apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingWebhookConfiguration' };

/**
 * Registers a webhook for namespaces that nobody serves, and waits until the API server calls it.
 *
 * @returns takes it away again, and waits until it is called no more
 */
export async function breakNamespaces(kube: Kube, webhook: string): Promise<() => Promise<void>> {
  await kube.create({
    ...kind,
    metadata: { name: 'policy' },
    webhooks: [
      {
        name: webhook,
        clientConfig: { service: { namespace: 'policy', name: 'policy', path: '/validate' } },
        rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['namespaces'] }],
        failurePolicy: 'Fail',
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ],
  });
  await untilNamespaces(kube, 'refused');
  return async () => {
    await kube.delete({ ...kind, name: 'policy' });
    await untilNamespaces(kube, 'taken');
  };
}

/** Which webhooks the API server calls is its own knowledge, some moments old: there is nothing to watch. */
async function untilNamespaces(kube: Kube, wanted: 'refused' | 'taken'): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'probe' } };
    const outcome = await kube.create(namespace, { dryRun: true }).then(
      () => 'taken',
      () => 'refused',
    );
    if (outcome === wanted) return;
    await pause(100);
  }
  throw new Error(`namespaces are not ${wanted}`);
}
