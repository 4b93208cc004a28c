/** The main job: checks that generated files are current and that all charts are sound, renders them, and prints a summary and the address of a page. Needs nothing but Node. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { passes } from '../packages/chartwright/src/commands/frame/outcome.ts';
import type { RunCharts } from '../packages/chartwright/src/commands/table.ts';
import { type FoundChart, findCharts } from '../packages/chartwright/src/commands/workspace/find-charts.ts';
import { lintCharts } from '../packages/chartwright/src/commands/team/lint.ts';
import { renderCharts } from '../packages/chartwright/src/commands/team/render.ts';
import { environmentNames } from '../packages/chartwright/src/commands/platform/files/platform-files.ts';
import { readUmbrella } from '../packages/chartwright/src/commands/platform/files/umbrella-chart.ts';
import { renderPlatform } from '../packages/chartwright/src/commands/platform/render.ts';
import { reportWorkspace } from '../packages/chartwright/src/commands/platform/report/report.ts';
import { validatePlatform } from '../packages/chartwright/src/commands/platform/validate.ts';
import { summariseTeams } from '../packages/chartwright/src/commands/team/summary.ts';
import { validateCharts } from '../packages/chartwright/src/commands/team/validate.ts';
import { openWorkspace, type Workspace } from '../packages/chartwright/src/commands/workspace/workspace.ts';
import { hasErrors, type Problem, ProblemsError } from '../packages/chartwright/src/core/problem.ts';
import { formatReport } from '../packages/chartwright/src/core/report/report.ts';
import { summarise } from '../packages/chartwright/src/core/report/summary.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const terminal = process.stdout.isTTY;

const nextSteps = `Next steps:
  npx nx run platform:vendor              fetch the components' charts, to check the whole platform
  npx nx run platform:up --env=dev        create a kind cluster and install the platform into it
  npx nx generate team-chart <team>       add a team: docs/guides/first-team.md
  less dist/catalog/manifests.yaml        read what was rendered`;

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
  // The umbrella's dependencies are other people's charts: it has checks of its own.
  const ours = charts.filter(({ kind }) => kind !== 'umbrella');
  const { version } = await workspace.helm();
  console.log(
    `Chartwright checks ${charts.length} charts, ${teams.length} of them team charts, with helm ${version}.\n`,
  );
  const results = [
    await inSync(),
    await through('validate', validateCharts, workspace, teams, teams),
    await through('lint', lintCharts, workspace, ours, teams),
    await through('render', renderCharts, workspace, teams, teams),
    await platform(),
  ];
  const page = await report();
  console.log(`\n${await summariseTeams(root, teams)}`);
  const succeeded = results.every((result) => result);
  console.log(`Open the report: ${page}\n`);
  console.log(succeeded ? nextSteps : 'Fix the problems above, then run `npm start` again.');
  return succeeded;
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

/**
 * Checks and renders the platform of each environment. The components' charts are not in Git and a person fetches them;
 * without them only the platform's own objects are checked and rendered.
 */
async function platform(): Promise<boolean> {
  const { missing } = await readUmbrella(root);
  const own = missing.length > 0;
  const environments = await environmentNames(root);
  const problems: Problem[] = [];
  const rendered: string[] = [];
  for (const [index, env] of environments.entries()) {
    progress('platform', `${index} of ${environments.length} environments`);
    const checked = await validatePlatform(root, { env, own });
    const written = await renderPlatform(root, { env, own });
    problems.push(...checked.problems, ...written.problems);
    rendered.push(...written.text.split('\n').filter((line) => line.startsWith(`${env}:`)));
  }
  const what = own ? "the platform's own objects only" : 'with every component';
  settle('platform', !hasErrors(problems), `${environments.length} environments, ${what}`);
  // The definitions of these kinds come with the components' charts.
  const unchecked = own ? problems.filter(({ code }) => code === 'objects/no-schema') : [];
  const others = problems.filter((problem) => !unchecked.includes(problem));
  if (others.length > 0) console.log(formatReport('text', others));
  console.log(rendered.map((line) => `            ${line}`).join('\n'));
  if (own) {
    const kinds = new Set(unchecked.map(({ found }) => found.replace(/^\S+ (\S+),.*$/, '$1')));
    const notes = [
      `The charts of ${missing.length} components are not vendored, so only the platform's own objects were rendered.`,
      ...(kinds.size === 0
        ? []
        : [`Their definitions are missing too, so these kinds were not checked: ${[...kinds].sort().join(', ')}.`]),
    ];
    console.log(notes.map((note) => `            ${note}`).join('\n'));
  }
  return !hasErrors(problems);
}

/** Writes the page that shows all of it. @returns its address */
async function report(): Promise<string> {
  progress('report', 'writing the page');
  const { text } = await reportWorkspace(root, {});
  const [counts = '', address = ''] = text.split('\n');
  settle('report', true, counts);
  return address;
}

async function through(
  name: string,
  command: RunCharts<'validate' | 'lint'>,
  workspace: Workspace,
  charts: readonly FoundChart[],
  fleet: readonly FoundChart[],
): Promise<boolean> {
  const problems: Problem[] = [];
  let done = 0;
  let passed = 0;
  progress(name, `0 of ${charts.length}`);
  for await (const outcome of command(workspace, rootsOf(charts), rootsOf(fleet), {})) {
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
