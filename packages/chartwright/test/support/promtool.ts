import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yamlText } from '../../src/core/yaml/text.ts';
import { locate } from '../../src/toolchain/programs/locate.ts';
import { run } from '../../src/toolchain/run.ts';

/** A unit test of `promtool test rules`: series, and what is to be true at which time. */
export interface RuleTest {
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly alert_rule_test?: readonly object[];
  readonly promql_expr_test?: readonly object[];
}

/**
 * What promtool says of unit tests of groups of rules; the empty text where all pass. Samples of series are a minute apart.
 *
 * @param evaluationInterval how often the rules are evaluated
 */
export async function testRules(
  groups: readonly { readonly name: string }[],
  tests: readonly RuleTest[],
  evaluationInterval: string,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-rules-'));
  try {
    writeFileSync(join(folder, 'rules.yaml'), yamlText({ groups }));
    writeFileSync(
      join(folder, 'test.yaml'),
      yamlText({
        rule_files: ['rules.yaml'],
        fuzzy_compare: true,
        evaluation_interval: evaluationInterval,
        // Without it promtool takes the groups in a random order. At an interval of five minutes, what a later group
        // records is then too old for an earlier one: an instant query looks less than five minutes back.
        group_eval_order: groups.map(({ name }) => name),
        tests: tests.map((test) => ({ interval: '1m', ...test })),
      }),
    );
    const { path } = await locate('promtool');
    const { exitCode, stdout, stderr } = await run(path, ['test', 'rules', 'test.yaml'], { cwd: folder });
    return exitCode === 0 ? '' : `${stdout}\n${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
