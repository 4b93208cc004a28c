// Lints charts by the community's rules (chart-testing) and prints a line a chart.
//   npm run lint:ct                                        every chart
//   npm run lint:ct -- --changed                           those that differ from the target branch, with the version rule
//   npm run lint:ct -- --charts charts/teams/payments,…    those named
// Arguments after a second `--` go to ct as they are.
import { parseArgs } from 'node:util';
import { formatProblem, hasErrors, ProblemsError } from '../packages/chartwright/src/core/problem.ts';
import { lint } from '../packages/chartwright/src/toolchain/chart-testing/chart-testing.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { changed: { type: 'boolean', default: false }, charts: { type: 'string' } },
});

try {
  const verdicts = await lint({
    workspace: process.cwd(),
    all: !values.changed && values.charts === undefined,
    extraArguments: positionals,
    ...(values.charts === undefined ? {} : { charts: values.charts.split(',') }),
  });
  for (const { chart, version, ok, problems } of verdicts) {
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${chart}  ${version}`);
    for (const problem of problems) console.log(formatProblem(problem));
  }
  const failed = verdicts.filter((verdict) => !verdict.ok || hasErrors(verdict.problems)).length;
  console.log(`${verdicts.length} charts linted, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
