import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../core/problem.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import type { RenderedRelease } from './release-rendering.ts';
import type { ValueLayer } from './value-layers.ts';
import { renderingProblems } from './values-problems.ts';

const platformYaml = `components:
  podinfo:
    definition:
      layers:
        - values:
            replicas: two
            service: { port: 1 }
        - values:
            replicas: three
`;

function layersWith(user: string | undefined): ValueLayer[] {
  return [
    { kind: 'chart', file: 'charts/platform/values.yaml', text: 'podinfo:\n  replicas: three\nloki:\n  mode: big\n' },
    { kind: 'contract', file: 'environments/dev/contract.yaml', text: '{}\n' },
    ...(user === undefined ? [] : [{ kind: 'user' as const, file: 'environments/dev/values.yaml', text: user }]),
  ];
}

function placeOf(path: string, user?: string): Problem | undefined {
  const problem: Problem = {
    code: 'helm/schema',
    severity: 'error',
    file: 'chart',
    path,
    found: 'string',
    expected: 'number',
    fix: 'correct it',
  };
  const { parsed } = parseYaml({ file: 'platform.yaml', text: platformYaml });
  const release: RenderedRelease = {
    ring: undefined,
    release: 'platform',
    namespace: 'platform',
    layers: layersWith(user),
    platform: parsed,
    manifest: '',
    objects: [],
    size: 0,
    problems: [problem],
  };
  return renderingProblems([release])[0];
}

describe("a value that Helm's schemas refuse", () => {
  it("is reported in the environment's values where those set it", () => {
    expect(placeOf('podinfo.replicas', '# ours\npodinfo:\n  replicas: four\n')).toMatchObject({
      file: 'environments/dev/values.yaml',
      line: 3,
      column: 13,
      path: 'podinfo.replicas',
    });
  });

  it('is reported in the last layer of platform.yaml that sets it where no environment does', () => {
    const problem = placeOf('podinfo.replicas', 'loki:\n  mode: small\n');
    expect(problem).toMatchObject({ file: 'platform.yaml', line: 9, column: 23 });
    expect(problem?.fix).toContain('`npx nx sync`');
  });

  it("is reported in the tool's file, with the file to set it in, where the catalogue sets it", () => {
    const problem = placeOf('loki.mode', 'podinfo: {}\n');
    expect(problem).toMatchObject({ file: 'charts/platform/values.yaml', line: 4 });
    expect(problem?.fix).toMatch(/^set loki\.mode in environments\/dev\/values\.yaml/);
  });
});
