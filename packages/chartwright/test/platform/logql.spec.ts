import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../support/checker.ts';
import { lineFiltersOf, logqlFaults, logqlIn } from '../support/logql.ts';
import { nodeLogFiles, nodeLogLines } from '../support/node-logs.ts';
import { relabelled } from '../support/relabelling.ts';
import { repositoryPath } from '../support/repository.ts';

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly datasource?: { readonly type: string };
    readonly targets?: readonly { readonly expr: string }[];
  }[];
}

const textOf = (...path: string[]): string => readFileSync(repositoryPath(...path), 'utf8');
const filesIn = (...path: string[]): string[] => readdirSync(repositoryPath(...path));

const ofPanels = filesIn('charts', 'platform-dashboards', 'dashboards').flatMap((file) =>
  (JSON.parse(textOf('charts', 'platform-dashboards', 'dashboards', file)) as Dashboard).panels
    .filter(({ datasource }) => datasource?.type === 'loki')
    .flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ place: `${file}: ${title}`, expr }))),
);

/** The documents that quote LogQL; in all others such code is PromQL. */
const documents = [
  ['systems', 'logs.md'],
  ...filesIn('docs', 'runbooks')
    .filter((file) => /^(loki|log)-/.test(file))
    .map((file) => ['runbooks', file]),
];
const ofDocuments = documents.flatMap((path) =>
  logqlIn(textOf('docs', ...path)).map((expr) => ({ place: `docs/${path.join('/')}`, expr })),
);

const relabelcheck = await pathOf('relabelcheck');

/** The texts in which an expression of RE2 is found; relabelling, which uses RE2 too, matches whole ones. */
async function matching(expression: string, texts: readonly string[]): Promise<string[]> {
  const rule = { source_labels: ['line'], regex: `.*(?:${expression}).*`, action: 'keep' };
  const text = JSON.stringify({ scrape_configs: [{ relabel_configs: [rule] }] });
  const targets = texts.map((line) => ({ line }));
  const kept = await relabelled(relabelcheck ?? '', { file: 'promtail.yaml', text }, targets);
  return texts.filter((_, index) => kept[index] !== null);
}

describe('LogQL', () => {
  it('is found in dashboards, in the page on logs and in runbooks', () => {
    expect(ofPanels.map(({ place }) => place)).toContain('team.json: Errors and warnings');
    const places = ofDocuments.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(['docs/systems/logs.md', 'docs/runbooks/loki-discards-logs.md']));
  });

  it.each([...ofPanels, ...ofDocuments])('parses: $place: $expr', ({ expr }) => {
    expect(logqlFaults(expr)).toEqual([]);
  });

  it.each([
    ['a selector that is not closed', '{namespace="x"', 15],
    ['a filter without a text', '{namespace="x"} |~ 5', 20],
    ['a rate without a duration', 'rate({namespace="x"})', 21],
    ['PromQL', 'up{namespace="x"}', 1],
  ])('does not parse: %s', (_, expr, column) => {
    expect(logqlFaults(expr)).toEqual([expect.stringContaining(`no LogQL at column ${column}, `)]);
  });

  it('may have Grafana’s variables of time in it', () => {
    expect(logqlFaults('sum(rate({namespace="$namespace"}[$__auto]))')).toEqual([]);
  });

  it.skipIf(relabelcheck === undefined)(
    'of a team’s errors and warnings finds those of a container’s file',
    async () => {
      const [panel] = ofPanels.filter(({ place }) => place === 'team.json: Errors and warnings');
      const [filter = ''] = lineFiltersOf(panel?.expr ?? '');
      const file = nodeLogFiles().find((path) => /_checkout-.*\/server\/0\.log$/.test(path)) ?? '';
      const lines = nodeLogLines(file).map(({ line }) => line);
      expect(lines).toHaveLength(5);
      expect(await matching(filter, lines)).toEqual([
        'level=warn msg="payment slow" duration=2.31s',
        '{"level":"error","msg":"charge failed","traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}',
      ]);
    },
  );
});
