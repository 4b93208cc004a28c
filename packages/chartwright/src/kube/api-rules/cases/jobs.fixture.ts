import type { ManifestObject } from '../../manifest.ts';
import { type ApiCase, cronJob, failureRule, job, labels } from './case-objects.fixture.ts';

/** Of Jobs and CronJobs, what Kubernetes refuses. */
export const refusedJobs: readonly ApiCase[] = [
  [job({}, { activeDeadlineSeconds: 0 }), 'spec.template.spec.activeDeadlineSeconds'],
  [job({ parallelism: -1 }), 'spec.parallelism'],
  [job({ completions: -1 }), 'spec.completions'],
  [job({ backoffLimitPerIndex: 1 }), 'spec.backoffLimitPerIndex'],
  [job({ maxFailedIndexes: 1, completionMode: 'Indexed', completions: 3 }), 'spec.backoffLimitPerIndex'],
  [
    job({ maxFailedIndexes: 4, backoffLimitPerIndex: 1, completionMode: 'Indexed', completions: 3 }),
    'spec.maxFailedIndexes',
  ],
  [job({ backoffLimitPerIndex: -1, completionMode: 'Indexed', completions: 3 }), 'spec.backoffLimitPerIndex'],
  [job({ successPolicy: { rules: [{ succeededCount: 1 }] } }), 'spec.successPolicy'],
  [job({ successPolicy: { rules: [] }, completionMode: 'Indexed', completions: 3 }), 'spec.successPolicy.rules'],
  [job({ successPolicy: { rules: [{}] }, completionMode: 'Indexed', completions: 3 }), 'spec.successPolicy.rules[0]'],
  [
    job({
      podReplacementPolicy: 'TerminatingOrFailed',
      podFailurePolicy: {
        rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }],
      },
    }),
    'spec.podReplacementPolicy',
  ],
  [job({ managedBy: 'a' }), 'spec.managedBy'],
  [
    job(
      {
        podFailurePolicy: {
          rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }],
        },
      },
      { restartPolicy: 'OnFailure' },
    ),
    'spec.template.spec.restartPolicy',
  ],
  [failureRule({ action: 'Ignore' }), 'spec.podFailurePolicy.rules[0]'],
  [
    failureRule({
      action: 'Ignore',
      onExitCodes: { operator: 'In', values: [1] },
      onPodConditions: [{ type: 'A', status: 'True' }],
    }),
    'spec.podFailurePolicy.rules[0]',
  ],
  [
    failureRule({ action: 'Ignore', onExitCodes: { operator: 'In', values: [] } }),
    'spec.podFailurePolicy.rules[0].onExitCodes.values',
  ],
  [
    failureRule({ action: 'Ignore', onExitCodes: { operator: 'In', values: [1, 1] } }),
    'spec.podFailurePolicy.rules[0].onExitCodes.values',
  ],
  [
    failureRule({ action: 'Ignore', onExitCodes: { operator: 'In', values: [2, 1] } }),
    'spec.podFailurePolicy.rules[0].onExitCodes.values',
  ],
  [
    failureRule({ action: 'Ignore', onExitCodes: { operator: 'In', values: [0] } }),
    'spec.podFailurePolicy.rules[0].onExitCodes.values',
  ],
  [
    failureRule({ action: 'Ignore', onExitCodes: { containerName: 'zz', operator: 'In', values: [1] } }),
    'spec.podFailurePolicy.rules[0].onExitCodes.containerName',
  ],
  [
    failureRule({ action: 'Ignore', onPodConditions: [{ type: 'A', status: 'Foo' }] }),
    'spec.podFailurePolicy.rules[0].onPodConditions[0]',
  ],
  [
    failureRule({ action: 'Ignore', onPodConditions: [{ type: 'a b', status: 'True' }] }),
    'spec.podFailurePolicy.rules[0].onPodConditions[0]',
  ],
  [failureRule({ action: 'FailIndex', onExitCodes: { operator: 'In', values: [1] } }), 'spec.podFailurePolicy'],
  [
    job({
      podFailurePolicy: {
        rules: Array.from({ length: 21 }, () => ({ action: 'Ignore', onExitCodes: { operator: 'In', values: [1] } })),
      },
    }),
    'spec.podFailurePolicy.rules',
  ],
  [cronJob({ schedule: 'TZ=UTC 0 0 * * *' }), 'spec.schedule'],
  [cronJob({ schedule: 'CRON_TZ=UTC 0 0 * * *' }), 'spec.schedule'],
  [cronJob({ schedule: '' }), 'spec.schedule'],
  [cronJob({ schedule: 'TZ=UTC 0 0 * * *', timeZone: 'UTC' }), 'spec.schedule'],
  [cronJob({}, { selector: { matchLabels: labels } }), 'spec.jobTemplate.spec.selector'],
  [cronJob({}, { manualSelector: true }), 'spec.jobTemplate.spec.manualSelector'],
  [cronJob({ startingDeadlineSeconds: -1 }), 'spec.startingDeadlineSeconds'],
  [cronJob({}, { parallelism: -1 }), 'spec.jobTemplate.spec.parallelism'],
  [cronJob({}, { completionMode: 'Indexed' }), 'spec.jobTemplate.spec.completions'],
  [
    cronJob({}, { podFailurePolicy: { rules: [{ action: 'Ignore' }] } }),
    'spec.jobTemplate.spec.podFailurePolicy.rules[0]',
  ],
  [
    job({ maxFailedIndexes: -1, backoffLimitPerIndex: 1, completionMode: 'Indexed', completions: 3 }),
    'spec.maxFailedIndexes',
  ],
];

/** What it accepts, close to that. */
export const acceptedJobs: readonly ManifestObject[] = [
  job({ completionMode: 'Indexed' }),
  job({ completionMode: 'Indexed', completions: 3 }),
  job({ backoffLimitPerIndex: 1, completionMode: 'Indexed', completions: 3 }),
  job({ successPolicy: { rules: [{ succeededCount: 1 }] }, completionMode: 'Indexed', completions: 3 }),
  job({ successPolicy: { rules: [{ succeededCount: 0 }] }, completionMode: 'Indexed', completions: 3 }),
  job({ managedBy: 'a.b/c' }),
  failureRule({ action: 'Ignore', onExitCodes: { operator: 'NotIn', values: [0] } }),
  failureRule({ action: 'Ignore', onExitCodes: { containerName: 'a', operator: 'In', values: [1] } }),
  failureRule({ action: 'Ignore', onPodConditions: [{ type: 'A' }] }),
  job({ podFailurePolicy: { rules: [] } }),
  cronJob({ concurrencyPolicy: '' }),
  cronJob({ schedule: '@every 0s' }),
];
