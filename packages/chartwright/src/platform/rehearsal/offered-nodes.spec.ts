import { describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { platformObjects } from '../platform-object.ts';
import { joinedPlaces, offeredPlaces } from './offered-nodes.ts';

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

describe('the places of two versions', () => {
  const before = places({ nodes: { zones: ['a', 'b'], architectures: ['amd64'] }, runtimeClasses: ['gvisor', 'kata'] });
  const after = places({ nodes: { zones: ['b'], architectures: ['arm64', 'amd64'] }, runtimeClasses: ['kata'] });

  it('are those of both, each once, as the earlier one may need what the later one has no more', () => {
    const { nodes, runtimeClasses } = joinedPlaces([after, before], []);
    const names = nodes.map(({ name }) => name);
    expect(names).toHaveLength(6);
    expect(new Set(names)).toEqual(new Set([...before.nodes, ...after.nodes].map(({ name }) => name)));
    expect([...runtimeClasses].sort()).toEqual(['gvisor', 'kata']);
  });

  it('leave a runtime to the release that makes it', () => {
    const text = JSON.stringify({ apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'kata' } });
    const { objects } = readManifest(text, 'r');
    const made = platformObjects([{ ring: 'base', namespace: 'a', objects }], () => true);
    expect(joinedPlaces([before, after], made).runtimeClasses).toEqual(['gvisor']);
  });
});
