import type { ClaimRefusal } from './claims.ts';
import { containerOf, restricted } from './container.ts';
import { type Draft, draftOf } from './draft.ts';
import { lifecycleOf } from './lifecycle.ts';
import type { Notes, NoteText } from './notes.ts';
import type { Part } from './part.ts';
import type { PodReading } from './pod-reading.ts';
import { Users } from './users.ts';
import { Volumes } from './volumes.ts';

/** A pod's template as the keys of a workload. */
export interface PodDraft {
  readonly workload: Draft;
  /** The name of its ServiceAccount. */
  readonly serviceAccount: string | undefined;
  /** Names of Secrets with credentials of registries. */
  readonly imagePullSecrets: readonly string[];
}

/** Labels that the chart gives each pod, and those that a controller or Helm adds. */
export const CHART_LABELS =
  /^(app\.kubernetes\.io\/(name|part-of|managed-by|instance|version|component)|helm\.sh\/chart|pod-template-hash|controller-revision-hash|controller-uid|job-name|batch\.kubernetes\.io\/.*|apps\.kubernetes\.io\/pod-index|statefulset\.kubernetes\.io\/pod-name|linkerd\.io\/.*|chartwright\.dev\/.*)$/;

/** Annotations that the chart, Helm or kubectl gives each pod. */
export const CHART_ANNOTATIONS =
  /^(kubectl\.kubernetes\.io\/restartedAt|checksum\/.*|linkerd\.io\/.*|viz\.linkerd\.io\/.*)$/;

/** Labels of those above that the chart itself does not write, so that one which the pod reads has to stay. */
const UNWRITTEN = /^app\.kubernetes\.io\/(instance|version|component)$/;

/** The labels of its own that the variables and volumes of a pod read. */
export function labelsRead(spec: unknown): ReadonlySet<string> {
  const found = JSON.stringify(spec ?? '').matchAll(/metadata\.labels\['([^']+)'\]/g);
  return new Set([...found].map(([, key = '']) => key));
}

/** The labels of a pod that the values say: its own, and those that it reads. */
function podLabelsOf(labels: Readonly<Record<string, string>>, template: Part, name: string, notes: Notes): Draft {
  const read = labelsRead(template.peek('spec'));
  const written = { 'app.kubernetes.io/name': name };
  for (const key of read)
    if (CHART_LABELS.test(key) && !UNWRITTEN.test(key) && labels[key] !== (written as Record<string, string>)[key])
      notes.changed(template.object, [...template.at, 'metadata', 'labels', key], {
        expected: 'the chart’s own value of this label, which a variable of the pod reads',
        fix: 'set the variable to the value itself, by env',
      });
  const isSaid = (key: string): boolean => !CHART_LABELS.test(key) || (UNWRITTEN.test(key) && read.has(key));
  return Object.fromEntries(Object.entries(labels).filter(([key]) => isSaid(key)));
}

/**
 * Reads a pod's template.
 *
 * @param template a map with `metadata` and `spec`
 * @param refusal why the workload may not mount a claim
 * @param name of the workload, whose container of that name is the main one, or else the first
 */
export function podOf(
  template: Part,
  name: string,
  claims: readonly Part[],
  given: Omit<PodReading, 'volumes' | 'users'>,
  refusal: ClaimRefusal,
): PodDraft {
  const metadata = template.part('metadata');
  const labels = metadata?.textMap('labels') ?? {};
  const annotations = metadata?.textMap('annotations') ?? {};
  metadata?.ignoreAll('creationTimestamp', 'name', 'namespace');
  const spec = template.part('spec');
  if (spec === undefined) return { workload: {}, serviceAccount: undefined, imagePullSecrets: [] };
  const containers = spec.parts('containers');
  const main = containers.find((one) => one.peek('name') === name) ?? containers[0];
  const reading = { ...given, users: new Users(main, spec), volumes: new Volumes(spec, claims, refusal) };
  if (main !== undefined) reading.ports.addContainer(main);
  const workload = draftOf({
    ...(main === undefined ? {} : mainOf(main, reading)),
    ...namedContainers(
      spec,
      containers.filter((one) => one !== main),
      reading,
    ),
    ...settingsOf(spec, reading.users),
    ...reading.volumes.draft(),
    podLabels: podLabelsOf(labels, template, name, given.notes),
    podAnnotations: without(annotations, CHART_ANNOTATIONS),
  });
  notVolumes(spec, reading.notes, refusal);
  const imagePullSecrets = spec.parts('imagePullSecrets').flatMap((secret) => secret.text('name') ?? []);
  return { workload, serviceAccount: spec.text('serviceAccountName'), imagePullSecrets };
}

