import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { type ChartOutcome, passes } from '../../commands/frame/chart-outcome.ts';
import { openWorkspace, type Workspace } from '../../commands/workspace/workspace.ts';
import { ProblemsError } from '../../core/problem.ts';
import { formatReport } from '../../core/report/report.ts';

/** Options that every gate takes. */
export interface GateOptions {
  /** Folder of CustomResourceDefinitions, relative to the workspace. */
  readonly crds?: string;
}

/** A gate over many charts: what it says of each, in any order. */
export type Gate = (
  workspace: Workspace,
  roots: readonly string[],
  fleet: readonly string[],
) => AsyncIterable<ChartOutcome>;

/** What Nx is told of one task of a batch; times in milliseconds since the epoch. */
export interface TaskResult {
  readonly success: boolean;
  readonly terminalOutput: string;
  readonly startTime: number;
  readonly endTime: number;
}

/** The two faces that Nx knows of an executor. */
export interface GateExecutor {
  readonly one: (options: GateOptions, context: ExecutorContext) => Promise<{ success: boolean }>;
  readonly batch: (
    graph: TaskGraph,
    inputs: Record<string, GateOptions>,
    overrides: GateOptions,
    context: ExecutorContext,
  ) => AsyncGenerator<{ task: string; result: TaskResult }>;
}

/**
 * The Nx executor of a gate, for one chart and for a batch. In a batch all charts go through the gate together, so that
 * a thousand of them cost a few processes and not a thousand.
 */
export function gateExecutor(gate: Gate): GateExecutor {
  return {
    one: async (options, context) => {
      const root = context.projectGraph.nodes[context.projectName ?? '']?.data.root ?? '';
      let success = false;
      for await (const outcome of outcomes(gate, [root], options, context)) {
        process.stdout.write(`${describe(outcome)}\n`);
        success = passes(outcome);
      }
      return { success };
    },
    batch: async function* (graph, inputs, _overrides, context) {
      const startTime = Date.now();
      const tasks = new Map(Object.values(graph.tasks).map((task) => [task.projectRoot ?? '', task.id]));
      const options = Object.values(inputs)[0] ?? {};
      for await (const outcome of outcomes(gate, [...tasks.keys()], options, context)) {
        const terminalOutput = `${describe(outcome)}\n`;
        const result = { success: passes(outcome), terminalOutput, startTime, endTime: Date.now() };
        yield { task: tasks.get(outcome.root) ?? '', result };
      }
    },
  };
}

/** The gate's outcomes; what stops it as a whole is told once for each chart that it left without one. */
async function* outcomes(
  gate: Gate,
  roots: readonly string[],
  options: GateOptions,
  context: ExecutorContext,
): AsyncGenerator<ChartOutcome> {
  const workspace = openWorkspace(context.root, options);
  const fleet = Object.values(context.projectGraph.nodes)
    .filter(({ data }) => data.tags?.includes('type:team'))
    .map(({ data }) => data.root);
  const left = new Set(roots);
  try {
    for await (const outcome of gate(workspace, roots, fleet)) {
      left.delete(outcome.root);
      yield outcome;
    }
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    for (const root of left) yield { root, problems: error.problems, done: 'not run' };
  }
}

function describe(outcome: ChartOutcome): string {
  const summary = `${passes(outcome) ? '✔' : '✖'} ${outcome.root}: ${outcome.done}`;
  if (outcome.problems.length === 0) return summary;
  return `${formatReport('text', outcome.problems)}\n${summary}`;
}
