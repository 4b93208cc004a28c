import { describe, expect, it } from 'vitest';
import { effectiveValues } from './effective.ts';
import { mergeValues } from '../../core/merge.ts';

describe('effectiveValues', () => {
  it('fills in defaults at every level, also of maps by name', () => {
    const effective = effectiveValues({
      tenant: { team: 'a' },
      workloads: { web: { image: 'a:1', ports: { http: { containerPort: 80 } } } },
    });
    expect(effective.part).toBe('all');
    expect(effective.global.platform.issuer.name).toBe('platform');
    expect(effective.tenant.quota.hard['requests.cpu']).toBe('20');
    expect(effective.workloads['web']?.ports['http']?.protocol).toBe('TCP');
    expect(effective.workloads['web']?.autoscaling.behavior.scaleDown.periodSeconds).toBe(60);
  });

  it('keeps set values, also false and 0', () => {
    const effective = effectiveValues({
      tenant: { team: 'a', createNamespace: false },
      workloads: { web: { image: 'a:1', preStopSleepSeconds: 0, disruption: { enabled: false } } },
    });
    expect(effective.tenant.createNamespace).toBe(false);
    expect(effective.workloads['web']?.preStopSleepSeconds).toBe(0);
    expect(effective.workloads['web']?.disruption).toEqual({ enabled: false, maxUnavailable: 1 });
  });

  it('does not change its input, and shares no object with it or between calls', () => {
    const values = Object.freeze({ tenant: Object.freeze({ team: 'a' }) });
    const first = effectiveValues(values);
    first.tenant.quota.hard['pods'] = '1';
    expect(effectiveValues(values).tenant.quota.hard['pods']).toBe('150');
    expect(values).toEqual({ tenant: { team: 'a' } });
  });
});

describe('mergeValues', () => {
  it('merges maps, and replaces lists and scalars', () => {
    expect(mergeValues({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3] }, e: 2 })).toEqual({
      a: { b: 1, c: [3] },
      d: 1,
      e: 2,
    });
  });

  it('removes a key with null, at any level', () => {
    expect(mergeValues({ a: { b: 1, c: 2 }, d: 1 }, { a: { b: null }, d: null, e: { f: null } })).toEqual({
      a: { c: 2 },
      e: {},
    });
  });

  it('lets the overlay win where the kinds differ', () => {
    expect(mergeValues({ a: { b: 1 }, c: 1 }, { a: 'text', c: { d: 1 } })).toEqual({ a: 'text', c: { d: 1 } });
  });

  it('does not change its inputs, and shares no object with them', () => {
    const base = { a: { b: [1] } };
    const merged = mergeValues(base, { c: base.a }) as typeof base & { c: { b: number[] } };
    merged.a.b.push(2);
    merged.c.b.push(3);
    expect(base).toEqual({ a: { b: [1] } });
  });

  it('treats keys that objects inherit like any other', () => {
    const overlay = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"a": 1}}') as Record<string, unknown>;
    expect(Object.keys(mergeValues({}, overlay))).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
