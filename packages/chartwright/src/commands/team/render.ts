import { distinct } from '../../core/problem.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import { readCharts } from './fleet-reading.ts';
import { isRenderable, manifestPath, plainRequest, renderCases } from './rendered-cases.ts';
import { writeWhole } from '../workspace/write-whole.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The `render` gate: writes each chart's manifests, checked against their schemas, to `dist/<chart>/manifests.yaml`. */
export async function* renderCharts(workspace: Workspace, roots: readonly string[]): AsyncGenerator<ChartOutcome> {
  const charts = await readCharts(workspace.root, roots);
  const sound = charts.filter(({ problems }) => isRenderable(problems));
  for (const { chart, problems } of charts)
    if (!isRenderable(problems)) yield { root: chart.root, problems, text: 'values refused' };
  const rendered = await renderCases(
    workspace,
    sound.map((read) => plainRequest(workspace.root, read)),
  );
  for (const [index, { chart, problems }] of sound.entries()) {
    const result = rendered[index];
    if (result?.manifest !== undefined) await writeWhole(workspace.root, manifestPath(chart.name), result.manifest);
    yield {
      root: chart.root,
      problems: distinct([...problems, ...(result?.problems ?? [])]),
      text: `${result?.objects.length ?? 0} objects → ${manifestPath(chart.name)}`,
    };
  }
}
