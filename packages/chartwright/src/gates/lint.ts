import { hasErrors, type Problem } from '../schema/problem.ts';
import { type ChartOutcome, distinct } from './chart-outcome.ts';
import { type ReadChart, readFleet } from './fleet-reading.ts';
import { caseRequests, renderCases } from './rendering.ts';
import { checkChartStyle } from './team-values.ts';
import type { Workspace } from './workspace.ts';

/** Charts that go through Helm together: large enough to share processes, small enough to tell of progress. */
const chunkSize = 200;

/**
 * The `lint` gate: everything that can be said of a chart without a cluster. Schema, rules, other teams, YAML style,
 * `helm lint` with each `ci/*-values.yaml`, and every rendered object against its schema. A chart whose values are
 * refused goes no further: what Helm would say of them is an echo.
 */
export async function* lintCharts(
  workspace: Workspace,
  roots: readonly string[],
  fleet: readonly string[],
): AsyncGenerator<ChartOutcome> {
  const charts = (await readFleet(workspace.root, roots, fleet)).map((entry) => ({
    ...entry,
    problems: [...entry.problems, ...checkChartStyle(entry.chart)],
  }));
  for (let start = 0; start < charts.length; start += chunkSize)
    yield* lintChunk(workspace, charts.slice(start, start + chunkSize));
}

async function* lintChunk(workspace: Workspace, charts: readonly ReadChart[]): AsyncGenerator<ChartOutcome> {
  const found = new Map(charts.map(({ chart, problems }) => [chart.root, [...problems]]));
  const objects = new Map<string, number>();
  const cases = charts
    .filter(({ problems }) => !hasErrors(problems))
    .flatMap(({ chart }) => caseRequests(workspace.root, chart).map((request) => ({ chart, request })));
  const helm = await workspace.helm();
  const linted = await helm.lint(cases.map(({ request }) => request));
  cases.forEach(({ chart }, index) => found.get(chart.root)?.push(...(linted[index] ?? [])));
  const renderable = cases.filter(({ chart }, index) => chart.kind !== 'library' && !hasErrors(linted[index] ?? []));
  const rendered = await renderCases(
    workspace,
    renderable.map(({ request }) => request),
  );
  renderable.forEach(({ chart }, index) => {
    found.get(chart.root)?.push(...(rendered[index]?.problems ?? []).map(withoutLine));
    objects.set(chart.root, Math.max(objects.get(chart.root) ?? 0, rendered[index]?.objects.length ?? 0));
  });
  for (const { chart } of charts) {
    const count = objects.get(chart.root);
    const done = count === undefined ? 'not rendered' : `${count} objects`;
    yield { root: chart.root, problems: distinct(found.get(chart.root) ?? []), done };
  }
}

/** The manifest of a `ci/*-values.yaml` case is written nowhere, so a line of it would lead astray. */
function withoutLine({ line: _line, column: _column, ...problem }: Problem): Problem {
  return problem;
}
