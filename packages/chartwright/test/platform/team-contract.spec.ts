import { describe, expect, it } from 'vitest';
import { contractValues } from '../../src/environment/contract.ts';
import { readEnvironment } from '../../src/platform/model/documents.ts';
import { environmentOf } from '../../src/platform/model/environment.ts';
import { rings, singleNamespace, tenantsNamespace } from '../../src/platform/model/rings.ts';
import { teamSchema } from '../../src/core/schema/generated/team-schema.ts';
import { isMap, valueAt } from '../../src/core/untyped.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { platformFrom, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { valueAt as at } from '../support/rendering.ts';

const region = valueAt(sampleEnvironments.eks, ['aws', 'region']) as string;

function contractOf(profile: 'kind' | 'eks', environment: Record<string, unknown> = {}): unknown {
  const text = yamlText({ ...sampleEnvironments[profile], ...environment });
  const { value } = readEnvironment({ file: 'environment.yaml', text });
  if (value === undefined) throw new Error('the environment is wrong');
  return valueAt(contractValues(platformFrom(), environmentOf('sample', value)), ['global', 'platform']);
}

/** Paths of all keys that a schema's properties have. */
function keysOf(schema: unknown, path: readonly string[] = []): string[] {
  const properties = valueAt(schema, ['properties']);
  if (!isMap(properties)) return [path.join('.')];
  return Object.entries(properties).flatMap(([key, property]) => keysOf(property, [...path, key]));
}

describe("an environment's contract with the teams", () => {
  it.each(['kind', 'eks'] as const)('names every key that the schema knows, on %s', (profile) => {
    const contract = contractOf(profile);
    const keys = keysOf(valueAt(teamSchema, ['definitions', 'platformContract']));
    expect(keys).toContain('gateway.sectionName');
    expect(keys.filter((key) => valueAt(contract, key.split('.')) === undefined)).toEqual([]);
  });

  it('reserves every namespace of the rings, by default too', () => {
    const own = [singleNamespace, ...rings.map(({ namespace }) => namespace), tenantsNamespace];
    const unique = [...new Set(own)];
    const schema = valueAt(teamSchema, ['definitions', 'platformContract', 'properties', 'reservedNamespaces']);
    expect(valueAt(schema, ['default'])).toEqual(unique);
    expect(contractOf('eks')).toMatchObject({ reservedNamespaces: unique });
    expect(contractOf('kind')).toMatchObject({ reservedNamespaces: [...unique, 'local-path-storage'] });
  });

  it('knows the addresses of pods, and what of the platform is in the mesh', () => {
    const mesh = (podCidrs: string[]): object => ({ mesh: { podCidrs, namespaces: ['platform-edge'] } });
    const overrides = { networking: { podSubnet: '10.9.0.0/16,fd00::/56' } };
    expect(contractOf('kind')).toMatchObject(mesh(['10.244.0.0/16']));
    expect(contractOf('kind', { cluster: { overrides } })).toMatchObject(mesh(['10.9.0.0/16', 'fd00::/56']));
    expect(contractOf('eks', { cluster: { vpcCidr: '10.7.0.0/16' } })).toMatchObject(mesh(['10.7.0.0/16']));
  });

  it('knows the zones of nodes, and the architectures of those that are made on demand', () => {
    const cluster = { zones: ['a', 'b', 'c'] };
    expect(contractOf('kind', { cluster })).toMatchObject({
      nodes: { zones: ['kind-a', 'kind-b', 'kind-c'], architectures: [] },
    });
    expect(contractOf('eks', { cluster })).toMatchObject({ nodes: { architectures: ['amd64', 'arm64'] } });
    expect(valueAt(contractOf('eks', { cluster }), ['nodes', 'zones'])).toEqual(
      ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
    );
  });

  it('is what the environment says where that overrides it', () => {
    const contract = contractOf('kind', { contract: { namespaces: { edge: 'ingress' }, storageClasses: ['fast'] } });
    expect(contract).toMatchObject({
      namespaces: { edge: 'ingress', monitoring: 'platform-observability' },
      storageClasses: ['fast'],
    });
  });

  it('offers Middlewares where Traefik is the edge, unless the environment says otherwise', () => {
    const offered = (platform = platformFrom(), contract = {}) => {
      const text = yamlText({ ...sampleEnvironments.eks, contract });
      const { value } = readEnvironment({ file: 'environment.yaml', text });
      if (value === undefined) throw new Error('the environment is wrong');
      const values = contractValues(platform, environmentOf('sample', value));
      return valueAt(values, ['global', 'platform', 'gateway', 'middlewares']);
    };
    expect(offered()).toBe(true);
    expect(offered(platformFrom(), { gateway: { middlewares: false } })).toBe(false);
    expect(offered(platformFrom({ choices: { edge: 'none' } }))).toBe(false);
  });

  it('leads a single release to its own namespace, and a ring to the other ring', async () => {
    const values = { platform: { grafana: { exposure: 'httproute' } } };
    const single = await renderPlatform({ profile: 'kind', values });
    const ring = await renderPlatform({ profile: 'kind', values, ring: 'observability' });
    const parents = [single, ring].map((rendering) =>
      at(rendering.ofKind('HTTPRoute')[0] ?? {}, 'spec.parentRefs.0.namespace'),
    );
    expect(parents).toEqual(['platform', 'platform-edge']);
  });
});
