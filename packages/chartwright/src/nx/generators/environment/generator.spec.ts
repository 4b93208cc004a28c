import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { verify } from '../../../core/ownership.ts';
import { refusal } from '../../workspace/workspace.fixture.ts';
import init from '../init/generator.ts';
import sync from '../sync/generator.ts';
import teamChart from '../team-chart/generator.ts';
import environment from './generator.ts';
import type { EnvironmentOptions } from '../generated/options.ts';

const eks: EnvironmentOptions = {
  name: 'prod',
  profile: 'eks',
  region: 'eu-west-1',
  accountId: 111122223333,
  domain: ['prod.example.com'],
  email: 'ops@example.com',
};

let tree: Tree;
beforeEach(async () => {
  tree = createTreeWithEmptyWorkspace();
  await init(tree, { minimal: true });
  tree.write('platform.yaml', 'components: {}\n');
});

function read(path: string): string {
  return tree.read(path, 'utf-8') ?? '';
}

function written(): Record<string, string | undefined> {
  return Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, content?.toString()]));
}

describe('a new environment', () => {
  it('on kind needs its profile only', async () => {
    await environment(tree, { name: 'dev', profile: 'kind' });
    expect(tree.children('environments/dev').sort()).toEqual([
      'README.md',
      'contract.yaml',
      'environment.yaml',
      'kind.yaml',
      'values.yaml',
      'wiring.yaml',
    ]);
    expect(parse(read('environments/dev/environment.yaml'))).toEqual({ profile: 'kind' });
  });

  it('on EKS has the cluster and what must be in AWS', async () => {
    await environment(tree, { ...eks, zones: ['b', 'c', 'd'], kubernetesVersion: 1.3, issuer: 'acme-http01' });
    expect(tree.children('environments/prod').sort()).toEqual([
      'README.md',
      'aws.yaml',
      'cluster.yaml',
      'contract.yaml',
      'environment.yaml',
      'values.yaml',
      'wiring.yaml',
    ]);
    expect(parse(read('environments/prod/environment.yaml'))).toEqual({
      profile: 'eks',
      domains: ['prod.example.com'],
      cluster: { zones: ['b', 'c', 'd'], kubernetesVersion: '1.30' },
      aws: { region: 'eu-west-1', accountId: '111122223333' },
      certificates: { issuer: 'acme-http01', email: 'ops@example.com' },
    });
  });

  it('has the tool’s header on the tool’s files, and none on the user’s', async () => {
    await environment(tree, eks);
    for (const name of ['README.md', 'aws.yaml', 'cluster.yaml', 'contract.yaml', 'wiring.yaml'])
      expect([name, verify(name, read(`environments/prod/${name}`))]).toEqual([name, 'intact']);
    for (const name of ['environment.yaml', 'values.yaml'])
      expect([name, verify(name, read(`environments/prod/${name}`))]).toEqual([name, 'foreign']);
  });
});

