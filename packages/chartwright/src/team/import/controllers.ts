import { textOf } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { type Draft, draftOf } from './draft.ts';
import { Part } from './part.ts';
import { readySecondsOf, rolloutOf } from './rollout.ts';
import { rootOf } from './root.ts';
import type { Controller } from './controller.ts';

const KINDS: Readonly<Record<string, (object: ManifestObject) => Controller>> = {
  'apps/v1 Deployment': deployment,
  'apps/v1 StatefulSet': statefulSet,
  'apps/v1 DaemonSet': daemonSet,
  'batch/v1 Job': job,
  'batch/v1 CronJob': cronJob,
};

/** The controller that an object is; undefined for any other kind. */
export function controllerOf(object: ManifestObject): Controller | undefined {
  return KINDS[`${object.apiVersion} ${object.kind}`]?.(object);
}

function specOf(object: ManifestObject): { root: Part; spec: Part | undefined } {
  const root = rootOf(object);
  const spec = root.part('spec');
  // What selects the pods is the chart's.
  spec?.ignoreAll('selector');
  return { root, spec };
}

function deployment(object: ManifestObject): Controller {
  const { root, spec } = specOf(object);
  const settings = draftOf({ revisionHistoryLimit: historyOf(spec), rollout: rolloutOf(spec) });
  return {
    object,
    root,
    settings,
    template: spec?.part('template'),
    claims: [],
    replicas: spec?.integer('replicas') ?? 1,
  };
}

/** Kubernetes keeps ten by default and programs that print manifests say so; the chart's own default serves as well. */
function historyOf(spec: Part | undefined): number | undefined {
  spec?.ignore('revisionHistoryLimit', 10);
  const limit = spec?.integer('revisionHistoryLimit');
  return limit === 10 ? undefined : limit;
}

function statefulSet(object: ManifestObject): Controller {
  const { root, spec } = specOf(object);
  spec?.ignoreAll('serviceName', 'podManagementPolicy');
  spec?.part('updateStrategy')?.ignore('type', 'RollingUpdate');
  spec?.part('updateStrategy')?.part('rollingUpdate')?.ignore('partition', 0);
  const settings = draftOf({
    revisionHistoryLimit: historyOf(spec),
    rollout: draftOf({ minReadySeconds: readySecondsOf(spec) }),
  });
  const claims = spec?.parts('volumeClaimTemplates') ?? [];
  return { object, root, settings, template: spec?.part('template'), claims, replicas: spec?.integer('replicas') ?? 1 };
}

function daemonSet(object: ManifestObject): Controller {
  const { root, spec } = specOf(object);
  const strategy = spec?.part('updateStrategy');
  strategy?.ignore('type', 'RollingUpdate');
  const rolling = strategy?.part('rollingUpdate');
  const settings = draftOf({
    kind: 'DaemonSet',
    revisionHistoryLimit: historyOf(spec),
    // Kubernetes' defaults for a DaemonSet; the chart's own start the new pod first.
    rollout: draftOf({
      maxSurge: rolling?.text('maxSurge') ?? '0',
      maxUnavailable: rolling?.text('maxUnavailable') ?? '1',
      minReadySeconds: readySecondsOf(spec),
    }),
  });
  return { object, root, settings, template: spec?.part('template'), claims: [], replicas: undefined };
}

const JOB_NUMBERS = ['backoffLimit', 'activeDeadlineSeconds', 'completions', 'parallelism'];

function jobSettings(spec: Part | undefined): Draft {
  spec?.ignoreAll('selector', 'manualSelector');
  spec?.ignore('completionMode', 'NonIndexed');
  spec?.ignore('suspend', false);
  const pod = spec?.part('template')?.part('spec');
  pod?.ignore('restartPolicy', 'Never');
  return draftOf({
    ...Object.fromEntries(JOB_NUMBERS.map((key) => [key, spec?.integer(key)])),
    restartPolicy: pod?.peek('restartPolicy') === 'OnFailure' ? pod.text('restartPolicy') : undefined,
  });
}

function job(object: ManifestObject): Controller {
  const { root, spec } = specOf(object);
  const phase = phaseOf(root);
  // One without a phase stays: Helm and Argo CD would make it again once it has gone.
  const ttlSecondsAfterFinished = phase === undefined ? undefined : spec?.integer('ttlSecondsAfterFinished');
  const settings = draftOf({ kind: 'Job', job: draftOf({ phase, ...jobSettings(spec), ttlSecondsAfterFinished }) });
  return { object, root, settings, template: spec?.part('template'), claims: [], replicas: undefined };
}

/** When a hook of Helm's or of Argo CD's runs; a hook of any other kind stays unread. */
function phaseOf(root: Part): string | undefined {
  const annotations = root.part('metadata')?.part('annotations');
  const hook = annotations?.peek('helm.sh/hook') ?? annotations?.peek('argocd.argoproj.io/hook');
  const events = (textOf(hook) ?? '').split(',').map((event) => event.trim());
  const phase = ['before', 'after'].find((name) => events.every((event) => PHASES[name]?.includes(event)));
  if (phase === undefined) return undefined;
  annotations?.ignoreAll(...annotations.keys().filter((key) => /^(helm\.sh|argocd\.argoproj\.io)\/hook/.test(key)));
  return phase;
}

const PHASES: Readonly<Record<string, readonly string[]>> = {
  before: ['pre-install', 'pre-upgrade', 'PreSync'],
  after: ['post-install', 'post-upgrade', 'PostSync'],
};

function cronJob(object: ManifestObject): Controller {
  const { root, spec } = specOf(object);
  const jobTemplate = spec?.part('jobTemplate');
  jobTemplate?.ignoreAll('metadata');
  const jobSpec = jobTemplate?.part('spec');
  const settings = draftOf({
    kind: 'CronJob',
    cronJob: draftOf({
      schedule: spec?.text('schedule'),
      timeZone: spec?.text('timeZone'),
      concurrencyPolicy: spec?.text('concurrencyPolicy'),
      successfulJobsHistoryLimit: spec?.integer('successfulJobsHistoryLimit'),
      failedJobsHistoryLimit: spec?.integer('failedJobsHistoryLimit'),
      startingDeadlineSeconds: spec?.integer('startingDeadlineSeconds'),
      suspend: spec?.flag('suspend'),
    }),
    job: draftOf({ ...jobSettings(jobSpec), ttlSecondsAfterFinished: jobSpec?.integer('ttlSecondsAfterFinished') }),
  });
  return { object, root, settings, template: jobSpec?.part('template'), claims: [], replicas: undefined };
}
