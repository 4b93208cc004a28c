import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type EnvironmentObjects,
  environmentObjects,
} from '../../src/commands/platform/questions/environment-objects.ts';
import { answerReach, reachPlatform } from '../../src/commands/platform/reach/reach.ts';
import { answerWhoCan, whoCanPlatform } from '../../src/commands/platform/who-can/who-can.ts';
import { type Problem, ProblemsError } from '../../src/core/problem.ts';
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
    const found = await environmentObjects(root, { env, own: true });
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

const root = repositoryPath('.');

describe('the targets', () => {
  const found = (env: string): EnvironmentObjects => rendered.get(env) as EnvironmentObjects;
  const problemsOf = (run: () => unknown): readonly Problem[] => {
    try {
      run();
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems;
    }
    return [];
  };

  it('print the answer with the lines, and say that the charts of components are not rendered', async () => {
    const asked = { env: 'prod', own: true, from: 'fulfilment/packer', to: '203.0.113.9', port: '443' } as const;
    const { problems, document, data } = await reachPlatform(root, asked);
    expect(document).toMatch(/^YES {2}team-fulfilment\/packer may reach 203\.0\.113\.9\/32 on TCP 443\n {2}egress: /);
    expect(document).toMatch(/charts\/teams\/fulfilment\/values\.yaml:\d+:\d+ {2}tenant\.network\.egress\.carriers/);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['platform/not-known', 'warning']]);
    expect((data as ReachAnswer[])[0]?.verdict).toBe('yes');
  });

  it('list what a workload reaches, and who reaches it', () => {
    const { document: out } = answerReach(found('dev'), { env: 'dev', from: 'fulfilment/packer' });
    expect(out).toContain('team-fulfilment/packer may reach\n');
    expect(out).toContain('203.0.113.0/24  TCP 443');
    const { document: into } = answerReach(found('dev'), { env: 'dev', to: 'storefront/frontend' });
    expect(into).toBe(
      [
        'team-storefront/frontend may be reached by',
        '  team-storefront/adservice  8080 (http)',
        '  team-storefront/recommendationservice  8080 (http)',
        '  platform-edge/traefik  8080 (http)',
      ].join('\n'),
    );
  });

  it('refuse who is nobody, with the nearest name, and one that needs another', () => {
    const asked = { env: 'dev', from: 'storefront/frontent', to: 'edge' };
    const [party] = problemsOf(() => answerReach(found('dev'), asked));
    expect(party).toMatchObject({ code: 'platform/unknown-party', fix: 'write --from=storefront/frontend' });
    expect(problemsOf(() => answerReach(found('dev'), { env: 'dev', from: 'internet' }))).toMatchObject([
      { code: 'platform/bad-option', path: '--to' },
    ]);
  });

  it('refuse a question about nobody, and one about a port without both sides', () => {
    const refused = (asked: { from?: string; to?: string; port?: string }): unknown =>
      problemsOf(() => answerReach(found('dev'), { env: 'dev', ...asked })).map(({ code, path }) => [code, path]);
    expect(refused({})).toEqual([['platform/bad-option', '--from']]);
    expect(refused({ port: '80' })).toEqual([['platform/bad-option', '--from']]);
    expect(refused({ to: 'storefront/frontend', port: '80' })).toEqual([['platform/bad-option', '--from']]);
    expect(refused({ from: 'storefront/frontend', port: '80' })).toEqual([['platform/bad-option', '--to']]);
  });

  it('list the workloads that a word may mean', () => {
    const environment = found('dev');
    const twin = objectOf({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'packer', namespace: 'elsewhere' },
      spec: { containers: [] },
    });
    const two = { ...environment, objects: [...environment.objects, twin] };
    const [problem] = problemsOf(() => answerReach(two, { env: 'dev', from: 'packer' }));
    expect(problem).toMatchObject({
      code: 'platform/unknown-party',
      found: '"packer", which several workloads of dev are called',
      expected: 'one of elsewhere/packer, fulfilment/packer',
    });
  });

  it('print who can, by a team or its namespace, for one subject, and with what is near', async () => {
    const asked = { env: 'prod', own: true, verb: 'get', resource: 'secrets' } as const;
    const { document } = await whoCanPlatform(root, { ...asked, namespace: 'checkout' });
    expect(document).toContain('These may get secrets in namespace team-checkout:\n');
    expect(document).toMatch(
      /ServiceAccount platform-ci\/deploy-checkout\n +by +RoleBinding\/team-checkout\/team-deployer {2}charts\/teams\/checkout\/values\.yaml:\d+:\d+\n/,
    );
    const developers = { ...asked, namespace: 'team-checkout', subject: 'checkout-developers' };
    expect(answerWhoCan(found('prod'), developers).document).toMatch(/^checkout-developers may not get secrets/);
    const scale = { ...asked, verb: 'patch', resource: 'deployments/scale', namespace: 'checkout' };
    expect(answerWhoCan(found('prod'), scale).document).toContain('patch deployments/scale.apps in namespace');
    const [wrong] = problemsOf(() => answerWhoCan(found('prod'), { ...asked, namespace: 'chekout' }));
    expect(wrong).toMatchObject({ path: '--namespace', fix: 'write --namespace=checkout' });
  });
});

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
