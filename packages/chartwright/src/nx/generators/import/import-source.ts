import { renderChartSource, type RenderedChart } from '../../../commands/team/chart-source.ts';
import { readSourceManifests } from '../../../commands/workspace/manifest-source.ts';
import { openWorkspace } from '../../../commands/workspace/workspace.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { importCompose } from '../../../team/compose/import-compose.ts';
import { isCompose, readCompose } from '../../../team/compose/read-compose.ts';
import { type Imported, importManifests } from '../../../team/import/import-manifests.ts';
import { valuesOfChart } from '../../../team/import/known-charts.ts';
import { readManifests } from '../../../team/import/read-manifests.ts';
import type { ImportOptions } from '../generated/options.ts';

/** Values of a team and the file that they were made of. */
export interface ImportedSource {
  /** The one whose lines are told: the person's, or what Helm rendered of it. */
  readonly from: string;
  readonly imported: Imported;
  /** The render, where the source is values of a chart. */
  readonly rendered?: RenderedChart;
}

/**
 * The values of a team that a source makes: manifests, a Compose file, or values together with their chart.
 *
 * @param root absolute folder of the workspace
 * @throws ProblemsError when it is none of these, or cannot be read
 */
export async function importSource(root: string, options: ImportOptions): Promise<ImportedSource> {
  const { team, from, chart, release = team } = options;
  if (chart !== undefined) {
    const rendered = await renderChartSource(openWorkspace(root), { team, from, chart, release });
    return { from: rendered.file, imported: ofText(rendered.file, rendered.text, team), rendered };
  }
  return { from, imported: ofText(from, await readSourceManifests(root, from), team) };
}

function ofText(file: string, text: string, team: string): Imported {
  if (isCompose(text)) return importCompose(file, readCompose(file, text), team);
  const values = valuesOfChart(file, text, team);
  if (values !== undefined) throw new ProblemsError([values]);
  return importManifests(file, readManifests(file, text), team);
}
