import { relative } from 'node:path';
import { hasErrors } from '../../../core/problem.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { lintCharts } from '../../team/lint.ts';
import type { RehearsedVersion } from './version.ts';

/** Titles of the teams' releases that the offline checks of the working tree refuse. */
export async function refusedReleases(root: string, { releases }: RehearsedVersion): Promise<Set<string>> {
  const apps = new Map(
    releases
      .filter(({ step }) => step.request.set?.['part'] === 'app')
      .map(({ step }) => [relative(root, step.request.chart), step.title]),
  );
  const refused = new Set<string>();
  for await (const outcome of lintCharts(openWorkspace(root), [...apps.keys()])) {
    const title = apps.get(outcome.root);
    if (title !== undefined && hasErrors(outcome.problems)) refused.add(title);
  }
  return refused;
}
