import { describe, expect, it } from 'vitest';
import { realCharts, renderPlatform } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';

describe.runIf(realCharts)('the PodDisruptionBudgets of production', () => {
  it('each allow a number of disruptions, since one without a number blocks every drain', async () => {
    const budgets = (await renderPlatform({ profile: 'eks' })).ofKind('PodDisruptionBudget');
    expect(budgets.length).toBeGreaterThan(10);
    const silent = budgets.filter(
      (budget) => valueAt(budget, 'spec.minAvailable') == null && valueAt(budget, 'spec.maxUnavailable') == null,
    );
    expect(silent.map((budget) => valueAt(budget, 'metadata.name'))).toEqual([]);
  });
});
