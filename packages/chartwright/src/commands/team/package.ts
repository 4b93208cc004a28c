import { join, relative, sep } from 'node:path';
import { hasErrors, ProblemsError } from '../../core/problem.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import { readCharts } from './fleet-reading.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The `package` gate: each chart as `dist/<chart>/<chart>-<version>.tgz`, with the library in it as files. */
export async function* packageCharts(workspace: Workspace, roots: readonly string[]): AsyncGenerator<ChartOutcome> {
  const helm = await workspace.helm();
  for (const { chart, problems } of await readCharts(workspace, roots)) {
    if (hasErrors(problems)) {
      yield { root: chart.root, problems, text: 'values refused' };
      continue;
    }
    try {
      const file = await helm.package(join(workspace.root, chart.root), join(workspace.root, 'dist', chart.name));
      yield { root: chart.root, problems, text: relative(workspace.root, file).split(sep).join('/') };
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      yield { root: chart.root, problems: [...problems, ...error.problems], text: 'not packaged' };
    }
  }
}
