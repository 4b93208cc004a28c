import { describe, expect, it } from 'vitest';
import { templateFault } from './alert-template.ts';

describe('templateFault', () => {
  it.each([
    '',
    'no template, but } and {',
    '{{ $value }} of {{- $labels.pod -}} }}',
    '{{ if gt $value 1.0 }}{{ $value | humanize }}{{ else if eq $labels.a "}}" }}b{{ else }}c{{ end }}',
    '{{ with $labels }}{{ range .List }}{{ . }}{{ end }}{{ end }}',
    '{{/* a "comment */}}{{- /* another */ -}}{{ printf `%q{{` "\\"" }}{{ index (index . 0) \'a\' }}',
    '{{ $x := 1 }}{{ define "a" }}{{ end }}',
  ])('takes %j', (text) => {
    expect(templateFault(text)).toBeUndefined();
  });

  it.each([
    ['{{ $value ', 'without its end'],
    ['{{', 'without its end'],
    ['{{ $labels.pod }', '`}` in an action'],
    ['{{{ $value }}', '`{` in an action'],
    ['{{ "a }}', 'a text that does not end'],
    ['{{ `a }}', 'a text that does not end'],
    ['{{ "a\nb" }}', 'a text that does not end'],
    ['{{ (index . 0 }}', 'a bracket that does not end'],
    ['{{ index . 0) }}', '`)` of no bracket'],
    ['{{ if $value }}', 'a block without its `end`'],
    ['{{ end }}', '`end` of no block'],
    ['{{ else }}', '`else` of no block'],
    ['{{/* a }}', 'a comment that does not end'],
  ])('finds what is wrong with %j', (text, fault) => {
    expect(templateFault(text)).toContain(fault);
  });

  it.each(['{{', '{{"', '{{ a }}', '{{\\"', "{{'", '{{/*', '{{('])(
    'comes back from %s 300,000 times, each of which is read once',
    (part) => {
      expect(() => templateFault(part.repeat(300_000))).not.toThrow();
    },
  );
});
