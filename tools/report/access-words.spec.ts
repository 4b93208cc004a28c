import { describe, expect, it } from 'vitest';
import { questionOf, resourcesIn, verbWords } from '../../packages/chartwright/browser/access/resource.ts';
import type { AccessFacts, AccessRule } from '../../packages/chartwright/src/kube/access/facts.ts';

describe('verbs in fewer words', () => {
  it.each([
    [['get', 'list', 'watch'], ['read']],
    [
      ['get', 'list'],
      ['get', 'list'],
    ],
    [
      ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'],
      ['read', 'write', 'delete'],
    ],
    [
      ['create', 'delete'],
      ['delete', 'create'],
    ],
    [['get', '*'], ['everything']],
  ])('%j are %j', (verbs, words) => {
    expect(verbWords(verbs)).toEqual(words);
  });
});

describe('a question about a right', () => {
  const known = ['deployments.apps', 'pods', 'pods/exec', 'secrets'];

  it.each([
    ['secrets', { verb: 'get', group: '', resource: 'secrets', namespace: 'team-shop' }],
    ['pods/exec', { verb: 'get', group: '', resource: 'pods/exec', namespace: 'team-shop' }],
    ['deployments.apps', { verb: 'get', group: 'apps', resource: 'deployments', namespace: 'team-shop' }],
    ['deployments', { verb: 'get', group: 'apps', resource: 'deployments', namespace: 'team-shop' }],
    ['/metrics', { verb: 'get', url: '/metrics' }],
  ])('on %s is read with its group', (resource, question) => {
    expect(questionOf('get', resource, 'team-shop', known)).toEqual(question);
  });

  it('on the whole cluster has no namespace', () => {
    expect(questionOf('list', 'nodes', undefined, known)).toEqual({ verb: 'list', group: '', resource: 'nodes' });
  });

  it('may name what rules name, each once', () => {
    const rule = (resources: string[], apiGroups: string[]): AccessRule => {
      const place = { file: 'Kubernetes' };
      return {
        verbs: ['get'],
        apiGroups,
        resources,
        resourceNames: [],
        nonResourceURLs: [],
        path: '',
        from: '',
        place,
      };
    };
    const role = { kind: 'Role', namespace: 'a', name: 'b', place: { file: 'c' } } as const;
    const facts: AccessFacts = {
      environment: 'dev',
      namespaces: [],
      roles: [
        {
          ...role,
          rules: [rule(['pods', 'secrets'], ['']), rule(['deployments', '*'], ['apps']), rule(['pods'], [''])],
        },
      ],
      bindings: [],
      pods: [],
      unknown: [],
    };
    expect(resourcesIn(facts)).toEqual(['deployments.apps', 'pods', 'secrets']);
  });
});
