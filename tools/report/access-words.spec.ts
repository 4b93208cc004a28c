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

const rule = (resources: string[], apiGroups: string[]): AccessRule => {
  const place = { file: 'Kubernetes' };
  return { verbs: ['get'], apiGroups, resources, resourceNames: [], nonResourceURLs: [], path: '', from: '', place };
};
const factsOf = (...rules: AccessRule[]): AccessFacts => {
  const role = { kind: 'Role', namespace: 'a', name: 'b', place: { file: 'c' }, rules } as const;
  return { environment: 'dev', namespaces: [], roles: [role], bindings: [], pods: [], unknown: [] };
};

describe('a question about a right', () => {
  const known = factsOf(
    rule(['pods', 'pods/exec', 'secrets'], ['']),
    rule(['deployments', 'deployments/scale'], ['apps']),
    rule(['ingresses'], ['extensions', 'networking.k8s.io']),
  );

  it.each([
    ['secrets', { group: '', resource: 'secrets' }],
    ['pods/exec', { group: '', resource: 'pods/exec' }],
    ['deployments.apps', { group: 'apps', resource: 'deployments' }],
    ['deployments', { group: 'apps', resource: 'deployments' }],
    ['deployments.apps/scale', { group: 'apps', resource: 'deployments/scale' }],
    ['deployments/scale.apps', { group: 'apps', resource: 'deployments/scale' }],
  ])('on %s is read with its group', (resource, meant) => {
    const question = { verb: 'get', ...meant, namespace: 'team-shop' };
    expect(questionOf('get', resource, 'team-shop', known)).toEqual({ question, notes: [] });
  });

  it('on a path is about no namespace', () => {
    expect(questionOf('get', '/metrics', 'team-shop', known)).toEqual({
      question: { verb: 'get', url: '/metrics' },
      notes: [],
    });
  });

  it('on the whole cluster has no namespace', () => {
    const question = { verb: 'list', group: '', resource: 'pods' };
    expect(questionOf('list', 'pods', undefined, known)).toEqual({ question, notes: [] });
  });

  it('on what no rule names says so, with what was meant', () => {
    expect(questionOf('get', 'secret', undefined, known)).toMatchObject({
      notes: ['no rule names secret; did you mean secrets?'],
    });
  });

  it('on a name of several groups says which', () => {
    expect(questionOf('get', 'ingresses', undefined, known)).toEqual({
      several: ['ingresses.extensions', 'ingresses.networking.k8s.io'],
    });
  });

  it('may name what rules name, each once', () => {
    const facts = factsOf(rule(['pods', 'secrets'], ['']), rule(['deployments', '*'], ['apps']), rule(['pods'], ['']));
    expect(resourcesIn(facts)).toEqual(['deployments.apps', 'pods', 'secrets']);
  });
});
