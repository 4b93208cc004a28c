import { describe, expect, it } from 'vitest';
import { builtinRoles } from './builtin.ts';
import type { RoleFact } from './facts.ts';
import { readResource } from './resource.ts';
import { ruleOf } from './rule.ts';

const place = { file: 'spec' };
const roles: readonly RoleFact[] = [
  ...builtinRoles,
  {
    kind: 'ClusterRole',
    namespace: '',
    name: 'spec',
    place,
    rules: [
      ruleOf({ verbs: ['get'], apiGroups: [''], resources: ['secrets', 'events'] }, 'rules[0]', 'spec', place),
      ruleOf({ verbs: ['get'], apiGroups: ['events.k8s.io'], resources: ['events'] }, 'rules[1]', 'spec', place),
      ruleOf({ verbs: ['get'], apiGroups: ['apps'], resources: ['deployments/scale'] }, 'rules[2]', 'spec', place),
      ruleOf({ verbs: ['get'], apiGroups: ['a.io', 'b.io'], resources: ['gateways'] }, 'rules[3]', 'spec', place),
    ],
  },
];

describe('words for a resource', () => {
  it.each([
    ['secrets', 'secrets', ''],
    ['events', 'events', ''],
    ['events.events.k8s.io', 'events', 'events.k8s.io'],
    ['deployments/scale', 'deployments/scale', 'apps'],
    ['deployments/scale.apps', 'deployments/scale', 'apps'],
    ['deployments.apps/scale', 'deployments/scale', 'apps'],
    ['gateways.b.io', 'gateways', 'b.io'],
    ['pods.unheard.of', 'pods', 'unheard.of'],
  ])('%s', (asked, resource, group) => {
    expect(readResource(asked, { roles })).toEqual({ resource, group, notes: [] });
  });

  it('that no rule has are told with what is near', () => {
    expect(readResource('secret', { roles })).toEqual({
      resource: 'secret',
      group: '',
      notes: ['no rule names secret; did you mean secrets?'],
    });
    expect(readResource('whales', { roles })).toEqual({
      resource: 'whales',
      group: '',
      notes: ['no rule names whales'],
    });
  });

  it('of several groups list them', () => {
    expect(readResource('gateways', { roles })).toEqual({ several: ['gateways.a.io', 'gateways.b.io'] });
  });
});
