import { distinct } from '../../core/problem.ts';
import { compareManifests } from '../../team/import/differences.ts';
import { readManifests } from '../../team/import/read-manifests.ts';
import type { ChartOutcome } from '../frame/outcome.ts';
import type { CompareOptions } from '../options/charts.ts';
import { readSourceManifests } from '../workspace/manifest-source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readCharts } from './fleet-reading.ts';
import { isRenderable, plainRequest, renderCases } from './rendered-cases.ts';

/** `compare`: what manifests say against what the chart renders in their place. */
export async function* compareCharts(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[],
  options: CompareOptions,
): AsyncGenerator<ChartOutcome> {
  const source = readManifests(options.with, await readSourceManifests(workspace.root, options.with));
  for (const read of await readCharts(workspace, roots)) {
    const { chart, problems } = read;
    const [rendered] = isRenderable(problems) ? await renderCases(workspace, [plainRequest(workspace.root, read)]) : [];
    if (rendered?.manifest === undefined) {
      yield {
        root: chart.root,
        problems: distinct([...problems, ...(rendered?.problems ?? [])]),
        text: 'not rendered',
      };
      continue;
    }
    const { facts, alike, differences } = compareManifests(options.with, source, rendered.objects, chart.name);
    yield { root: chart.root, problems: differences, text: `${alike} of ${facts} facts of ${options.with} alike` };
  }
}
