import { describe, expect, it } from 'vitest';
import { objectsOf } from '../reach/reach-objects.fixture.ts';
import { Access } from './access.ts';
import type { AccessQuestion } from './answer.ts';
import type { Subject } from './facts.ts';
import { accessMatrix } from './matrix.ts';
import { accessFacts, type AccessScene } from './read-facts.ts';
import { subjectText } from './subjects.ts';

const scene: AccessScene = { environment: 'test', workloads: [], unknown: [] };

function accessOf(text: string, more: Partial<AccessScene> = {}): Access {
  return new Access(accessFacts(objectsOf(text), { ...scene, ...more }));
}

const api = 'apiVersion: rbac.authorization.k8s.io/v1';
const role = (namespace: string, name: string, rules: string): string =>
  `${api}\nkind: Role\nmetadata: { name: ${name}, namespace: ${namespace} }\nrules: ${rules}\n---\n`;
const clusterRole = (name: string, rules: string, labels = '{}'): string =>
  `${api}\nkind: ClusterRole\nmetadata: { name: ${name}, labels: ${labels} }\nrules: ${rules}\n---\n`;
const binding = (namespace: string, name: string, ref: string, subjects: string): string =>
  `${api}\nkind: RoleBinding\nmetadata: { name: ${name}, namespace: ${namespace} }\nroleRef: { kind: ${ref.split('/')[0] ?? ''}, name: ${ref.split('/')[1] ?? ''} }\nsubjects: ${subjects}\n---\n`;
const clusterBinding = (name: string, ref: string, subjects: string): string =>
  `${api}\nkind: ClusterRoleBinding\nmetadata: { name: ${name} }\nroleRef: { kind: ClusterRole, name: ${ref} }\nsubjects: ${subjects}\n---\n`;

const jane: Subject = { kind: 'User', namespace: '', name: 'jane' };
const dave: Subject = { kind: 'User', namespace: '', name: 'dave' };
const asked = (verb: string, resource: string, namespace?: string, group = '', name?: string): AccessQuestion => ({
  verb,
  group,
  resource,
  ...(namespace === undefined ? {} : { namespace }),
  ...(name === undefined ? {} : { name }),
});
const user = (name: string): string => `[{ kind: User, name: ${name} }]`;