function mainOf(container: Part, reading: PodReading): Draft {
  container.ignoreAll('name');
  reading.volumes.mount(container, true, reading.notes);
  return { ...containerOf(container, reading), ...lifecycleOf(container, reading.ports) };
}

/** Containers that start one after another keep their order by `after`; one that restarts always is a sidecar. */
function namedContainers(spec: Part, others: readonly Part[], reading: PodReading): Draft {
  const initContainers: Record<string, Draft> = {};
  const sidecars: Record<string, Draft> = {};
  let before: string | undefined;
  for (const container of spec.parts('initContainers')) {
    const name = container.text('name') ?? '';
    const after = before === undefined ? undefined : [before];
    if (container.peek('restartPolicy') === 'Always') {
      container.take('restartPolicy');
      sidecars[name] = draftOf({ ...sidecarOf(container, name, reading), after });
    } else initContainers[name] = draftOf({ ...furtherOf(container, name, reading), after });
    before = name;
  }
  for (const container of others) {
    const name = container.text('name') ?? '';
    sidecars[name] = sidecarOf(container, name, reading);
  }
  return { initContainers, sidecars };
}

function sidecarOf(container: Part, name: string, reading: PodReading): Draft {
  reading.ports.addContainer(container, name);
  return draftOf({ ...furtherOf(container, name, reading), ports: reading.ports.draft(name) });
}

function furtherOf(container: Part, name: string, reading: PodReading): Draft {
  const draft = containerOf(container, reading, name);
  return draftOf({ ...draft, mounts: reading.volumes.mount(container, false, reading.notes) });
}

function settingsOf(spec: Part, users: Users): Draft {
  spec.ignoreAll('enableServiceLinks', 'serviceAccount', 'schedulerName');
  spec.ignore('restartPolicy', 'Always');
  for (const key of ['hostNetwork', 'hostPID', 'hostIPC', 'shareProcessNamespace', 'automountServiceAccountToken'])
    spec.ignore(key, false);
  spec.ignore('dnsPolicy', 'ClusterFirst');
  const context = spec.part('securityContext');
  restricted(context);
  context?.ignoreAll('fsGroupChangePolicy');
  return {
    security: users.main(),
    terminationGracePeriodSeconds: spec.integer('terminationGracePeriodSeconds'),
    priorityClassName: spec.text('priorityClassName'),
    nodeSelector: spec.textMap('nodeSelector'),
    tolerations: spec.take('tolerations'),
    hostAliases: spec
      .parts('hostAliases')
      .map((alias) => draftOf({ ip: alias.text('ip'), hostnames: alias.texts('hostnames') })),
    runtimeClassName: spec.text('runtimeClassName'),
  };
}

const NO_VOLUME: NoteText = {
  expected: 'a volume that the chart mounts: scratch, a Secret, a ConfigMap, a token, or a claim',
  fix: 'do without it, or mount a claim of persistentVolumeClaims',
};

function notVolumes(spec: Part, notes: Notes, refusal: ClaimRefusal): void {
  for (const volume of spec.parts('volumes')) {
    const type = volume.keys().find((key) => key !== 'name' && volume.unread().some((path) => path.includes(key)));
    if (type === undefined) continue;
    const claim = type === 'persistentVolumeClaim' ? volume.part(type)?.peek('claimName') : undefined;
    volume.take(type);
    const refused = typeof claim === 'string' ? refusal(claim) : undefined;
    notes.notSaid(volume.object, [...volume.at, type], refused ?? NO_VOLUME);
  }
}

function without(map: Readonly<Record<string, string>>, keys: RegExp): Draft {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.test(key)));
}
