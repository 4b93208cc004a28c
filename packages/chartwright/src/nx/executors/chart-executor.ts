import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { withArguments } from '../../commands/frame/check-options.ts';
import type { ReportOptions } from '../../commands/frame/options.ts';
import { type ChartOutcome, passes } from '../../commands/frame/outcome.ts';
import { presentChart, presentCharts } from '../../commands/frame/present.ts';
import { type ChartCommandName, chartCommands, type RunCharts } from '../../commands/table.ts';
import { openWorkspace } from '../../commands/workspace/workspace.ts';
import { type Given, problemsOf, refusal, reportContext, writeOutput } from './run.ts';

/** What Nx gets about one task of a batch; times in milliseconds since the epoch. */
export interface TaskResult {
  readonly success: boolean;
  readonly terminalOutput: string;
  readonly startTime: number;
  readonly endTime: number;
}

/** The two forms of an executor that Nx calls. */
export interface ChartExecutor {
  readonly one: (options: Given, context: ExecutorContext) => Promise<{ success: boolean }>;
  readonly batch: (
    graph: TaskGraph,
    inputs: Record<string, Given>,
    overrides: Given,
    context: ExecutorContext,
  ) => AsyncGenerator<{ task: string; result: TaskResult }>;
}

/**
 * The Nx executor of a command of charts, for one chart and for a batch. In a batch all charts go through the command
 * together, so that a thousand of them cost a few processes and not a thousand; `--output` gets one report on all.
 */
export function chartExecutor<Name extends ChartCommandName>(name: Name, command: RunCharts<Name>): ChartExecutor {
  return {
    one: async (options, context) => {
      const root = context.projectGraph.nodes[context.projectName ?? '']?.data.root ?? '';
      let success = false;
      for await (const result of results({ name, command }, [root], options, context)) {
        process.stdout.write(result.terminalOutput);
        success = result.success;
      }
      return { success };
    },
    batch: async function* (graph, inputs, _overrides, context) {
      const startTime = Date.now();
      const tasks = new Map(Object.values(graph.tasks).map((task) => [task.projectRoot ?? '', task.id]));
      const options = Object.values(inputs)[0] ?? {};
      for await (const { root, success, terminalOutput } of results(
        { name, command },
        [...tasks.keys()],
        options,
        context,
      ))
        yield { task: tasks.get(root) ?? '', result: { success, terminalOutput, startTime, endTime: Date.now() } };
    },
  };
}

/** What is printed of one chart. */
interface ChartResult {
  readonly root: string;
  readonly success: boolean;
  readonly terminalOutput: string;
}

interface Executed<Name extends ChartCommandName> {
  readonly name: Name;
  readonly command: RunCharts<Name>;
}

async function* results<Name extends ChartCommandName>(
  { name, command }: Executed<Name>,
  roots: readonly string[],
  given: Given,
  context: ExecutorContext,
): AsyncGenerator<ChartResult> {
  const options = withArguments(chartCommands[name].options, given);
  const refused = refusal(context, name, chartCommands[name].options, options);
  if (refused !== undefined) {
    for (const root of roots) yield { root, success: false, terminalOutput: `${refused}\n` };
    return;
  }
  const wish = options as ReportOptions;
  const all: ChartOutcome[] = [];
  for await (const outcome of outcomes(command, roots, options as Parameters<RunCharts<Name>>[3], context)) {
    all.push(outcome);
    const { printed } = presentChart(outcome, wish, await reportContext(context.root, outcome.problems));
    yield { root: outcome.root, success: passes(outcome), terminalOutput: `${printed}\n` };
  }
  if (wish.output === undefined) return;
  const problems = all.flatMap((outcome) => outcome.problems);
  await writeOutput(context.root, options, presentCharts(all, wish, await reportContext(context.root, problems)));
}

/** The command's outcomes; what stops it as a whole is reported once for each chart that it left without one. */
async function* outcomes<Name extends ChartCommandName>(
  command: RunCharts<Name>,
  roots: readonly string[],
  options: Parameters<RunCharts<Name>>[3],
  context: ExecutorContext,
): AsyncGenerator<ChartOutcome> {
  const workspace = openWorkspace(context.root, options);
  const fleet = Object.values(context.projectGraph.nodes)
    .filter(({ data }) => data.tags?.includes('type:team'))
    .map(({ data }) => data.root);
  const left = new Set(roots);
  try {
    for await (const outcome of command(workspace, roots, fleet, options)) {
      left.delete(outcome.root);
      yield outcome;
    }
  } catch (error) {
    for (const root of left) yield { root, problems: problemsOf(error), text: 'not run' };
  }
}
