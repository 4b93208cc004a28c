import { Document, visit } from 'yaml';
import { needsEscapes, withEscapes } from './escapes.ts';

/** How nested blocks are indented. */
export interface YamlStyle {
  /** Spaces a level. */
  readonly indent?: number;
  /** Whether a list in a map is indented. */
  readonly indentSeq?: boolean;
}

/** Text of several lines whose blanks or empty lines the lint, or a parser, would refuse in a block. */
const notForBlock = /^\s|[ \t](\n|$)|\n{4}|\n\n$/;

/** Beginnings that Helm's parser refuses unquoted; the package quotes all others that need it. */
const notPlain = /^[?:]/;

/**
 * Data as block YAML with a final newline. Strings that YAML 1.1, which Helm reads, would read as something else (`on`,
 * `0777`) are quoted; long lines are never folded. Characters that one parser or another reads as the end of a line are
 * escaped.
 */
export function yamlText(value: unknown, style: YamlStyle = {}): string {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string') return;
      const unsafe = node.value.includes('\n') ? notForBlock : notPlain;
      if (unsafe.test(node.value) || needsEscapes(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Infinity,
    indent: style.indent ?? 2,
    indentSeq: style.indentSeq ?? true,
  });
  // In double quotes the package leaves U+2028 and its like as they are.
  return withEscapes(text);
}
