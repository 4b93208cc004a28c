import { describe, expect, it } from 'vitest';
import { checkFleet } from './check.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { fleetTeam, serving } from './fleet.fixture.ts';

const codes = (...teams: Parameters<typeof checkFleet>[0][number][]): string[] =>
  checkFleet(teams).map(({ problem, teams: involved }) => `${problem.code} ${[...involved].sort().join('+')}`);

describe('hosts', () => {
  it('refuses one host in two teams, whatever the paths', () => {
    const shop = fleetTeam('shop', { workloads: { web: serving('a.example.com') } });
    const blog = fleetTeam('blog', { workloads: { web: serving('a.example.com', '/blog') } });
    expect(codes(shop, blog)).toEqual(['fleet/host-claimed-twice blog+shop']);
  });

  it('lets one team share a host among workloads by path, not by the same path', () => {
    const split = fleetTeam('shop', {
      workloads: { web: serving('a.example.com'), api: serving('a.example.com', '/api') },
    });
    const twice = fleetTeam('shop', { workloads: { web: serving('a.example.com'), api: serving('a.example.com') } });
    expect(codes(split)).toEqual([]);
    expect(codes(twice)).toEqual(['fleet/host-claimed-twice shop+shop']);
  });

  it('does not count what is not exposed', () => {
    const hidden = { ...serving('a.example.com'), expose: { via: 'none' as const, hosts: ['a.example.com'] } };
    expect(
      codes(
        fleetTeam('a', { workloads: { web: serving('a.example.com') } }),
        fleetTeam('b', { workloads: { web: hidden } }),
      ),
    ).toEqual([]);
  });
});

describe('hosts with several paths, and those that are redirected', () => {
  type Expose = Omit<NonNullable<NonNullable<TeamValues['workloads']>[string]['expose']>, 'hosts'>;
  const exposing = (expose: Expose, host = 'a.example.com') => ({
    ...serving(host),
    expose: { via: 'gateway' as const, hosts: [host], ...expose },
  });
  const api = exposing({ paths: [{ path: '/api' }, { path: '/health', pathType: 'Exact' }] });

  it.each([
    ['a prefix of one of the paths', serving('a.example.com', '/api'), 1],
    ['the same prefix with a slash at its end', serving('a.example.com', '/api/'), 1],
    ['the same whole path', exposing({ paths: [{ path: '/health', pathType: 'Exact' }] }), 1],
    ['a prefix that is a whole path there', serving('a.example.com', '/health'), 0],
    ['a longer prefix', serving('a.example.com', '/api/orders'), 0],
  ])('hold within a team for %s', (_, other, clashes) => {
    expect(codes(fleetTeam('shop', { workloads: { api, other } }))).toHaveLength(clashes);
  });

  it('refuses a redirect of a host that another team has, and locates it', () => {
    const redirects = [{ from: 'a.example.com', to: 'b.example.com' }];
    const thief = fleetTeam('thief', { workloads: { web: exposing({ redirects }, 'b.example.com') } });
    const [problem] = checkFleet([fleetTeam('shop', { workloads: { api } }), thief]);
    expect(problem?.problem).toMatchObject({
      code: 'fleet/host-claimed-twice',
      path: 'workloads.web.expose.redirects.0.from',
    });
  });
});

describe('hosts of which annotations make DNS records', () => {
  const name = 'external-dns.alpha.kubernetes.io/hostname';
  const shop = fleetTeam('shop', { workloads: { web: serving('a.example.com') } });
  const annotated = (more: object) => ({ ...serving('b.example.com'), ...more });

  it.each([
    [
      'a route',
      annotated({ expose: { hosts: ['b.example.com'], annotations: { [name]: 'c.example.com,a.example.com' } } }),
    ],
    ['pods', annotated({ podAnnotations: { 'external-dns.kubernetes.io/internal-hostname': 'a.example.com' } })],
    ['an account', annotated({ serviceAccount: { annotations: { [name]: 'A.example.com' } } })],
  ])('of %s are refused where another team claims them', (_what, web) => {
    expect(codes(shop, fleetTeam('cart', { workloads: { web } }))).toEqual(['fleet/host-claimed-twice cart+shop']);
    expect(codes(fleetTeam('cart', { workloads: { web } }))).toEqual([]);
  });

  it('of a pod template in an object are refused too', () => {
    const template = { metadata: { annotations: { [name]: 'a.example.com' } } };
    const own = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'own' }, spec: { template } };
    expect(codes(shop, fleetTeam('cart', { extraObjects: { own } }))).toEqual(['fleet/host-claimed-twice cart+shop']);
  });

  it('may repeat a host of the same team', () => {
    const web = { ...serving('a.example.com'), podAnnotations: { [name]: 'a.example.com' } };
    expect(codes(fleetTeam('shop', { workloads: { web } }))).toEqual([]);
  });
});

