import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { yamlText } from '../../src/core/yaml/text.ts';
import { checkerOf } from '../support/checker.ts';
import { exporters, metricsOf } from '../support/known-metrics.ts';
import { observability } from '../support/observability.ts';
import { realCharts } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';

interface Target {
  readonly expr: string;
}
interface Panel {
  readonly title: string;
  readonly type: string;
  readonly datasource?: { readonly type: string; readonly uid: string };
  readonly targets?: readonly Target[];
}
interface Variable {
  readonly name: string;
  readonly type: string;
  readonly query: string | { readonly query: string };
  readonly current?: { readonly value: string };
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
}

const folder = repositoryPath('charts', 'platform-dashboards', 'dashboards');
const files = readdirSync(folder).map((file) => ({
  name: file.replace('.json', ''),
  text: readFileSync(`${folder}/${file}`, 'utf8').trim(),
}));
const dashboards = files.map(({ name, text }) => ({ name, ...(JSON.parse(text) as Dashboard) }));
const queries = dashboards.flatMap(({ name, panels }) =>
  panels
    .filter(({ datasource }) => datasource?.type === 'prometheus')
    .flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }) => ({ panel: `${name}: ${title}`, expr: filled(expr) })),
    ),
);
const promtool = await checkerOf('promtool', (file) => ['check', 'rules', file]);

/** What Grafana fills in, filled in. */
function filled(expr: string): string {
  return expr.replaceAll('$__rate_interval', '5m').replaceAll(/\$[a-z]+/g, 'x');
}

const recordedIn = (rendering: Rendering): Set<string> => {
  const groups = rendering
    .ofKind('PrometheusRule')
    .flatMap((rule) => valueAt(rule, 'spec.groups') as { rules: { record?: string }[] }[]);
  return new Set(groups.flatMap(({ rules }) => rules.map(({ record }) => record ?? '')));
};

describe('the platform’s dashboards', () => {
  it('are minified, have a unique uid, and use existing datasources', () => {
    for (const { text } of files) expect(text).toBe(JSON.stringify(JSON.parse(text)));
    expect(dashboards.map(({ uid }) => uid).toSorted()).toEqual(files.map(({ name }) => `platform-${name}`).toSorted());
    const panels = dashboards.flatMap(({ panels: all }) => all).filter(({ type }) => type !== 'row');
    expect(new Set(panels.map(({ datasource }) => datasource?.uid))).toEqual(
      new Set(['prometheus', '${metrics}', '${logs}']),
    );
    expect(panels.length).toBeGreaterThan(80);
  });

  it('let a viewer of a team choose the team’s own datasources, and have those of everything otherwise', () => {
    const team = dashboards.find(({ name }) => name === 'team');
    const chosen = team?.templating.list.filter(({ type }) => type === 'datasource');
    expect(chosen?.map(({ name, query, current }) => [`\${${name}}`, query, current?.value])).toEqual([
      ['${metrics}', 'prometheus', 'prometheus'],
      ['${logs}', 'loki', 'loki'],
    ]);
    expect(new Set(team?.panels.map(({ datasource }) => datasource?.uid))).toEqual(new Set(['${metrics}', '${logs}']));
  });

  it('query only metrics that a component exposes', () => {
    for (const { panel, expr } of queries)
      for (const metric of metricsOf(expr).filter((name) => !name.includes(':')))
        expect(
          exporters.some((pattern) => pattern.test(metric)),
          `${panel}: ${metric}`,
        ).toBe(true);
  });

  it('query only recorded series that a rule records', async () => {
    const recorded = recordedIn(await observability({ profile: 'eks', charts: realCharts ? 'real' : 'own' }));
    for (const { panel, expr } of queries)
      for (const metric of metricsOf(expr).filter((name) => name.includes(':')))
        if (realCharts || metric.startsWith('platform:')) expect([...recorded], panel).toContain(metric);
  });

  it.skipIf(promtool === undefined)('contain valid PromQL', async () => {
    const rules = queries.map(({ expr }, index) => ({ record: `panel_${index}`, expr }));
    const verdict = await promtool?.(yamlText({ groups: [{ name: 'panels', rules }] }));
    expect(verdict, verdict?.output).toMatchObject({ accepted: true });
  });

  it('become one ConfigMap each, in a folder, for enabled components', async () => {
    const whole = await observability({ charts: 'own' });
    const maps = whole.ofKind('ConfigMap').filter((map) => valueAt(map, 'metadata.labels.grafana_dashboard') === '1');
    expect(maps).toHaveLength(files.length);
    for (const map of maps) expect(valueAt(map, 'metadata.annotations.grafana_folder')).toBe('Platform');
    const mesh = valueAt(whole.one('ConfigMap', 'platform-dashboard-mesh'), 'data["mesh.json"]') as string;
    expect(JSON.parse(mesh)).toMatchObject({ uid: 'platform-mesh' });
    const less = await observability({ charts: 'own', platform: { components: { velero: { enabled: false } } } });
    expect(less.names).not.toContain('ConfigMap/platform-dashboard-backup');
    expect(less.names).toContain('ConfigMap/platform-dashboard-mesh');
  });
});
