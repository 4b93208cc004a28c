import type { ExecutorContext } from '@nx/devkit';
import type { RenderingOptions } from '../../../commands/platform/rendering/release-rendering.ts';
import { type RenderLayout, type RenderOptions, renderPlatform } from '../../../commands/platform/render.ts';
import { platformExecutor, type PlatformOptions } from '../platform-executor.ts';

/** Options of `platform:render`; its format is that of the render. */
type Options = RenderingOptions & { readonly format?: RenderLayout };

const render = platformExecutor<RenderOptions & PlatformOptions>(renderPlatform);

/** `nx run platform:render`: writes the platform's manifests to dist/. */
export default function platformRender(
  { format, ...options }: Options,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return render({ ...options, layout: format ?? 'yaml' }, context);
}
