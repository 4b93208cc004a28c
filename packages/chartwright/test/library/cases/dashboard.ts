import { expect } from 'vitest';
import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { image, type Platform } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type Dashboards = NonNullable<Platform['dashboards']>;

function shownIn(dashboards: Dashboards, platform: Platform = {}, values: Partial<TeamValues> = {}): TeamValues {
  return {
    tenant: { team: 'shop' },
    workloads: { web: { image } },
    global: { platform: { ...platform, dashboards: { enabled: true, ...dashboards } } },
    ...values,
  };
}

/** The team's dashboard, whose text has this in it. */
function dashboard(text: string, metadata: ShownObject['metadata'] = {}): ShownObject {
  return {
    kind: 'ConfigMap',
    metadata: { name: 'team.dashboard', ...metadata },
    data: { 'team-shop.json': expect.stringContaining(text) as string },
  };
}

/** The text of a datasource that is chosen at first. */
function chosen(uid: string): string {
  return `"current":{"text":"${uid}","value":"${uid}"}`;
}

export const dashboardCases: readonly TemplateCase[] = [
  {
    key: 'global.platform.dashboards.enabled',
    does: 'gives the team a dashboard of its namespace, in a folder of its own',
    values: shownIn({}),
    shows: [
      dashboard('"uid":"team-shop"', {
        labels: { grafana_dashboard: '1', 'chartwright.dev/team': 'shop' },
        annotations: { grafana_folder: 'shop' },
      }),
      dashboard('"title":"Team shop"'),
      dashboard('"query":"team-shop"'),
      dashboard(chosen('prometheus')),
    ],
  },
  {
    key: 'global.platform.dashboards.labels',
    does: 'are those by which the sidecar selects',
    values: shownIn({ labels: { 'grafana.example.com/dashboards': 'teams' } }),
    shows: [dashboard('{', { labels: { 'grafana.example.com/dashboards': 'teams' } })],
  },
  {
    key: 'global.platform.dashboards.folderAnnotation',
    does: 'names the folder',
    values: shownIn({ folderAnnotation: 'example.com/folder' }),
    shows: [dashboard('{', { annotations: { 'example.com/folder': 'shop' } })],
  },
  {
    key: 'global.platform.dashboards.logs',
    does: 'adds the errors in the team’s logs',
    values: shownIn({ logs: true }),
    shows: [dashboard('"title":"Errors and warnings"'), dashboard(chosen('loki'))],
  },
  {
    key: 'global.platform.dashboards.teams',
    does: 'begins with the team’s own datasources where teams are isolated',
    values: shownIn({ teams: 'isolated', logs: true }),
    shows: [dashboard(chosen('prometheus-team-shop')), dashboard(chosen('loki-team-shop'))],
  },
  {
    key: 'global.platform.dashboards.teams',
    does: 'has the uid of the platform’s datasource for a long name',
    values: shownIn({ teams: 'isolated' }, {}, { tenant: { team: 'a-team-with-a-name-as-long-as-they-may-b' } }),
    shows: [
      {
        kind: 'ConfigMap',
        metadata: { name: 'team.dashboard' },
        data: {
          'team-a-team-with-a-name-as-long-as-they-may-b.json': expect.stringMatching(
            /"current":\{"text":"prometheus-team-a-team-with-a-n-[0-9a-f]{8}"/,
          ) as string,
        },
      },
    ],
  },
  {
    key: 'dashboard.enabled',
    does: 'leaves it out when false',
    values: shownIn({}, {}, { dashboard: { enabled: false } }),
    hides: ['ConfigMap'],
  },
  {
    key: 'dashboard.enabled',
    does: 'has it rendered when true, whatever the environment says',
    values: { tenant: { team: 'shop' }, dashboard: { enabled: true } },
    shows: [dashboard('"uid":"team-shop"')],
  },
];
