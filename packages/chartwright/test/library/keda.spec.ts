import { expect, it } from 'vitest';
import { renderBatch } from '../support/batch.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';
import { web } from '../support/values.ts';

const render = renderBatch();
const scaled = render(
  web(
    {
      autoscaling: {
        min: 0,
        memory: 80,
        keda: {
          prometheus: { requests: { query: 'sum(up{namespace="team-shop"})', threshold: 0.5 } },
          cron: { office: { start: '0 7 * * *', end: '0 19 * * *', desiredReplicas: 3 } },
          triggers: {
            orders: { type: 'rabbitmq', metadata: { value: '5' }, authentication: { host: { secret: 'a', key: 'b' } } },
            mails: { type: 'aws-sqs-queue', metadata: { queueLength: '5' }, clusterTriggerAuthentication: 'sqs' },
          },
          fallback: { replicas: 2 },
        },
      },
    },
    { scaling: { secrets: true, clusterTriggerAuthentications: { sqs: { types: ['aws-sqs-queue'] } } } },
  ),
);

it.skipIf(!definitionsGiven)('a ScaledObject and its TriggerAuthentication are such by KEDA’s own definitions', () => {
  expect(scaled.rendering.ofKind('TriggerAuthentication')).toHaveLength(1);
  expect(refusedOf(scaled.rendering.objects, ['keda.sh'])).toEqual([]);
});
