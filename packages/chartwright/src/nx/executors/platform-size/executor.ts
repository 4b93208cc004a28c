import { platformSize } from '../../../commands/platform/size.ts';
import type { RenderingOptions } from '../../../commands/platform/rendering/release-rendering.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

/** `nx run platform:size`: tells what each release comes to in its Secret. */
export default platformExecutor<RenderingOptions & PlatformOptions>(async (root, options) => {
  const { problems, text } = await platformSize(root, options);
  // A program that reads the report reads nothing else.
  return { problems, text: (options.format ?? 'text') === 'text' ? text : '' };
});
