import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkTeamSource } from './check.ts';

const image = 'registry.example.com/payments/web:1.4.2';
const must = { required: true };

/** Where workloads with these affinities contradict one another. */
function conflicts(affinities: Readonly<Record<string, object>>): (readonly [string, string])[] {
  const workloads = Object.fromEntries(
    Object.entries(affinities).map(([name, affinity]) => [name, { image, affinity }] as const),
  );
  const text = stringify(
    { tenant: { team: 'payments' }, workloads: { ...workloads, other: { image } } },
    { aliasDuplicateObjects: false },
  );
  const { problems } = checkTeamSource({ file: 'values.yaml', text });
  expect(problems.map(({ code }) => code).filter((code) => code !== 'values/placement')).toEqual([]);
  return problems.map(({ path, found }) => [path, found]);
}

describe('neighbours that pods need', () => {
  it('may be beside one workload and apart from another, and by zone and by host', () => {
    expect(
      conflicts({
        web: {
          podAffinity: { other: must, cache: { ...must, topology: 'zone' } },
          podAntiAffinity: { cache: must },
        },
        cache: { podAffinity: { other: must, web: {} } },
      }),
    ).toEqual([]);
  });

  it('are not beside and apart, whoever says so', () => {
    const found = 'pods beside cache, while cache must be apart from web';
    const web = { podAffinity: { cache: { ...must, topology: 'zone' } } };
    expect(conflicts({ web, cache: { podAntiAffinity: { web: { ...must, topology: 'zone' } } } })).toEqual([
      ['workloads.web.affinity.podAffinity.cache.required', found],
    ]);
    expect(conflicts({ web: { podAffinity: { other: must }, podAntiAffinity: { other: must } } })).toEqual([
      ['workloads.web.affinity.podAffinity.other.required', 'pods beside other, while web must be apart from other'],
    ]);
  });

  it('do not wait for one another in a circle', () => {
    const ring = conflicts({
      a: { podAffinity: { b: must } },
      b: { podAffinity: { c: { ...must, topology: 'zone' } } },
      c: { podAffinity: { a: must } },
      d: { podAffinity: { a: must } },
    });
    expect(ring.map(([path]) => path)).toEqual(
      ['a.affinity.podAffinity.b', 'b.affinity.podAffinity.c', 'c.affinity.podAffinity.a'].map(
        (path) => `workloads.${path}.required`,
      ),
    );
    expect(ring[0]?.[1]).toBe('pods that wait for those of b, which wait for these');
  });
});
