import { afterAll, beforeAll } from 'vitest';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import type { RenderRequest, RenderResult } from '../../src/toolchain/helm/helm.ts';
import { helm } from './helm.ts';
import { Rendering } from './rendering.ts';
import { type TeamChartOptions, TeamCharts } from './team-charts.ts';

/** A chart that is rendered before the first test runs. */
export interface Pending {
  /** @throws Error with Helm's message when the chart did not render */
  readonly rendering: Rendering;
  readonly result: RenderResult;
}

/**
 * Collects the charts of a spec file while its tests are declared, and renders all of them in one call before the first
 * runs: starting Helm is what costs.
 */
export function renderBatch(): (values: TeamValues | string, options?: TeamChartOptions) => Pending {
  const charts = new TeamCharts();
  const requests: RenderRequest[] = [];
  let results: readonly RenderResult[] = [];
  beforeAll(async () => {
    results = await (await helm()).render(requests);
  }, 120_000);
  afterAll(() => {
    charts.remove();
  });
  return (values, options) => {
    const index = requests.push(charts.add(values, options)) - 1;
    const result = (): RenderResult => {
      const found = results[index];
      if (found === undefined)
        throw new Error('Charts are rendered before the first test, not while they are declared.');
      return found;
    };
    return {
      get rendering() {
        return new Rendering(result());
      },
      get result() {
        return result();
      },
    };
  };
}
