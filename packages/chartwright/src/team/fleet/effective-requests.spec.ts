import { describe, expect, it } from 'vitest';
import { effectiveRequests } from './effective-requests.ts';

function cpu(started: readonly (readonly [kind: 'init' | 'sidecar', amount: bigint])[], ...together: bigint[]): bigint {
  const { cpu: amount = 0n } = effectiveRequests(
    started.map(([kind, one]) => ({ restarts: kind === 'sidecar', requested: { cpu: one } })),
    together.map((one) => ({ cpu: one })),
  );
  return amount;
}

describe('what a pod requests', () => {
  it('is the sum of the containers that run together, sidecars among them', () => {
    expect(cpu([], 1n, 2n)).toBe(3n);
    expect(cpu([['sidecar', 4n]], 1n, 2n)).toBe(7n);
  });

  it('is that of an init container where it is more, of which one runs at a time', () => {
    expect(
      cpu(
        [
          ['init', 5n],
          ['init', 4n],
        ],
        1n,
      ),
    ).toBe(5n);
    expect(cpu([['init', 5n]], 6n)).toBe(6n);
  });

  it('adds to an init container the sidecars that started before it, and no later ones', () => {
    expect(
      cpu(
        [
          ['sidecar', 2n],
          ['init', 5n],
        ],
        1n,
      ),
    ).toBe(7n);
    expect(
      cpu(
        [
          ['init', 5n],
          ['sidecar', 2n],
        ],
        1n,
      ),
    ).toBe(5n);
  });

  it('is counted for each resource by itself', () => {
    expect(
      effectiveRequests(
        [{ restarts: false, requested: { cpu: 9n, memory: 1n } }],
        [{ cpu: 1n, memory: 8n }, { storage: 3n }],
      ),
    ).toEqual({ cpu: 9n, memory: 8n, storage: 3n });
  });
});
