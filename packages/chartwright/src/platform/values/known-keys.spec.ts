import { describe, expect, it } from 'vitest';
import { chartOf, type ReadChart } from '../vendor/packaged-chart.ts';
import { commentedKeys } from './commented-keys.ts';
import { podShape } from './pod-shapes.ts';
import { schemaKnows } from './schema-keys.ts';
import { covers, reads, templateUses } from './template-uses.ts';

const encoder = new TextEncoder();

function chart(template: string, values = ''): ReadChart {
  const files = { 'Chart.yaml': 'name: a\nversion: 1.0.0\n', 'values.yaml': values, 'templates/a.yaml': template };
  return chartOf('a', new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])));
}

describe('what templates do with values', () => {
  const uses = (template: string, values?: string) => {
    const { read, whole, ranged } = templateUses(chart(template, values));
    return { read: [...read].sort(), whole: [...whole].sort(), ranged: [...ranged].sort() };
  };

  it.each([
    ['{{ .Values.a.b }}', 'a.b'],
    ['{{ toYaml .Values.a | nindent 2 }}', 'a'],
    ['{{- with .Values.a }}{{ toYaml . }}{{ end }}', 'a'],
    ['{{- with .Values.a }}{{ with .b }}{{ . | toYaml }}{{ end }}{{ end }}', 'a.b'],
    ['{{- $x := .Values.a }}{{ toYaml $x.b }}', 'a.b'],
    ['{{ tpl (toYaml (.Values.a).b) $ }}', 'a.b'],
    ['{{- range $k, $v := .Values.a }}{{ toYaml $v.b }}{{ end }}', 'a.*.b'],
    ['{{- $x := mustMergeOverwrite .Values.a (or .Values.c dict) }}{{ toYaml $x.b }}', 'a.b'],
  ])('is seen to be handed over: %s', (template, path) => {
    expect(uses(template).whole).toContain(path);
  });

  it.each([
    '{{ if .Values.a }}{{ end }}',
    '{{ .Values.a.b | default "x" | quote }}',
    '{{ include "name" (dict "x" .Values.a) | trim }}',
    '{{ $_ := set .Values.a "b" "c" }}',
    '{{/* toYaml .Values.a */}}',
  ])('is not handed over: %s', (template) => {
    expect(uses(template).whole).not.toContain('a');
  });

  it('counts the templates in its values, and blocks end where they end', () => {
    expect(uses('', 'config: |\n  {{- with .Values.a }}\n  x: {{ toYaml . }}\n  {{- end }}\n').whole).toEqual(['a']);
    expect(uses('{{ with .Values.a }}{{ else }}{{ .Values.b }}{{ end }}{{ .Values.c }}').read).toEqual(['a', 'b', 'c']);
    expect(uses('{{ range .Values.a }}{{ .b }}{{ end }}{{ toYaml .c }}')).toEqual({
      read: ['a', 'a.*.b'],
      whole: ['a.*.b'],
      ranged: ['a'],
    });
  });

  it('answers for any key where a template goes through all', () => {
    const paths = new Set(['a.*.b', 'c.d']);
    expect([covers(paths, ['a', 'x', 'b']), covers(paths, ['c', 'd']), covers(paths, ['a', 'x'])]).toEqual([
      true,
      true,
      false,
    ]);
    expect([reads(paths, ['a', 'x']), reads(paths, ['c']), reads(paths, ['c', 'd'])]).toEqual([true, true, false]);
  });
});

describe('the examples in comments', () => {
  it('belong to the block that they are indented into, or that is empty above them', () => {
    const keys = commentedKeys('a:\n  b: 1\n  # c: 2\n# d:\n#   e: 3\nf: {}\n#  g:\n#    h: 1\n');
    expect([...['a.c', 'd', 'd.e', 'f.g', 'f.g.h']].filter((key) => !keys.has(key))).toEqual([]);
    expect(['b.c', 'a.b.c.d', 'h'].filter((key) => keys.has(key))).toEqual([]);
  });
});

describe('the parts of a pod that charts hand over whole', () => {
  it('have the fields of Kubernetes, unless the chart has given them a form of its own', () => {
    expect(podShape(['web', 'securityContext'], { fsGroup: 1 })).toHaveProperty('runAsUser');
    expect(podShape(['securityContext', 'operator'], { runAsUser: 1 })).toHaveProperty('seccompProfile');
    expect(podShape(['securityContext', 'operator', 'seccompProfile'], { type: 'x' })).toEqual({
      type: null,
      localhostProfile: null,
    });
    expect(podShape(['resources'], { cpu: { limit: 1 } })).toBeUndefined();
    expect(podShape(['web', 'image'], {})).toBeUndefined();
  });
});

describe('the schema of a chart', () => {
  it('knows a key by its path, through references and alternatives', () => {
    const schema = {
      properties: { a: { $ref: '#/definitions/a' }, b: { anyOf: [{ properties: { c: {} } }, { type: 'string' }] } },
      definitions: { a: { properties: { again: { $ref: '#/definitions/a' }, x: {} } } },
    };
    const known = ['a.x', 'a.again.again.x', 'b.c', 'a.c', 'x', 'b'].map((path) =>
      schemaKnows(schema, path.split('.')),
    );
    expect(known).toEqual([true, true, true, false, false, true]);
  });
});
