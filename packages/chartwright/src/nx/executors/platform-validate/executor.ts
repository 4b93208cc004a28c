import { validatePlatform } from '../../../commands/platform/validate.ts';
import type { RenderingOptions } from '../../../commands/platform/rendering/release-rendering.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

/** `nx run platform:validate`: checks values, objects, and what stands between the rings. */
export default platformExecutor<RenderingOptions & PlatformOptions>(async (root, options) => {
  const { problems, text } = await validatePlatform(root, options);
  // A program that reads the report reads nothing else.
  return { problems, text: (options.format ?? 'text') === 'text' ? text : '' };
});
