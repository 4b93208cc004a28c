import type { PlatformRule } from '../../packages/chartwright/src/platform/rules/rules.ts';
import type { Rule } from '../../packages/chartwright/src/team/values/rules.ts';
import { inCode, markdownTable } from './markdown.ts';

/** The rules over several fields as Markdown: the code of the problem, its path, and what to do. */
export function renderRulesReference(rules: readonly Rule[]): string {
  return [
    '# Rules over several fields',
    'Rules that no schema can express. They apply to the effective values, with defaults filled in: the tool checks them before Helm runs, and the library chart inside Helm, with the same messages. `*` matches every key, or every item of a list.',
    markdownTable(
      ['code', 'at', 'expected', 'fix'],
      rules.map(({ id, each, left, expected, fix }) => [
        inCode(`rules/${id}`),
        [each]
          .flat()
          .map((one) => inCode(left.startsWith('@') ? one : `${one}.${left.split('=')[0] ?? left}`))
          .join(', '),
        expected.replace('{reason}', '…'),
        fix,
      ]),
    ),
  ].join('\n\n');
}

/** The platform's rules as Markdown, those of environment.yaml first. */
export function renderPlatformRulesReference(
  rules: Readonly<Record<'environment' | 'values', PlatformRule[]>>,
): string {
  const table = (all: readonly PlatformRule[]): string =>
    markdownTable(
      ['code', 'at', 'expected', 'fix'],
      all.map(({ id, each, left, expected, fix }) => [
        inCode(`rules/${id}`),
        [each]
          .flat()
          .map((one) => inCode(pathOf(one, left.split('=')[0] ?? left)))
          .join(', '),
        expected,
        fix,
      ]),
    );
  return [
    '# Rules over several values of the platform',
    'Values that are right by themselves and contradict each other. `platform:validate` evaluates them on the effective values of each environment, with the defaults of the vendored charts, where the components are installed. `*` matches every key.',
    '## Values',
    table(rules.values),
    '## environment.yaml',
    'Checked whenever an environment is read.',
    table(rules.environment),
  ].join('\n\n');
}

function pathOf(each: string, left: string): string {
  return left.startsWith('$.') ? left.slice(2) : `${each}.${left}`;
}
