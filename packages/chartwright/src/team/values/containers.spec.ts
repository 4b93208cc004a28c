import { describe, expect, it } from 'vitest';
import type { TeamValues } from '../generated/team-values.ts';
import { containersOfWorkload, portsOfWorkload, startOrder } from './containers.ts';
import { effectiveValues } from './effective.ts';

type Workload = NonNullable<TeamValues['workloads']>[string];

const image = 'registry.example.com/shop/web:1.4.2';

function web(values: Partial<Workload>) {
  const { workloads } = effectiveValues({ tenant: { team: 'shop' }, workloads: { web: { image, ...values } } });
  if (workloads['web'] === undefined) throw new Error('There is no workload.');
  return workloads['web'];
}

function order(values: Partial<Workload>): string[] {
  return startOrder('web', web(values)).map(({ name }) => name);
}

describe('the containers of a workload', () => {
  it('are its own, its init containers and its sidecars, each with the way to its values', () => {
    const workload = web({ initContainers: { a: { image } }, sidecars: { b: { image } } });
    expect(containersOfWorkload('web', workload).map(({ kind, name, path }) => [kind, name, path.join('.')])).toEqual([
      ['main', 'web', 'workloads.web'],
      ['init', 'a', 'workloads.web.initContainers.a'],
      ['sidecar', 'b', 'workloads.web.sidecars.b'],
    ]);
  });

  it('start by name, init containers first, and behind those that they name', () => {
    expect(order({})).toEqual([]);
    expect(order({ initContainers: { b: { image }, a: { image } }, sidecars: { A: { image } } })).toEqual([
      'a',
      'b',
      'A',
    ]);
    expect(
      order({
        initContainers: { a: { image, after: ['z'] }, b: { image } },
        sidecars: { y: { image }, z: { image, after: ['b'] } },
      }),
    ).toEqual(['b', 'z', 'a', 'y']);
  });

  it('start in some order also where a broken rule leaves none', () => {
    expect(order({ initContainers: { a: { image, after: ['b', 'web'] }, b: { image, after: ['a'] } } })).toEqual([
      'b',
      'a',
    ]);
  });

  it('share the ports of one Service', () => {
    const ports = portsOfWorkload(
      web({
        ports: { http: { containerPort: 8080 } },
        sidecars: { a: { image, ports: { metrics: { containerPort: 9000 } } } },
      }),
    );
    expect(Object.keys(ports).toSorted()).toEqual(['http', 'metrics']);
  });
});