// The cases of https://kubernetes.io/docs/reference/access-authn-authz/rbac/, in words of our own.
describe("roles and bindings, by Kubernetes' documentation", () => {
  const podReader = role(
    'default',
    'pod-reader',
    "[{ apiGroups: [''], resources: [pods], verbs: [get, watch, list] }]",
  );
  const secretReader = clusterRole(
    'secret-reader',
    "[{ apiGroups: [''], resources: [secrets], verbs: [get, watch, list] }]",
  );

  it.each([
    [
      'a role holds in its namespace',
      podReader + binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('get', 'pods', 'default'),
      true,
    ],
    [
      'and in no other',
      podReader + binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('get', 'pods', 'kube-system'),
      false,
    ],
    [
      'not for all namespaces together',
      podReader + binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('list', 'pods'),
      false,
    ],
    [
      'not for another verb',
      podReader + binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('delete', 'pods', 'default'),
      false,
    ],
    [
      'not for a subresource',
      podReader + binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('get', 'pods/log', 'default'),
      false,
    ],
    [
      'not for another group',
      podReader + binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('get', 'pods', 'default', 'metrics.k8s.io'),
      false,
    ],
    [
      'a ClusterRole by a RoleBinding holds in its namespace',
      secretReader + binding('development', 'read', 'ClusterRole/secret-reader', user('dave')),
      dave,
      asked('get', 'secrets', 'development'),
      true,
    ],
    [
      'and not beyond it',
      secretReader + binding('development', 'read', 'ClusterRole/secret-reader', user('dave')),
      dave,
      asked('get', 'secrets', 'default'),
      false,
    ],
    [
      'by a ClusterRoleBinding everywhere',
      secretReader + clusterBinding('read', 'secret-reader', user('dave')),
      dave,
      asked('list', 'secrets'),
      true,
    ],
    [
      'in each namespace too',
      secretReader + clusterBinding('read', 'secret-reader', user('dave')),
      dave,
      asked('get', 'secrets', 'anywhere'),
      true,
    ],
    [
      'a Role of another namespace gives nothing',
      role('other', 'pod-reader', "[{ apiGroups: [''], resources: [pods], verbs: [get] }]") +
        binding('default', 'read-pods', 'Role/pod-reader', user('jane')),
      jane,
      asked('get', 'pods', 'default'),
      false,
    ],
  ])('%s', (_, text, subject, question, expected) => {
    expect(accessOf(text).can(subject, question).allowed).toBe(expected);
  });

  it('holds rules with names for these objects alone, and for no list', () => {
    const access = accessOf(
      role(
        'default',
        'updater',
        "[{ apiGroups: [''], resources: [configmaps], resourceNames: [mine], verbs: [get, update, list] }]",
      ) + binding('default', 'b', 'Role/updater', user('jane')),
    );
    expect(access.can(jane, asked('update', 'configmaps', 'default', '', 'mine')).allowed).toBe(true);
    expect(access.can(jane, asked('update', 'configmaps', 'default', '', 'yours')).allowed).toBe(false);
    expect(access.can(jane, asked('list', 'configmaps', 'default')).allowed).toBe(false);
    expect(
      access.whoCan(asked('get', 'configmaps', 'default')).direct.find(({ subject }) => subject.name === 'jane')?.names,
    ).toEqual(['mine']);
  });

  it('reads stars in verbs, groups, resources and subresources', () => {
    const can = (rule: string, question: AccessQuestion): boolean =>
      accessOf(clusterRole('r', rule) + clusterBinding('b', 'r', user('jane'))).can(jane, question).allowed;
    expect(
      can("[{ apiGroups: ['*'], resources: [pods], verbs: [get] }]", asked('get', 'pods', 'a', 'metrics.k8s.io')),
    ).toBe(true);
    expect(
      can("[{ apiGroups: [apps], resources: ['*'], verbs: [get] }]", asked('get', 'deployments/scale', 'a', 'apps')),
    ).toBe(true);
    expect(
      can(
        "[{ apiGroups: [apps], resources: ['*/scale'], verbs: [get] }]",
        asked('get', 'deployments/scale', 'a', 'apps'),
      ),
    ).toBe(true);
    expect(
      can("[{ apiGroups: [apps], resources: ['*/scale'], verbs: [get] }]", asked('get', 'deployments', 'a', 'apps')),
    ).toBe(false);
    expect(
      can(
        "[{ apiGroups: [apps], resources: ['deployments/*'], verbs: [get] }]",
        asked('get', 'deployments/scale', 'a', 'apps'),
      ),
    ).toBe(false);
    expect(
      can(
        "[{ apiGroups: [apps], resources: [deployments], verbs: ['*'] }]",
        asked('escalate', 'deployments', 'a', 'apps'),
      ),
    ).toBe(true);
  });

  it('reads paths of the server, by whole, by beginning, and for the whole cluster alone', () => {
    const rules = "[{ nonResourceURLs: [/healthz, '/healthz/*'], verbs: [get, post] }]";
    const access = accessOf(
      clusterRole('r', rules) +
        clusterBinding('b', 'r', user('jane')) +
        binding('a', 'c', 'ClusterRole/r', user('dave')),
    );
    expect(access.can(jane, { verb: 'get', url: '/healthz' }).allowed).toBe(true);
    expect(access.can(jane, { verb: 'post', url: '/healthz/etcd' }).allowed).toBe(true);
    expect(access.can(jane, { verb: 'get', url: '/healthzy' }).allowed).toBe(false);
    expect(access.can(jane, { verb: 'delete', url: '/healthz' }).allowed).toBe(false);
    expect(access.can(dave, { verb: 'get', url: '/healthz' }).allowed).toBe(false);
  });

  it('takes in the rules of ClusterRoles by their labels, also through another one that does, and leaves its own', () => {
    const aggregating = (name: string, label: string, labels: string, rules = '[]'): string =>
      `${api}\nkind: ClusterRole\nmetadata: { name: ${name}, labels: ${labels} }\naggregationRule: { clusterRoleSelectors: [{ matchLabels: { ${label}: "true" } }] }\nrules: ${rules}\n---\n`;
    const access = accessOf(
      aggregating(
        'monitoring',
        'to-monitoring',
        '{ to-all: "true" }',
        "[{ apiGroups: [''], resources: [nodes], verbs: [get] }]",
      ) +
        aggregating('all', 'to-all', '{ to-monitoring: "true" }') +
        clusterRole(
          'endpoints',
          "[{ apiGroups: [''], resources: [services], verbs: [get] }]",
          '{ to-monitoring: "true" }',
        ) +
        clusterBinding('b', 'monitoring', user('jane')) +
        clusterBinding('c', 'all', user('dave')),
    );
    for (const subject of [jane, dave])
      expect(access.can(subject, asked('get', 'services', 'a')).grants[0]?.rule).toBe(
        'ClusterRole/endpoints: rules[0]',
      );
    expect(access.can(jane, asked('get', 'nodes')).allowed).toBe(false);
  });

  it('knows service accounts by name, by the groups of all and of their namespace, and as users', () => {
    const account: Subject = { kind: 'ServiceAccount', namespace: 'ci', name: 'deploy' };
    const by = (subject: string): boolean =>
      accessOf(
        clusterRole('r', "[{ apiGroups: [''], resources: [pods], verbs: [get] }]") +
          clusterBinding('b', 'r', `[${subject}]`),
      ).can(account, asked('get', 'pods', 'a')).allowed;
    expect(by('{ kind: ServiceAccount, name: deploy, namespace: ci }')).toBe(true);
    expect(by('{ kind: ServiceAccount, name: deploy, namespace: other }')).toBe(false);
    expect(by('{ kind: Group, name: "system:serviceaccounts" }')).toBe(true);
    expect(by('{ kind: Group, name: "system:serviceaccounts:ci" }')).toBe(true);
    expect(by('{ kind: Group, name: "system:serviceaccounts:other" }')).toBe(false);
    expect(by('{ kind: Group, name: "system:authenticated" }')).toBe(true);
    expect(by('{ kind: User, name: "system:serviceaccount:ci:deploy" }')).toBe(true);
  });

  it("knows Kubernetes' cluster-admin, and says which roles it does not know", () => {
    const access = accessOf(
      clusterBinding('b', 'cluster-admin', user('jane')) + clusterBinding('c', 'view', user('dave')),
    );
    expect(access.can(jane, asked('delete', 'nodes')).allowed).toBe(true);
    expect(access.can(jane, { verb: 'get', url: '/metrics' }).allowed).toBe(true);
    expect(access.facts.unknown).toEqual(['ClusterRole view is given to somebody, and its rules are not known']);
  });
});