describe('hosts of extra objects', () => {
  const object = (apiVersion: string, kind: string, spec: object, annotations: Record<string, string> = {}) =>
    ({ extraObjects: { own: { apiVersion, kind, metadata: { name: 'own', annotations }, spec } } }) as Parameters<
      typeof fleetTeam
    >[1];
  const ingress = (host: string, path = '/') =>
    object('networking.k8s.io/v1', 'Ingress', { rules: [{ host, http: { paths: [{ path }] } }] });
  const route = (kind: string) => object('gateway.networking.k8s.io/v1', kind, { hostnames: ['A.Example.com'] });
  const shop = fleetTeam('shop', { workloads: { web: serving('a.example.com') } });

  it.each([
    ['an Ingress, in any case', ingress('A.example.COM.')],
    ['the TLS of an Ingress', object('networking.k8s.io/v1', 'Ingress', { tls: [{ hosts: ['a.example.com'] }] })],
    ['an HTTPRoute', route('HTTPRoute')],
    ['a GRPCRoute', route('GRPCRoute')],
    ['a TLSRoute', route('TLSRoute')],
    ['a Gateway', object('gateway.networking.k8s.io/v1', 'Gateway', { listeners: [{ hostname: '*.example.com' }] })],
    [
      'a ListenerSet',
      object('gateway.networking.k8s.io/v1', 'ListenerSet', { listeners: [{ hostname: 'a.example.com' }] }),
    ],
    ['a Certificate', object('cert-manager.io/v1', 'Certificate', { dnsNames: ['a.example.com'] })],
    ['the common name of a Certificate', object('cert-manager.io/v1', 'Certificate', { commonName: 'a.example.com' })],
    [
      'a DNSEndpoint',
      object('externaldns.k8s.io/v1alpha1', 'DNSEndpoint', { endpoints: [{ dnsName: 'a.example.com' }] }),
    ],
    [
      'an annotation for external-dns',
      object('v1', 'Service', {}, { 'external-dns.alpha.kubernetes.io/hostname': 'b.example.com, A.example.com' }),
    ],
  ])('refuses another team’s host in %s', (_, written) => {
    expect(codes(shop, fleetTeam('thief', written))).toEqual(['fleet/host-claimed-twice shop+thief']);
    expect(codes(fleetTeam('thief', written))).toEqual([]);
  });

  it('locates the host, and names the object that has it', () => {
    const [finding] = checkFleet([fleetTeam('thief', ingress('a.example.com')), shop]);
    expect(finding?.problem.found).toContain('which extraObjects.own of team thief claims');
    expect(checkFleet([shop, fleetTeam('thief', ingress('a.example.com'))])[0]?.problem.path).toBe(
      'extraObjects.own.spec.rules.0.host',
    );
  });

  it('refuses one path twice within a team, and nothing else of a host that is the team’s own', () => {
    const workloads = { web: serving('a.example.com') };
    const own = (written: Parameters<typeof fleetTeam>[1]) => codes(fleetTeam('shop', { ...written, workloads }));
    expect(own(ingress('a.example.com'))).toEqual(['fleet/host-claimed-twice shop+shop']);
    expect(own(ingress('a.example.com', '/api'))).toEqual([]);
    expect(own(object('cert-manager.io/v1', 'Certificate', { dnsNames: ['a.example.com'] }))).toEqual([]);
    const canary = [{ matches: [{ path: { value: '/' }, headers: [{ name: 'canary', value: '1' }] }] }];
    expect(
      own(object('gateway.networking.k8s.io/v1', 'HTTPRoute', { hostnames: ['a.example.com'], rules: canary })),
    ).toEqual([]);
  });
});

