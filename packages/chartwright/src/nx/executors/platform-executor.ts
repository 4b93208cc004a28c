import type { ExecutorContext } from '@nx/devkit';
import type { ReportOptions } from '../../commands/frame/options.ts';
import { type Outcome, passes } from '../../commands/frame/outcome.ts';
import { isForPrograms, present } from '../../commands/frame/present.ts';
import { type PlatformCommandName, platformCommands, type RunPlatform } from '../../commands/table.ts';
import { type Given, problemsOf, refusal, reportContext, writeOutput } from './run.ts';
import { terminalAsk } from './terminal.ts';

/** The Nx executor of a command of the platform: runs it, reports what it found, and fails on an error. */
export function platformExecutor<Name extends PlatformCommandName>(
  name: Name,
  command: RunPlatform<Name>,
): (options: Given, context: ExecutorContext) => Promise<{ success: boolean }> {
  return async (options, context) => {
    const { root } = context;
    const refused = refusal(context, name, platformCommands[name].options, options);
    if (refused !== undefined) {
      process.stderr.write(`${refused}\n`);
      return { success: false };
    }
    const outcome = await run(command, root, options);
    const presentation = present(outcome, options, await reportContext(root, outcome.problems));
    await writeOutput(root, options, presentation);
    if (presentation.printed !== '') process.stdout.write(`${presentation.printed}\n`);
    return { success: passes(outcome) };
  };
}

async function run<Name extends PlatformCommandName>(
  command: RunPlatform<Name>,
  root: string,
  options: Given,
): Promise<Outcome> {
  // A program that reads the report reads nothing else.
  const progress = isForPrograms((options as ReportOptions).format) ? process.stderr : process.stdout;
  try {
    // `refusal` has checked them against the command's schemas.
    const checked = options as Parameters<RunPlatform<Name>>[1];
    return await command(root, checked, terminalAsk(), (line) => progress.write(`${line}\n`));
  } catch (error) {
    return { problems: problemsOf(error), text: '' };
  }
}
