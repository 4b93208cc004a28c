import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type EnvironmentObjects,
  environmentObjects,
} from '../../src/commands/platform/questions/environment-objects.ts';
import { Access } from '../../src/kube/access/access.ts';
import { accessFacts } from '../../src/kube/access/read-facts.ts';
import type { Subject } from '../../src/kube/access/facts.ts';
import type { ReachAnswer } from '../../src/kube/reach/answer.ts';
import { Connections } from '../../src/kube/reach/connections.ts';
import type { ReachFacts } from '../../src/kube/reach/facts.ts';
import { namedParty } from '../../src/kube/reach/parties.ts';
import { objectOf } from '../../src/kube/reach/reach-objects.fixture.ts';
import { Reachability } from '../../src/kube/reach/reachability.ts';
import { reachFacts } from '../../src/kube/reach/read-facts.ts';
import { repositoryPath } from '../support/repository.ts';

const rendered = new Map<string, EnvironmentObjects>();
const reaches = new Map<string, Reachability>();

beforeAll(async () => {
  for (const env of ['dev', 'prod']) {
    const found = await environmentObjects(repositoryPath('.'), { env, own: true });
    rendered.set(env, found);
    // What is read again from JSON answers alike: a page gets the facts so.
    const facts = JSON.parse(JSON.stringify(reachFacts(found.objects, found.surroundings))) as ReachFacts;
    reaches.set(env, new Reachability(facts));
  }
}, 300_000);

function reachIn(env: string): Reachability {
  return reaches.get(env) as Reachability;
}

function ask(env: string, from: string, to: string, port?: string): ReachAnswer[] {
  const reach = reachIn(env);
  const [caller, called] = [from, to].map((word) => namedParty(reach.facts, word));
  if (caller === undefined || !('parties' in caller)) throw new Error(`nobody is called ${from}`);
  if (called === undefined || !('parties' in called)) throw new Error(`nobody is called ${to}`);
  return reach.ask({ from: caller.parties[0], to: called.parties[0], ...(port === undefined ? {} : { port }) });
}

