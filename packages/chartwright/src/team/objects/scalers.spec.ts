import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../core/yaml/source.ts';
import { checkTeamValues } from '../values/check.ts';
import { teamObject } from './objects.fixture.ts';
import { scalerTermFindings } from './scalers.ts';

const scaling = {
  addresses: ['mq.example.com:5671', '*.queues.example.com'],
  clusterTriggerAuthentications: { sqs: { types: ['aws-sqs-queue'] } },
};
const { parsed } = parseYaml({
  file: 'values.yaml',
  text: JSON.stringify({ global: { platform: { scaling } }, tenant: { team: 'shop' } }),
});
const terms = parsed === undefined ? undefined : checkTeamValues(parsed).effective;

function found(trigger: object, kind = 'ScaledObject', apiVersion = 'keda.sh/v1alpha1'): string[] {
  if (terms === undefined) throw new Error('the terms are no values of a team');
  const scaler = teamObject(apiVersion, kind, 'a', { spec: { triggers: [trigger] } });
  return scalerTermFindings(scaler, terms).map(({ code, path }) => `${code} ${path.replace(/^.*triggers\[0\]\./, '')}`);
}

const loki = { type: 'loki', metadata: { serverAddress: 'http://platform-loki.platform-observability.svc:3100' } };
const prometheus = { serverAddress: 'http://platform-prometheus.platform-observability.svc:9090' };

describe('a trigger of an object of the team’s own', () => {
  it.each([
    { type: 'redis', metadata: { address: 'cache.team-shop.svc:6379' } },
    { type: 'redis', metadata: { address: 'cache-0.cache.team-shop.svc.cluster.local.:6379' } },
    { type: 'redis', metadata: { addressFromEnv: 'http://what.is.a.variable.svc' } },
    { type: 'rabbitmq', metadata: { host: 'amqps://MQ.example.com:5671/a' } },
    { type: 'metrics-api', metadata: { url: 'https://eu.queues.example.com/orders' } },
    { type: 'prometheus', metadata: { ...prometheus, query: 'sum(up{namespace="team-shop"})' } },
    { type: 'aws-sqs-queue', authenticationRef: { kind: 'ClusterTriggerAuthentication', name: 'sqs' } },
    { type: 'aws-sqs-queue', authenticationRef: { name: 'sqs' } },
  ])('may be %j', (trigger) => {
    expect(found(trigger)).toEqual([]);
  });

  it.each<[object, string]>([
    [loki, 'objects/trigger-address metadata.serverAddress'],
    [{ type: 'redis', metadata: { address: 'cache:6379' } }, 'objects/trigger-address metadata.address'],
    [{ type: 'redis', metadata: { address: 'cache.team-shop:6379' } }, 'objects/trigger-address metadata.address'],
    [{ type: 'redis', metadata: { address: 'a.team-other.svc' } }, 'objects/trigger-address metadata.address'],
    [{ type: 'redis', metadata: { address: 'team-shop.svc' } }, 'objects/trigger-address metadata.address'],
    [{ type: 'rabbitmq', metadata: { host: 'amqp://mq.example.com:5672' } }, 'objects/trigger-address metadata.host'],
    [{ type: 'metrics-api', metadata: { url: 'http://queues.example.com' } }, 'objects/trigger-address metadata.url'],
    [{ type: 'metrics-api', metadata: { url: 'http://x@169.254.169.254/' } }, 'objects/trigger-address metadata.url'],
    [{ type: 'prometheus', metadata: { ...prometheus, query: 'sum(up)' } }, 'objects/query-namespace metadata.query'],
    [
      { type: 'kafka', authenticationRef: { kind: 'ClusterTriggerAuthentication', name: 'sqs' } },
      'objects/trigger-authentication authenticationRef.name',
    ],
    [
      { type: 'kafka', authenticationRef: { kind: 'ClusterTriggerAuthentication', name: 'none' } },
      'objects/trigger-authentication authenticationRef.name',
    ],
  ])('may not be %j', (trigger, problem) => {
    expect(found(trigger)).toEqual([problem]);
  });

  it('is that of a ScaledJob too, and of no other kind', () => {
    expect(found(loki, 'ScaledJob')).toEqual(['objects/trigger-address metadata.serverAddress']);
    expect(found(loki, 'ScaledThing')).toEqual([]);
    expect(found(loki, 'ScaledObject', 'example.com/v1')).toEqual([]);
  });
});
