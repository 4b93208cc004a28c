import { type Draft, draftOf } from './draft.ts';
import type { Part } from './part.ts';
import type { PodReading } from './pod-reading.ts';
import { probesOf } from './probes.ts';
import { variablesOf } from './variables.ts';

/**
 * What every container of a workload says: the main one, those that run before it, and those that run beside it.
 *
 * @param owner its name; none for the main one
 */
export function containerOf(container: Part, reading: PodReading, owner?: string): Draft {
  container.ignoreAll('terminationMessagePath', 'terminationMessagePolicy');
  restricted(container.part('securityContext'));
  return draftOf({
    image: container.text('image'),
    imagePullPolicy: container.text('imagePullPolicy'),
    command: container.texts('command'),
    args: container.texts('args'),
    ...variablesOf(container, reading),
    resources: resourcesOf(container),
    security: owner === undefined ? undefined : reading.users.of(container),
    probes: probesOf(container, reading.ports, owner),
  });
}

function resourcesOf(container: Part): Draft {
  const resources = container.part('resources');
  const side = (key: string): Draft => {
    const part = resources?.part(key);
    return draftOf({
      cpu: part?.text('cpu'),
      memory: part?.text('memory'),
      'ephemeral-storage': part?.text('ephemeral-storage'),
    });
  };
  return reserved(side('requests'), side('limits'));
}

/**
 * What is limited and not requested is requested up to its limit: so does Kubernetes, where the chart's default may be
 * more. A limit of memory that equals the request is the chart's default.
 */
export function reserved(requests: Draft, limits: Draft): Draft {
  const all: Draft = { ...limits, ...requests };
  const { memory, ...others } = limits;
  return draftOf({
    requests: all,
    limits: draftOf({ ...others, memory: memory === all['memory'] ? undefined : memory }),
  });
}

/** Passes over what the chart's own security context says too. The user and the groups are read elsewhere. */
export function restricted(context: Part | undefined): void {
  if (context === undefined) return;
  context.ignore('allowPrivilegeEscalation', false);
  context.ignore('privileged', false);
  context.ignore('readOnlyRootFilesystem', true);
  context.ignore('runAsNonRoot', true);
  context.part('capabilities')?.ignore('drop', ['ALL'], ['all']);
  context.part('seccompProfile')?.ignore('type', 'RuntimeDefault');
}
