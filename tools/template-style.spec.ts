import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { styleFindings } from './template-style.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const charts = ['lib-platform', 'lib-team', 'platform', 'platform-crds', 'platform-dashboards', 'platform-personas'];

describe.each(charts)('the templates of %s', (chart) => {
  const files = findTemplates(join(root, 'charts', chart, 'templates'));

  it('are found', () => {
    expect(files).not.toEqual([]);
  });

  it.each(files)('%s keeps to the style', (file) => {
    expect(styleFindings(readFileSync(join(root, 'charts', chart, 'templates', file), 'utf8'))).toEqual([]);
  });
});

describe('the style', () => {
  const define = (...body: string[]): string =>
    ['{{- define "x" -}}', '{{- /* Given the context. */ -}}', ...body, '{{- end -}}', ''].join('\n');

  it('takes nested actions that are indented', () => {
    const text = define(
      '{{- if .a }}',
      '  {{- range .b }}',
      '- {{ . }}',
      '  {{- else }}',
      '[]',
      '  {{- end }}',
      '{{- end }}',
    );
    expect(styleFindings(text)).toEqual([]);
  });

  it('takes an action that is as far right as the YAML which it is in', () => {
    expect(styleFindings(define('{{- if .a }}', 'a:', '    {{- quote .a | nindent 4 }}', '{{- end }}'))).toEqual([]);
  });

  it('takes blocks of one line, whose end is not the first of its line', () => {
    expect(styleFindings(define('{{- if .a }}{{ fail "{{ }}" }}{{ end -}}'))).toEqual([]);
  });

  it('takes a comment of several lines', () => {
    expect(styleFindings('{{- define "x" }}\n{{- /*\nGiven the context.\n*/}}\n{{- end -}}\n')).toEqual([]);
  });

  it('takes toYaml in the template of a library that prints data', () => {
    expect(
      styleFindings('{{- define "lib.yaml" -}}\n{{- /* Given data. */ -}}\n{{- toYaml . -}}\n{{- end -}}\n'),
    ).toEqual([]);
  });

  it.each([
    [
      'data that is not printed by the library',
      define('{{- toYaml . -}}'),
      ['3: found toYaml; expected the include of <library>.yaml'],
    ],
    ['a line that is too long', define('x'.repeat(121)), ['3: found 121 characters; expected 120 at most']],
    [
      'a file that is too long',
      define(...Array.from({ length: 148 }, () => 'x')),
      ['151: found 151 lines; expected 150 at most, and a file a concern'],
    ],
    [
      'a define without a comment on its argument',
      '{{- define "x" -}}\n{{- end -}}\n',
      ['1: expected the comment {{- /* Given … */}} in the first line of the define'],
    ],
    [
      'a comment that comes later',
      '{{- define "x" -}}\n{{ .a }}\n{{- /* Given the context. */}}\n{{- end -}}\n',
      ['1: expected the comment {{- /* Given … */}} in the first line of the define'],
    ],
    [
      'a block as far left as the one that it is in',
      define('{{- if .a }}', '{{- range .b }}', '{{- end }}', '{{- end }}'),
      ['4: found column 0; expected 2 or more, right of if'],
    ],
    [
      'a statement as far left as the block that it is in',
      define('{{- range .b }}', '{{- $a := . }}', '{{- end }}'),
      ['4: found column 0; expected 2 or more, right of range'],
    ],
    [
      'an end elsewhere than its block',
      define('{{- if .a }}', '  {{- else }}', '{{- end }}'),
      ['4: found else in column 2; expected 0, that of if'],
    ],
  ])('finds %s', (_, text, findings) => {
    expect(styleFindings(text)).toEqual(findings);
  });

  it('lets a generated file be long', () => {
    const long = define(...Array.from({ length: 200 }, () => 'x'));
    expect(styleFindings(`{{/* Generated from schemas/ by \`npm run generate\`; do not edit. */}}\n\n${long}`)).toEqual(
      [],
    );
  });
});

it('both libraries print data in the same way', () => {
  const [team, platform] = ['lib-team', 'lib-platform'].map((chart) => {
    const text = readFileSync(join(root, 'charts', chart, 'templates', '_yaml.tpl'), 'utf8');
    return text.slice(text.indexOf('{{- define')).replaceAll(`"${chart}.`, '"');
  });
  expect(platform).toBe(team);
});

function findTemplates(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}
