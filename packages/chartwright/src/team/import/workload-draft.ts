import { mapOf, valueAt } from '../../core/untyped.ts';
import { accountOf } from './accounts.ts';
import { type Draft, draftOf } from './draft.ts';
import type { ImportedWorkload } from './imported-workload.ts';
import { metricsOf } from './monitors.ts';
import type { Notes } from './notes.ts';
import { autoscalingOf, disruptionOf } from './scaling.ts';
import { selects } from './services.ts';
import type { SourceObjects } from './source-objects.ts';

/**
 * A workload's values: of its controller, and of the autoscaler, budget, monitor and account that belong to it.
 *
 * @param shared names of ServiceAccounts that several workloads have
 */
export function workloadDraft(
  name: string,
  one: ImportedWorkload,
  shared: ReadonlySet<string>,
  objects: SourceObjects,
  notes: Notes,
): Draft {
  const { kind, image, ...rest } = one.draft;
  const metrics = monitoringOf(one, objects, notes);
  return draftOf({
    kind,
    image,
    ports: portsOf(one, metrics, notes),
    ...rest,
    ...scalingOf(one, objects, notes),
    expose: one.ways?.draft(name, notes),
    metrics,
    serviceAccount: accountOf(name, one.account, shared, objects, notes),
  });
}

/** A Job has ports for Prometheus alone. */
function portsOf({ controller, ports }: ImportedWorkload, metrics: Draft | undefined, notes: Notes): Draft | undefined {
  const { object, template } = controller;
  const draft = ports.draft();
  if (!object.kind.endsWith('Job') || metrics !== undefined) return draft;
  if (Object.keys(draft).length > 0)
    notes.notSaid(object, [...(template?.at ?? []), 'spec', 'containers'], {
      expected: 'no ports of a Job, to which no Service leads',
      fix: 'nothing, unless something calls it',
    });
  return undefined;
}

function scalingOf({ controller, labels, draft }: ImportedWorkload, objects: SourceObjects, notes: Notes): Draft {
  const { object, replicas } = controller;
  if (replicas === undefined) return {};
  const scaler = objects.scalerOf(object);
  const budget = objects
    .ofKind('PodDisruptionBudget')
    .find((one) => selects(valueAt(one.value, ['spec', 'selector', 'matchLabels']), labels));
  objects.use(...[scaler, budget].filter((used) => used !== undefined));
  const disruption = budget === undefined ? undefined : disruptionOf(budget, replicas, notes);
  if (scaler !== undefined) return { autoscaling: autoscalingOf(scaler, notes), disruption };
  if (draft['persistence'] !== undefined) return { replicas, disruption };
  return { replicas, autoscaling: { enabled: false }, disruption };
}

function monitoringOf({ labels, ports }: ImportedWorkload, objects: SourceObjects, notes: Notes): Draft | undefined {
  const services = objects.servicesOf(labels);
  const monitor = [...objects.ofKind('ServiceMonitor'), ...objects.ofKind('PodMonitor')].find((one) => {
    const selector = valueAt(one.value, ['spec', 'selector', 'matchLabels']);
    if (one.kind === 'PodMonitor') return selects(selector, labels);
    return services.some((service) =>
      selects(selector, mapOf(valueAt(service.value, ['metadata', 'labels'])) as Record<string, string>),
    );
  });
  if (monitor === undefined) return undefined;
  objects.use(monitor);
  return metricsOf(monitor, ports, notes);
}
