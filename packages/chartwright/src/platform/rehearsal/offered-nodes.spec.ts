import { describe, expect, it } from 'vitest';
import { offeredPlaces } from './offered-nodes.ts';

const places = (platform: object) => offeredPlaces({ global: { platform } });

describe('the places of a rehearsal', () => {
  it('are two nodes of each zone and architecture that the contract offers, and its runtimes', () => {
    const { nodes, runtimeClasses } = places({
      nodes: { zones: ['eu-west-1a', 'eu-west-1b'], architectures: ['amd64', 'arm64'] },
      runtimeClasses: ['gvisor'],
    });
    expect(nodes.map(({ zone, labels }) => `${zone} ${labels['kubernetes.io/arch']}`)).toEqual([
      'eu-west-1a amd64',
      'eu-west-1a amd64',
      'eu-west-1a arm64',
      'eu-west-1a arm64',
      'eu-west-1b amd64',
      'eu-west-1b amd64',
      'eu-west-1b arm64',
      'eu-west-1b arm64',
    ]);
    expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
    expect(nodes[0]?.labels).toMatchObject({ 'eks.amazonaws.com/nodegroup': 'system' });
    expect(runtimeClasses).toEqual(['gvisor']);
  });

  it('are three zones of amd64 where the contract says nothing', () => {
    const { nodes, runtimeClasses } = places({ nodes: { zones: [], architectures: [] } });
    expect(new Set(nodes.map(({ zone }) => zone))).toEqual(new Set(['zone-a', 'zone-b', 'zone-c']));
    expect(new Set(nodes.map(({ labels }) => labels['kubernetes.io/arch']))).toEqual(new Set(['amd64']));
    expect(runtimeClasses).toEqual([]);
    expect(offeredPlaces({}).nodes).toEqual(nodes);
  });
});