describe('a rule of some names', () => {
  const rules = (verbs: string, resource: string): string =>
    `[{ apiGroups: [''], resources: [${resource}], resourceNames: [mine], verbs: [${verbs}] }]`;
  const grants = (verb: string, resource: string, name?: string): (readonly string[] | undefined)[] =>
    accessOf(role('a', 'r', rules("'*'", resource)) + binding('a', 'b', 'Role/r', user('jane')))
      .whoCan(asked(verb, resource, 'a', '', name))
      .direct.filter(({ subject }) => subject.name === 'jane')
      .map(({ names }) => names);

  it.each(['create', 'deletecollection'])('gives nothing to %s, whose request has no name', (verb) => {
    expect(grants(verb, 'pods')).toEqual([]);
    expect(grants(verb, 'pods', 'mine')).toEqual([]);
  });

  it('gives a subresource of theirs to create, and what is asked of an object', () => {
    expect(grants('create', 'pods/exec')).toEqual([['mine']]);
    expect(grants('create', 'pods/exec', 'mine')).toEqual([undefined]);
    expect(grants('deletecollection', 'pods/exec')).toEqual([]);
    expect(grants('update', 'pods')).toEqual([['mine']]);
  });
});

describe('ways around a right', () => {
  const reader =
    role('shop', 'reader', "[{ apiGroups: [''], resources: [secrets], verbs: [get] }]") +
    binding('shop', 'reader', 'Role/reader', '[{ kind: ServiceAccount, name: vault }]');
  const rbac = 'rbac.authorization.k8s.io';
  const give = (rules: string, namespace = 'shop'): string =>
    role(namespace, 'jane', rules) + binding(namespace, 'jane', 'Role/jane', user('jane'));
  const giveAll = (rules: string): string => clusterRole('jane', rules) + clusterBinding('jane', 'jane', user('jane'));
  const runs = [{ id: 'shop/vault', namespace: 'shop', serviceAccount: 'vault' }];
  const ways = (text: string, question = asked('get', 'secrets', 'shop'), workloads = runs): string[] => [
    ...new Set(
      accessOf(text, { workloads })
        .whoCan(question)
        .indirect.filter(({ by }) => by.subject.name === 'jane')
        .map(({ kind, reaches }) => `${kind}${reaches === undefined ? '' : ` ${subjectText(reaches.subject)}`}`),
    ),
  ];

  it.each([
    [
      'makes pods',
      give("[{ apiGroups: [''], resources: [pods], verbs: [create] }]"),
      ['create-pods', 'create-pods ServiceAccount shop/vault'],
    ],
    [
      'changes what makes pods',
      give('[{ apiGroups: [apps], resources: [deployments], verbs: [patch] }]'),
      ['patch-workloads', 'patch-workloads ServiceAccount shop/vault'],
    ],
    ['may not change what a pod mounts', give("[{ apiGroups: [''], resources: [pods], verbs: [patch] }]"), []],
    ['makes pods elsewhere', give("[{ apiGroups: [''], resources: [pods], verbs: [create] }]", 'other'), []],
    [
      'enters pods',
      give("[{ apiGroups: [''], resources: [pods/exec], verbs: [create] }]"),
      ['enter-pods', 'enter-pods ServiceAccount shop/vault'],
    ],
    [
      'makes tokens',
      give("[{ apiGroups: [''], resources: [serviceaccounts/token], verbs: [create] }]"),
      ['tokens ServiceAccount shop/vault'],
    ],
    [
      'makes tokens of another',
      give("[{ apiGroups: [''], resources: [serviceaccounts/token], resourceNames: [other], verbs: [create] }]"),
      [],
    ],
    [
      'impersonates the account',
      give("[{ apiGroups: [''], resources: [serviceaccounts], verbs: [impersonate] }]"),
      ['impersonate ServiceAccount shop/vault'],
    ],
    [
      'impersonates admins',
      giveAll("[{ apiGroups: [''], resources: [groups], resourceNames: ['system:masters'], verbs: [impersonate] }]"),
      ['impersonate Group system:masters'],
    ],
    [
      'binds',
      give(
        `[{ apiGroups: [${rbac}], resources: [rolebindings], verbs: [create] }, { apiGroups: [${rbac}], resources: [clusterroles], verbs: [bind] }]`,
      ),
      ['bind'],
    ],
    ['only has bindings', give(`[{ apiGroups: [${rbac}], resources: [rolebindings], verbs: [create] }]`), []],
    ['may bind and make no binding', give(`[{ apiGroups: [${rbac}], resources: [clusterroles], verbs: [bind] }]`), []],
    ['escalates', give(`[{ apiGroups: [${rbac}], resources: [roles], verbs: [escalate, update] }]`), ['escalate']],
    [
      'uses the proxy of nodes',
      giveAll("[{ apiGroups: [''], resources: [nodes/proxy], verbs: [get] }]"),
      ['node-proxy'],
    ],
    ['has the right itself', give("[{ apiGroups: [''], resources: [secrets, pods], verbs: [get, create] }]"), []],
  ])('of one who %s', (_, text, expected) => {
    expect(ways(reader + text)).toEqual(expected);
  });

  const all = asked('get', 'secrets');
  const write = (resource: string): string => `{ apiGroups: [${rbac}], resources: [${resource}], verbs: [create] }`;
  const may = (verb: string, resource: string): string =>
    `{ apiGroups: [${rbac}], resources: [${resource}], verbs: [${verb}] }`;

  it.each([
    ['makes pods', giveAll("[{ apiGroups: [''], resources: [pods], verbs: [create] }]"), ['create-pods']],
    ['enters pods', giveAll("[{ apiGroups: [''], resources: [pods/exec], verbs: [get] }]"), ['enter-pods']],
    ['makes pods of one namespace', give("[{ apiGroups: [''], resources: [pods], verbs: [create] }]"), []],
    ['binds', giveAll(`[${write('clusterrolebindings')}, ${may('bind', 'clusterroles')}]`), ['bind']],
    ['binds roles of namespaces', giveAll(`[${write('clusterrolebindings')}, ${may('bind', 'roles')}]`), []],
    ['binds in namespaces', giveAll(`[${write('rolebindings')}, ${may('bind', 'clusterroles')}]`), []],
  ])('to Secrets of the whole cluster, of one who %s', (_, text, expected) => {
    expect(ways(reader + text, all)).toEqual(expected);
  });

  it('to Secrets of the whole cluster say that they are in every namespace', () => {
    const text = giveAll("[{ apiGroups: [''], resources: [pods], verbs: [create] }]");
    expect(
      accessOf(text)
        .whoCan(all)
        .indirect.find(({ kind }) => kind === 'create-pods')?.how,
    ).toBe('may create pods in every namespace, whose pods may mount any Secret there');
  });

  it.each([
    [`[${write('rolebindings')}, ${may('bind', 'roles')}]`, give, ['bind']],
    [`[${write('clusterrolebindings')}, ${may('bind', 'roles')}]`, giveAll, []],
    [`[${write('clusterrolebindings')}, ${may('bind', 'clusterroles')}]`, giveAll, ['bind']],
    [`[${write('roles')}, ${may('escalate', 'roles')}]`, give, ['escalate']],
    [`[${write('roles')}, ${may('escalate', 'clusterroles')}]`, giveAll, []],
    [`[${write('clusterroles')}, ${may('escalate', 'clusterroles')}]`, giveAll, ['escalate']],
  ])('by roles need a verb on roles and what makes use of it: %s', (rules, by, expected) => {
    expect(ways(reader + by(rules))).toEqual(expected);
  });

  it('lead to any right that a ServiceAccount has, and into pods where one runs as it', () => {
    const text =
      reader.replaceAll('secrets', 'widgets') +
      give("[{ apiGroups: [''], resources: [pods/exec, pods], verbs: [create] }]");
    const widgets = asked('get', 'widgets', 'shop');
    expect(ways(text, widgets)).toEqual([
      'create-pods ServiceAccount shop/vault',
      'enter-pods ServiceAccount shop/vault',
    ]);
    expect(ways(text, widgets, [])).toEqual(['create-pods ServiceAccount shop/vault']);
  });
});

describe('the matrix', () => {
  it('has a row for each role that is given in a namespace, with verbs by resource', () => {
    const text =
      role(
        'shop',
        'both',
        "[{ apiGroups: ['', apps], resources: [pods], verbs: [get] }, { apiGroups: [''], resources: [pods], verbs: [list] }, { apiGroups: [''], resources: [secrets], resourceNames: [one], verbs: [get] }]",
      ) + binding('shop', 'b', 'Role/both', user('jane'));
    expect(accessMatrix(accessOf(text), 'shop')).toEqual([
      {
        role: 'Role/both',
        bindings: [{ binding: 'RoleBinding/b', subjects: [jane] }],
        cells: [
          { resource: 'pods', verbs: ['get', 'list'] },
          { resource: 'pods.apps', verbs: ['get'] },
          { resource: 'secrets', verbs: ['get'], names: ['one'] },
        ],
      },
    ]);
    expect(accessMatrix(accessOf(text), 'other')).toEqual([]);
  });
});
