import { describe, expect, it } from 'vitest';
import { formatPath } from '../document-path.ts';
import { explainFiles, type ExplainedLayer, explainValue } from './explain-value.ts';
import { LenientYaml } from '../yaml/lenient-yaml.ts';
import { defaultsLayer } from './schema-defaults.ts';
import { valuePath } from '../yaml/value-path.ts';

function layer(file: string, text: string, prefix: string[] = []): ExplainedLayer {
  return { parsed: new LenientYaml({ file, text }), prefix };
}

const layers = [
  layer('loki.tgz:values.yaml', '# Loki\nloki:\n  storage:\n    type: s3 # default\n  limits: {}\nreplicas: 1\n', [
    'loki',
  ]),
  layer('values.yaml', 'loki:\n  loki: { storage: { type: filesystem } }\n  list: [a, b]\n'),
  layer('user.yaml', 'loki:\n  replicas: 3\n  list: [c]\n  password: hunter2\n'),
];

function explained(path: string): unknown {
  const explanation = explainValue(layers, path.split('.'));
  if ('known' in explanation) return explanation.near;
  return explanation.values.map(({ path: at, shown, layerValues }) => [
    formatPath(at),
    shown,
    ...layerValues.map(({ at: place, shown: value }) => `${place.file}:${place.line}:${place.column} ${value}`),
  ]);
}

describe('a value through all layers', () => {
  it('is shown with the file and line that set it, and the values it overrides', () => {
    expect(explained('loki.loki.storage.type')).toEqual([
      ['loki.loki.storage.type', '"filesystem"', 'values.yaml:2:22 "filesystem"', 'loki.tgz:values.yaml:4:5 "s3"'],
    ]);
  });

  it('is one for a list, which Helm replaces whole', () => {
    expect(explained('loki.list')).toEqual([
      ['loki.list', '["c"]', 'user.yaml:3:3 ["c"]', 'values.yaml:3:3 ["a","b"]'],
    ]);
  });

  it('is each leaf of a map', () => {
    expect(explained('loki.loki')).toEqual([
      ['loki.loki.storage.type', '"filesystem"', 'values.yaml:2:22 "filesystem"', 'loki.tgz:values.yaml:4:5 "s3"'],
      ['loki.loki.limits', '{}', 'loki.tgz:values.yaml:5:3 {}'],
    ]);
  });

  it('is not shown where it looks secret', () => {
    expect(explained('loki.password')).toEqual([['loki.password', '(not shown)', 'user.yaml:4:3 (not shown)']]);
  });

  it('that does not exist is reported with the nearest that does', () => {
    expect(explained('loki.replica')).toBe('replicas');
  });
});

describe('the default of a schema', () => {
  const text = (schema: unknown): string => JSON.stringify(schema, null, 1);
  const size = { type: 'object', properties: { size: { default: 3 }, labels: { default: { a: 'b' } } } };
  const map = { additionalProperties: { properties: { on: { default: true } } } };
  const root = text({ properties: { platform: { $ref: 'part.json', default: {} } } });
  const part = text({
    ...size,
    properties: { ...size.properties, map: { $ref: '#/definitions/map' } },
    definitions: { map },
  });
  const bundle = { properties: { platform: { ...size, default: {}, properties: { ...size.properties, map } } } };
  const files = new Map([
    ['root.json', { file: 'schemas/root.json', text: root }],
    ['part.json', { file: 'schemas/part.json', text: part }],
  ]);
  const values = layer('values.yaml', 'platform: { map: { x: {} }, size: 4 }\n');
  const all = [defaultsLayer({ root: 'root.json', files, bundle }, values.parsed.value), values];

  it.each([
    ['platform.size', '4', ['values.yaml', 'schemas/part.json'], ['4', '3']],
    ['platform.labels', '"b"', ['schemas/part.json'], ['"b"']],
    ['platform.map.x.on', 'true', ['schemas/part.json'], ['true']],
  ])('is the lowest layer: %s', (path, shown, from, shownByLayer) => {
    const explanation = explainValue(all, path.split('.'));
    const [value] = 'values' in explanation ? explanation.values : [];
    expect(value?.shown).toBe(shown);
    expect(value?.layerValues.map(({ at }) => at.file)).toEqual(from);
    expect(value?.layerValues.map((layerValue) => layerValue.shown)).toEqual(shownByLayer);
    expect(part.split('\n')[(value?.layerValues.at(-1)?.at.line ?? 0) - 1]).toMatch(/"(default|a)":/);
  });
});

