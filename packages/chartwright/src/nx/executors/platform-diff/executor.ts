import type { ExecutorContext } from '@nx/devkit';
import { type DiffOptions, diffPlatform } from '../../../commands/platform/diff/diff.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

/** Options of `platform:diff`; its format is that of the comparison. */
type Options = Omit<DiffOptions, 'as'> & { readonly format?: DiffOptions['as'] };

const diff = platformExecutor<DiffOptions & PlatformOptions>(diffPlatform);

/** `nx run platform:diff`: compares the platform with another commit. */
export default function platformDiff(
  { format, ...options }: Options,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return diff({ ...options, as: format ?? 'text' }, context);
}
