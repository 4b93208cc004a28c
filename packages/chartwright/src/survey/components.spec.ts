import { describe, expect, it } from 'vitest';
import { componentOf, type Component } from '../platform/model/component.ts';
import type { Platform } from '../platform/model/platform.ts';
import { surveyedComponents } from './components.ts';

function component(name: string, settings: Partial<Component> = {}): [string, Component] {
  const written = {
    ring: 'edge',
    profiles: ['kind', 'eks'],
    choice: {},
    default: true,
    externalIn: [],
    crds: [],
    values: {},
    layers: [],
    chart: { repository: 'https://charts.example.com', version: '1.2.3' },
  } as unknown as Parameters<typeof componentOf>[1];
  return [name, { ...componentOf(name, written), ...settings }];
}

function platform(components: [string, Component][], wishes: Platform['wishes'] = {}): Platform {
  const choices = { customMetrics: 'keda' } as unknown as Platform['choices'];
  return { choices, registry: undefined, components: new Map(components), wishes, promotion: undefined };
}

const cluster = { name: 'dev', profile: 'kind' as const, components: {} };

function stateOf(one: Partial<Component>, wish?: object, here?: object): [string, string] {
  const [found] = surveyedComponents(
    platform([component('one', one)], wish === undefined ? {} : { one: wish }),
    here === undefined ? cluster : { ...cluster, components: { one: here } },
  );
  return [found?.state ?? '', found?.why ?? ''];
}

describe('components of an environment', () => {
  it('are shown with ring, version and repository', () => {
    expect(surveyedComponents(platform([component('one')]), cluster)).toEqual([
      {
        name: 'one',
        ring: 'edge',
        state: 'installed',
        why: '',
        version: '1.2.3',
        repository: 'https://charts.example.com',
      },
    ]);
  });

  it('have the version of the environment where it has another', () => {
    const [found] = surveyedComponents(platform([component('one')]), {
      ...cluster,
      components: { one: { version: '1.3.0' } },
    });
    expect(found?.version).toBe('1.3.0');
  });

  it.each<[string, Partial<Component>, object | undefined, object | undefined, [string, string]]>([
    [
      'the environment',
      {},
      undefined,
      { enabled: false },
      ['off', 'environments/dev/environment.yaml switches it off'],
    ],
    ['platform.yaml', {}, { enabled: false }, undefined, ['off', 'platform.yaml switches it off']],
    ['its default', { default: false }, undefined, undefined, ['off', 'off unless it is switched on']],
    ['the profile', { profiles: ['eks'] }, undefined, undefined, ['off', 'not for the profile kind']],
    [
      'a choice',
      { choice: { customMetrics: 'prometheus-adapter' } },
      undefined,
      undefined,
      ['off', 'platform.yaml chooses customMetrics: keda, and it is for prometheus-adapter'],
    ],
    ['no chart', { chart: undefined }, undefined, undefined, ['off', 'it has no chart: the cluster brings it']],
    [
      'a cluster that has it',
      { externalIn: ['kind'] },
      undefined,
      undefined,
      ['external', 'clusters of the profile kind bring it'],
    ],
    [
      'an environment that has it',
      {},
      undefined,
      { external: true },
      ['external', 'environments/dev/environment.yaml: it is in the cluster already'],
    ],
    [
      'platform.yaml that says so',
      {},
      { external: true },
      undefined,
      ['external', 'platform.yaml: it is in the cluster already'],
    ],
  ])('are away because of %s, which is told', (_, one, wish, here, expected) => {
    expect(stateOf(one, wish, here)).toEqual(expected);
  });
});
