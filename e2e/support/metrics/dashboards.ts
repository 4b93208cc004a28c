import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';

/** A query of a panel. */
export interface PanelQuery {
  /** The dashboard and the panel, as a person finds it. */
  readonly panel: string;
  readonly expression: string;
}

interface Panel {
  readonly title: string;
  readonly datasource?: { readonly type?: string };
  readonly targets?: readonly { readonly expr?: string }[];
  readonly panels?: readonly Panel[];
}

/** Every query to Prometheus of the dashboards that Grafana is given, with Grafana's variables filled in. */
export async function dashboardQueries(kube: Kube): Promise<PanelQuery[]> {
  const maps = await kube.list({ apiVersion: 'v1', kind: 'ConfigMap', labelSelector: 'grafana_dashboard=1' });
  const dashboards = maps.flatMap((map) =>
    Object.values(map['data'] as Record<string, string>).map(
      (text) => JSON.parse(text) as { title: string; panels: Panel[] },
    ),
  );
  return dashboards.flatMap(({ title, panels }) =>
    panels
      .flatMap((panel) => [panel, ...(panel.panels ?? [])])
      .filter(({ datasource }) => datasource?.type === 'prometheus')
      .flatMap((panel) =>
        (panel.targets ?? []).flatMap(({ expr }) =>
          expr === undefined ? [] : [{ panel: `${title}: ${panel.title}`, expression: filled(expr) }],
        ),
      ),
  );
}

function filled(expression: string): string {
  return expression.replaceAll(/\$__\w+/g, '5m').replaceAll(/\$\w+/g, 'x');
}
