import type { DocumentPath } from '../../core/document-path.ts';
import type {
  EffectiveTeamValuesInitContainer,
  EffectiveTeamValuesProbe,
  EffectiveTeamValuesSidecar,
  EffectiveTeamValuesWorkload,
} from '../generated/team-values.ts';

/** A container of a workload's pods: its own, an init container or a sidecar. */
export type WorkloadContainer = {
  readonly name: string;
  /** The way to its values from the root; of the workload's own container that of the workload. */
  readonly path: DocumentPath;
} & (
  | { readonly kind: 'main'; readonly values: EffectiveTeamValuesWorkload }
  | { readonly kind: 'init'; readonly values: EffectiveTeamValuesInitContainer }
  | { readonly kind: 'sidecar'; readonly values: EffectiveTeamValuesSidecar }
);

/** Every container of one workload, its own first. */
export function containersOfWorkload(name: string, workload: EffectiveTeamValuesWorkload): WorkloadContainer[] {
  const path = ['workloads', name];
  return [
    { kind: 'main', name, path, values: workload },
    ...Object.entries(workload.initContainers).map(([key, values]): WorkloadContainer => {
      return { kind: 'init', name: key, path: [...path, 'initContainers', key], values };
    }),
    ...Object.entries(workload.sidecars).map(([key, values]): WorkloadContainer => {
      return { kind: 'sidecar', name: key, path: [...path, 'sidecars', key], values };
    }),
  ];
}

/** Every container of all workloads. */
export function workloadContainers(
  workloads: Readonly<Record<string, EffectiveTeamValuesWorkload>>,
): WorkloadContainer[] {
  return Object.entries(workloads).flatMap(([name, workload]) => containersOfWorkload(name, workload));
}

const PROBES = ['readiness', 'liveness', 'startup'] as const;

/** The probes of a container by their kind; an init container has none. */
export function probesOfContainer(
  container: WorkloadContainer,
): (readonly [kind: string, probe: EffectiveTeamValuesProbe])[] {
  if (container.kind === 'init') return [];
  const { probes } = container.values;
  return PROBES.flatMap((kind) => (probes[kind] === undefined ? [] : [[kind, probes[kind]] as const]));
}

/** The ports of a workload's containers together, by name: those of its Service. */
export function portsOfWorkload({
  ports,
  sidecars,
}: EffectiveTeamValuesWorkload): EffectiveTeamValuesWorkload['ports'] {
  return Object.assign({}, ...Object.values(sidecars).map((sidecar) => sidecar.ports), ports) as typeof ports;
}

/**
 * Init containers and sidecars as their pod starts them, which the library chart's `lib-team.init-containers` decides:
 * each after those that it names, init containers before sidecars, and else by name. The rules have refused circles.
 */
export function startOrder(name: string, workload: EffectiveTeamValuesWorkload): WorkloadContainer[] {
  const known = new Map(
    containersOfWorkload(name, workload)
      .filter(({ kind }) => kind !== 'main')
      .map((container) => [container.name, container]),
  );
  const placed = new Set<WorkloadContainer>();
  const seen = new Set<string>();
  const place = (key: string): void => {
    const container = known.get(key);
    if (container === undefined || container.kind === 'main' || seen.has(key)) return;
    seen.add(key);
    container.values.after.forEach(place);
    placed.add(container);
  };
  for (const map of [workload.initContainers, workload.sidecars]) Object.keys(map).toSorted().forEach(place);
  return [...placed];
}
