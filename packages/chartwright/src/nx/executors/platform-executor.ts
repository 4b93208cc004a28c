import type { ExecutorContext } from '@nx/devkit';
import type { CommandOutcome } from '../../commands/frame/outcome.ts';
import { hasErrors, ProblemsError } from '../../core/problem.ts';
import { formatReport, type ReportFormat } from '../../core/report/report.ts';

/** Options that every command of the platform takes. */
export interface PlatformOptions {
  /** How problems are printed; text by default. */
  readonly format?: ReportFormat;
}

/**
 * The Nx executor of a command of the platform: runs it in the workspace, prints what it tells, and fails on an error.
 *
 * @param command gets the workspace's absolute folder
 */
export function platformExecutor<Options extends PlatformOptions>(
  command: (root: string, options: Options) => Promise<CommandOutcome>,
): (options: Options, context: ExecutorContext) => Promise<{ success: boolean }> {
  return async (options, context) => {
    const { problems, text } = await outcome(() => command(context.root, options));
    // A program that reads a report wants an empty one too; a person wants to be told what was done.
    const format = options.format ?? 'text';
    if (problems.length > 0 || format !== 'text') process.stdout.write(`${formatReport(format, problems)}\n`);
    if (text !== '') process.stdout.write(`${text}\n`);
    return { success: !hasErrors(problems) };
  };
}

async function outcome(run: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { problems: error.problems, text: '' };
  }
}