describe('namespaces', () => {
  it('refuses a namespace that two teams claim', () => {
    expect(codes(fleetTeam('a', {}), fleetTeam('b', { tenant: { namespace: 'team-a' } }))).toEqual([
      'fleet/namespace-claimed-twice a+b',
    ]);
  });
});

describe('peerings', () => {
  const peer = (name: string, direction?: 'both' | 'ingress' | 'egress') => ({
    tenant: { network: { peers: { [name]: direction === undefined ? {} : { direction } } } },
  });

  it.each([
    ['both', 'both'],
    ['egress', 'ingress'],
  ] as const)('accepts %s answered by %s', (ours, theirs) => {
    expect(codes(fleetTeam('a', peer('b', ours)), fleetTeam('b', peer('a', theirs)))).toEqual([]);
  });

  it('refuses a direction of a peering that the other team does not allow', () => {
    expect(codes(fleetTeam('a', peer('b', 'egress')), fleetTeam('b', peer('a', 'both')))).toEqual([
      'fleet/one-sided-peering a+b',
    ]);
  });

  it('refuses a peering that only one team names', () => {
    expect(codes(fleetTeam('a', peer('b')), fleetTeam('b', {}))).toEqual(['fleet/one-sided-peering a+b']);
  });

  it('refuses a peering with egress on both sides and ingress on neither', () => {
    expect(codes(fleetTeam('a', peer('b', 'egress')), fleetTeam('b', peer('a', 'egress')))).toEqual([
      'fleet/one-sided-peering a+b',
      'fleet/one-sided-peering a+b',
    ]);
  });

  it('refuses a peer that does not exist, and one with another namespace', () => {
    expect(codes(fleetTeam('a', peer('nobody')))).toEqual(['fleet/unknown-peer a']);
    const named = fleetTeam('b', { tenant: { namespace: 'other', network: { peers: { a: {} } } } });
    expect(codes(fleetTeam('a', peer('b')), named)).toEqual(['fleet/peer-namespace a+b']);
  });

  it('names the fix, with the file of the other team', () => {
    const [finding] = checkFleet([fleetTeam('a', peer('b', 'egress')), fleetTeam('b', {})]);
    expect(finding?.problem.fix).toBe(
      'add tenant.network.peers.a with direction ingress to charts/teams/b/values.yaml, or narrow the direction of this peering',
    );
  });
});

