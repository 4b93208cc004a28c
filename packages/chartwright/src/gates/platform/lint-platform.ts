import type { Problem } from '../../schema/problem.ts';
import { hasErrors } from '../../schema/problem.ts';
import { withTemporaryFolder } from '../../toolchain/temporary-folder.ts';
import { distinct } from '../chart-outcome.ts';
import { openWorkspace } from '../workspace.ts';
import { lintRequests, renderReleases, type RenderingOptions } from './release-rendering.ts';
import { renderSingle, validated } from './validate-platform.ts';

/** `platform:lint`: what `platform:validate` says, and `helm lint` with the values of each release. */
export async function lintPlatform(
  root: string,
  options: RenderingOptions,
): Promise<{ problems: Problem[]; text: string }> {
  const rendering = await renderReleases(root, options);
  const single = options.ring === undefined ? await renderSingle(root, options, rendering) : undefined;
  const { problems, text } = await validated(root, rendering, single);
  // Without the components' charts helm lint tells of their absence and of nothing else.
  if (hasErrors(problems) || options.own === true) return { problems, text };
  const helm = await openWorkspace(root).helm();
  const linted = await withTemporaryFolder(async (folder) => helm.lint(await lintRequests(root, folder, rendering)));
  return { problems: distinct([...problems, ...linted.flat()]), text };
}
