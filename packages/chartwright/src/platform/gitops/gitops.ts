import { stamp } from '../../core/ownership.ts';
import { yamlText } from '../../core/yaml/text.ts';
import { argocdObjects } from './argocd.ts';
import { fluxObjects } from './flux.ts';
import type { GitopsEngine, GitopsInput } from './input.ts';
import { renderGitopsReadme } from './readme.ts';

/**
 * The stamped files of a GitOps engine for an environment.
 *
 * @returns path relative to the environment's GitOps folder, to content
 */
export function renderGitops(engine: GitopsEngine, input: GitopsInput): Map<string, string> {
  const files = engine === 'argocd' ? argocdObjects(input) : fluxObjects(input);
  const rendered = [...files].map(([path, objects]) => {
    return [path, stamp(path, objects.map((object) => yamlText(object)).join('---\n'))] as const;
  });
  return new Map([...rendered, ['README.md', stamp('README.md', renderGitopsReadme(engine, input))]]);
}
