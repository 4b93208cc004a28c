import { describe, expect, it } from 'vitest';
import { contractValues } from '../../src/environment/contract.ts';
import { readEnvironment } from '../../src/platform/model/documents.ts';
import { environmentOf } from '../../src/platform/model/environment.ts';
import { valueAt } from '../../src/core/untyped.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { platformFrom, renderPlatform, sampleEnvironments } from '../support/platform.ts';

/** What the contract says of rotation where the component is as given. */
function rotation(reloader: object): unknown {
  const { value } = readEnvironment({ file: 'environment.yaml', text: yamlText(sampleEnvironments.kind) });
  if (value === undefined) throw new Error('the environment is wrong');
  const contract = contractValues(platformFrom({ components: { reloader } }), environmentOf('sample', value));
  return valueAt(contract, ['global', 'platform', 'rotation']);
}

describe('Reloader', () => {
  it.each([{ enabled: true }, { enabled: true, external: true }])('is what the contract says: %o', (component) => {
    expect(rotation(component)).toEqual({ reloader: true });
  });

  it('is not there by itself', () => {
    expect(rotation({})).toEqual({ reloader: false });
  });

  it.each(['kind', 'eks'] as const)(
    'leaves containers as GitOps has them, and watches teams alone, on %s',
    async (profile) => {
      const platform = { components: { reloader: { enabled: true } } };
      const rendering = await renderPlatform({ profile, ring: 'scaling', charts: 'stand-ins', platform });
      const deployment = rendering.one('Deployment', 'reloader');
      const args = valueAt(deployment, ['spec', 'template', 'spec', 'containers', 0, 'args']);
      expect(args).toContain('--reload-strategy=annotations');
      expect(args).toContain('--namespace-selector="chartwright.dev/team"');
      expect(valueAt(deployment, ['spec', 'replicas'])).toBe(profile === 'eks' ? 2 : 1);
    },
  );
});
