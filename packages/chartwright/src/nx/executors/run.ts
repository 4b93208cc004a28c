import type { ExecutorContext } from '@nx/devkit';
import { optionFault } from '../../commands/frame/check-options.ts';
import type { OptionSchemas, ReportOptions } from '../../commands/frame/options.ts';
import type { Presentation } from '../../commands/frame/present.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import type { ReportContext } from '../../core/report/context.ts';
import { toolVersion } from '../../toolchain/tool-version.ts';
import { assertInside, sourcesOf, writeReport } from './report-files.ts';

/** Options as Nx hands them over, not checked yet. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * The line that refuses the options of a run, the file for `--output` among them; undefined when they can be used.
 *
 * @param fallback name of the command where Nx names no target
 */
export function refusal(
  { root, projectName, targetName }: ExecutorContext,
  fallback: string,
  schemas: OptionSchemas,
  options: Given,
): string | undefined {
  const command = [projectName, targetName ?? fallback].filter((part) => part !== undefined).join(':');
  const fault = optionFault(command, schemas, options);
  if (fault !== undefined) return fault;
  try {
    assertInside(root, (options as ReportOptions).output);
    return undefined;
  } catch (error) {
    const [problem] = problemsOf(error);
    return `${command}: --output is ${problem?.found ?? ''}; expected ${problem?.expected ?? ''}`;
  }
}

/** What a report of these problems needs beside them. */
export async function reportContext(root: string, problems: readonly Problem[]): Promise<ReportContext> {
  return { sources: await sourcesOf(root, problems), version: toolVersion() };
}

/** Writes the part of an outcome that `--output` requested. */
export async function writeOutput(root: string, options: Given, { written }: Presentation): Promise<void> {
  const { output } = options as ReportOptions;
  if (written !== undefined && output !== undefined) await writeReport(root, output, written);
}

/** The problems that an error carries. @throws the error itself when it is a fault of the program */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ProblemsError) return error.problems;
  throw error;
}
