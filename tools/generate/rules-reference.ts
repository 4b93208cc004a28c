import type { Rule } from '../../packages/chartwright/src/team/values/rules.ts';
import { inCode, markdownTable } from './markdown.ts';

/** The rules over several fields as Markdown: the code of the problem, its path, and what to do. */
export function renderRulesReference(rules: readonly Rule[]): string {
  return [
    '# Rules over several fields',
    'Rules that no schema can express. They apply to the effective values, with defaults filled in: the tool checks them before Helm runs, and the library chart inside Helm, with the same messages. `*` matches every key.',
    markdownTable(
      ['code', 'at', 'expected', 'fix'],
      rules.map(({ id, each, left, expected, fix }) => [
        inCode(`rules/${id}`),
        inCode(left.startsWith('@') ? each : `${each}.${left.split('=')[0] ?? left}`),
        expected.replace('{reason}', '…'),
        fix,
      ]),
    ),
  ].join('\n\n');
}