describe('a path as people write it', () => {
  it.each([
    ['grafana.grafana.ini.server.root_url', ['grafana', 'grafana.ini', 'server', 'root_url']],
    ['grafana["grafana.ini"].server', ['grafana', 'grafana.ini', 'server']],
    ['receivers[1].name', ['receivers', 1, 'name']],
    ['loki.unknown.key', ['loki', 'unknown', 'key']],
  ])('%s', (text, path) => {
    const root = { grafana: { 'grafana.ini': { server: {} } }, receivers: [{}, { name: 'a' }], loki: {} };
    expect(valuePath(root, text)).toEqual(path);
  });
});

describe('the values that a file sets', () => {
  it('are each explained through all layers, and no other value is', () => {
    const values = explainFiles(layers, new Set(['user.yaml']));
    expect(values.map(({ path, shown, layerValues }) => [formatPath(path), shown, layerValues.length])).toEqual([
      ['loki.replicas', '3', 2],
      ['loki.list', '["c"]', 2],
      ['loki.password', expect.not.stringContaining('hunter2'), 1],
    ]);
  });
});

describe("the contents of a Secret's manifest", () => {
  const base = layer(
    'values.yaml',
    `extraObjects:
  db: { apiVersion: v1, kind: Secret, stringData: { license: hunter2, nested: { deep: hunter3 } } }
  map: { apiVersion: v1, kind: ConfigMap, data: { license: free } }
  list: [{ kind: List, items: [{ kind: Secret, data: { license: aHVudGVyMg== } }] }]
  text: |
    kind: Secret
    stringData: { license: hunter4 }
  json: '{"kind":"Secret","data":{"license":"hunter6"}}'
  store: '{"kind":"SecretStore","data":{"license":"free too"}}'
`,
  );
  const overlay = layer('dev.yaml', 'extraObjects:\n  db: { stringData: { license: hunter5 } }\n');
  const later = layer('prod.yaml', 'extraObjects:\n  db: { kind: Other }\n  map: { kind: Secret }\n');

  it.each([
    ['of one file', [base]],
    ['whose kind another file sets', [base, overlay]],
    ['whose kind a later file changes', [base, overlay, later]],
    ['whose kind a chart sets', [layer('chart.yaml', 'map: { kind: Secret }\n', ['extraObjects']), base, overlay]],
  ])('are never shown, whatever they look like: %s', (_, all) => {
    const files = new Set(all.map(({ parsed }) => parsed.locate([]).file));
    const shown = JSON.stringify([explainFiles(all, files), explainValue(all, ['extraObjects'])]);
    expect(shown).not.toMatch(/hunter|aHVudGVyMg/);
    expect(shown).toContain('(not shown)');
  });

  it('are not shown at a path within them, or at the place of all', () => {
    const at = (...path: (string | number)[]): string => JSON.stringify(explainValue([base], path));
    expect(at('extraObjects', 'db', 'stringData', 'license')).not.toContain('hunter');
    expect(at('extraObjects', 'list', 0, 'items', 0, 'data', 'license')).not.toContain('aHVudGVyMg');
    expect(at('extraObjects', 'map', 'data', 'license')).toContain('free');
    expect(at('extraObjects', 'db', 'kind')).toContain('Secret');
    expect(at('extraObjects', 'json')).not.toContain('hunter');
    expect(at('extraObjects', 'store')).toContain('free too');
  });
});
