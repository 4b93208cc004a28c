import { beforeAll, describe, expect, it } from 'vitest';
import { type ManifestObject, readManifest } from '../../src/kube/manifest.ts';
import { valueAt } from '../../src/core/untyped.ts';
import { helm } from '../support/helm.ts';
import { repositoryPath } from '../support/repository.ts';

/** What team fulfilment is, in each environment. */
const objects = new Map<string, readonly ManifestObject[]>();

beforeAll(async () => {
  const [chart, environments] = [repositoryPath('charts/teams/fulfilment'), ['dev', 'prod']];
  const requests = environments.map((environment) => ({
    chart,
    name: 'fulfilment',
    values: ['contract.yaml', 'teams/fulfilment.yaml'].map((file) => repositoryPath('environments', environment, file)),
  }));
  for (const [index, result] of (await (await helm()).render(requests)).entries()) {
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    objects.set(environments[index] ?? '', readManifest(result.manifest, chart).objects);
  }
});

/** The objects with a label, as `kind name`. */
function labelled(environment: string, key: string, value: string): string[] {
  return (objects.get(environment) ?? [])
    .filter((object) => valueAt(object.value, ['metadata', 'labels', key]) === value)
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort();
}

function fieldOf(environment: string, kind: string, name: string, ...path: readonly (string | number)[]): unknown {
  const found = objects.get(environment)?.find((object) => object.kind === kind && object.name === name);
  if (found === undefined) throw new Error(`no ${kind} ${name} in ${environment}`);
  return valueAt(found.value, path);
}

const containers = ['spec', 'template', 'spec', 'containers', 0] as const;

describe('what team fulfilment needs', () => {
  const answers = (environment: string, need: string) =>
    labelled(environment, 'chartwright.dev/need', need).filter((name) => !name.startsWith('NetworkPolicy'));

  it('is an operator’s database, a pod and a store beside the cluster in dev', () => {
    expect(answers('dev', 'db')).toEqual(['Cluster db', 'PodMonitor db']);
    expect(answers('dev', 'cache')).toEqual(['Service cache', 'StatefulSet cache']);
    expect(answers('dev', 'files')).toEqual([]);
  });

  it('is RDS, ElastiCache and S3 in prod, of the size that the team has there', () => {
    expect(answers('prod', 'db')).toEqual([
      'ConfigMap db-endpoint',
      'DBInstance db',
      'ExternalSecret db-password',
      'FieldExport db-endpoint',
      'Password db',
    ]);
    expect(fieldOf('prod', 'DBInstance', 'db', 'spec')).toMatchObject({
      dbInstanceClass: 'db.m7g.large',
      allocatedStorage: 100,
    });
    expect(answers('prod', 'cache')).toEqual([
      'ConfigMap cache-endpoint',
      'FieldExport cache-endpoint',
      'ServerlessCache cache',
    ]);
    expect(answers('prod', 'files')).toEqual(['Bucket files']);
  });

  it('reaches the program under the same names in both', () => {
    for (const environment of ['dev', 'prod']) {
      const env = fieldOf(environment, 'Deployment', 'orders', ...containers, 'env') as { name: string }[];
      expect(env.map(({ name }) => name)).toEqual(expect.arrayContaining(['DB_URI', 'CACHE_HOST', 'CACHE_PORT']));
      const args = fieldOf(environment, 'Deployment', 'orders', ...containers, 'args');
      expect(args).toContain('--cache-server=tcp://$(CACHE_HOST):$(CACHE_PORT)');
    }
  });
});

describe('the packers', () => {
  const scaling = (environment: string) => fieldOf(environment, 'ScaledObject', 'packer', 'spec');

  it('work by the clock in dev, and by what waits in prod, in both down to none', () => {
    expect(scaling('dev')).toMatchObject({ idleReplicaCount: 0, minReplicaCount: 1, maxReplicaCount: 2 });
    expect(scaling('prod')).toMatchObject({ minReplicaCount: 0, maxReplicaCount: 40, fallback: { replicas: 3 } });
    const triggers = (environment: string) =>
      (valueAt(scaling(environment), ['triggers']) as { type: string }[]).map(({ type }) => type).sort();
    expect(triggers('dev')).toEqual(['cron', 'memory']);
    expect(triggers('prod')).toEqual(['memory', 'metrics-api', 'prometheus']);
  });

  it('are counted at the broker by KEDA, which alone may', () => {
    const allowed = fieldOf('prod', 'NetworkPolicy', 'allow-ingress-scaling', 'spec');
    expect(allowed).toMatchObject({ ingress: [{ ports: [{ port: 15692, protocol: 'TCP' }] }] });
  });
});

describe('what only prod has', () => {
  it('is Secrets of the team’s store', () => {
    const external = (objects.get('prod') ?? []).filter(({ kind }) => kind === 'ExternalSecret');
    expect(external.map(({ name }) => name).sort()).toEqual([
      'alerts-on-call',
      'broker',
      'carrier-registry',
      'db-password',
    ]);
    expect((objects.get('dev') ?? []).some(({ kind }) => kind === 'ExternalSecret')).toBe(false);
  });

  it('is a mesh that lets in nobody for this team, and a runtime for what customers wrote', () => {
    expect(fieldOf('prod', 'Namespace', 'team-fulfilment', 'metadata', 'annotations')).toMatchObject({
      'config.linkerd.io/default-inbound-policy': 'deny',
    });
    const pod = ['spec', 'template', 'spec', 'runtimeClassName'] as const;
    expect(fieldOf('prod', 'Deployment', 'labels', ...pod)).toBe('gvisor');
    expect(fieldOf('dev', 'Deployment', 'labels', ...pod)).toBeUndefined();
  });
});

it('tries the next version of orders on a tenth of the requests, in each environment', () => {
  for (const environment of ['dev', 'prod']) {
    const rules = fieldOf(environment, 'HTTPRoute', 'orders', 'spec', 'rules') as { backendRefs: object[] }[];
    expect(rules.flatMap(({ backendRefs }) => backendRefs)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'orders', weight: 90 }),
        expect.objectContaining({ name: 'orders-canary', weight: 10 }),
      ]),
    );
  }
});
