import { lintPlatform } from '../../../commands/platform/lint.ts';
import type { RenderingOptions } from '../../../commands/platform/rendering/release-rendering.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

/** `nx run platform:lint`: checks as validate does, and by helm lint. */
export default platformExecutor<RenderingOptions & PlatformOptions>(async (root, options) => {
  const { problems, text } = await lintPlatform(root, options);
  // A program that reads the report reads nothing else.
  return { problems, text: (options.format ?? 'text') === 'text' ? text : '' };
});
