import { expect } from 'vitest';
import { proves } from '../../support/steps.ts';
import type { TeamsContext } from './teams-context.ts';

const namespace = 'team-fulfilment';
const database = { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', namespace, name: 'db' };
const cache = { apiVersion: 'apps/v1', kind: 'StatefulSet', namespace, name: 'cache' };
const scaler = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', namespace, name: 'packer' };

/** What operators make something of: no operator is here, so that it ends with what they would read. */
export function proveNeeds({ kube, deployer, objectsOf }: TeamsContext): void {
  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'what a team needs is asked for by the platform, in an object that no deployer can change',
    async () => {
      for (const answer of [database, cache]) {
        const { metadata } = await kube().get(answer);
        expect(metadata.labels).toMatchObject({ 'chartwright.dev/need': answer.name });
        expect(metadata.annotations).toMatchObject({ 'meta.helm.sh/release-name': 'fulfilment-tenant' });
      }
      const { kube: pipeline } = await deployer('fulfilment');
      await expect(pipeline.merge(database, { spec: { instances: 3 } })).rejects.toThrow(/cannot patch .*"clusters"/);
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'a workload that KEDA scales has a ScaledObject by its deployer, and no autoscaler beside it',
    async () => {
      const { metadata, spec } = await kube().get(scaler);
      expect(metadata.annotations).toMatchObject({ 'meta.helm.sh/release-name': 'fulfilment' });
      expect(spec).toMatchObject({ scaleTargetRef: { name: 'packer' }, idleReplicaCount: 0 });
      const autoscalers = await objectsOf('fulfilment', 'autoscaling/v2', 'HorizontalPodAutoscaler');
      expect(autoscalers.map((one) => one.metadata.name)).toEqual(['orders', 'tracking']);
    },
  );
}
