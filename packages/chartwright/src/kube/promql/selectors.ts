import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';
import { matcherOf } from './matchers.ts';

/**
 * The selectors of an expression that are not held to one value of a label by an equality.
 *
 * @returns the texts of the selectors, in their order
 */
export function selectorsWithout(text: string, label: string, value: string): string[] {
  const found: string[] = [];
  parser
    .parse(text)
    .topNode.cursor()
    .iterate(({ node }) => {
      if (node.name === 'VectorSelector' && !isHeld(node, text, label, value))
        found.push(text.slice(node.from, node.to));
    });
  return found;
}

function isHeld(selector: SyntaxNode, text: string, label: string, value: string): boolean {
  const matchers = selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
  return matchers.some((node) => {
    const name = node.getChild('LabelName');
    const matcher = matcherOf(node, text);
    const isOfLabel = name !== null && text.slice(name.from, name.to) === label;
    return isOfLabel && matcher?.operator === '=' && matcher.value === value;
  });
}
