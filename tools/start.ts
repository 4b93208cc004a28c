/** The main job: is everything generated current, are all charts sound, and what do they come to? Needs nothing but Node. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { type ChartOutcome, passes } from '../packages/chartwright/src/gates/chart-outcome.ts';
import { type FoundChart, findCharts } from '../packages/chartwright/src/gates/find-charts.ts';
import { lintCharts } from '../packages/chartwright/src/gates/lint.ts';
import { renderCharts } from '../packages/chartwright/src/gates/render.ts';
import { summariseTeams } from '../packages/chartwright/src/gates/summary.ts';
import { validateCharts } from '../packages/chartwright/src/gates/validate.ts';
import { openWorkspace, type Workspace } from '../packages/chartwright/src/gates/workspace.ts';
import { type Problem, ProblemsError } from '../packages/chartwright/src/schema/problem.ts';
import { formatReport } from '../packages/chartwright/src/schema/report.ts';
import { summarise } from '../packages/chartwright/src/schema/summary.ts';

type Gate = (workspace: Workspace, roots: readonly string[], fleet: readonly string[]) => AsyncIterable<ChartOutcome>;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const terminal = process.stdout.isTTY;

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(formatReport('text', error.problems));
  process.exitCode = 1;
}

async function main(): Promise<boolean> {
  const workspace = openWorkspace(root);
  const charts = await findCharts(root);
  const teams = charts.filter(({ kind }) => kind === 'team');
  const { version } = await workspace.helm();
  console.log(`Chartwright: ${charts.length} charts, ${teams.length} of them teams', with helm ${version}\n`);
  const results = [
    await inSync(),
    await through('validate', validateCharts, workspace, teams, teams),
    await through('lint', lintCharts, workspace, charts, teams),
    await through('render', renderCharts, workspace, teams, teams),
  ];
  console.log(`\n${await summariseTeams(root, teams)}`);
  return results.every((result) => result);
}

async function inSync(): Promise<boolean> {
  progress('sync', 'comparing generated files');
  const { exitCode, all } = await execa('nx', ['sync:check'], {
    cwd: root,
    preferLocal: true,
    reject: false,
    all: true,
    env: { NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  settle('sync', exitCode === 0, exitCode === 0 ? 'every generated file is current' : `stale files:\n${all}`);
  return exitCode === 0;
}

async function through(
  name: string,
  gate: Gate,
  workspace: Workspace,
  charts: readonly FoundChart[],
  fleet: readonly FoundChart[],
): Promise<boolean> {
  const problems: Problem[] = [];
  let done = 0;
  let passed = 0;
  progress(name, `0 of ${charts.length}`);
  for await (const outcome of gate(workspace, rootsOf(charts), rootsOf(fleet))) {
    problems.push(...outcome.problems);
    if (passes(outcome)) passed += 1;
    progress(name, `${(done += 1)} of ${charts.length}`);
  }
  const found = problems.length === 0 ? '' : `, ${summarise(problems)}`;
  settle(name, passed === charts.length, `${passed} of ${charts.length} charts${found}`);
  if (problems.length > 0) console.log(formatReport('text', problems));
  return passed === charts.length;
}

function rootsOf(charts: readonly FoundChart[]): string[] {
  return charts.map((chart) => chart.root);
}

/** On a terminal one line that changes; in a log nothing until the step is done. */
function progress(step: string, state: string): void {
  if (terminal) process.stdout.write(`\r\u001b[2K… ${step.padEnd(10)}${state}`);
}

function settle(step: string, good: boolean, state: string): void {
  process.stdout.write(`${terminal ? '\r\u001b[2K' : ''}${good ? '✔' : '✖'} ${step.padEnd(10)}${state}\n`);
}
