import { describe, expect, it } from 'vitest';
import { promqlFault } from '../../src/kube/promql/promql.ts';
import { renderBatch } from '../support/batch.ts';
import { exporters, metricsOf } from '../support/known-metrics.ts';
import { lineFiltersOf, logqlFaults } from '../support/logql.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { http, image, type Platform } from '../support/values.ts';

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat?: string }[];
}
interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: string }[] };
}

const render = renderBatch();
const web = { image, ports: http, slo: { availability: 99.9 } };
const shop = (platform: Platform, workloads: object = { web }) =>
  render({
    tenant: { team: 'shop' },
    global: { platform: { ...platform, dashboards: { enabled: true, ...platform.dashboards } } },
    workloads: workloads as { web: typeof web },
  });
const whole = shop({ mesh: { enabled: true }, alerts: { enabled: true }, dashboards: { logs: true } });
const bare = shop({ mesh: { enabled: false } }, { web: { image } });

function dashboardOf(rendering: Rendering): Dashboard {
  const text = valueAt(rendering.one('ConfigMap', 'team.dashboard'), 'data["team-shop.json"]') as string;
  return JSON.parse(text) as Dashboard;
}

function queriesOf(rendering: Rendering, uid: string): string[] {
  return dashboardOf(rendering)
    .panels.filter(({ datasource }) => datasource?.uid === uid)
    .flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
}

const rows = ({ panels }: Dashboard): string[] => panels.filter(({ type }) => type === 'row').map(({ title }) => title);
const filled = (expr: string): string =>
  expr.replaceAll('$__rate_interval', '5m').replaceAll('$namespace', 'team-shop');

describe('a team’s dashboard', () => {
  it('shows what there is something of', () => {
    expect(rows(dashboardOf(whole.rendering))).toEqual([
      ...['Now', 'Requests', 'Objectives', 'Pods', 'Limits and alerts', 'Logs'],
    ]);
    expect(rows(dashboardOf(bare.rendering))).toEqual(['Now', 'Pods', 'Limits and alerts']);
    expect(dashboardOf(bare.rendering).templating.list.map(({ name }) => name)).toEqual(['metrics', 'namespace']);
  });

  it('asks the datasources that a viewer chooses, of the team’s namespace alone', () => {
    const { panels, templating } = dashboardOf(whole.rendering);
    const asked = panels.filter(({ type }) => type !== 'row').map(({ datasource }) => datasource?.uid);
    expect(new Set(asked)).toEqual(new Set(['${metrics}', '${logs}']));
    expect(templating.list.find(({ name }) => name === 'namespace')?.query).toBe('team-shop');
    const all = [...queriesOf(whole.rendering, '${metrics}'), ...queriesOf(whole.rendering, '${logs}')];
    const selectors = all.flatMap((expr) => [...expr.matchAll(/\{[^}]*\}/g)].map(([selector]) => selector));
    expect(selectors.length).toBeGreaterThan(25);
    expect(selectors.filter((selector) => !selector.includes('namespace="$namespace"'))).toEqual([]);
  });

  it('has queries that Prometheus and Loki read', () => {
    for (const expr of queriesOf(whole.rendering, '${metrics}'))
      expect(promqlFault(filled(expr)), expr).toBeUndefined();
    const logs = queriesOf(whole.rendering, '${logs}');
    expect(logs).toHaveLength(1);
    for (const expr of logs) {
      expect(logqlFaults(filled(expr))).toEqual([]);
      for (const pattern of lineFiltersOf(expr)) expect(pattern).toMatch(/^\(\?i\)/);
    }
  });

  it('asks for metrics that a component exposes, and series that the team’s own rules record', () => {
    const recorded = whole.rendering
      .ofKind('PrometheusRule')
      .flatMap((rule) => valueAt(rule, 'spec.groups') as { rules: { record?: string }[] }[])
      .flatMap(({ rules }) => rules.map(({ record }) => record));
    for (const expr of queriesOf(whole.rendering, '${metrics}'))
      for (const metric of metricsOf(filled(expr))) {
        if (metric.includes(':')) expect(recorded, expr).toContain(metric);
        else
          expect(
            exporters.some((pattern) => pattern.test(metric)),
            `${expr}: ${metric}`,
          ).toBe(true);
      }
  });

  it('names lines by labels that their query keeps', () => {
    for (const { targets = [] } of dashboardOf(whole.rendering).panels)
      for (const { expr, legendFormat = '' } of targets)
        for (const [, label = ''] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
          expect(/\bby \(/.test(expr) ? expr : `${expr} workload slo`, legendFormat).toMatch(
            new RegExp(`\\b${label}\\b`),
          );
    expect(JSON.stringify(dashboardOf(whole.rendering))).not.toMatch(/\[\[\w/);
  });

  it('has panels of their own place and number', () => {
    const { panels } = dashboardOf(whole.rendering);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});
