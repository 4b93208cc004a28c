import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../core/yaml/source.ts';
import { chartOf } from '../vendor/packaged-chart.ts';
import { toolKeyFindings } from './tool-keys.ts';
import { unknownKeyFindings } from './unknown-keys.ts';

const encoder = new TextEncoder();

const loki = chartOf(
  'loki-18.11.0.tgz',
  new Map(
    Object.entries({
      'Chart.yaml': 'name: loki\nversion: 18.11.0\ndependencies: [{ name: minio, version: 1.0.0 }]\n',
      'values.yaml': `
replicas: 1
resources: {}
podAnnotations:
  a: b
persistence:
  enabled: true
  # storageClass: fast
config:
  some: thing
tolerations: []
ingress: null
`,
      'templates/x.yaml': '{{ .Values.persistence.onlyInTemplate }}{{ .Values.hidden }}',
      'charts/minio/Chart.yaml': 'name: minio\nversion: 1.0.0\n',
      'charts/minio/values.yaml': 'mode: standalone\n',
    }).map(([path, text]) => [path, encoder.encode(text)]),
  ),
);
const umbrella = {
  ...loki,
  name: 'platform',
  dependencies: [{ name: 'loki', version: '18.11.0', repository: 'https://x', alias: undefined, condition: undefined }],
  charts: new Map([['loki', loki]]),
};

function user(text: string): NonNullable<ReturnType<typeof parseYaml>['parsed']> {
  const { parsed } = parseYaml({ file: 'environments/dev/values.yaml', text });
  if (parsed === undefined) throw new Error('no YAML');
  return parsed;
}

describe('a key of the user that no vendored chart has', () => {
  it.each([
    ['loki: { replcas: 2 }', 'loki.replcas', 'did you mean `replicas`?'],
    ['loki: { persistence: { enable: false } }', 'loki.persistence.enable', 'did you mean `enabled`?'],
    ['loki: { minio: { mod: x } }', 'loki.minio.mod', 'did you mean `mode`?'],
    ['loki: { somethingElse: x }', 'loki.somethingElse', 'correct or remove it; the chart ignores it'],
  ])('is warned of: %s', (text, path, fix) => {
    expect(unknownKeyFindings(user(`${text}\n`), umbrella)).toMatchObject([
      {
        code: 'platform/unknown-value',
        severity: 'warning',
        path,
        fix,
        file: 'environments/dev/values.yaml',
        line: 1,
      },
    ]);
  });

  it.each([
    'loki: { replicas: 2, enabled: true, global: { a: b } }',
    'loki: { resources: { limits: { hugepages-2Mi: 1 } } }',
    'loki: { resources: { limits: { cpu: 1 } } }',
    'loki: { podAnnotations: { c: d } }',
    'loki: { persistence: { storageClass: fast } }',
    'loki: { persistence: { onlyInTemplate: x }, hidden: z }',
    'loki: { config: { other: thing } }',
    'loki: { ingress: { host: a } }',
    'loki: { tolerations: [{ key: a }] }',
    'platform: { anything: x }',
  ])('is none where the map is open, an example or a template has it: %s', (text) => {
    expect(unknownKeyFindings(user(`${text}\n`), umbrella)).toEqual([]);
  });
});

describe('a key that the tool writes', () => {
  it.each([
    ['components: { loki: false }', 'components'],
    ['rings: { mesh: false }', 'rings'],
    ['platform: { ring: mesh }', 'platform.ring'],
    ['global: { platform: { domains: [a.b] } }', 'global.platform'],
  ])("is refused in the user's file: %s", (text, path) => {
    expect(toolKeyFindings(user(`${text}\n`), 'dev')).toMatchObject([{ code: 'platform/tool-value', path, line: 1 }]);
  });
});