describe('who reaches whom in the sample fleet', () => {
  it.each(['dev', 'prod'])('is in %s the team, its peers, and whom a workload opts into', (env) => {
    const connections = new Connections(reachIn(env));
    const parts = new Map([
      ['platform-edge', 'edge'],
      ['platform-observability', 'monitoring'],
      ['platform-scaling', 'scaling'],
    ]);
    const callers = (id: string): string[] => [
      ...new Set(
        connections.around(id).callers.map(({ from }) => {
          const [namespace = ''] = from.split('/');
          return parts.get(namespace) ?? namespace.replace(/^team-/, '');
        }),
      ),
    ];
    const found = Object.fromEntries(
      reachIn(env)
        .facts.workloads.filter(({ team, kind, ports }) => team !== undefined && kind !== 'Cluster' && ports.length > 0)
        .map(({ id }) => [id.replace(/^team-/, ''), callers(id).toSorted()]),
    );
    const [catalog, checkout, fulfilment] = [
      ['catalog', 'checkout', 'storefront'],
      ['checkout', 'storefront'],
      ['fulfilment', 'support'],
    ];
    expect(found).toEqual({
      'catalog/cartservice': catalog,
      'catalog/productcatalogservice': catalog,
      'catalog/redis-cart': catalog,
      'checkout/checkoutservice': checkout,
      'checkout/currencyservice': checkout,
      'checkout/emailservice': checkout,
      'checkout/paymentservice': checkout,
      'checkout/shippingservice': checkout,
      'fulfilment/broker': ['fulfilment', 'monitoring', 'scaling', 'support'],
      ...(env === 'dev' ? { 'fulfilment/cache': fulfilment } : {}),
      // Devices of the warehouse call it, in production alone.
      'fulfilment/labels': env === 'prod' ? ['edge', ...fulfilment] : fulfilment,
      'fulfilment/orders': ['edge', 'fulfilment', 'monitoring', 'support'],
      'fulfilment/orders-canary': ['edge', 'fulfilment', 'monitoring', 'support'],
      'fulfilment/packer': fulfilment,
      'fulfilment/scans': ['fulfilment', 'monitoring', 'support'],
      'fulfilment/tracking': ['edge', 'fulfilment', 'monitoring', 'support'],
      'storefront/adservice': ['storefront'],
      'storefront/frontend': ['edge', 'storefront'],
      'storefront/recommendationservice': ['storefront'],
      'support/help': ['edge', 'monitoring', 'support'],
      'support/reach': ['monitoring', 'support'],
    });
  });

  it('is answered with the lines of both teams that decide', () => {
    const [answer] = ask('prod', 'storefront/frontend', 'catalog/productcatalogservice', 'grpc');
    expect(answer?.verdict).toBe('yes');
    expect(answer?.port).toBe('3550 (grpc)');
    const places = answer?.steps.flatMap(({ deciding }) =>
      deciding.map(({ place }) => `${place.file} ${place.path ?? ''}`),
    );
    expect(places).toEqual([
      'charts/teams/storefront/values.yaml tenant.network.peers.catalog',
      'charts/teams/catalog/values.yaml tenant.network.peers.storefront',
    ]);
    const text = readFileSync(repositoryPath('charts/teams/storefront/values.yaml'), 'utf8').split('\n');
    const line = answer?.steps[0]?.deciding[0]?.place.line ?? 0;
    expect(text[line - 1]).toBe('      catalog:');
  });

  it('says of a no what to open on which side', () => {
    const [answer] = ask('dev', 'catalog/cartservice', 'storefront/frontend', '80');
    expect(answer).toMatchObject({ verdict: 'no', port: '8080 (http)' });
    expect(answer?.advice).toEqual([
      'team catalog: add tenant.network.peers.storefront with direction egress (or both, where it is there)',
      'team storefront: add tenant.network.peers.catalog with direction ingress (or both)',
    ]);
  });

  it('is for Prometheus in the mesh what a route opens, by the key of the workload', () => {
    const [answer] = ask('dev', 'monitoring', 'support/help', 'metrics');
    expect(answer?.verdict).toBe('partly');
    expect(answer?.summary).toContain('GET /metrics');
    expect(answer?.steps[1]?.deciding[0]?.place.path).toBe('workloads.help.metrics');
  });

  it('knows what a team opens outside, by address', () => {
    expect(ask('dev', 'fulfilment/packer', '203.0.113.7', '443')[0]?.verdict).toBe('yes');
    expect(ask('dev', 'fulfilment/labels', '203.0.113.7', '443')[0]?.verdict).toBe('no');
    // The bucket of production is S3's, whose addresses nobody knows.
    const [bucket] = ask('prod', 'fulfilment/labels', '203.0.113.7', '443');
    expect(bucket?.steps[0]?.deciding[0]?.place.path).toBe('needs.files');
    expect(ask('prod', 'support/help', 'internet', '443')[0]?.verdict).toBe('no');
  });
});

interface Matrix {
  readonly team: Readonly<Record<string, Cells>>;
  readonly platform: Readonly<Record<string, Cells>>;
  readonly nobody: readonly string[];
}

type Cells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What an API server answered by SubjectAccessReviews; the scenario `rbac` keeps it true. */
const matrix = parse(readFileSync(repositoryPath('e2e/scenarios/rbac/matrix.yaml'), 'utf8')) as Matrix;
const words: Readonly<Record<string, readonly string[]>> = {
  read: ['get', 'list', 'watch'],
  write: ['create', 'update', 'patch', 'delete'],
};
const everyVerb = [...new Set([...Object.values(words).flat(), 'bind', 'escalate', 'impersonate', 'deletecollection'])];

