import { describe, expect, it } from 'vitest';
import { fc, runs } from '../../core/property-settings.fixture.ts';
import { nameClashes, projectNames } from './project-names.ts';

const charts = (...entries: readonly (readonly [root: string, name: string])[]) =>
  entries.map(([root, name]) => ({ root, name }));
const names = (taken: readonly string[], ...entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries(projectNames(charts(...entries), new Set(taken)));

describe('projectNames', () => {
  it('are the names of the charts, but for those of other projects', () => {
    expect(names(['api'], ['charts/api', 'api'], ['charts/web', 'web'])).toEqual({
      'charts/api': 'api-chart',
      'charts/web': 'web',
    });
  });

  it("leave a name to the chart whose folder has it, and call the other by its folder's", () => {
    expect(names([], ['charts/teams/catalog', 'storefront'], ['charts/teams/storefront', 'storefront'])).toEqual({
      'charts/teams/catalog': 'catalog',
      'charts/teams/storefront': 'storefront',
    });
  });

  it('are different also where the name with -chart is a chart of its own, or the folders have one name', () => {
    expect(names(['api'], ['charts/api', 'api'], ['charts/api-chart', 'api-chart'])).toEqual({
      'charts/api': 'charts-api',
      'charts/api-chart': 'api-chart',
    });
    expect(names([], ['charts/a/web', 'web'], ['charts/b/web', 'web'], ['charts/c/web', 'web'])).toEqual({
      'charts/a/web': 'web',
      'charts/b/web': 'web-chart',
      'charts/c/web': 'charts-c-web',
    });
  });

  it('are one for each chart, and none of another project', () => {
    const word = fc.constantFrom('a', 'b', 'a-chart', 'charts-a', 'charts-a-b');
    const root = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => ['charts', ...parts].join('/'));
    const some = fc.uniqueArray(fc.record({ root, name: word }), { selector: (chart) => chart.root, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(word, { maxLength: 3 }), (list, taken) => {
        const found = [...projectNames(list, new Set(taken)).values()];
        expect(new Set([...found, ...taken]).size).toBe(list.length + new Set(taken).size);
      }),
      { numRuns: 3 * runs },
    );
  });
});

describe('nameClashes', () => {
  it('are reported at the chart that is called otherwise, with both files', () => {
    const clashes = nameClashes(charts(['charts/a', 'web'], ['charts/teams/web', 'web'], ['charts/platform', 'x']));
    expect([...clashes]).toEqual([
      [
        'charts/a',
        expect.objectContaining({ code: 'workspace/name-clash', file: 'charts/a/Chart.yaml', path: 'name' }),
      ],
    ]);
    expect(clashes.get('charts/a')?.found).toBe(
      'the name web, which charts/teams/web/Chart.yaml has; the project of this chart is called a instead',
    );
  });
});
