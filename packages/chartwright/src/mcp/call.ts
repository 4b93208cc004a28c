import { optionFault } from '../commands/frame/check-options.ts';
import type { ReportOptions } from '../commands/frame/options.ts';
import { type ChartOutcome, type Outcome, passes } from '../commands/frame/outcome.ts';
import { present, presentCharts } from '../commands/frame/present.ts';
import {
  type ChartCommand,
  type ChartCommandName,
  chartCommands,
  type PlatformCommandName,
  platformCommands,
  type RunCharts,
} from '../commands/table.ts';
import { findCharts, findTeams, type FoundChart } from '../commands/workspace/find-charts.ts';
import { openWorkspace } from '../commands/workspace/workspace.ts';
import { nearest } from '../core/schema/words.ts';
import { type Given, problemsOf, reportContext } from '../nx/executors/run.ts';
import { type CommandTool, commandTools } from './tools.ts';

/** What a client asks of a tool. */
export interface ToolCall {
  readonly tool: string;
  readonly arguments: Given;
}

/** What a tool answers. */
export interface ToolAnswer {
  readonly text: string;
  /** The tool did not do what was asked. Problems that a check found are no failure: they are its answer. */
  readonly failed: boolean;
}

/** The arguments cannot be used; the message says which, and what can. */
class RefusedCall extends Error {}

/**
 * Characters of an answer: a third of what assistants commonly have room for. What is cut off is said, with the way to
 * ask for less.
 */
const mostCharacters = 60_000;

/** Charts of which each that passes has its line. */
const mostPassing = 20;

/**
 * Runs a tool in the workspace at an absolute folder.
 *
 * @returns the command's report; what keeps a command from running is told in the answer, never thrown
 */
export async function answerCall(root: string, { tool: name, arguments: given }: ToolCall): Promise<ToolAnswer> {
  try {
    const tool = commandTools().find((known) => known.name === name);
    if (tool === undefined) throw new RefusedCall(`there is no tool ${JSON.stringify(name)}`);
    const fault = optionFault(name, tool.options, given);
    if (fault !== undefined) throw new RefusedCall(fault);
    const text = await (tool.of === 'chart' ? ofCharts(root, tool, given) : ofPlatform(root, tool, given));
    return { text: bounded(text), failed: false };
  } catch (error) {
    if (error instanceof RefusedCall) return { text: error.message, failed: true };
    const problems = problemsOf(error);
    const context = await reportContext(root, problems);
    return { text: present({ problems, text: '' }, given, context).printed, failed: true };
  }
}

async function ofCharts(root: string, { command }: CommandTool, { chart, ...given }: Given): Promise<string> {
  const { kinds, run } = chartCommands[command as ChartCommandName];
  const charts = (await findCharts(root)).filter(({ kind }) => kinds.some((known) => known === kind));
  const asked = chart === undefined ? charts : [chartNamed(charts, chart as string)];
  const runCharts = await commandAt<RunCharts>(run);
  const roots = asked.map((found) => found.root);
  const fleet = (await findTeams(root)).map((team) => team.root);
  const options = given as Parameters<RunCharts>[3];
  const outcomes: ChartOutcome[] = [];
  for await (const outcome of runCharts(openWorkspace(root, options), roots, fleet, options)) outcomes.push(outcome);
  return presentedCharts(root, outcomes, given);
}

/** Where there are many charts, those that fail: a line for each of a thousand that pass is nothing to read. */
async function presentedCharts(root: string, all: readonly ChartOutcome[], wish: ReportOptions): Promise<string> {
  const failing = all.filter((outcome) => !passes(outcome));
  const told = all.length > mostPassing ? failing : all;
  const problems = told.flatMap((outcome) => outcome.problems);
  const { printed } = presentCharts(told, wish, await reportContext(root, problems));
  if (wish.format === 'json' || all.length === 1) return printed;
  return [`${all.length - failing.length} of ${all.length} charts pass.`, printed].join('\n').trimEnd();
}

async function ofPlatform(root: string, { command }: CommandTool, options: Given): Promise<string> {
  const runPlatform = await commandAt<RunAny>(platformCommands[command as PlatformCommandName].run);
  const outcome = await runPlatform(root, options, undefined, () => undefined);
  return present(outcome, options, await reportContext(root, outcome.problems)).printed;
}

/** A command of the platform whose options were checked against its own schemas. */
type RunAny = (root: string, options: Given, ask: undefined, progress: () => void) => Promise<Outcome>;

async function commandAt<Run>([name, file]: ChartCommand['run']): Promise<Run> {
  const module = (await import(`../commands/${file.slice('./'.length)}`)) as Record<string, Run>;
  return module[name] as Run;
}

function chartNamed(charts: readonly FoundChart[], asked: string): FoundChart {
  const found = charts.find(({ name, root }) => name === asked || root === asked);
  if (found !== undefined) return found;
  const names = charts.map(({ name }) => name);
  const near = nearest(asked, names);
  const known = near === undefined ? `charts: ${names.slice(0, 50).join(', ')}` : `did you mean ${near}?`;
  throw new RefusedCall(`no chart of this tool is called ${JSON.stringify(asked)}; ${known}`);
}

function bounded(text: string): string {
  if (text.length <= mostCharacters) return text;
  const cut = text.length - mostCharacters;
  return `${text.slice(0, mostCharacters)}\n… ${cut} more characters are left out; ask for one chart, one environment or a deeper path`;
}
