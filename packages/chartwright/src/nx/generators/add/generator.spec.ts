import { logger, type Tree } from '@nx/devkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { mapOf, valueAt } from '../../../core/untyped.ts';
import { teamThings } from '../../../team/generated/team-things.ts';
import { type Thing, thingNamed, thingsOf } from '../../../team/things/things.ts';
import { DiskWorkspace, memoryWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import type { AddOptions } from '../generated/options.ts';
import teamChart from '../team-chart/generator.ts';
import add from './generator.ts';

const file = 'charts/teams/payments/values.yaml';
const image = 'registry.example.com/api:1.0.0';
const things = thingsOf();
const ports = { ports: { main: { containerPort: 8080 } } };
const { beside, besideTeam, named: names }: Rows = teamThings;

interface Rows {
  readonly beside: Readonly<Record<string, object>>;
  readonly besideTeam: Readonly<Record<string, object>>;
  readonly named: Readonly<Record<string, string>>;
}

/** A team with a workload that has a port; other values instead of it. */
async function team(values: object = { workloads: { api: { image, ...ports } } }): Promise<Tree> {
  const tree = memoryWorkspace();
  await teamChart(tree, { name: 'payments' });
  await teamChart(tree, { name: 'shop' });
  tree.write(file, stringify({ tenant: { team: 'payments' }, ...values }));
  return tree;
}

async function added(options: Omit<AddOptions, 'team'>, values?: object): Promise<unknown> {
  const tree = await team(values);
  await add(tree, { team: 'payments', ...options });
  return parse(tree.read(file, 'utf8') ?? '');
}

/** Blocks of which nothing is required and nothing has a default: whom they let in, a person says. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  access: ['viewers.groups=oidc:payments'],
  'access.admins': ['groups=oidc:payments'],
  'access.developers': ['groups=oidc:payments'],
  'access.viewers': ['groups=oidc:payments'],
  'access.deployers': ['serviceAccounts=[{name: deployer', ' namespace: argocd}]'],
};

/** Things that stand wherever what they are in stands, so that they are never added alone. */
const WITH_THEIR_BLOCK =
  /^(team|image|probes\.\w+\.command|backup\.\w+\.command|lifecycle\.\w+\.exec\.command|expose\.hosts|cronJob)$/;

/** Things that the environment offers, and by default none does. */
const OFFERED = /^(team\.serviceAccount|expose\.(allowCidrs|rateLimit|basicAuth|timeouts))$/;

// What is an example is told each time.
beforeAll(() => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe('every thing of the schema', () => {
  const addable = [...things.values()].filter(({ name }) => !WITH_THEIR_BLOCK.test(name) && !OFFERED.test(name));

  it.each(addable.map(({ name }) => [name] as const))('%s is added to a team, which is valid', async (name) => {
    const thing = things.get(name);
    const api = { image, ...(name === 'job' ? {} : ports), ...beside[name] };
    const tree = await team({ workloads: { api }, ...besideTeam[name] });
    const ofWorkload = thing?.of === 'workload' ? { workload: 'api' } : {};
    for (const block of blocksAround(name)) {
      const path = [...(thing?.of === 'workload' ? ['workloads', 'api'] : ['tenant']), ...block.path];
      const isThere = valueAt(parse(tree.read(file, 'utf8') ?? ''), path) !== undefined;
      if (block.schema['required'] !== undefined && !isThere)
        await add(tree, { team: 'payments', thing: block.name, ...ofWorkload });
    }
    const before = tree.read(file, 'utf8') ?? '';
    const said = Object.hasOwn(SAID, name) ? { set: [...(SAID[name] ?? [])] } : {};
    const named = thing?.isNamed === true ? { name: names[name] ?? 'example' } : {};
    await add(tree, { team: 'payments', thing: name, ...ofWorkload, ...named, ...said });
    expect(isAddition(before, tree.read(file, 'utf8') ?? '')).toBe(true);
  });

  it.each(Object.keys(teamThings.workloads))('%s is a workload of its own', async (thing) => {
    const values = await added({ thing, name: 'other' });
    expect(valueAt(values, ['workloads', 'other'])).toEqual(valueAt(teamThings, ['workloads', thing]));
  });

  it.each(Object.entries(teamThings.names))('%s is another name of %s, which there is', (other, name) => {
    expect(things.has(other)).toBe(false);
    expect(thingNamed(things, other)?.name).toBe(name);
  });

  it('has rows only for things that there are', () => {
    const rows = ['examples', 'named', 'beside', 'besideTeam'].flatMap((table) =>
      Object.keys(mapOf(valueAt(teamThings, [table]))),
    );
    for (const name of rows) expect([name, things.has(name)]).toEqual([name, true]);
  });

  it('asks for what a block of rights holds, since an example would let somebody in', async () => {
    for (const thing of Object.keys(SAID)) {
      const [problem] = await refusal(added({ thing }));
      expect(problem).toMatchObject({ code: 'nx/missing-option', path: '--set' });
    }
  });
});

/** The blocks in which a thing stands, from the outermost. */
function blocksAround(name: string): Thing[] {
  const words = name.split('.').slice(0, -1);
  return words.flatMap((_, index) => things.get(words.slice(0, index + 1).join('.')) ?? []);
}

/** Whether a text is another one with lines put in, but for a `{}` that got something. */
function isAddition(before: string, after: string): boolean {
  const left = after.split('\n');
  return before.split('\n').every((line) => {
    const wanted = line.replace(/ \{\}$/, '');
    const at = left.findIndex((one) => one === line || one === wanted);
    left.splice(0, at + 1);
    return at >= 0;
  });
}

describe('a block that is added', () => {
  it('leaves every other byte of the file as it is', async () => {
    const text = [
      '# Payments.',
      'tenant: {team: payments}',
      'workloads:',
      '    api:   # the first',
      `        image: "${image}"`,
      '        ports: {http: {containerPort: 8080}}',
      '',
      '    # below it',
      '    web:',
      `        image: ${image}`,
      '',
    ].join('\n');
    const tree = await team();
    tree.write(file, text);
    await add(tree, { team: 'payments', thing: 'slo', workload: 'api', set: ['availability=99.95'] });
    const result = tree.read(file, 'utf8') ?? '';
    const at = result.indexOf('        slo:');
    const end = result.indexOf('\n', result.indexOf('availability')) + 1;
    expect(result.slice(at, end)).toBe('        slo:\n            availability: 99.95\n');
    expect(result.slice(0, at) + result.slice(end)).toBe(text);
  });

  it('gets keys as the schema has them: texts, numbers, flags, lists and blocks', async () => {
    const set = [
      'hosts=a.example.com',
      'b.example.com',
      'via=gateway',
      'tls.issuer.name=own',
      'tls.issuer.kind=Issuer',
    ];
    expect(await added({ thing: 'ingress', set })).toMatchObject({
      workloads: {
        api: {
          expose: {
            hosts: ['a.example.com', 'b.example.com'],
            via: 'gateway',
            tls: { issuer: { name: 'own', kind: 'Issuer' } },
          },
        },
      },
    });
    expect(await added({ thing: 'resources', set: ['limits.cpu=2', 'requests.memory=1Gi'] })).toMatchObject({
      workloads: { api: { resources: { limits: { cpu: '2' }, requests: { memory: '1Gi' } } } },
    });
    expect(await added({ thing: 'quota', set: ['hard.requests.cpu=4', 'enabled=true'] })).toMatchObject({
      tenant: { quota: { hard: { 'requests.cpu': '4' }, enabled: true } },
    });
    const nested = { thing: 'configMap', name: 'app', set: ['data["a.conf"]=x=1', '2'] };
    expect(await added(nested)).toMatchObject({ configMaps: { app: { data: { 'a.conf': 'x=1,2' } } } });
  });

  it('is what --value says: a text, however much it looks like a number, or a block', async () => {
    expect(await added({ thing: 'env', name: 'VERSION', value: '1.10' })).toMatchObject({
      workloads: { api: { env: { VERSION: '1.10' } } },
    });
    expect(await added({ thing: 'startupProbe', value: '{type: tcp, port: main}' })).toMatchObject({
      workloads: { api: { probes: { startup: { type: 'tcp', port: 'main' } } } },
    });
    expect(await added({ thing: 'command', value: 'serve,--fast' })).toMatchObject({
      workloads: { api: { command: ['serve', '--fast'] } },
    });
  });

  it('has the port that the workload has, and what is required and was not said', async () => {
    expect(await added({ thing: 'metrics', set: ['path=/stats'] })).toMatchObject({
      workloads: { api: { metrics: { path: '/stats', port: 'main' } } },
    });
  });

  it('brings its hosts to an environment of another domain', async () => {
    const workspace = new DiskWorkspace();
    try {
      await workspace.run(teamChart, { name: 'payments', workload: 'api', image, port: 8080 });
      workspace.write('environments/dev/environment.yaml', 'name: dev\n');
      workspace.write(
        'environments/dev/contract.yaml',
        stringify({ global: { platform: { domains: ['dev.example.org'] } } }),
      );
      await workspace.run(add, { team: 'payments', thing: 'expose', set: ['hosts=pay.example.com'] });
      expect(parse(workspace.read('environments/dev/teams/payments.yaml'))).toMatchObject({
        workloads: { api: { expose: { hosts: ['pay.dev.example.org'] } } },
      });
    } finally {
      workspace.remove();
    }
  });
});

describe('a peering', () => {
  it('is added to one team with a warning, and is whole when the other answers', async () => {
    const tree = await team();
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
    try {
      await add(tree, { team: 'payments', thing: 'peer', name: 'shop', set: ['direction=egress'] });
      expect(warn.mock.calls.flat().join('')).toContain('add tenant.network.peers.payments with direction ingress');
      warn.mockClear();
      await add(tree, { team: 'shop', thing: 'peer', name: 'payments', set: ['direction=ingress'] });
      expect(warn).not.toHaveBeenCalled();
    } finally {
      warn.mockRestore();
    }
    const problems = await refusal(add(tree, { team: 'payments', thing: 'peer', name: 'shops' }));
    expect(problems.map(({ code }) => code)).toEqual(['fleet/unknown-peer']);
  });
});

describe('refused, with nothing written', () => {
  const two = { workloads: { api: { image, ...ports }, web: { image } } };
  const cases: readonly (readonly [string, Omit<AddOptions, 'team'> & { team?: string }, string, string])[] = [
    [
      'a block that is there',
      { thing: 'port', workload: 'api', name: 'main' },
      'nx/thing-exists',
      'workloads.api.ports.main',
    ],
    ['a workload that is there', { thing: 'job', name: 'web' }, 'nx/thing-exists', 'workloads.web'],
    ['what is no thing', { thing: 'ingres' }, 'nx/no-such-thing', 'thing'],
    ['a property of every object', { thing: 'constructor' }, 'nx/no-such-thing', 'thing'],
    ['a team that there is not', { thing: 'slo', team: 'paymens' }, 'nx/no-such-team', ''],
    ['a workload that there is not', { thing: 'slo', workload: 'apo' }, 'nx/no-such-workload', '--workload'],
    ['one of several workloads, unsaid', { thing: 'slo' }, 'nx/no-such-workload', '--workload'],
    ['an entry without its name', { thing: 'sidecar', workload: 'api' }, 'nx/missing-option', '--name'],
    ['a name of a block', { thing: 'slo', workload: 'api', name: 'x' }, 'nx/bad-option', '--name'],
    [
      'a key that there is not',
      { thing: 'slo', workload: 'api', set: ['availabilty=99'] },
      'schema/unknown-key',
      'slo',
    ],
    ['an objective of all', { thing: 'slo', workload: 'api', set: ['availability=100'] }, 'schema/limit', 'slo'],
    ['a text for a number', { thing: 'slo', workload: 'api', set: ['availability=high'] }, 'schema/type', 'slo'],
    ['what is no assignment', { thing: 'slo', workload: 'api', set: ['99.9'] }, 'nx/bad-option', '--set'],
    ['a key twice', { thing: 'slo', workload: 'api', set: ['window=28d', 'window=30d'] }, 'nx/bad-option', '--set'],
    ['all of it and keys', { thing: 'slo', workload: 'api', set: ['a=b'], value: '{}' }, 'nx/bad-option', '--value'],
    ['a fraction for a text', { thing: 'env', workload: 'api', name: 'V', value: 1.1 }, 'nx/bad-option', '--value'],
    ['a secret', { thing: 'env', workload: 'api', name: 'PASSWORD', value: 'hunter2hunter2' }, 'secret/literal', 'env'],
    ['a name that is a path', { thing: 'sidecar', workload: 'api', name: '../x' }, 'schema/key-name', 'sidecar'],
  ];

  it.each(cases)('%s', async (_, options, code, path) => {
    const tree = await team(two);
    const before = tree.listChanges().map((change) => [change.path, change.content?.toString()]);
    const problems = await refusal(add(tree, { team: 'payments', ...options }));
    expect(problems[0]?.code).toBe(code);
    expect(problems[0]?.path).toContain(path);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
    expect(tree.listChanges().map((change) => [change.path, change.content?.toString()])).toEqual(before);
  });

  it('tells what there is', async () => {
    const [workload] = await refusal(added({ thing: 'slo', workload: 'apo' }, two));
    expect([workload?.expected, workload?.fix]).toEqual(['one of api, web', 'add --workload=api']);
    const [thing] = await refusal(added({ thing: 'ingres' }));
    expect(thing?.expected).toMatch(/\bingress\b.*\bsidecar\b/);
    expect(thing?.fix).toContain('write ingress');
  });
});