describe('who may do what, against what an API server answered', () => {
  const binding = (kind: string, namespace: string | undefined, role: string, group: string) =>
    objectOf({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind,
      metadata: { name: role, ...(namespace === undefined ? {} : { namespace }) },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
      subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: group }],
    });
  let access: Access;

  beforeAll(() => {
    const { objects } = rendered.get('dev') as EnvironmentObjects;
    // The scenario binds those personas too that the sample gives to nobody.
    const bound = [
      binding('RoleBinding', 'team-catalog', 'chartwright-team-viewer', 'catalog-viewers'),
      binding('ClusterRoleBinding', undefined, 'chartwright-platform-viewer', 'platform-viewers'),
      binding('ClusterRoleBinding', undefined, 'chartwright-platform-admin', 'platform-admins'),
    ];
    access = new Access(accessFacts([...objects, ...bound], { environment: 'dev', workloads: [], unknown: [] }));
  });

  const group = (name: string): Subject => ({ kind: 'Group', namespace: '', name });
  const personas: Readonly<Record<string, Subject>> = {
    viewer: group('catalog-viewers'),
    developer: group('catalog-developers'),
    deployer: { kind: 'ServiceAccount', namespace: 'platform-ci', name: 'deploy-catalog' },
    admin: group('catalog-admins'),
    'platform-viewer': group('platform-viewers'),
    'platform-admin': group('platform-admins'),
  };

  function verbsOf(title: string, subject: Subject, verbs: readonly string[], namespace: string | undefined): string[] {
    const [resource = '', name] = title.split(' ');
    const [, plain = '', sub, groupName = ''] = /^([^./]+)(\/[^.]+)?(?:\.(.+))?$/.exec(resource) ?? [];
    return verbs.filter(
      (verb) =>
        access.can(subject, {
          verb,
          group: groupName,
          resource: `${plain}${sub ?? ''}`,
          ...(name === undefined ? {} : { name }),
          ...(namespace === undefined ? {} : { namespace }),
        }).allowed,
    );
  }

  const verbsIn = (cell = ''): string[] =>
    cell.split(' ').flatMap((word) => words[word] ?? (word === '' ? [] : [word]));

  it.each([
    ['team', 'its own namespace', 'team-catalog', ['viewer', 'developer', 'deployer', 'admin']],
    ['platform', 'the whole cluster', undefined, ['platform-viewer', 'platform-admin']],
  ] as const)('of the %s in %s', (of, place, namespace, asked) => {
    const rows = Object.entries(matrix[of][place] ?? {});
    expect(rows.length).toBeGreaterThan(40);
    for (const [title, cells] of rows) {
      const verbs = [...new Set(Object.values(cells).flatMap(verbsIn))].filter(
        (verb) => cells['anybody'] === undefined || verb === '',
      );
      for (const persona of asked) {
        const found = verbsOf(title, personas[persona] as Subject, verbs, namespace);
        expect([title, persona, ...found.toSorted()]).toEqual([title, persona, ...verbsIn(cells[persona]).toSorted()]);
      }
    }
  });

  it.each([
    ["another team's namespace", 'team-checkout'],
    ['a namespace of the platform', 'platform-dr'],
    ['the whole cluster', undefined],
  ])('of the team in %s: nothing', (place, namespace) => {
    expect(matrix.team[place]).toEqual({});
    for (const title of Object.keys(matrix.team['its own namespace'] ?? {}))
      for (const persona of ['viewer', 'developer', 'deployer', 'admin'])
        expect(verbsOf(title, personas[persona] as Subject, everyVerb, namespace)).toEqual([]);
  });

  it('of what nobody may', () => {
    expect(matrix.nobody.length).toBeGreaterThan(50);
    for (const title of matrix.nobody)
      for (const subject of Object.values(personas))
        expect([title, ...verbsOf(title, subject, everyVerb, 'team-catalog')]).toEqual([title]);
  });

  it('names the ways around: who deploys may have a pod mount a Secret, which it reads anyway', () => {
    const { direct, indirect } = access.whoCan({
      verb: 'get',
      group: '',
      resource: 'secrets',
      namespace: 'team-catalog',
    });
    expect(direct.map(({ subject: { name } }) => name)).toEqual(['system:masters', 'catalog-admins', 'deploy-catalog']);
    expect(direct[2]?.bindingPlace.path).toBe('tenant.access.deployers');
    expect(direct[2]?.rulePlace.file).toContain('platform-personas/templates/deploy.yaml');
    // The platform's admin binds a persona of a team, and so comes to what it has not itself.
    expect(indirect.map(({ kind, by }) => `${by.subject.name} ${kind}`)).toEqual(['platform-admins bind']);
  });
});
