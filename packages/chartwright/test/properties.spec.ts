import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamValues } from '../src/team/generated/team-values.ts';
import { fc } from '../src/core/property-settings.fixture.ts';
import { shippedCatalog } from '../src/kube/bundles.fixture.ts';
import { acceptedValues } from './properties/accepted-values.ts';
import { expectInvariants, renderedFrom } from './properties/invariants.ts';
import { helm } from './support/helm.ts';
import { Rendering } from './support/rendering.ts';
import { TeamCharts } from './support/team-charts.ts';
import { valuesText } from './support/values-text.ts';

/** Shrinking renders each try alone; this is how long it may look for a smaller case. */
const shrinkingMilliseconds = 60_000;

const catalog = shippedCatalog();
let cases: readonly TeamValues[] = [];
let renderings: readonly (Rendering | Error)[] = [];

beforeAll(async () => {
  cases = fc.sample(acceptedValues);
  renderings = await renderAll(cases);
}, 600_000);

const charts = new TeamCharts();
afterAll(() => {
  charts.remove();
});

async function renderAll(all: readonly TeamValues[]): Promise<(Rendering | Error)[]> {
  const requests = all.map((values) => charts.add(values));
  const results = await (await helm()).render(requests);
  return results.map((result) => {
    try {
      return new Rendering(result);
    } catch (error) {
      return error as Error;
    }
  });
}

function expectRendered(values: TeamValues, rendering: Rendering | Error | undefined): void {
  if (!(rendering instanceof Rendering)) throw rendering ?? new Error('Helm gave nothing.');
  expectInvariants(renderedFrom(values, rendering), catalog);
}

describe('all values that the checks accept', () => {
  it('render valid objects and keep every invariant of the library', async () => {
    const broken = cases.findIndex(
      (values, index) =>
        !keeps(() => {
          expectRendered(values, renderings[index]);
        }),
    );
    if (broken === -1) return;
    const property = fc.asyncProperty(acceptedValues, async (values) => {
      const [rendering] = await renderAll([values]);
      expectRendered(values, rendering);
    });
    await fc.assert(property, {
      path: String(broken),
      numRuns: 1,
      interruptAfterTimeLimit: shrinkingMilliseconds,
    });
    // The case alone is valid, so rendering it together with others broke it.
    expectRendered(cases[broken] as TeamValues, renderings[broken]);
  }, 120_000);

  it('render the same objects again, whatever the order of the keys', async () => {
    const again = await renderAll(cases.map(reordered));
    const differing = again.findIndex(
      (rendering, index) => withoutChart(rendering) !== withoutChart(renderings[index]),
    );
    if (differing === -1) return;
    expect(withoutChart(again[differing]), valuesText(cases[differing])).toBe(withoutChart(renderings[differing]));
  }, 600_000);

  it('are varied: most of the kinds that the library can render are among them', () => {
    const rendered = renderings.flatMap((one) => (one instanceof Rendering ? one.objects.map(({ kind }) => kind) : []));
    expect(new Set(rendered).size, [...new Set(rendered)].join(' ')).toBeGreaterThanOrEqual(14);
  });
});

function keeps(assertion: () => void): boolean {
  try {
    assertion();
    return true;
  } catch {
    return false;
  }
}

/** The same values with the keys of every map the other way round. */
function reordered<Values>(values: Values): Values {
  if (Array.isArray(values)) return values.map(reordered) as Values;
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(
    Object.entries(values)
      .toReversed()
      .map(([key, value]) => [key, reordered(value)]),
  ) as Values;
}

/** Each chart of a batch has a name of its own, which is in the label of its chart. */
function withoutChart(rendering: Rendering | Error | undefined): string {
  if (!(rendering instanceof Rendering)) return String(rendering);
  const values = rendering.objects.map(({ value }) => value);
  return JSON.stringify(values, undefined, 1).replaceAll(/"helm\.sh\/chart": "[^"]*"/g, '"helm.sh/chart": ""');
}
