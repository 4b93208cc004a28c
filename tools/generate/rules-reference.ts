import type { Rule } from '../../packages/chartwright/src/team/values/rules.ts';
import { inCode, markdownTable } from './markdown.ts';

/** The rules over several fields as Markdown: the code of the problem, where it stands, and what to do. */
export function renderRulesReference(rules: readonly Rule[]): string {
  return [
    '# Rules over several fields',
    'What no schema can say. They are read on the effective values, defaults filled in: by the tool before Helm runs, and by the library chart inside Helm, which refuses with the same words. `*` stands for every key.',
    markdownTable(
      ['code', 'at', 'expected', 'fix'],
      rules.map(({ id, each, left, expected, fix }) => [
        inCode(`rules/${id}`),
        inCode(`${each}.${left.split('=')[0] ?? left}`),
        expected,
        fix,
      ]),
    ),
  ].join('\n\n');
}
