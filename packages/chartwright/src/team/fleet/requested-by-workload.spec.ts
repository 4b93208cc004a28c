import { describe, expect, it } from 'vitest';
import type { TeamValues } from '../generated/team-values.ts';
import { effectiveValues } from '../values/effective.ts';
import { requestedByWorkload } from './requested-by-workload.ts';

type Workload = NonNullable<TeamValues['workloads']>[string];

const image = 'registry.example.com/shop/web:1.4.2';
const GIB = 1_073_741_824n * 1_000_000_000n;

function memory(values: Partial<Workload>, meshed = false): bigint {
  const effective = effectiveValues({
    tenant: { team: 'shop' },
    global: { platform: { mesh: { enabled: meshed } } },
    workloads: {
      web: { image, replicas: 1, autoscaling: { enabled: false }, resources: gibibytes(1), ...values },
    },
  });
  const workload = effective.workloads['web'];
  if (workload === undefined) throw new Error('There is no workload.');
  return requestedByWorkload('web', workload, effective)['limits.memory'] ?? 0n;
}

function gibibytes(amount: number): NonNullable<Workload['resources']> {
  return { requests: { memory: `${amount}Gi` } };
}

describe('what a workload requests', () => {
  it('is that of its own container with its sidecars', () => {
    expect(memory({})).toBe(GIB);
    expect(memory({ sidecars: { proxy: { image, resources: gibibytes(2) } } })).toBe(3n * GIB);
  });

  it('is that of an init container with the sidecars before it, where that is more', () => {
    const sidecars = { proxy: { image, resources: gibibytes(2) } };
    expect(memory({ sidecars, initContainers: { migrate: { image, resources: gibibytes(4) } } })).toBe(4n * GIB);
    const initContainers = { migrate: { image, resources: gibibytes(4), after: ['proxy'] } };
    expect(memory({ sidecars, initContainers })).toBe(6n * GIB);
  });

  it('has the pods of its canary beside its own', () => {
    const expose = { via: 'gateway' as const, hosts: ['a.example.com'] };
    expect(memory({ expose, canary: { image, weight: 10, replicas: 2 } })).toBe(3n * GIB);
  });

  it('has the proxy of the mesh beside each of them', () => {
    const mesh = { proxy: { memory: '1Gi' } };
    expect(memory({ mesh }, true)).toBe(2n * GIB);
    expect(memory({ mesh, initContainers: { migrate: { image, resources: gibibytes(4) } } }, true)).toBe(5n * GIB);
  });
});
