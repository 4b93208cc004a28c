import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import type { RingName } from '../../packages/chartwright/src/platform/model/rings.ts';
import { charts } from '../settings.ts';
import { drain, promptControllers, uncordon, zones } from '../support/drain.ts';
import { fewestReady, untilFullyReady, wantedReplicas } from '../support/readiness.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';

const rings: readonly RingName[] = ['base', 'crds', 'certs', 'trust', 'mesh-cni', 'mesh', 'observability', 'mesh-viz'];
const grafanaAdmin = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'grafana-admin', namespace: 'platform-observability' },
  stringData: { 'admin-user': 'admin', 'admin-password': 'of a trial' },
};
/**
 * A StatefulSet's next pod has the name of the evicted one. A busy disruption controller that has not seen the first end
 * takes the next for it, and reports the eviction after two minutes.
 */
const patience = 150_000;

// Stand-ins have neither the budgets nor the replicas of the charts that they replace.
describe.runIf(charts() === 'upstream')('the production platform while nodes are drained', () => {
  const cluster = useControlPlane({ flags: { 'kube-controller-manager': promptControllers } });
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let replicas: ReadonlyMap<string, number> = new Map();

  it('is installed', async () => {
    const { kube, context } = cluster();
    // Plays the EKS add-on; the volumes are the control plane's own.
    await kube.create({ apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name: 'ebs.csi.aws.com' } });
    for (const ring of rings) {
      // A person makes it, once ring base has made the namespace.
      if (ring === 'certs') await kube.create(grafanaAdmin);
      await installPlatform(workspace().root, { env: 'prod', context, yes: true, ring }, undefined, () => undefined);
    }
    replicas = await wantedReplicas(kube);
    await untilFullyReady(kube, replicas, patience);
  });

  proves(
    'availability',
    ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'],
    'draining zone after zone completes, and each replicated component always keeps a ready replica',
    async () => {
      const { kube } = cluster();
      for (const [zone, nodes] of await zones(kube)) {
        const fewest = await fewestReady(kube, async () => {
          await drain(kube, nodes, patience);
          await uncordon(kube, nodes);
          await untilFullyReady(kube, replicas, patience);
        });
        const down = [...replicas].filter(([component, count]) => count > 1 && fewest.get(component) === 0);
        expect(down, zone).toEqual([]);
      }
      expect([...replicas].filter(([, count]) => count > 1).length).toBeGreaterThan(5);
    },
  );
});
