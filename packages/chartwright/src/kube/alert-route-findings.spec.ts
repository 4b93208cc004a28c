import { describe, expect, it } from 'vitest';
import { alertRouteFindings } from './alert-route-findings.ts';
import { readManifest } from './manifest.ts';

function found(spec: object, kind = 'AlertmanagerConfig'): string[] {
  const text = JSON.stringify({ apiVersion: 'monitoring.coreos.com/v1alpha1', kind, metadata: { name: 'a' }, spec });
  const { objects } = readManifest(text, 'f.yaml');
  return objects.flatMap(alertRouteFindings).map(({ code, path }) => `${code} ${path.replace(`${kind}/a: spec.`, '')}`);
}

const receivers = [{ name: 'chat' }, { name: 'mail' }];
const config = (route: object, more: object = {}): string[] =>
  found({ receivers, route: { receiver: 'chat', ...route }, ...more });

describe('an AlertmanagerConfig', () => {
  it('names its own receivers and time intervals, on each level', () => {
    const night = { muteTimeIntervals: [{ name: 'night' }] };
    const routes = [{ receiver: 'mail', muteTimeIntervals: ['night'], routes: [{ matchers: [] }] }];
    expect(config({ routes }, night)).toEqual([]);
    expect(config({ routes }, { timeIntervals: [{ name: 'night' }] })).toEqual([]);
    expect(found({ receivers })).toEqual([]);
  });

  it('may match by any expression that RE2 reads', () => {
    const matchers = [
      { name: 'a', matchType: '=~', value: '(?i)Queue.*' },
      { name: 'b', matchType: '=', value: '(' },
      { name: 'c', value: '(' },
    ];
    expect(config({ matchers }, { inhibitRules: [{ sourceMatch: matchers, targetMatch: matchers }] })).toEqual([]);
  });

  it.each<[object, object, string]>([
    [{ receiver: 'nobody' }, {}, 'route.receiver'],
    [{ receiver: undefined }, {}, 'route.receiver'],
    [{ routes: [{ receiver: 'chat', routes: [{ receiver: 'x' }] }] }, {}, 'route.routes[0].routes[0].receiver'],
    [{ routes: [{ muteTimeIntervals: ['night'] }] }, {}, 'route.routes[0].muteTimeIntervals[0]'],
    [{ routes: [{ activeTimeIntervals: ['day'] }] }, {}, 'route.routes[0].activeTimeIntervals[0]'],
    [{ matchers: [{ name: 'a', matchType: '!~', value: 'a(' }] }, {}, 'route.matchers[0].value'],
    [{ matchers: [{ name: 'a', regex: true, value: '(?=a)' }] }, {}, 'route.matchers[0].value'],
    [
      {},
      { inhibitRules: [{ targetMatch: [{ name: 'a', matchType: '=~', value: '[' }] }] },
      'inhibitRules[0].targetMatch[0].value',
    ],
    [{}, { receivers: [...receivers, { name: 'chat' }] }, 'receivers[2].name'],
  ])('is left out by the operator for %j and %j', (route, more, path) => {
    expect(config(route, more)).toEqual([`objects/alert-route ${path}`]);
  });

  it('is looked at no further than a person writes routes', () => {
    const deep = Array.from({ length: 40 }).reduce<object>((inner) => ({ routes: [inner] }), { receiver: 'x' });
    expect(config({ routes: [deep] })).toHaveLength(1);
  });

  it('is the only kind with such routes', () => {
    expect(found({ route: { receiver: 'nobody' } }, 'Alertmanager')).toEqual([]);
  });
});
