/**
 * How a plain (unquoted) scalar or key is misread by some YAML parser, or undefined when all read it alike.
 *
 * Helm reads YAML through sigs.k8s.io/yaml, which is go-yaml 2 (its `resolve.go` has the table of words and
 * the number forms); the `yaml` package, editors and most other tools read YAML 1.2 or some of 1.1.
 *
 * @param text the scalar as it is written
 * @returns a clause that continues "found `0777`, …", for example `which Helm reads as the number 511`
 */
export function ambiguityOf(text: string): string | undefined {
  return FORMS.find(([form]) => form.test(text))?.[1](text) ?? underscored(text) ?? inexact(text);
}

/** The problem's words for an ambiguous value, and what to write instead; a hidden value is not shown. */
export function ambiguousValueWords(text: string, ambiguity: string, hidden: boolean): { found: string; fix: string } {
  if (hidden) return { found: 'an unquoted value that YAML parsers read differently (not shown)', fix: 'quote it' };
  if (OCTAL.test(text))
    return {
      found: `${text}, ${ambiguity}`,
      fix: `write ${octal(text)} for that number, such as a mode of files; or quote it where a text is meant: "${text}"`,
    };
  const other = /^[a-z]+$/i.test(text) ? 'write true or false for a switch' : 'write a plain decimal number';
  return { found: `${text}, ${ambiguity}`, fix: `quote it: "${text}"; or ${other}` };
}

const OCTAL = /^[-+]?0[0-7]+$/;

const FORMS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^(y|Y|yes|Yes|YES|on|On|ON)$/, () => 'which Helm reads as true'],
  [/^(n|N|no|No|NO|off|Off|OFF)$/, () => 'which Helm reads as false'],
  [OCTAL, (text) => `which Helm reads as the octal number ${octal(text)}`],
  [/^[-+]?0[0-9]+$/, () => 'a number with a leading zero, which YAML parsers read differently'],
  [/^[-+]?0[oO][0-7]+$/, () => 'an octal number, which YAML parsers read differently'],
  [/^[-+]?0[xX][0-9a-fA-F]+$/, () => 'a hexadecimal number, which YAML parsers read differently'],
  [/^[-+]?0[bB][-+]?[01]+$/, () => 'a binary number, which YAML parsers read differently'],
  [/^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/, () => 'which YAML 1.1 reads as a number to the base of 60'],
  [/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+$/, () => 'which is read as a number with an exponent'],
  [/^[-+]?\.[0-9]+$/, () => 'a number without a digit before the point, which YAML parsers read differently'],
  [/^[-+]?[0-9]+\.$/, () => 'a number without a digit after the point, which YAML parsers read differently'],
  [/^-0+(\.0*)?$/, () => 'a negative zero, which YAML parsers read differently'],
  [/^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/, () => 'which is read as a number that JSON cannot represent'],
  [/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?$/, () => 'which Helm reads as a point in time'],
];

function octal(text: string): number {
  return (text.startsWith('-') ? -1 : 1) * Number.parseInt(text.replace(/^[-+]/, ''), 8);
}

/** go-yaml 2 strips underscores before it tries a number; YAML 1.2 has no underscores in numbers. */
function underscored(text: string): string | undefined {
  if (!/^[-+.0-9]/.test(text) || !text.includes('_')) return undefined;
  const stripped = text.replaceAll('_', '');
  return /^[-+]?(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][-+]?[01]+|([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?)$/.test(
    stripped,
  )
    ? `which Helm reads as the number ${stripped}`
    : undefined;
}

/** Beyond 2^53 - 1 (RFC 8259, section 6) not every JSON parser keeps an integer exactly. */
function inexact(text: string): string | undefined {
  if (!/^[-+]?[0-9]+$/.test(text) || Number.isSafeInteger(Number(text))) return undefined;
  return 'an integer beyond 2^53, which not every parser keeps exactly';
}
