import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { withArguments, withDefaults } from '../../commands/frame/check-options.ts';
import type { ReportOptions } from '../../commands/frame/options.ts';
import { type ChartOutcome, passes } from '../../commands/frame/outcome.ts';
import { presentChart, presentCharts } from '../../commands/frame/present.ts';
import { type ChartCommandName, chartCommands, type RunCharts } from '../../commands/table.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../commands/workspace/workspace.ts';
import { wavesOf } from './batch-waves.ts';
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

/** Commands of charts, by name. */
export type Commands = { readonly [Name in ChartCommandName]?: RunCharts<Name> };

/**
 * The Nx executor of a command of charts, for one chart and for a batch. In a batch all charts go through the command
 * together, so that a thousand of them cost a few processes and not a thousand; `--output` gets one report on all.
 */
export function chartExecutor<Name extends ChartCommandName>(name: Name, command: RunCharts<Name>): ChartExecutor {
  return executorOf({ [name]: command }, () => name);
}

/**
 * The executor that several commands have in common: the option `command` says which. Nx starts one process for all tasks
 * of an executor that are to run, and what one command read of a chart is there for the next.
 */
export function sharedExecutor(commands: Commands): ChartExecutor {
  return executorOf(commands, ({ command }) => command as ChartCommandName);
}

function executorOf(commands: Commands, nameOf: (given: Given) => ChartCommandName): ChartExecutor {
  const executed = (given: Given): Executed => {
    const name = nameOf(given);
    // By `tool` Nx alone knows that a result is of another version of this package.
    const { command: _command, tool: _tool, ...options } = given;
    return { name, command: commands[name] as RunCharts | undefined, given: options };
  };
  return {
    one: async (given, context) => {
      const root = context.projectGraph.nodes[context.projectName ?? '']?.data.root ?? '';
      let success = false;
      for await (const result of results(executed(given), [root], context, openWorkspace)) {
        process.stdout.write(result.terminalOutput);
        success = result.success;
      }
      return { success };
    },
    batch: async function* (graph, inputs, _overrides, context) {
      const workspaceOf = rememberedWorkspaces();
      for (const wave of wavesOf(graph, inputs)) {
        const startTime = Date.now();
        const tasks = new Map(wave.tasks.map((task) => [task.projectRoot ?? '', task.id]));
        const roots = [...tasks.keys()];
        for await (const result of results(executed(wave.given), roots, context, workspaceOf)) {
          const { root, success, terminalOutput } = result;
          const task = tasks.get(root) ?? '';
          wave.done(task, success);
          yield { task, result: { success, terminalOutput, startTime, endTime: Date.now() } };
        }
      }
    },
  };
}

type OpenWorkspace = (root: string, options: WorkspaceOptions) => Workspace;

/** One workspace for all commands of a batch: what one read of a chart, and the schemas of kinds, serve the next. */
function rememberedWorkspaces(): OpenWorkspace {
  const opened = new Map<string | undefined, Workspace>();
  return (root, { crds }) => {
    const workspace = opened.get(crds) ?? openWorkspace(root, crds === undefined ? {} : { crds });
    opened.set(crds, workspace);
    return workspace;
  };
}

/** What is printed of one chart. */
interface ChartResult {
  readonly root: string;
  readonly success: boolean;
  readonly terminalOutput: string;
}

interface Executed {
  readonly name: ChartCommandName;
  /** Undefined where the option `command` names none of those that share the executor. */
  readonly command: RunCharts | undefined;
  readonly given: Given;
}

async function* results(
  { name, command, given }: Executed,
  roots: readonly string[],
  context: ExecutorContext,
  open: OpenWorkspace,
): AsyncGenerator<ChartResult> {
  if (command === undefined) {
    const known = `expected one of ${Object.keys(chartCommands).join(', ')}`;
    for (const root of roots)
      yield { root, success: false, terminalOutput: `--command is ${JSON.stringify(name)}; ${known}\n` };
    return;
  }
  const options = withDefaults(chartCommands[name].options, withArguments(chartCommands[name].options, given));
  const refused = refusal(context, name, chartCommands[name].options, options);
  if (refused !== undefined) {
    for (const root of roots) yield { root, success: false, terminalOutput: `${refused}\n` };
    return;
  }
  const wish = options as ReportOptions;
  const all: ChartOutcome[] = [];
  const workspace = open(context.root, options);
  for await (const outcome of outcomes(command, workspace, roots, options, context)) {
    all.push(outcome);
    const { printed } = presentChart(outcome, wish, await reportContext(context.root, outcome.problems));
    yield { root: outcome.root, success: passes(outcome), terminalOutput: `${printed}\n` };
  }
  if (wish.output === undefined) return;
  const problems = all.flatMap((outcome) => outcome.problems);
  await writeOutput(context.root, options, presentCharts(all, wish, await reportContext(context.root, problems)));
}

/** The command's outcomes; what stops it as a whole is reported once for each chart that it left without one. */
async function* outcomes(
  command: RunCharts,
  workspace: Workspace,
  roots: readonly string[],
  options: Parameters<RunCharts>[3],
  context: ExecutorContext,
): AsyncGenerator<ChartOutcome> {
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