describe('quota', () => {
  it('refuses workloads whose requests at most replicas exceed the quota', () => {
    const team = fleetTeam('a', {
      tenant: { quota: { hard: { 'requests.cpu': '1' } } },
      workloads: { web: { image: 'example.com/app:1', autoscaling: { max: 11 } } },
    });
    const [finding] = checkFleet([team]);
    expect(finding?.problem).toMatchObject({
      code: 'fleet/quota-too-small',
      path: 'tenant.quota.hard.requests.cpu',
      found: expect.stringContaining('request 1.1 CPUs') as string,
    });
  });

  it('warns where the one more pod of a rollout does not fit', () => {
    const web = (max: number, maxUnavailable: string) => ({
      tenant: { quota: { hard: { pods: '10' } } },
      workloads: { web: { image: 'example.com/app:1', autoscaling: { max }, rollout: { maxUnavailable } } },
    });
    expect(codes(fleetTeam('a', web(9, '0')))).toEqual([]);
    expect(codes(fleetTeam('a', web(10, '0')))).toEqual(['fleet/quota-without-room a']);
    expect(codes(fleetTeam('a', web(10, '1')))).toEqual([]);
  });

  it('counts the proxies of the mesh, fixed replicas and stateful workloads', () => {
    const workloads = {
      fixed: {
        image: 'example.com/app:1',
        autoscaling: { enabled: false },
        replicas: 3,
        rollout: { maxUnavailable: '1' },
      },
      store: { image: 'example.com/app:1', persistence: { size: '1Gi', mountPath: '/data' } },
    };
    const quota = { quota: { hard: { 'requests.cpu': '400m' } } };
    expect(codes(fleetTeam('a', { tenant: quota, workloads }))).toEqual([]);
    const global = { platform: { mesh: { enabled: true } } };
    expect(codes(fleetTeam('a', { global, tenant: quota, workloads }))).toEqual(['fleet/quota-too-small a']);
  });

  it.each([
    ['a DaemonSet as one pod', { kind: 'DaemonSet', rollout: { maxSurge: '0', maxUnavailable: '1' } }, 1],
    ['the pods of a Job that run at once', { kind: 'Job', job: { completions: 9, parallelism: 3 } }, 3],
    ['no more pods of a Job than have to succeed', { kind: 'Job', job: { completions: 2, parallelism: 3 } }, 2],
    ['one Job of a CronJob', { kind: 'CronJob', cronJob: { schedule: '@daily' }, job: {} }, 1],
    [
      'two Jobs of a CronJob that may run beside itself',
      { kind: 'CronJob', cronJob: { schedule: '@daily', concurrencyPolicy: 'Allow' } },
      2,
    ],
  ] as const)('counts %s', (_, workload, pods) => {
    const quota = (hard: number) => ({
      tenant: { quota: { hard: { pods: String(hard) } } },
      workloads: { web: { image: 'example.com/app:1', ...workload } },
    });
    expect(codes(fleetTeam('a', quota(pods)))).toEqual([]);
    expect(codes(fleetTeam('a', quota(pods - 1)))).toEqual(['fleet/quota-too-small a']);
  });

  it.each([1.5, -3, Infinity, NaN, '3', [3]])(
    'counts %j replicas of an object as one, since they are refused',
    (replicas) => {
      const quota = { quota: { hard: { pods: '0' } } };
      const spec = { replicas, template: { spec: { containers: [{ name: 'a', image: 'example.com/a:1' }] } } };
      const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' }, spec };
      const [finding] = checkFleet([fleetTeam('a', { tenant: quota, extraObjects: { object } })]);
      expect(finding?.problem.found).toContain('request 1 pods');
    },
  );

  it('counts claims of the team, and no further pod of what is recreated', () => {
    const alone = { autoscaling: { enabled: false }, replicas: 1, rollout: { strategy: 'Recreate' } } as const;
    const fits = (hard: Readonly<Record<string, string>>) =>
      codes(
        fleetTeam('a', {
          tenant: { quota: { hard } },
          persistentVolumeClaims: { files: { size: '10Gi' }, other: { size: '1Gi' } },
          workloads: {
            web: { image: 'a:1', ...alone, claimMounts: { files: { claim: 'files', mountPath: '/srv' } } },
          },
        }),
      );
    expect(fits({ persistentvolumeclaims: '2', 'requests.storage': '11Gi', pods: '1' })).toEqual([]);
    expect(fits({ persistentvolumeclaims: '1' })).toEqual(['fleet/quota-too-small a']);
    expect(fits({ 'requests.storage': '10Gi' })).toEqual(['fleet/quota-too-small a']);
  });

  it('has no room made in it by a negative amount', () => {
    const claim = (storage: string) => ({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: storage },
      spec: { resources: { requests: { storage } } },
    });
    const extraObjects = { large: claim('200Gi'), negative: claim('-200Gi') };
    const tenant = { quota: { hard: { 'requests.storage': '100Gi' } } };
    expect(codes(fleetTeam('a', { tenant, extraObjects }))).toEqual(['fleet/quota-too-small a']);
  });

  it('counts what extra objects request, with the defaults of the LimitRange', () => {
    const tenant = { quota: { hard: { 'requests.cpu': '600m', pods: '3', persistentvolumeclaims: '0' } } };
    const template = (cpu?: string) => ({
      spec: { containers: [{ name: 'a', image: 'a:1', resources: cpu === undefined ? {} : { requests: { cpu } } }] },
    });
    const extra = (kind: string, spec: object) =>
      ({
        tenant,
        extraObjects: { own: { apiVersion: 'apps/v1', kind, metadata: { name: 'own' }, spec } },
      }) as Parameters<typeof fleetTeam>[1];
    const found = (kind: string, spec: object) =>
      checkFleet([fleetTeam('a', extra(kind, spec))]).map(({ problem }) =>
        problem.path.replace('tenant.quota.hard.', ''),
      );
    expect(found('Deployment', { replicas: 3, template: template('200m') })).toEqual([]);
    expect(found('Deployment', { replicas: 4, template: template() })).toEqual(['pods']);
    expect(found('Deployment', { replicas: 3, template: template('201m') })).toEqual(['requests.cpu']);
    expect(
      found('StatefulSet', { template: template(), volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: {} }] }),
    ).toEqual(['persistentvolumeclaims']);
  });

  it('counts every pod of a ScaledJob, a JobSet and groups of workers, and resources of pods as a whole', () => {
    const template = { spec: { containers: [{ name: 'a', image: 'a:1' }] } };
    const fits = (apiVersion: string, kind: string, spec: object, hard: Readonly<Record<string, string>>) =>
      codes(
        fleetTeam('a', {
          tenant: { quota: { hard } },
          extraObjects: { own: { apiVersion, kind, metadata: { name: 'own' }, spec } },
        }),
      ).length === 0;
    const scaled = (more: object) => ({ jobTargetRef: { template, parallelism: 2 }, ...more });
    expect(fits('keda.sh/v1alpha1', 'ScaledJob', scaled({ maxReplicaCount: 5 }), { pods: '10' })).toBe(true);
    expect(fits('keda.sh/v1alpha1', 'ScaledJob', scaled({ maxReplicaCount: 5 }), { pods: '9' })).toBe(false);
    expect(fits('keda.sh/v1alpha1', 'ScaledJob', scaled({}), { pods: '200' })).toBe(true);
    expect(fits('keda.sh/v1alpha1', 'ScaledJob', scaled({}), { pods: '199' })).toBe(false);
    const set = { replicatedJobs: [{ name: 'a', replicas: 3, template: { spec: { parallelism: 4, template } } }] };
    expect(fits('jobset.x-k8s.io/v1alpha2', 'JobSet', set, { pods: '12' })).toBe(true);
    expect(fits('jobset.x-k8s.io/v1alpha2', 'JobSet', set, { pods: '11' })).toBe(false);
    const workers = { workerGroupSpecs: [{ replicas: 1, maxReplicas: 6, template }] };
    expect(fits('ray.io/v1', 'RayCluster', workers, { pods: '6' })).toBe(true);
    expect(fits('ray.io/v1', 'RayCluster', workers, { pods: '5' })).toBe(false);
    const whole = { replicas: 2, template: { spec: { ...template.spec, resources: { requests: { cpu: '3' } } } } };
    expect(fits('apps/v1', 'Deployment', whole, { 'requests.cpu': '6' })).toBe(true);
    expect(fits('apps/v1', 'Deployment', whole, { 'requests.cpu': '5' })).toBe(false);
  });

  it('counts load balancers where the platform lets teams create them', () => {
    const spec = { type: 'LoadBalancer', ports: [{ port: 80 }, { port: 443 }] };
    const extraObjects = { own: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'own' }, spec } };
    const found = (serviceTypes: ('ClusterIP' | 'LoadBalancer')[]) =>
      codes(fleetTeam('a', { global: { platform: { guardrails: { serviceTypes } } }, extraObjects }));
    expect(found(['ClusterIP'])).toEqual([]);
    expect(found(['ClusterIP', 'LoadBalancer'])).toHaveLength(2);
  });

  it('reports nothing where there is no quota', () => {
    const tenant = { quota: { enabled: false, hard: { 'requests.cpu': '1m' } } };
    expect(codes(fleetTeam('a', { tenant, workloads: { web: { image: 'example.com/app:1' } } }))).toEqual([]);
  });
});
