import { describe, expect, it } from 'vitest';
import { parseYaml, type ParsedYaml } from '../../core/yaml/source.ts';
import { checkTeamValues } from './check.ts';
import { overlayProblems } from './overlay.ts';

const values = `tenant:
  team: shop
workloads:
  web:
    image: registry.example.com/web:1.0.0
    replica: 2
    env: { DB_PASSWORD: hunter2 }
`;

function problems(text: string, ...overlays: string[]): string[] {
  const { parsed } = parseYaml({ file: 'values.yaml', text });
  const base = parsed as ParsedYaml;
  const sources = overlays.map((overlay, index) => ({ source: { file: `ci/${index}-values.yaml`, text: overlay } }));
  return overlayProblems(base, checkTeamValues(base).problems, sources).map(
    ({ code, file, line, path }) => `${code} ${file}:${line} ${path}`,
  );
}

describe('overlayProblems', () => {
  it("reports nothing where only the chart's own values are wrong", () => {
    expect(problems(values, '{}\n', 'workloads: { web: { podLabels: { a: b } } }\n')).toEqual([]);
  });

  it('leaves out a key that is missing in both files, even where the overlay has the map around it', () => {
    const known = 'tenant: { team: shop }\nworkloads: { web: { replica: 2 } }\n';
    expect(problems(known, 'workloads: { web: { podLabels: { a: b } } }\n')).toEqual([]);
  });

  it('reports a wrong value that the overlay repeats, since fixing the chart would leave it there', () => {
    expect(problems(values, 'workloads: { web: { replica: 3 } }\n')).toEqual([
      'schema/unknown-key ci/0-values.yaml:1 workloads.web.replica',
    ]);
  });

  it('reports a problem of the merge where its value is written, and once for several overlays', () => {
    const sound = `${values.replace(/ {4}(replica|env):.*\n/g, '')}    autoscaling: { min: 1, max: 20 }\n    expose: { hosts: [a.example.com] }\n`;
    const overlay = 'global: { platform: { domains: [example.org] } }\n';
    expect(problems(sound, overlay, overlay)).toEqual([
      'values/platform-contract ci/0-values.yaml:1 global.platform',
      'values/host-outside-domains values.yaml:7 workloads.web.expose.hosts[0]',
      'values/platform-contract ci/1-values.yaml:1 global.platform',
    ]);
    expect(problems(sound, 'workloads: { web: { autoscaling: { max: 1, min: 4 } } }\n')).toEqual([
      'rules/autoscaling-max-at-least-min ci/0-values.yaml:1 workloads.web.autoscaling.max',
    ]);
  });

  it('reports problems hidden behind a fault of the chart which the overlay fixes', () => {
    const hidden = values
      .replace('    replica: 2\n', '    autoscaling: { min: 9, max: "2" }\n')
      .replace(/ {4}env.*\n/, '');
    expect(problems(hidden, 'workloads: { web: { autoscaling: { max: 2 } } }\n')).toEqual([
      'rules/autoscaling-max-at-least-min ci/0-values.yaml:1 workloads.web.autoscaling.max',
    ]);
  });
});
