import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { web, type Workload } from '../../support/values.ts';
import { podMetadata, type TemplateCase } from '../template-case.ts';

type Hook = NonNullable<NonNullable<Workload['backup']>['pre']>;

const command = ['/bin/sh', '-c', 'pg_dump app > "/data/dump.sql"'];

/** The annotations of a hook as Velero reads them. */
function shown(when: 'pre' | 'post', fields: Readonly<Record<string, string>>): ReturnType<typeof podMetadata> {
  const annotations = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [`${when}.hook.backup.velero.io/${key}`, value]),
  );
  return podMetadata({ annotations });
}

function hooked(hook: Partial<Hook>, workload: Partial<Workload> = {}): TemplateCase['values'] {
  return web({ backup: { pre: { command, ...hook } }, ...workload });
}

const persistence = { size: '1Gi', mountPath: '/data' };

export const backupCases: readonly TemplateCase[] = [
  ...(['pre', 'post'] as const).map((when): TemplateCase => ({
    key: `workloads.*.backup.${when}.command`,
    does: 'runs in the workload’s own container, ten minutes at most, and fails the backup with it',
    values: web({ backup: { [when]: { command } } }),
    shows: [
      shown(when, {
        container: 'web',
        command: '["/bin/sh","-c","pg_dump app > \\"/data/dump.sql\\""]',
        timeout: '10m',
        'on-error': 'Fail',
      }),
    ],
    lacks: [
      `Deployment spec.template.metadata.annotations["${when === 'pre' ? 'post' : 'pre'}.hook.backup.velero.io/command"]`,
      'Deployment spec.template.metadata.annotations["backup.velero.io/backup-volumes-excludes"]',
    ],
  })),
  {
    key: 'workloads.*.backup.pre.container',
    does: 'may be a sidecar',
    values: hooked({ container: 'agent' }, { sidecars: { agent: { image: 'a:1' } } }),
    shows: [shown('pre', { container: 'agent' })],
  },
  {
    key: 'workloads.*.backup.pre.timeout',
    does: 'is how long it may take',
    values: hooked({ timeout: '1h' }),
    shows: [shown('pre', { timeout: '1h' })],
  },
  {
    key: 'workloads.*.backup.pre.onError',
    does: 'may let the backup go on',
    values: hooked({ onError: 'Continue' }),
    shows: [shown('pre', { 'on-error': 'Continue' })],
  },
  {
    key: 'workloads.*.backup.volume',
    does: 'of false keeps the claim, and the files in it, out of backups',
    values: web({ persistence, backup: { volume: false } }),
    shows: [
      {
        kind: 'StatefulSet',
        spec: {
          template: { metadata: { annotations: { 'backup.velero.io/backup-volumes-excludes': 'data' } } },
          volumeClaimTemplates: [{ metadata: { labels: { 'velero.io/exclude-from-backup': 'true' } } }],
        },
      },
    ],
  },
  {
    key: 'workloads.*.backup.volume',
    does: 'is true by default, with no word of it',
    values: web({ persistence, backup: { volume: true } }),
    lacks: [
      'StatefulSet spec.template.metadata.annotations',
      'StatefulSet spec.volumeClaimTemplates.0.metadata.labels["velero.io/exclude-from-backup"]',
    ],
  },
  {
    key: 'workloads.*.backup.tier',
    does: 'is a label of the pods, by which the tier’s schedule takes them with their volumes',
    values: offered(web({ persistence, backup: { tier: 'gold' } })),
    shows: [
      {
        kind: 'StatefulSet',
        spec: { template: { metadata: { labels: { 'chartwright.dev/backup-tier': 'gold' } } } },
      },
    ],
    lacks: [
      'StatefulSet spec.selector.matchLabels["chartwright.dev/backup-tier"]',
      'StatefulSet spec.volumeClaimTemplates.0.metadata.labels["chartwright.dev/backup-tier"]',
    ],
  },
  {
    key: 'global.platform.backup.tiers',
    does: 'are for workloads that name one, and no word in others',
    values: offered(web({ persistence })),
    lacks: ['StatefulSet spec.template.metadata.labels["chartwright.dev/backup-tier"]'],
  },
];

/** The same where the environment has a tier. */
function offered(values: TeamValues): TeamValues {
  return { ...values, global: { platform: { backup: { tiers: { gold: 'every hour, kept for 30 days' } } } } };
}
