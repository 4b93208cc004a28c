/**
 * The pages of the documentation as a reader travels: each page once, by its path below `docs/` without `.md`. Folders
 * whose pages are alike are listed whole. `tools/site.spec.ts` fails when a page is in no journey.
 */
export interface Journey {
  readonly title: string;
  readonly pages: readonly string[];
}

/** Journeys by the part of the site that they belong to, in the order of the navigation. */
export const journeys: Readonly<Record<string, readonly Journey[]>> = {
  Guides: [
    { title: 'Begin', pages: ['guides/own-workspace', 'guides/first-team', 'guides/platform', 'guides/environments'] },
    {
      title: 'Run an application',
      pages: [
        'guides/workloads',
        'guides/exposing',
        'guides/observing',
        'guides/needs',
        'guides/secrets',
        'guides/errors',
        'guides/editors',
      ],
    },
    {
      title: 'Bring what you have',
      pages: [
        'guides/importing',
        'guides/coming-from-manifests',
        'guides/coming-from-stakater',
        'guides/coming-from-bjw-s',
      ],
    },
    {
      title: 'Change it without fear',
      pages: [
        'guides/report',
        'guides/questions',
        'guides/platform-checks',
        'guides/reviewing',
        'guides/promoting',
        'guides/rehearsing',
        'guides/upgrading',
        'guides/ci',
        'guides/scenarios',
      ],
    },
  ],
  Systems: [
    {
      title: 'Observe',
      pages: ['prometheus', 'alertmanager', 'alerts', 'logs', 'tracing', 'grafana'].map((name) => `systems/${name}`),
    },
    {
      title: 'Secure',
      pages: ['rbac', 'guard-rails', 'certificates', 'edge', 'mesh', 'external-secrets'].map(
        (name) => `systems/${name}`,
      ),
    },
    { title: 'Scale', pages: ['systems/hpa', 'systems/karpenter', 'systems/reloader'] },
    { title: 'Keep', pages: ['systems/cluster', 'systems/backup', 'systems/databases', 'systems/vendoring'] },
    { title: 'Runbooks', pages: ['runbooks/*'] },
  ],
  Reference: [{ title: 'Reference', pages: ['reference/*'] }],
  Why: [
    { title: 'How it works', pages: ['explanation/*'] },
    { title: 'Decisions', pages: ['adr/*'] },
  ],
};
