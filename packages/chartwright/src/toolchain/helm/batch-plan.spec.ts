import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planBatches } from './batch-plan.ts';
import { ThinCharts } from './fixtures/thin-charts.ts';
import type { RenderRequest } from './helm.ts';
import { inParallel } from './concurrency.ts';
import { splitManifest } from './manifest-split.ts';

describe('planBatches', () => {
  let charts: ThinCharts;
  beforeEach(() => {
    charts = new ThinCharts();
  });
  afterEach(() => {
    charts.remove();
  });

  const shape = (requests: readonly RenderRequest[], size = 100) => {
    const { batches, alone } = planBatches(requests, size);
    return { batches: batches.map(({ members }) => members.map(({ index }) => index)), alone };
  };

  it('cuts a list into slices of equal length, none above the size', () => {
    const requests = Array.from({ length: 7 }, (_, index) => charts.team(`t${index}`));
    expect(shape(requests, 3)).toEqual({ batches: [[0, 1, 2], [3, 4, 5], [6]], alone: [] });
    expect(shape(requests, 4)).toEqual({
      batches: [
        [0, 1, 2, 3],
        [4, 5, 6],
      ],
      alone: [],
    });
  });

  it('puts charts with the same library together, be it the same folder or an equal copy', () => {
    charts.library('copy', 'x');
    charts.library('equal-copy', 'x');
    const requests = [
      charts.team('a'),
      charts.team('b', '', 'copy'),
      charts.team('c'),
      charts.team('d', '', 'equal-copy'),
    ];
    expect(shape(requests)).toEqual({
      batches: [
        [0, 2],
        [1, 3],
      ],
      alone: [],
    });
  });

  it('keeps two requests for one chart apart', () => {
    const request = charts.team('a');
    expect(shape([request, request, charts.team('b')]).batches).toEqual([[0, 2], [1]]);
  });

  it('leaves alone what does not render alike under a parent', () => {
    charts.write('teams/own/templates/extra.yaml', '');
    charts.write('teams/more/charts/second/Chart.yaml', '');
    charts.write('teams/asks/x', '');
    const asks = charts.team('asks');
    charts.write('teams/asks/templates/all.yaml', '{{ .Release.Name }}');
    const nulls = [charts.write('null.yaml', 'a: null\n')];
    const requests = [
      charts.team('own'),
      charts.team('more'),
      asks,
      { ...charts.team('released'), release: 'x' },
      { ...charts.team('spaced'), namespace: 'x' },
      { ...charts.team('misnamed'), name: 'other' },
      { ...charts.team('nulls'), values: nulls },
      { chart: '/nowhere', name: 'nowhere' },
    ];
    expect(shape(requests)).toEqual({ batches: [], alone: [0, 1, 2, 3, 4, 5, 6, 7] });
  });

  it('does not mind a comment about the release', () => {
    charts.library('commented', '{{- /* not .Release.Name */ -}}{{ define "lib-team.all" }}{{ end }}');
    expect(shape([charts.team('a', '', 'commented')]).batches).toEqual([[0]]);
  });
});

describe('splitManifest', () => {
  it('gives each chart its documents in order, under its own name', () => {
    const output = [
      '---\n# Source: p/charts/a/templates/all.yaml\nkind: A1\n',
      '---\n# Source: p/charts/b/templates/all.yaml\nkind: B\ntext: |\n  ---\n  # Source: p/charts/a/x\n',
      '---\n# Source: p/charts/a/templates/all.yaml\nkind: A2\n',
    ].join('');
    expect([...splitManifest(output, 'p')]).toEqual([
      ['a', '---\n# Source: a/templates/all.yaml\nkind: A1\n---\n# Source: a/templates/all.yaml\nkind: A2\n'],
      ['b', '---\n# Source: b/templates/all.yaml\nkind: B\ntext: |\n  ---\n  # Source: p/charts/a/x\n'],
    ]);
  });

  it('gives nothing for no documents', () => {
    expect(splitManifest('\n', 'p').size).toBe(0);
    expect(splitManifest('', 'p').size).toBe(0);
  });
});

describe('inParallel', () => {
  it('keeps the order of the items and the limit', async () => {
    let running = 0;
    let most = 0;
    const results = await inParallel([30, 10, 20, 0], 2, async (delay) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, delay));
      running--;
      return delay;
    });
    expect(results).toEqual([30, 10, 20, 0]);
    expect(most).toBe(2);
  });

  it('throws the first failure and begins nothing after it', async () => {
    const begun: number[] = [];
    const work = (item: number) => {
      begun.push(item);
      return item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item);
    };
    await expect(inParallel([1, 2, 3, 4], 1, work)).rejects.toThrow('two');
    expect(begun).toEqual([1, 2]);
  });
});
