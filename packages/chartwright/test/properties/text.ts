import fc from 'fast-check';

/**
 * Texts that something between a values file and an object may take for something else: templates, numbers, booleans,
 * dates and nulls of either YAML, its markers, folding, trailing blank lines, and characters beyond ASCII.
 */
const treacherous = [
  '',
  ' ',
  '\n',
  'a\n\n\n',
  '\n  indented\n\tby a tab\n',
  'trailing blanks  \n  \nend',
  'carriage\r\nreturn\r',
  '{{ .Values }}',
  '{{- fail "evaluated" -}}',
  '{{',
  '{{/*',
  '"{{ .Release.Name }}"',
  "it's",
  'say "no"',
  '\\n\\u0041\\',
  'yes',
  'No',
  'on',
  'y',
  'null',
  '~',
  'true',
  '007',
  '0x1F',
  '0o17',
  '1e3',
  '1_000',
  '.5',
  '.inf',
  '-0',
  '12:30:45',
  '2024-01-01',
  '2024-01-01T00:00:00Z',
  '<<',
  '=',
  '- a',
  '-',
  '---',
  'a\n---\nb',
  '\n---\n# Source: x/templates/all.yaml\nkind: Secret\n',
  '...',
  '#x',
  'a #b',
  ': ',
  'a: b',
  'a:',
  '? a',
  '*anchor',
  '&anchor',
  '!tag',
  '%YAML 1.1',
  '@at',
  '`tick`',
  '| literal',
  '> folded',
  '[a, b',
  '{a: b',
  '$HOME $(POD) ${x}',
  'é ü 漢字 🚢',
  '\u00a0\u2003\ufeff',
  '\u0085\u2028\u2029',
  '\u007f\u0001\u001b[31m',
  'x'.repeat(300),
  `${'many words '.repeat(30)}end`,
] as const;

/** Any text that a field without a pattern takes, at most `maxLength` UTF-16 units long. */
export function anyText(maxLength = 64): fc.Arbitrary<string> {
  const unit = fc.string({ unit: 'grapheme', maxLength: 20, size: 'max' });
  const joined = fc
    .array(fc.constantFrom(...treacherous), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(''));
  return fc
    .oneof({ weight: 3, arbitrary: fc.constantFrom(...treacherous) }, { weight: 2, arbitrary: joined }, unit)
    .map((text) => wellFormed(text.slice(0, maxLength)));
}

/** Without NUL, which no YAML holds, and without half a pair that slicing left. */
function wellFormed(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
