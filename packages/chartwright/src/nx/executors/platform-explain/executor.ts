import type { ExecutorContext } from '@nx/devkit';
import { type ExplainOptions, explainPlatform } from '../../../commands/platform/explain/explain.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

/** Options of `platform:explain`; its format is that of the answer. */
type Options = Omit<ExplainOptions, 'as'> & { readonly format?: ExplainOptions['as'] };

const explain = platformExecutor<ExplainOptions & PlatformOptions>(explainPlatform);

/** `nx run platform:explain PATH`: tells a value, and which file and line gave it. */
export default function platformExplain(
  { format, ...options }: Options,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return explain({ ...options, as: format ?? 'text' }, context);
}
