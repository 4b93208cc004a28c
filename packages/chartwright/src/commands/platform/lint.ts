import { distinct, type Problem } from '../../core/problem.ts';
import { hasErrors } from '../../core/problem.ts';
import { withTemporaryFolder } from '../../toolchain/temporary-folder.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { lintRequests, type RenderingOptions } from './rendering/release-rendering.ts';
import { renderToValidate, validated } from './validate.ts';

/** `platform:lint`: the checks of `platform:validate`, and `helm lint` with the values of each release. */
export async function lintPlatform(
  root: string,
  options: RenderingOptions,
): Promise<{ problems: Problem[]; text: string }> {
  const rendered = await renderToValidate(root, options);
  const { problems, text } = await validated(root, rendered);
  // Without the components' charts helm lint reports only that they are missing.
  if (hasErrors(problems) || options.own === true) return { problems, text };
  const helm = await openWorkspace(root).helm();
  const linted = await withTemporaryFolder(async (folder) =>
    helm.lint(await lintRequests(root, folder, rendered.rendering)),
  );
  return { problems: distinct([...problems, ...linted.flat()]), text };
}
