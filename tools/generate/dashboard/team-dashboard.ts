import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  ConstantVariableBuilder,
  DashboardBuilder,
  DatasourceVariableBuilder,
  type Panel,
  type RowPanel,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { dataTemplate } from '../data-template.ts';
import { groups } from './team-panels.ts';

/** What a team's environment or values must have for a group of panels to be of use. */
export type Condition = 'always' | 'logs' | 'mesh' | 'objectives';

/** Panels that are shown together, below a row with their title. */
export interface PanelGroup {
  readonly when: Condition;
  readonly title: string;
  readonly panels: readonly Builder<Panel>[];
}

/** A group as the library chart reads it. */
interface BuiltGroup {
  readonly when: Condition;
  readonly panels: readonly (Panel | RowPanel)[];
}

/**
 * The template that prints the dashboard of every team: the library chart fills in the team's name, its namespace and its
 * datasources, and leaves out the groups whose condition does not hold. Grafana moves what is below a gap up.
 */
export function teamDashboardTemplate(): string {
  const notice = '{{/* Generated from tools/generate/dashboard by `npm run generate`; do not edit. */}}';
  return `${notice}\n\n${dataTemplate('lib-team.dashboard.model', { dashboard: frame(), groups: placed(groups) })}`;
}

/** All but the panels. */
function frame(): object {
  // Grafana reads files in this form; the builder that the SDK prefers makes objects of Grafana's own API.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return new DashboardBuilder('')
    .uid('')
    .description('The namespace of one team: requests, objectives, pods, autoscalers, quota and logs.')
    .tags(['team'])
    .readonly()
    .refresh('1m')
    .time({ from: 'now-6h', to: 'now' })
    .withVariable(new DatasourceVariableBuilder('metrics').label('metrics').type('prometheus'))
    .withVariable(new DatasourceVariableBuilder('logs').label('logs').type('loki'))
    .withVariable(new ConstantVariableBuilder('namespace').value(''))
    .build();
}

/** The most columns that Grafana's grid has. */
const columns = 24;

/** Panels beside each other as long as they fit, and each group below the one before. */
function placed(all: readonly PanelGroup[]): BuiltGroup[] {
  let y = 0;
  let id = 0;
  return all.map(({ when, title, panels }) => {
    const row: RowPanel = new RowBuilder(title)
      .id((id += 1))
      .gridPos({ x: 0, y, w: columns, h: 1 })
      .build();
    y += 1;
    let [x, height] = [0, 0];
    const built = panels.map((builder): Panel => {
      const panel = builder.build();
      const { w, h } = panel.gridPos ?? { w: 8, h: 7 };
      if (x + w > columns) [x, y, height] = [0, y + height, 0];
      const gridPos = { x, y, w, h };
      [x, height] = [x + w, Math.max(height, h)];
      return { ...panel, id: (id += 1), gridPos };
    });
    y += height;
    return { when, panels: [row, ...built] };
  });
}
