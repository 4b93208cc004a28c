import { describe, expect, it } from 'vitest';
import type { TeamValues } from '../generated/team-values.ts';
import { effectiveValues } from '../values/effective.ts';
import { requestedByNeeds } from '../fleet/requested-by-needs.ts';
import { objectOf } from '../objects/written-objects.ts';
import { isOfNeed, variablesOfNeed } from './needs.ts';

const GIB = 1_073_741_824n * 1_000_000_000n;
const text = (value: string): { value: string } => ({ value });
const connection = {
  host: text('a'),
  port: text('1'),
  database: text('a'),
  username: text('a'),
  password: { secret: '<name>', key: 'password' },
  uri: text('a'),
};

function needing(size: string, type = 'postgres') {
  const values: TeamValues = {
    tenant: { team: 'shop' },
    global: {
      platform: {
        needs: {
          types: {
            postgres: {
              connection,
              sizes: { small: { instances: 1, memory: '1Gi' }, large: { instances: 3, memory: '2Gi' } },
              objects: { cluster: { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster' } },
              pods: { replicas: '<size.instances>', memory: '<size.memory>', cpu: '500m', storage: '10Gi' },
            },
            bucket: {
              connection: { bucket: text('a'), region: text('a'), endpoint: text('a'), accessKeyId: text('a') },
            },
          },
        },
      },
    },
    needs: { 'main-db': { type, size } },
  };
  return effectiveValues(values);
}

describe('the variables of a need', () => {
  it('begin with its name, and end with the keys of its connection', () => {
    expect(variablesOfNeed('main-db', needing('small'))).toEqual(
      ['HOST', 'PORT', 'DATABASE', 'USERNAME', 'PASSWORD', 'URI'].map((end) => `MAIN_DB_${end}`),
    );
    expect(variablesOfNeed('main-db', needing('small', 'bucket'))).toContain('MAIN_DB_ACCESS_KEY_ID');
  });

  it('are not known of a type without an answer, or of a need that is not there', () => {
    expect(variablesOfNeed('main-db', needing('small', 'kafka'))).toEqual([]);
    expect(variablesOfNeed('constructor', needing('small'))).toEqual([]);
  });
});

describe('what a need requests of the quota', () => {
  it('is that of all pods of its size', () => {
    expect(requestedByNeeds(needing('large'))).toEqual([
      {
        pods: 3_000_000_000n,
        'requests.cpu': 1_500_000_000n,
        'requests.memory': 6n * GIB,
        'limits.memory': 6n * GIB,
        persistentvolumeclaims: 3_000_000_000n,
        'requests.storage': 30n * GIB,
      },
    ]);
  });

  it('is nothing where it has no pods in the cluster', () => {
    expect(requestedByNeeds(needing('small', 'bucket'))).toEqual([]);
  });
});

describe('an object of a need', () => {
  const object = (kind: string, need: string) =>
    objectOf(
      {
        apiVersion: 'postgresql.cnpg.io/v1',
        kind,
        metadata: { name: 'main-db', labels: { 'chartwright.dev/need': need } },
      },
      '',
    );

  it('has the label of one, and a kind that the answer has', () => {
    expect(isOfNeed(object('Cluster', 'main-db'), needing('small'))).toBe(true);
  });

  it.each([
    ['of another kind', 'Pooler', 'main-db'],
    ['of a need that is not there', 'Cluster', 'other'],
  ])('is none %s', (_what, kind, need) => {
    expect(isOfNeed(object(kind, need), needing('small'))).toBe(false);
  });
});