describe('refused, with nothing written', () => {
  const cases: readonly (readonly [string, EnvironmentOptions, object[]])[] = [
    ['a name that is none', { name: 'Dev', profile: 'kind' }, [{ code: 'environment/name', path: 'name' }]],
    ['a name that leads elsewhere', { name: '../dev', profile: 'kind' }, [{ code: 'environment/name' }]],
    ['a new one without a profile', { name: 'dev' }, [{ code: 'environment/profile', path: '--profile' }]],
    [
      'all that is missing, by its option',
      { name: 'prod', profile: 'eks', region: 'eu-west-1', domain: ['prod.example.com'] },
      [
        { code: 'environment/acme-email', path: '--email (certificates.email)' },
        { code: 'environment/bucket', path: '--account-id (aws.buckets)' },
      ],
    ],
    [
      'one node in production',
      { ...eks, nodes: 1 },
      [{ code: 'environment/one-node', path: '--nodes (cluster.nodes)' }],
    ],
    [
      'EKS without a region',
      { name: 'prod', profile: 'eks', domain: ['a.example.com'], email: 'a@example.com' },
      [{ code: 'environment/aws', path: '--region (aws)' }],
    ],
  ];
  it.each(cases)('%s', async (_name, options, expected) => {
    const before = written();
    expect(await refusal(environment(tree, options))).toMatchObject(expected);
    expect(written()).toEqual(before);
  });

  it('any without platform.yaml', async () => {
    tree.delete('platform.yaml');
    expect(await refusal(environment(tree, eks))).toMatchObject([{ code: 'platform/missing-file' }]);
  });

  it('an edited tool-owned file, unless --force', async () => {
    await environment(tree, eks);
    const path = 'environments/prod/cluster.yaml';
    const intact = read(path);
    tree.write(path, intact.replace('m7g.large', 'm7g.xlarge'));
    expect(await refusal(environment(tree, { name: 'prod' }))).toMatchObject([
      {
        code: 'nx/edited-file',
        file: path,
        fix: expect.stringContaining('generate environment prod --force') as string,
      },
    ]);
    await environment(tree, { name: 'prod', force: true });
    expect(read(path)).toBe(intact);
  });
});

describe('an existing environment', () => {
  beforeEach(() => environment(tree, eks));

  it('is left as it is by the same command, and by its name alone', async () => {
    const before = written();
    await environment(tree, eks);
    await environment(tree, { name: 'prod' });
    expect(written()).toEqual(before);
  });

  it('is the user’s: options that contradict it are reported', async () => {
    expect(await refusal(environment(tree, { ...eks, region: 'eu-west-2' }))).toMatchObject([
      { code: 'environment/exists', file: 'environments/prod/environment.yaml', line: 8, path: 'aws.region' },
    ]);
  });

  it('takes what the user changed into the tool’s files, also by sync', async () => {
    const file = 'environments/prod/environment.yaml';
    tree.write(
      file,
      `${read(file)}cluster:\n  vpcCidr: 10.9.0.0/16\n  overrides: { vpc: { nat: { gateway: Single } } }\n`,
    );
    await sync(tree, {});
    expect(read('environments/prod/cluster.yaml')).toContain('cidr: 10.9.0.0/16');
    expect(read('environments/prod/cluster.yaml')).toContain('gateway: Single');
    expect(read('environments/prod/wiring.yaml')).toContain('10.9.0.0/16');
  });

  it('that the user broke is reported at the place, also by sync', async () => {
    const file = 'environments/prod/environment.yaml';
    tree.write(file, read(file).replace('email: ops@example.com', 'issuer: self-signed'));
    for (const run of [environment(tree, { name: 'prod' }), sync(tree, {})])
      expect(await refusal(run)).toMatchObject([{ code: 'environment/self-signed', file, line: 11, column: 11 }]);
  });

  it('is checked with the values of teams in it', async () => {
    await teamChart(tree, {
      name: 'shop',
      image: 'registry.example.com/web:1.0.0',
      port: 80,
      host: 'shop.example.com',
    });
    const file = 'environments/prod/teams/shop.yaml';
    tree.write(file, 'workloads: { shop: { expose: { hosts: [shop.prod.example.com] } } }\n');
    await environment(tree, { name: 'prod' });
    tree.write(file, 'workloads: { shop: { expose: { hosts: [shop.elsewhere.example.com] } } }\n');
    expect(await refusal(environment(tree, { name: 'prod' }))).toContainEqual(
      expect.objectContaining({ code: 'values/host-outside-domains', severity: 'error', file, line: 1 }),
    );
  });

  it('reports values for a team that does not exist', async () => {
    await teamChart(tree, { name: 'shop' });
    tree.write('environments/prod/teams/shp.yaml', 'workloads: {}\n');
    expect(await refusal(environment(tree, { name: 'prod' }))).toMatchObject([
      { code: 'environment/unknown-team', fix: 'did you mean `shop.yaml`?' },
    ]);
  });
});
