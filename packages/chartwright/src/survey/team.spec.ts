import { describe, expect, it } from 'vitest';
import { fleetTeam } from '../team/fleet/fleet.fixture.ts';
import { surveyedTeam, type TeamFacts } from './team.ts';

const { values } = fleetTeam('shop', {
  tenant: {
    contact: '#shop',
    access: {
      developers: { groups: ['shop-developers'] },
      deployers: { serviceAccounts: [{ name: 'deploy', namespace: 'ci' }] },
    },
    network: { peers: { catalog: { direction: 'egress' } } },
    quota: { hard: { pods: '10' } },
  },
  workloads: {
    web: {
      image: 'example.com/web:1',
      ports: { http: { containerPort: 8080, servicePort: 80 } },
      expose: { hosts: ['shop.example.com'] },
      autoscaling: { min: 3, max: 6, cpu: 70 },
      slo: { availability: 99.9, latency: { threshold: '250ms', target: 95 } },
      resources: { requests: { cpu: '100m', memory: '64Mi' } },
    },
    plain: {
      image: 'example.com/plain:1',
      ports: { http: { containerPort: 8080 } },
      expose: { hosts: ['plain.example.com'], tls: { enabled: false } },
      replicas: 2,
      autoscaling: { enabled: false },
    },
    store: { image: 'example.com/store:1', persistence: { size: '10Gi', mountPath: '/data' } },
    nightly: { image: 'example.com/job:1', kind: 'CronJob', cronJob: { schedule: '0 3 * * *' } },
  },
});

const facts: TeamFacts = {
  name: 'shop',
  root: 'charts/teams/shop',
  problems: [],
  settings: [],
  places: [
    {
      environment: 'prod',
      values,
      objects: [{ kind: 'Service' }, { kind: 'Deployment' }, { kind: 'Service' }],
      settings: [],
    },
  ],
};

const [place] = surveyedTeam(facts).places;
const workload = (name: string): unknown => place?.workloads.find((one) => one.name === name);

describe('a team', () => {
  it('is shown with its namespace, contact, neighbours and access', () => {
    expect(surveyedTeam(facts)).toMatchObject({ name: 'shop', contact: '#shop', errors: 0, warnings: 0 });
    expect(place).toMatchObject({
      environment: 'prod',
      namespace: 'team-shop',
      podSecurity: 'restricted',
      peers: [{ team: 'catalog', direction: 'egress' }],
      access: [
        { persona: 'developers', who: ['shop-developers'] },
        { persona: 'deployers', who: ['ci/deploy'] },
      ],
      kinds: { Deployment: 1, Service: 2 },
    });
  });

  it('counts errors and warnings', () => {
    const problem = { code: 'a/b', severity: 'error', file: 'f', path: '', found: '', expected: '', fix: '' } as const;
    const counted = surveyedTeam({ ...facts, problems: [problem, { ...problem, severity: 'warning' }] });
    expect(counted).toMatchObject({ errors: 1, warnings: 1 });
  });

  it('has its quota against what its workloads request at their most', () => {
    // 6 of web, 2 of plain, 1 of store, 1 of nightly.
    expect(place?.quota.find(({ name }) => name === 'pods')).toEqual({
      name: 'pods',
      written: '10',
      unit: 'pods',
      hard: 10,
      requested: 10,
    });
  });

  it('without a quota has none to show', () => {
    const without = { ...values, tenant: { ...values.tenant, quota: { ...values.tenant.quota, enabled: false } } };
    const found = surveyedTeam({
      ...facts,
      places: [{ environment: 'prod', values: without, objects: [], settings: [] }],
    });
    expect(found.places[0]?.quota).toEqual([]);
  });
});

describe('a workload', () => {
  it('is shown with its bounds, its host and issuer, its objectives', () => {
    expect(workload('web')).toMatchObject({
      kind: 'Deployment',
      pods: { fewest: 3, most: 6, scaledBy: '70 % CPU' },
      ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
      requests: { cpu: '100m', memory: '64Mi' },
      limits: { memory: '64Mi' },
      hosts: [{ host: 'shop.example.com', via: 'ingress', issuer: 'ClusterIssuer/platform' }],
      objectives: ['99.9 % available over 30d', '95 % within 250ms over 30d'],
    });
  });

  it('without a certificate has no issuer, and without a scaler one number of pods', () => {
    expect(workload('plain')).toMatchObject({
      pods: { fewest: 2, most: 2, scaledBy: '' },
      hosts: [{ host: 'plain.example.com', via: 'ingress' }],
    });
    expect(workload('plain')).not.toHaveProperty('hosts.0.issuer');
  });

  it('with a volume says how large it is and how it is copied', () => {
    expect(workload('store')).toMatchObject({ kind: 'StatefulSet', volume: '10Gi', backup: 'with the namespace' });
  });

  it('that runs at times says when', () => {
    expect(workload('nightly')).toMatchObject({
      kind: 'CronJob',
      schedule: expect.stringContaining('0 3 * * *') as string,
    });
  });
});
